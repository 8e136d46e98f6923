import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

/**
 * Steps over plain text in one go. The parser asks each of its dozen inline parsers about each character; for letters,
 * spaces and most marks all of them decline, which takes more than half of the time that a policy's parse takes. Only
 * where a bare address may start must they be asked. The tree is the same with and without this.
 */
export const plainText: MarkdownConfig = {
  parseInline: [
    {
      name: 'PlainText',
      before: 'Escape',
      parse(context: InlineContext, _next: number, start: number) {
        const end = endOfPlain(context, start);
        return end > start ? end : -1;
      },
    },
  ],
};

/** Where the plain text ends that starts at an offset: at markup, or at what may be an address. */
function endOfPlain(context: InlineContext, start: number): number {
  let at = start;
  let afterWord = start > context.offset && isWord(context.char(start - 1));
  for (;;) {
    const code = context.char(at);
    if (isAlphanumeric(code)) {
      if (!afterWord && mayBeAddress(context, at)) return at;
      at = endOfWord(context, at + 1);
      afterWord = true;
    } else {
      const end = endOfSigns(context, at, code);
      if (end === at) return at;
      at = end;
      afterWord = false;
    }
  }
}

function endOfWord(context: InlineContext, start: number): number {
  let at = start;
  while (isAlphanumeric(context.char(at))) at++;
  return at;
}

/**
 * Behind one plain mark, or behind a run of spaces unless a line ends there: that may be a hard break, whose parser
 * would look at the whole run again from each of its spaces.
 */
function endOfSigns(context: InlineContext, start: number, code: number): number {
  if (code !== SPACE) return isPlainMark(code) ? start + 1 : start;
  let at = start;
  while (context.char(at) === SPACE) at++;
  return context.char(at) === LINE_FEED ? start : at;
}

const LINE_FEED = 10;
const SPACE = 32;
const AT = 64;

const isAlphanumeric = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** As `\w` has it. */
const isWord = (code: number): boolean => isAlphanumeric(code) || code === 95;

/** " ' ( ) , / : ; ? and whatever is not ASCII. */
const isPlainMark = (code: number): boolean =>
  code > 127 ||
  code === 44 ||
  code === 34 ||
  (code >= 39 && code <= 41) ||
  code === 47 ||
  (code >= 58 && code <= 59) ||
  code === 63;

/** True where www., http:, mailto:, xmpp: or a mailbox may start; the parser for addresses decides. */
function mayBeAddress(context: InlineContext, start: number): boolean {
  const first = context.char(start);
  const second = context.char(start + 1);
  if (STARTS.some((pair) => pair.charCodeAt(0) === first && pair.charCodeAt(1) === second)) return true;
  let at = start + 1;
  while (at < start + LONGEST_MAILBOX && isMailbox(context.char(at))) at++;
  return context.char(at) === AT;
}

/** Longer ones are none to the parser for addresses either; it keeps time linear. */
const LONGEST_MAILBOX = 100;

const STARTS = ['ww', 'ht', 'ma', 'xm'];

/** [\w.+-] */
const isMailbox = (code: number): boolean => isWord(code) || code === 46 || code === 43 || code === 45;
