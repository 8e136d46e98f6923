import { matchesOf } from '../text/matches.ts';
import type { Span } from '../text/span.ts';
import type { BlockText } from './blockText.ts';
import type { EmailFact } from './emails.ts';

/** Addresses that are not written as addresses: spelt out in words, or replaced by a protector's placeholder. */
export function hiddenEmails(block: BlockText): EmailFact[] {
  return [...spelledOut(block), ...protectedOnes(block)];
}

/** "at" in brackets, "@" in brackets, or the bare word. */
const AT = /\s{0,2}[[({<]\s?(?:at|@)\s?[\])}>]\s{0,2}|\s{1,2}at\s{1,2}/gi;
/** Name, and labels with "dot" or a full stop between; anchored at the one end that meets the "at". */
const LOCAL =
  /[\p{L}\p{N}_+-]{1,40}(?:(?:\.|\s{0,2}[[({<]\s?dot\s?[\])}>]\s{0,2}|\sdot\s)[\p{L}\p{N}_+-]{1,40}){0,3}$/iu;
const DOMAIN =
  /^[\p{L}\p{N}-]{1,63}(?:(?:\.|\s{0,2}[[({<]\s?(?:dot|\.)\s?[\])}>]\s{0,2}|\s{1,2}dot\s{1,2})[\p{L}\p{N}-]{1,63}){1,4}/iu;
const DOT = /\s{0,2}[[({<]\s?(?:dot|\.)\s?[\])}>]\s{0,2}|\s{1,2}dot\s{1,2}/gi;

function spelledOut({ source }: BlockText): EmailFact[] {
  const facts: EmailFact[] = [];
  for (const match of matchesOf(AT, source)) {
    const sign = { from: match.index, to: match.index + match[0].length };
    const local = LOCAL.exec(source.slice(Math.max(0, sign.from - 100), sign.from))?.[0];
    const domain = DOMAIN.exec(source.slice(sign.to, sign.to + 200))?.[0];
    if (!local || !domain || !isSpelledOut(match[0], domain)) continue;
    const span = { from: sign.from - local.length, to: sign.to + domain.length };
    const address = `${local.replace(DOT, '.')}@${domain.replace(DOT, '.')}`.toLowerCase();
    facts.push({ ...span, form: 'obfuscated', value: source.slice(span.from, span.to), address, target: undefined });
  }
  return facts;
}

/** A bare "at" before a host name is ordinary English ("support at example.com"): then "dot" must be spelt too. */
function isSpelledOut(sign: string, domain: string): boolean {
  const brackets = /[[({<]/.test(sign);
  return (brackets || /\sdot\s/i.test(domain)) && /\p{L}{2,24}$/u.test(domain);
}

/** What Cloudflare's protector puts in an address's place; Markdown converters escape or keep the brackets. */
const PLACEHOLDER = /\\?\[email(?:\s|&#160;|&nbsp;|\u00a0)protected\\?\]/gi;
const ENCODED = /(?:email-protection#|data-cfemail=["'])([0-9a-f]{8,400})/i;

function protectedOnes({ source }: BlockText): EmailFact[] {
  return Array.from(matchesOf(PLACEHOLDER, source), (match) => {
    const span: Span = { from: match.index, to: match.index + match[0].length };
    const around = source.slice(Math.max(0, span.from - 500), span.to + 500);
    return { ...span, form: 'protected', value: '[email protected]', address: decoded(around), target: undefined };
  });
}

/** The protector's code is hexadecimal: the first byte is the key with which every other one was combined. */
function decoded(around: string): string {
  const code = ENCODED.exec(around)?.[1] ?? '';
  const bytes = Array.from(matchesOf(/../g, code), ([pair]) => Number.parseInt(pair, 16));
  const key = bytes[0] ?? 0;
  const address = String.fromCharCode(...bytes.slice(1).map((byte) => byte ^ key)).toLowerCase();
  return /^[^\s@]+@[^\s@]+\.[a-z]+$/.test(address) ? address : '';
}
