import type { Span } from '../text/span.ts';
import type { BlockText } from './blockText.ts';

/** What a reader sees as one line of a block of HTML, however its source is broken. The span is that of its text. */
export interface HtmlLine extends Span {
  readonly text: string;
  /** All of it is in bold, or of a class that is named after headings. */
  readonly isBold: boolean;
  /** It is a term that is defined below, or the summary of what can be unfolded. */
  readonly isTerm: boolean;
  /** All of it is a link. */
  readonly isLink: boolean;
  /** It stands in an item of a list, a cell of a table or a control. */
  readonly isCell: boolean;
  /** It is the first line there. */
  readonly beginsCell: boolean;
}

const CELL = /<(\/?)(li|td|th|option|button|select|label|ul|ol|table|tr)\b/gi;
const BOLD =
  /<(strong|b)\b[^<>]*>[\s\S]*?<\/\1\s*>|<span [^<>]{0,60}font-weight: ?(?:bold|[6-9]00)[^<>]{0,60}>[^<>]*<\/span>/gi;
const HEADING_CLASS = /^<[a-z]{1,9}\s[^<>]{0,100}class\s?=\s?["'][^"'<>]{0,60}(?:title|heading|headline)\b/i;
const LINK = /<a\b[^<>]*>[\s\S]*?<\/a\s*>/gi;
const TAG = /<[^<>]*>/g;
const CONTAINERS = new Set(['ul', 'ol', 'table', 'tr', 'select']);

/** The lines of a block of HTML that hold text. In its prose view every tag that breaks a line is a line feed. */
export function htmlLines({ source, prose }: BlockText): HtmlLine[] {
  const lines: HtmlLine[] = [];
  let isCell = false;
  let beginsCell = false;
  for (let start = 0; start <= prose.length; ) {
    const ending = prose.indexOf('\n', start + 1);
    const end = ending < 0 ? prose.length : ending;
    const markup = source.slice(start, end);
    for (const [, closing, name = ''] of markup.matchAll(CELL)) {
      isCell = closing === '' && !CONTAINERS.has(name.toLowerCase());
      beginsCell = isCell;
    }
    const line = prose.slice(start, end);
    const text = line.trim();
    if (/[\p{L}\p{N}]/u.test(text)) {
      const from = start + line.indexOf(text);
      const isBold = HEADING_CLASS.test(markup) || isAll(BOLD, markup);
      const isTerm = /^<(?:dt|summary)\b/i.test(markup);
      lines.push({
        from,
        to: from + text.length,
        text,
        isBold,
        isTerm,
        isLink: isAll(LINK, markup),
        isCell,
        beginsCell,
      });
      beginsCell = false;
    }
    start = end + (ending < 0 ? 1 : 0);
    if (ending < 0) break;
  }
  return lines;
}

/** Whether nothing but signs is left of a line's markup without what matches. */
function isAll(pattern: RegExp, markup: string): boolean {
  if (markup.length > 2000 || !markup.match(pattern)) return false;
  return !/[\p{L}\p{N}]/u.test(
    markup
      .replace(pattern, ' ')
      .replace(TAG, ' ')
      .replace(/<[^<>]*$|&[a-z]{2,8};/gi, ' '),
  );
}
