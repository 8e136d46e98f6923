import type { Link } from '../markdown/links.ts';
import type { Span } from '../text/span.ts';
import type { BlockText } from './blockText.ts';
import { hostOfUrl, nameOfHost } from './contactValues.ts';
import type { Fact, FactReaderFactory } from './reader.ts';

/** A link whose visible text is a web address itself, and which leads to another page. Spans are relative to the block. */
export interface MisleadingLinkFact extends Fact {
  /** The address that a reader sees, without marks of emphasis. */
  readonly shown: string;
  readonly shownSpan: Span;
  readonly target: string;
  readonly targetSpan: Span;
}

/** Reads links that show one web address and lead to another. */
export const misleadingLinkReader: FactReaderFactory<MisleadingLinkFact> = () => (block) =>
  block.links.length === 0
    ? NOTHING
    : block.links
        .flatMap((link) => linkedAddress(link, block))
        .filter(({ shown, target }) => pagesDiffer(shown, target));

const NOTHING: readonly never[] = [];

/** A web address as a whole: with a scheme or "www.", or a host under a common ending. */
const ADDRESS =
  /^(?:https?:\/\/[^\s<>]{4,2000}|www\.[^\s<>]{4,2000}|(?:[a-z\d-]{1,63}\.){1,4}(?:com|org|net|edu|gov|io|co|eu|uk|de|fr|nl|info|app|dev|example)(?:\/[^\s<>]{0,2000})?)$/i;

function linkedAddress(link: Link, { source }: BlockText): MisleadingLinkFact[] {
  const { form, from, to, target, targetSpan, textSpan } = link;
  if (!target || !targetSpan || (form !== 'inline' && form !== 'html')) return [];
  if (!/^(?:https?:)?\/\//i.test(target)) return [];
  const written = source.slice(textSpan.from, textSpan.to);
  const shown = written.replace(/^[\s*_`~]+|[\s*_`~.,]+$/g, '').replaceAll('\\', '');
  if (!ADDRESS.test(shown)) return [];
  const start = textSpan.from + written.indexOf(shown);
  const shownSpan = written.includes(shown) ? { from: start, to: start + shown.length } : textSpan;
  return [{ from, to, shown, shownSpan, target, targetSpan }];
}

/** Stored copies lead to the store, and trackers carry the true address along. */
const STORES = /(?:^|\.)(?:archive\.org|archive\.(?:is|ph|today)|webcache\.googleusercontent\.com|perma\.cc)$/;
const SHORTENERS =
  /^(?:bit\.ly|goo\.gl|t\.co|tinyurl\.com|aka\.ms|ow\.ly|buff\.ly|amzn\.to|fwd\.|go\.|links?\.|click\.|track)/;

/** True where a target is another page than the one shown; "www.", http, slashes and queries do not count. */
function pagesDiffer(shown: string, target: string): boolean {
  const shownHost = hostOfUrl(/^[a-z]+:\/\//i.test(shown) ? shown : `//${shown}`);
  const targetHost = hostOfUrl(target);
  if (!shownHost || !targetHost || STORES.test(targetHost) || SHORTENERS.test(targetHost)) return false;
  if (/[[\]{}<>$]/.test(shown + target)) return false;
  if (shownHost !== targetHost) {
    const related = nameOfHost(shownHost) === nameOfHost(targetHost) && sameEnding(shownHost, targetHost);
    return !related && !decoded(target).includes(shownHost);
  }
  return pathsDiffer(pathOf(shown), pathOf(target));
}

const sameEnding = (a: string, b: string): boolean => a.split('.').at(-1) === b.split('.').at(-1);

/** Paths differ where neither leads further along the other. */
function pathsDiffer(a: string, b: string): boolean {
  return a !== '' && b !== '' && !a.startsWith(b) && !b.startsWith(a) && !a.endsWith(b) && !b.endsWith(a);
}

function pathOf(address: string): string {
  const path = decoded(address)
    .replace(/^(?:[a-z]+:)?\/\//i, '')
    .replace(/^[^/?#]*/, '')
    .replace(/[?#].*$/, '');
  return path
    .toLowerCase()
    .replace(/\/[a-z]{2}(?:[-_][a-z]{2})?(?=\/)/, '')
    .replace(/(?:\.\.\.|…)$/, '')
    .replace(/\/(?:index|default)\.\w+$|\.html?$|\/+$/, '');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
