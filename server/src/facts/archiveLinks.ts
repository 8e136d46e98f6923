import type { Span } from '../text/span.ts';
import type { BlockText } from './blockText.ts';
import type { Fact, FactReaderFactory } from './reader.ts';

/**
 * A link that leads to a stored copy of a page where the text means the page itself. The span is the address; all
 * spans are relative to the block.
 */
export interface ArchiveLinkFact extends Fact {
  /** Where it leads, as written. */
  readonly target: string;
  /** The address of the page that was stored, with a scheme; undefined where the link does not hold it. */
  readonly original: string | undefined;
  /** What is left of the address behind the archive's host, where it holds no address of a page; else undefined. */
  readonly path: string | undefined;
  /** True where the text of the link shows the original address, so that a reader is told where it should lead. */
  readonly isShown: boolean;
}

/** Reads links that saving a page from an archive left behind; a sentence that speaks of stored copies means them. */
export const archiveLinkReader: FactReaderFactory<ArchiveLinkFact> = () => (block) => {
  if (block.links.length === 0) return NOTHING;
  return block.links.flatMap((link) => {
    const { target, targetSpan, textSpan, form } = link;
    if (!target || !targetSpan || !STORE.test(target) || speaksOfCopies(block, link)) return [];
    const shown =
      form === 'inline' || form === 'html' ? addressShown(block.source.slice(textSpan.from, textSpan.to)) : undefined;
    const inside = originalIn(target);
    const path = inside ? undefined : /^(?:https?:)?\/\/[^/]+(\/.*)?$/i.exec(target)?.[1];
    const original = inside ?? shown;
    const isShown = original !== undefined && shown !== undefined && plain(original) === plain(shown);
    return [{ target, original, path, isShown, ...targetSpan }];
  });
};

const NOTHING: readonly never[] = [];

const STORE =
  /^(?:(?:https?:)?\/\/(?:web\.archive\.org(?:\/|$)|(?:www\.)?archive\.org\/web\/|archive\.(?:is|ph|today|li|md|vn|fo)\/|webcache\.googleusercontent\.com\/)|\/web\/\d{4,14}(?:[a-z]{2}_)?\/)/i;
/** `/web/20130420155928id_/http://www.acme.example/privacy`; `?q=cache:abc123:www.acme.example/privacy+terms` */
const STORED = /\/(?:web\/)?\d{4,14}(?:[a-z]{2}_)?\/(\S+)$/i;
const CACHED = /[?&]q=cache:(?:[\w-]{6,20}:)?([^+&\s]+)/i;

function originalIn(target: string): string | undefined {
  const written = STORED.exec(target)?.[1] ?? CACHED.exec(target)?.[1];
  if (!written) return undefined;
  const address = written.replace(/^(https?)(?::|%3A)(?:\/|%2F){1,2}/i, '$1://');
  if (/^https?:\/\//i.test(address) || /^mailto:/i.test(address)) return address;
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(address) ? `http://${address}` : undefined;
}

/** A link's text that is a web address, with a scheme. */
function addressShown(text: string): string | undefined {
  const shown = text.replace(/^[\s*_`]+|[\s*_`.,]+$/g, '').replaceAll('\\', '');
  if (/^https?:\/\/\S+$/i.test(shown)) return shown;
  return /^(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,10}(?:\/\S*)?$/i.test(shown) ? `http://${shown}` : undefined;
}

const plain = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');

const COPIES =
  /\b(?:archiv\w*|wayback|snapshots?|captured|stored|cop(?:y|ies)|previous|earlier|former|older|prior|histor\w+|versions?)\b/i;

/** Looks at the sentence that the link stands in, and at the one before it. */
function speaksOfCopies({ words, prose }: BlockText, link: Span): boolean {
  const index = words.sentences.findIndex(({ to }) => to >= link.from);
  const first = words.sentences[Math.max(0, index - 1)]?.from ?? 0;
  const last = words.sentences[index]?.to ?? prose.length;
  return COPIES.test(prose.slice(Math.min(first, link.from), Math.max(last, link.to)));
}
