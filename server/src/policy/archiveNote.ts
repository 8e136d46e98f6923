import { matchesOf } from '../text/matches.ts';
import type { Span } from '../text/span.ts';
import type { PolicyBlock } from './policy.ts';

/** What an archive wrote above its copy of a policy. It is not the policy's text. */
export interface ArchiveNote extends Span {
  /** Host that the copy was taken from, without "www."; undefined where the note names none. */
  readonly host: string | undefined;
}

/** The note stands above everything else: only so many blocks may stand in front of it. */
export const MOST_BLOCKS_ABOVE_NOTE = 2;
const COPIED =
  /\b(?:archived|extracted|captured|retrieved|scraped|crawled|mirrored|snapshot|stored copy|saved copy)\b/gi;
const WITH_PLACE_OR_DATE = /\b(?:19|20)\d\d\b|\bhttps?:|\b[a-z\d-]{2,60}\.[a-z]{2,6}\b/i;
const HOST = /\b((?:[a-z\d-]{1,60}\.){1,3}[a-z]{2,10})\b/i;
const LONGEST = 900;

/**
 * What a block at the top of a stored copy tells of where and when the copy was taken, if it does: it is a block quote, or
 * a paragraph that is all italic.
 */
export function archiveNoteIn({
  kind,
  from,
  to,
  inQuote,
  text: { prose, source },
}: PolicyBlock): ArchiveNote | undefined {
  if (kind !== 'paragraph' || to - from > LONGEST) return undefined;
  const setApart = inQuote || /^\s*(?:[*_](?![*_])|\()/.test(source);
  if (!setApart || !speaksOfCopy(prose, source) || !WITH_PLACE_OR_DATE.test(source)) return undefined;
  const host = HOST.exec(prose)?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '');
  return { from, to, host };
}

function speaksOfCopy(prose: string, source: string): boolean {
  const speaks = new Set(matchesOf(COPIED, prose).map(([word]) => word.toLowerCase()));
  const archive = /\b(?:wayback machine|web archive|internet archive|archive\.org)\b/i.test(source);
  return speaks.size >= 2 || (speaks.size === 1 && archive);
}
