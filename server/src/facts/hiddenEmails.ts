import { matchesOf } from '../text/matches.ts';
import type { Span } from '../text/span.ts';
import type { BlockText } from './blockText.ts';
import type { EmailFact } from './emails.ts';

/** Addresses that are not written as addresses: spelt out in words, or replaced by a protector's placeholder. */
export function hiddenEmails(block: BlockText): EmailFact[] {
  return [...spelledOut(block), ...entityCoded(block), ...protectedOnes(block)];
}

/** "at" in brackets (which converters escape), "@" in brackets or between spaces, or the bare word. */
const AT = /\s{0,2}\\?[[({<]\s?(?:at|@)\s?\\?[\])}>]\s{0,2}|\(a\)|\s?_at_\s?|\s{1,2}(?:at|@)\s{1,2}/gi;
/** Name, and labels with "dot" or a full stop between; anchored at the one end that meets the "at". */
const LOCAL =
  /[\p{L}\p{N}_+-]{1,40}(?:(?:\.|\s{0,2}\\?[[({<]\s?dot\s?\\?[\])}>]\s{0,2}|\sdot\s)[\p{L}\p{N}_+-]{1,40}){0,3}$/iu;
const DOMAIN =
  /^[\p{L}\p{N}-]{1,63}(?:(?:\.|\s{0,2}\\?[[({<]\s?(?:dot|\.)\s?\\?[\])}>]\s{0,2}|\s{1,2}dot\s{1,2})[\p{L}\p{N}-]{1,63}){1,4}/iu;
const DOT = /\s{0,2}\\?[[({<]\s?(?:dot|\.)\s?\\?[\])}>]\s{0,2}|\s{1,2}dot\s{1,2}/gi;

function spelledOut({ source }: BlockText): EmailFact[] {
  const facts: EmailFact[] = [];
  for (const match of matchesOf(AT, source)) {
    const sign = { from: match.index, to: match.index + match[0].length };
    const local = LOCAL.exec(source.slice(Math.max(0, sign.from - 100), sign.from))?.[0];
    const domain = DOMAIN.exec(source.slice(sign.to, sign.to + 200))?.[0];
    if (!local || !domain) continue;
    const span = { from: sign.from - local.length, to: sign.to + domain.length };
    const before = source.slice(Math.max(0, span.from - 30), span.from);
    if (!isSpelledOut(match[0], domain, `${before}${local}`)) continue;
    const address = `${local.replace(DOT, '.')}@${domain.replace(DOT, '.')}`.toLowerCase();
    facts.push({ ...span, form: 'obfuscated', value: shown(source, span), address, target: undefined });
  }
  return facts;
}

/**
 * A bare "at" before a host name is ordinary English ("support at example.com"): then "dot" must be spelt too, the "AT" be
 * in capitals, or a label such as "Email:" stand in front of the name. So is "@" before words ("find us @ example.com").
 */
function isSpelledOut(sign: string, domain: string, before: string): boolean {
  if (!/\p{L}{2,24}$/u.test(domain)) return false;
  if (/[[({<_]|^\sAT\s$/.test(sign) || /\sdot\s/i.test(domain)) return true;
  return sign.includes('@') ? !ORDINARY.test(before) : LABEL.test(before);
}

const shown = (source: string, { from, to }: Span): string => source.slice(from, to).replaceAll('\\', '');

const ORDINARY = /(?:^|\s)(?:us|me|more|here|now|live|out|found|visit|site|website|is|are)$/i;
const LABEL = /\be-?mail(?: address)?:\W{0,4}[\p{L}\p{N}._+-]{1,40}$/iu;

/** Letters of an address and character references, such as generators write lest robots find it. */
const CODED = /(?:&(?:#x[\da-f]{1,6}|#\d{1,7}|commat|period|lowbar|hyphen);|[\w.+%-]){6,600}/gi;
const NAMED: Readonly<Record<string, string>> = { commat: '@', period: '.', lowbar: '_', hyphen: '-' };

function entityCoded({ source }: BlockText): EmailFact[] {
  if (!/&(?:#|commat)/.test(source)) return [];
  const facts: EmailFact[] = [];
  for (const match of matchesOf(CODED, source)) {
    const coded = match[0].replace(/[.-]+$/, '');
    const value = withoutReferences(coded).replace(/^mailto:/i, '');
    if (value === coded || !/^[^\s@]{1,64}@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,24}$/i.test(value)) continue;
    const address = value.toLowerCase();
    const span = { from: match.index, to: match.index + coded.length };
    // A link that shows its address has it twice: a reader sees the second.
    if (facts.at(-1)?.address === address) facts.pop();
    facts.push({ ...span, form: 'obfuscated', value, address, target: undefined });
  }
  return facts;
}

function withoutReferences(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return NAMED[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    },
  );
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
