import type { BlockText } from '../facts/blockText.ts';
import { NoteKey } from '../text/notes.ts';
import { squash } from '../text/squash.ts';
import type { Kept } from './factIndex.ts';
import type { PolicyBlock, PolicyBlocks, Section } from './policy.ts';

/** Contents stand near the beginning. */
const LAST_BLOCK = 60;
/** At least so many items in a row. */
const FEWEST = 4;
/** No title is longer. */
const LONGEST = 100;

const ITEMS = new NoteKey<Kept<ReadonlySet<BlockText>>>();

/**
 * The items of a list without links that only names the sections below it, with a heading of its own or without: more
 * than half of its items are titles. Like contents that are linked, they say nothing of what they name.
 * @returns the same object for as long as the items stay as they are, wherever they move
 */
export function contentsItems(blocks: PolicyBlocks, sections: readonly Section[]): ReadonlySet<BlockText> {
  const items = itemsIn(blocks, sections).map(({ text }) => text);
  return blocks.index.keep(ITEMS, items, () => new Set(items));
}

function itemsIn(blocks: PolicyBlocks, sections: readonly Section[]): readonly PolicyBlock[] {
  let run: PolicyBlock[] = [];
  let titles: ReadonlySet<string> | undefined;
  for (const block of blocks) {
    if (isShortItem(block)) {
      run.push(block);
      continue;
    }
    if (run.length >= FEWEST) {
      titles ??= new Set(sections.map(({ key }) => key));
      if (areTitles(run, titles)) return run;
    }
    if (block.index > LAST_BLOCK) return [];
    run = [];
  }
  return [];
}

const isShortItem = ({ listDepth, text }: PolicyBlock): boolean => listDepth > 0 && text.prose.length <= LONGEST;

function areTitles(run: readonly PolicyBlock[], titles: ReadonlySet<string>): boolean {
  return 2 * run.filter((item) => titles.has(keyOf(item))).length > run.length;
}

const KEY = new NoteKey<string>();

/** An item as titles are compared; kept with its text. */
function keyOf({ text: { prose, words } }: PolicyBlock): string {
  const known = words.notes.get(KEY);
  if (known !== undefined) return known;
  const key = squash(prose);
  words.notes.set(KEY, key);
  return key;
}
