import { LinkifyIt } from 'linkify-it';
import type { Link } from '../markdown/links.ts';
import { matchesOf } from '../text/matches.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import type { BlockText } from './blockText.ts';
import type { Fact, FactReaderFactory } from './reader.ts';
import { classBit } from './wordClasses.ts';

/** A web page that the text offers as a way to reach somebody. Its span is the link, or the address as it stands. */
export interface ContactPageFact extends Fact {
  /** The address as written. */
  readonly url: string;
  /** The address's own span. */
  readonly urlSpan: Span;
}

/** Says, in front of a link or in its text, that somebody is reached there. */
const OFFERS =
  /\b(?:contact(?:ing|ed)?|reach(?:ing)?|write to|e-?mail us|get(?:ting)? in touch|complain(?:t|ts|ing)?|(?:open|file|submit|raise|create)(?:ing)?\s(?:an?|your|the)\s(?:\w{1,20}\s){0,3}?(?:issues?|tickets?|requests?|claims?|complaints?|reports?|forms?)|support (?:team|form|page|server|ticket|portal)|web ?form|contact form|request form|feedback form|ask us|message us|help ?desk|by (?:visiting|using|filling)|fill(?:ing)? (?:out|in))\b/i;
/** An address whose own words say that it is a way to make contact. */
const CONTACT_PATH =
  /(?:^|[/.#-])(?:contact(?:-?us)?|support|help-?desk|feedback(?:-form)?|complain(?:t|ts)?|(?:file|submit)-[a-z-]*(?:claim|complaint|request)|webform|issues(?:\/new)?)(?:[/.?#_-]|$)/i;
/** Pages to opt out or to read: no way to reach anybody. */
const NOT_CONTACT =
  /\b(?:opt(?:ing)?[- ]?out|unsubscrib\w*|optout|choices|cookies?|preferences|settings|privacy (?:policy|notice|statement)|terms|learn more|read more|more information|find out more)\b/i;

const DOTTED = /^[a-z\d]\.[a-z]{2}/i;
const IN_MAILBOX = /@[a-z\d.-]*$/i;

/**
 * True for a text with something like a host name near behind words that offer one, outside of links and of e-mail
 * addresses. Most texts have no such dot.
 */
function mayOfferHost({ prose, links }: BlockText): boolean {
  for (let at = prose.indexOf('.', 1); at >= 0; at = prose.indexOf('.', at + 1)) {
    if (prose.charCodeAt(at + 1) <= SPACE || !DOTTED.test(prose.slice(at - 1, at + 3))) continue;
    const start = prose.lastIndexOf(' ', at) + 1;
    if (IN_MAILBOX.test(prose.slice(start, at)) || links.some(({ from, to }) => from <= at && at < to)) continue;
    if (OFFERS.test(prose.slice(Math.max(0, start - REACH), at))) return true;
  }
  return false;
}

const SPACE = 32;
/** So far in front of an address its offer may stand. */
const REACH = 160;

/** Says in front of a link that it is there to leave or to set something. */
const LEAVES = /\b(?:opt(?:ing)?[- ]?out|unsubscrib\w*|preferences|settings)\b/i;

/** Reads web pages that the text offers as a way to make contact. */
export const contactPageReader: FactReaderFactory<ContactPageFact> = () => {
  const linkify = new LinkifyIt({ fuzzyEmail: false, fuzzyLink: true });
  return (block) => {
    if (block.kind === 'code' || block.kind === 'rule') return NOTHING;
    const offers = (block.words.classes & classBit.offer) !== 0;
    if (!offers && block.kind !== 'link-definition') return NOTHING;
    const linked = block.links.flatMap((link) => (offers || link.form === 'definition' ? linkedPage(link, block) : []));
    const bare = offers && mayOfferHost(block) ? barePages(block, linkify) : NOTHING;
    if (linked.length + bare.length === 0) return NOTHING;
    return [...linked, ...bare].sort((a, b) => a.from - b.from);
  };
};

const NOTHING: readonly ContactPageFact[] = [];

function linkedPage(link: Link, block: BlockText): ContactPageFact[] {
  const { target, targetSpan } = link;
  if (!target || !targetSpan || link.form === 'image' || !isPage(target)) return [];
  const text = block.prose.slice(link.textSpan.from, link.textSpan.to);
  if (link.form === 'definition') {
    return CONTACT_PATH.test(target) ? [{ from: link.from, to: link.to, url: target, urlSpan: targetSpan }] : [];
  }
  const offered = isOffered(block, link, link.form === 'bare' || link.form === 'angle' ? '' : text, target);
  return offered ? [{ from: link.from, to: link.to, url: target, urlSpan: targetSpan }] : [];
}

const isPage = (target: string): boolean =>
  /^(?:https?:\/\/|\/|www\.|\.{1,2}\/)\S|^[\w-]+(?:\.[\w-]+)+(?:\/|$)/i.test(target) && !target.includes('@');

function isOffered(block: BlockText, span: Span, text: string, target: string): boolean {
  if (NOT_CONTACT.test(text) || /opt-?out|unsubscribe/i.test(target)) return false;
  if (OFFERS.test(text)) return true;
  const before = clauseBefore(block.prose, span.from);
  if (LEAVES.test(before)) return false;
  if (CONTACT_PATH.test(target) && OFFERS.test(`${before} ${text}`)) return true;
  return (
    OFFERS.test(before) &&
    /\b(?:at|via|through|on|visit(?:ing)?|using|with|here|to|or|contact|form|issue)\b[^.\p{L}]{0,4}(?:(?:our|the|this|an?)\s)?(?:\w{1,20}\s){0,2}\s{0,2}$|:\s{0,4}$/iu.test(
      before,
    )
  );
}

/** What stands between the last sentence's end and the link, at most a line's worth. */
function clauseBefore(prose: string, at: number): string {
  const before = prose.slice(Math.max(0, at - REACH), at);
  const ends = Array.from(matchesOf(/[.!?]\s+(?=\p{Lu})|(?<!:\s{0,3})\n/gu, before)).at(-1);
  return ends ? before.slice(ends.index + 1) : before;
}

/** Addresses that no markup makes a link: "visit support.example.com". */
function barePages(block: BlockText, linkify: LinkifyIt): ContactPageFact[] {
  const pages: ContactPageFact[] = [];
  let from = 0;
  for (const run of block.prose.split(' ')) {
    if (mayHoldPage(run, from, block)) {
      for (const match of linkify.match(run) ?? []) {
        const span = { from: from + match.index, to: from + match.lastIndex };
        if (isBarePage(block, span, match)) pages.push({ ...span, url: match.raw, urlSpan: span });
      }
    }
    from += run.length + 1;
  }
  return pages;
}

/** Linkify looks long at each character: it gets what lies between spaces, with a dot inside and an offer in front. */
function mayHoldPage(run: string, from: number, { prose, links }: BlockText): boolean {
  const dot = run.indexOf('.', 1);
  if (dot < 0 || dot === run.length - 1) return false;
  const span = { from, to: from + run.length };
  return !links.some((link) => contains(link, span)) && OFFERS.test(prose.slice(Math.max(0, from - REACH), span.to));
}

function isBarePage(block: BlockText, span: Span, { schema, raw }: { schema: string; raw: string }): boolean {
  if (schema === 'mailto:' || block.prose.charAt(span.from - 1) === '@') return false;
  return !block.links.some((link) => overlaps(span, link)) && isOffered(block, span, '', raw);
}
