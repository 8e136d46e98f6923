import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

/**
 * Steps over plain text in one go. The parser asks each of its dozen inline parsers about each character; all of them
 * decline but at a few, which takes more than half of the time that a policy's parse takes. Only where markup or a bare
 * address may start must they be asked. The tree is the same with and without this.
 */
export const plainText: MarkdownConfig = {
  parseInline: [
    {
      name: 'PlainText',
      before: 'Escape',
      parse({ text, offset }: InlineContext, _next: number, start: number) {
        const end = offset + endOfPlain(text, start - offset);
        return end > start ? end : -1;
      },
    },
  ],
};

/** What markup starts with, and what gives hard breaks and addresses away. */
const TELLING = /[\\&`<_*[\]!~@\n:]|www/g;

/** Where the plain text ends that starts at an offset: at markup, or at what may be an address. */
function endOfPlain(text: string, start: number): number {
  TELLING.lastIndex = start;
  while (TELLING.test(text)) {
    const from = markupAround(text, TELLING.lastIndex - 1);
    if (from !== undefined) return Math.max(start, from);
  }
  return text.length;
}

/** Where the markup or address may start that a telling character belongs to; undefined where it is plain text. */
function markupAround(text: string, at: number): number | undefined {
  switch (text.charAt(at)) {
    case '\n':
      return text.endsWith('  ', at) ? startOfSpaces(text, at) : undefined;
    case ':':
      return startOfScheme(text, at);
    case '@':
      return startOfMailbox(text, at);
    case '_':
      return mailboxAround(text, at) ?? at;
    case 'w':
      return mailboxAround(text, at) ?? at - 2;
    default:
      return at;
  }
}

function startOfSpaces(text: string, end: number): number {
  let from = end;
  while (text.charAt(from - 1) === ' ') from--;
  return from;
}

const SCHEMES = ['http', 'https', 'mailto', 'xmpp'];

function startOfScheme(text: string, end: number): number | undefined {
  const scheme = SCHEMES.find((one) => text.endsWith(one, end));
  return scheme === undefined ? undefined : end - scheme.length;
}

/** Where the mailbox starts that a character is part of; undefined where no @ follows. */
function mailboxAround(text: string, at: number): number | undefined {
  const most = Math.min(text.length, at + LONGEST_MAILBOX);
  let end = at;
  while (end < most && isMailbox(text.charCodeAt(end))) end++;
  return text.charAt(end) === '@' ? startOfMailbox(text, end) : undefined;
}

function startOfMailbox(text: string, end: number): number {
  const least = Math.max(0, end - LONGEST_MAILBOX);
  let from = end;
  while (from > least && isMailbox(text.charCodeAt(from - 1))) from--;
  return from;
}

/** Longer ones are none to the parser for addresses either; it keeps time linear. */
const LONGEST_MAILBOX = 100;

/** [\w.+-] */
const isMailbox = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || isMailboxSign(code);

/** _ . + - */
const isMailboxSign = (code: number): boolean => code === 95 || code === 46 || code === 43 || code === 45;
