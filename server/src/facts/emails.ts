import type { Link } from '../markdown/links.ts';
import { contains, type Span } from '../text/span.ts';
import type { BlockText } from './blockText.ts';
import { hiddenEmails } from './hiddenEmails.ts';
import type { Fact, FactReaderFactory } from './reader.ts';
import { classBit } from './wordClasses.ts';

/**
 * How an e-mail address stands in the text: plainly; only as the target of a link ("write to us"); spelt out so that
 * machines do not find it ("privacy at example dot com"); or as what an e-mail protector left of it.
 */
export type EmailForm = 'plain' | 'target' | 'obfuscated' | 'protected';

/** The address that a link leads to. Its span is relative to the block. */
export interface EmailTarget extends Span {
  readonly address: string;
  /** False where the target is a bare address without `mailto:`. */
  readonly hasScheme: boolean;
}

/** An e-mail address. Its span is what a reader sees, or the target's address where the reader sees none. */
export interface EmailFact extends Fact {
  readonly form: EmailForm;
  /** As written, without marks of emphasis. */
  readonly value: string;
  /** In lower case, and with the signs spelt out; empty where a protector hides it for good. */
  readonly address: string;
  /** Where it is linked: the address that the link leads to. */
  readonly target: EmailTarget | undefined;
}

/** Reads e-mail addresses: plain, linked, spelt out, or hidden by a protector. */
export const emailReader: FactReaderFactory<EmailFact> = () => (block) => {
  const { source } = block;
  if (block.kind === 'code' || block.kind === 'rule') return NOTHING;
  const hidden = mayHideEmail(block) ? hiddenEmails(block) : NOTHING;
  if (hidden.length === 0 && !source.includes('@')) return NOTHING;
  const links = block.links.flatMap((link) => mailLinkOf(link, source));
  const found = plainAddresses(source).filter((span) => isShown(span, block));
  const plain = found.map((span) => plainFact(source, span, links));
  const shown = [...plain, ...hidden];
  const targets = links.filter((mail) => !shown.some((fact) => contains(mail.link, fact))).map(targetFact);
  const facts = [...plain, ...targets.filter((fact) => !hidden.some((other) => overlapsLink(fact, other)))];
  return withoutRepeats([...facts, ...hidden].sort((a, b) => a.from - b.from));
};

const overlapsLink = (fact: EmailFact, other: Span): boolean => fact.from >= other.from && fact.from - other.to < 200;

const NOTHING: readonly never[] = [];

/** What is cheapest to look for comes first, and nearly every block ends there. */
function mayHideEmail({ source, words }: BlockText): boolean {
  if ((words.classes & classBit.dot) === 0 && !SIGN.test(source)) return false;
  return CLUE.test(source) && (HIDDEN.test(source) || CAPITAL_AT.test(source));
}

/**
 * Signs that stand for "at", around it, around text that is not prose, or behind "mail" or "address". "dot" needs none of
 * them, but then it is one of the words.
 */
const SIGN = /[@&_<{`]|\[\s?[aAeE]|\(\s?[aA]|AT\s|:(?<=[iIsS][lLsS]:)/;

const CLUE = /dot|DOT|Dot|[[({<][aA@]|[aA][tT][\])}>]|@ |AT |_at_|protected|&#|&commat;|ail:/;
const HIDDEN =
  /[[({<]\s?(?:at|@|dot)\s?\\?[\])}>]|\(a\)|\s(?:dot|@)\s|_at_|e-?mail(?: address)?:\W{0,4}[\w.+-]{1,40} at |email.protect|&(?:#x?[\da-f]{2,6}|commat);/i;
const CAPITAL_AT = /[a-z\d]\sAT\s[a-z\d]/;

interface MailLink {
  readonly link: Link;
  readonly target: EmailTarget;
}

/** The links of a block that lead to a mailbox. */
function mailLinkOf(link: Link, source: string): MailLink[] {
  const { target, targetSpan } = link;
  if (!target || !targetSpan || link.form === 'bare') return [];
  const scheme = /^\s*mailto:(?:\/\/)?\s*/i.exec(target);
  if (!scheme && !(target.includes('@') && /^[^\s/:?#]+$/.test(target))) return [];
  if (link.form === 'angle' && !scheme) return [];
  const address = plainAddresses(source.slice(targetSpan.from, targetSpan.to))[0];
  if (!address) return [];
  const span = { from: targetSpan.from + address.from, to: targetSpan.from + address.to };
  return [{ link, target: { ...span, address: addressIn(source, span), hasScheme: scheme !== null } }];
}

function plainFact(source: string, span: Span, links: readonly MailLink[]): EmailFact {
  const { from, to } = span;
  const link = links.find((mail) => contains(mail.link.textSpan, span) && mail.link.form !== 'angle');
  const value = unescaped(source.slice(from, to));
  return { from, to, form: 'plain', value, address: value.toLowerCase(), target: link?.target };
}

function targetFact({ target }: MailLink): EmailFact {
  const { from, to, address } = target;
  return { from, to, form: 'target', value: address, address: address.toLowerCase(), target };
}

const addressIn = (source: string, { from, to }: Span): string => decoded(unescaped(source.slice(from, to)));

const unescaped = (text: string): string => (text.includes('\\') ? text.replaceAll('\\', '') : text);

function decoded(text: string): string {
  return text.includes('%40') ? text.replace('%40', '@') : text;
}

const LOCAL = /[\p{L}\p{N}._%+'&\\-]/u;
const DOMAIN = /[\p{L}\p{N}.-]/u;
const LONGEST = 64;

/** Spans of addresses around each at sign. Looks a bounded way to both sides, so linear. */
function plainAddresses(source: string): Span[] {
  const spans: Span[] = [];
  for (let at = source.indexOf('@'); at >= 0; at = source.indexOf('@', at + 1)) {
    const span = addressAround(source, at, spans.at(-1)?.to ?? 0);
    if (span) spans.push(span);
  }
  return spans;
}

function addressAround(source: string, at: number, after: number): Span | undefined {
  const sign = at;
  let from = sign;
  while (from > after && sign - from < LONGEST && isSign(LOCAL, source, from - 1)) from--;
  while (from < sign && /[._%'&\\-]/.test(source.charAt(from))) from++;
  if (source.startsWith('%20', from - 1)) from += 2;
  let to = sign + 1;
  while (to < source.length && to - sign < 255 && isSign(DOMAIN, source, to)) to++;
  while (to > sign && /[.-]/.test(source.charAt(to - 1))) to--;
  const domain = source.slice(sign + 1, to);
  if (from === sign || !/^[\p{L}\p{N}][\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,24}$/u.test(domain))
    return undefined;
  if (/\.(?:png|jpe?g|svg|gif|webp|js|css|md)$/i.test(domain)) return undefined;
  return isPartOfAddress(source, from, to) ? undefined : { from, to };
}

/** True for a letter or a figure, and for what else an expression allows; most are of ASCII, and need no expression. */
function isSign(allowed: RegExp, source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  const small = code | 32;
  return (small >= 97 && small <= 122) || (code >= 48 && code <= 57) || allowed.test(source.charAt(at));
}

/** `https://name@host`, `?mail=name@host` and `git@host:path` are addresses of something else. */
function isPartOfAddress(source: string, from: number, to: number): boolean {
  const before = source.charAt(from - 1);
  if (before === '/' && !/mailto:\/\/$/i.test(source.slice(Math.max(0, from - 9), from))) return true;
  return (
    before === '=' ||
    before === '@' ||
    /^:[^\s*_]/.test(source.slice(to, to + 2)) ||
    /^\/[\p{L}]/u.test(source.slice(to, to + 2))
  );
}

/** A reader sees it: it stands in the prose, in a bare or angled link, or in code; not in a comment or an address. */
function isShown(span: Span, block: BlockText): boolean {
  const link = block.links.find((candidate) => contains(candidate, span) && candidate.form !== 'image');
  // Of a link a reader sees the text, not the target or the title that says the same again.
  if (link && link.form !== 'bare' && link.form !== 'angle' && !contains(link.textSpan, span)) return false;
  if (block.prose.slice(span.from, span.to).trim() !== '') return true;
  if (link) return contains(link.textSpan, span);
  const before = block.source.slice(Math.max(0, span.from - 2000), span.from);
  return block.kind !== 'html' && before.lastIndexOf('<!--') <= before.lastIndexOf('-->') && !/<[^<>]*$/.test(before);
}

/** A link cut in two by markup (`[priv](mailto:x)[acy](mailto:x)`) is one address. */
function withoutRepeats(facts: readonly EmailFact[]): EmailFact[] {
  return facts.filter((fact, index) => {
    const previous = facts[index - 1];
    if (!previous || fact.address !== previous.address || fact.form !== 'target') return true;
    return fact.from - previous.to > 60;
  });
}
