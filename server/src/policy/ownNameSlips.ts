import type { BlockText } from '../facts/blockText.ts';
import { NoteKey } from '../text/notes.ts';
import type { Span } from '../text/span.ts';
import type { Word } from '../text/words.ts';
import { BlockQuestion, type FactIndex, type Kept } from './factIndex.ts';
import type { Organisation } from './organisation.ts';
import { type OwnWord, ownNameReading, ownWordsOf, type Suspect } from './ownNameReading.ts';
import type { PolicyBlock, PolicyBlocks } from './policy.ts';

/** The organisation's name, written wrongly. The span is absolute. */
export interface OwnNameSlip extends Span, Pick<Suspect, 'kind' | 'text' | 'right'> {}

/** What may be a slip, in the nth of the blocks that have something of the name. */
interface PlacedSuspect extends Suspect {
  readonly nth: number;
}

/** What the spelling of the name in the rest of the text makes a likely slip. */
interface Suspects {
  readonly likely: readonly PlacedSuspect[];
  /** What the text may have by itself, too: see {@link Suspect.rest}. */
  readonly rests: ReadonlySet<string>;
}

const OWN_WORDS = new NoteKey<Kept<readonly OwnWord[]>>();
const TELLS = new BlockQuestion();
const SUSPECTS = new NoteKey<Kept<Suspects>>();
const STANDS = new BlockQuestion();
const SLIPS = new NoteKey<Kept<readonly PlacedSuspect[]>>();

/**
 * Slips in the organisation's name, in the order of the text. A word of the name counts where the text has it several
 * times, and never in small letters: "Medium" may be a word like any other.
 */
export function ownNameSlipsOf(blocks: PolicyBlocks, organisation: Organisation): OwnNameSlip[] {
  const { index } = blocks;
  const own = index.keep(OWN_WORDS, [organisation], () => ownWordsOf(organisation));
  if (own.length === 0) return [];
  const telling = index.where(TELLS, [own], ({ text }) => ownNameReading(text, own) !== undefined);
  const suspects = index.keep(SUSPECTS, [telling.stamp], () => suspectsIn(blocks, telling.indexes, own));
  if (suspects.likely.length === 0) return [];
  return slipsAmong(suspects, index).map(({ kind, text, right, from, to, nth }) => {
    const start = blocks[telling.indexes[nth] as number]?.from ?? 0;
    return { kind, text, right, from: start + from, to: start + to };
  });
}

function suspectsIn(blocks: PolicyBlocks, telling: readonly number[], own: readonly OwnWord[]): Suspects {
  const all: PlacedSuspect[] = [];
  const counts = new Map<string, number>();
  for (const [nth, index] of telling.entries()) {
    const reading = ownNameReading((blocks[index] as PolicyBlock).text, own);
    for (const suspect of reading?.suspects ?? []) all.push({ ...suspect, nth });
    for (const [word, count] of reading?.counts ?? []) counts.set(word, (counts.get(word) ?? 0) + count);
  }
  const likely = all.filter((suspect) => isLikely(suspect, all, counts));
  return { likely, rests: new Set(likely.flatMap(({ kind, rest }) => (kind === 'capitals' ? [] : [rest]))) };
}

const FEWEST = 3;

function isLikely({ kind, own, text }: Suspect, all: readonly Suspect[], counts: ReadonlyMap<string, number>): boolean {
  const right = counts.get(own) ?? 0;
  const wrong = all.filter((other) => other.text === text).length;
  // Not a number: the name is also a word.
  return right >= FEWEST && wrong * 3 <= right && (kind !== 'letters' || wrong <= 2);
}

/** Those of which it matters in the right way whether the text has the rest by itself. */
function slipsAmong(suspects: Suspects, index: FactIndex): readonly PlacedSuspect[] {
  const { likely, rests } = suspects;
  const key = [...rests].join(' ');
  const { indexes, stamp } = index.where(STANDS, [key], ({ text }) => standingIn(text, rests, key).length > 0);
  return index.keep(SLIPS, [suspects, stamp], () => {
    const standing = new Set(indexes.flatMap((at) => standingIn((index.blocks[at] as PolicyBlock).text, rests, key)));
    return likely.filter((suspect) => isSlip(suspect, standing));
  });
}

const STANDING = new NoteKey<{ readonly key: string; readonly found: readonly string[] }>();
const NONE: readonly never[] = [];

/**
 * Which of the words that stuck to the name, or look like it, a text has by themselves, and whether in small letters. Kept
 * with the block, as its reading is.
 */
function standingIn({ words, prose }: BlockText, rests: ReadonlySet<string>, key: string): readonly string[] {
  const before = words.notes.get(STANDING);
  if (before?.key === key) return before.found;
  if (rests.size === 0) return NONE;
  const found: string[] = [];
  for (const word of words.list) if (rests.has(word.text)) found.push(`${word.text} ${isSmall(prose, word)}`);
  if (found.length === 0) return NONE;
  words.notes.set(STANDING, { key, found });
  return found;
}

const isSmall = (prose: string, { from }: Word): boolean => /^[\p{Ll}\d]/u.test(prose.charAt(from));

function isSlip({ kind, rest }: Suspect, standing: ReadonlySet<string>): boolean {
  if (kind === 'capitals') return true;
  const isWord = standing.has(`${rest} true`);
  return kind === 'letters' ? !isWord : isWord || standing.has(`${rest} false`);
}
