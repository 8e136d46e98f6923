import type { BlockText } from '../facts/blockText.ts';
import type { ReadBlock } from '../facts/index.ts';
import type { Block } from '../markdown/blocks.ts';
import type { Span } from '../text/span.ts';

/** What an archive wrote above its copy of a policy. It is not the policy's text. */
export interface ArchiveNote extends Span {
  /** Host that the copy was taken from, without "www."; undefined where the note names none. */
  readonly host: string | undefined;
}

/** The note stands above everything else. */
const MOST_BLOCKS_ABOVE = 2;
const COPIED =
  /\b(?:archived|extracted|captured|retrieved|scraped|crawled|mirrored|snapshot|stored copy|saved copy)\b/gi;
const WITH_PLACE_OR_DATE = /\b(?:19|20)\d\d\b|\bhttps?:|\b[a-z\d-]{2,60}\.[a-z]{2,6}\b/i;
const HOST = /\b((?:[a-z\d-]{1,60}\.){1,3}[a-z]{2,10})\b/i;
const LONGEST = 900;

/**
 * The note at the top of a stored copy that tells where and when it was taken: a block quote, or a paragraph that is
 * all italic. Undefined where there is none. Give it the document's blocks in order, and how to read one.
 */
export function archiveNoteOf(
  blocks: readonly Block[],
  read: (block: Block) => Pick<ReadBlock, 'text'>,
): ArchiveNote | undefined {
  const top = blocks.slice(0, MOST_BLOCKS_ABOVE + 1);
  const found = top.find((block) => isNote(block, read(block).text));
  if (!found) return undefined;
  const host = HOST.exec(read(found).text.prose)?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '');
  return { from: found.from, to: found.to, host };
}

function isNote(block: Block, { prose, source }: BlockText): boolean {
  if (block.kind !== 'paragraph' || block.to - block.from > LONGEST) return false;
  const setApart = block.inQuote || /^\s*(?:[*_](?![*_])|\()/.test(source);
  if (!setApart) return false;
  const speaks = new Set(Array.from(prose.matchAll(COPIED), ([word]) => word.toLowerCase()));
  const archive = /\b(?:wayback machine|web archive|internet archive|archive\.org)\b/i.test(source);
  return (speaks.size >= 2 || (speaks.size === 1 && archive)) && WITH_PLACE_OR_DATE.test(source);
}
