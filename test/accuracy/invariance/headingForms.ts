import type { TextChange } from '../../../server/src/markdown/document.ts';
import { Lines } from '../../../server/src/text/lines.ts';
import type { Label } from '../labels.ts';

/** What stands in place of the line of a heading, its title and its place among the headings (from 1) given. */
type HeadingForm = (title: string, position: number) => string;

/** The forms in which policies write headings. */
export const HEADING_FORMS: Readonly<Record<string, HeadingForm>> = {
  'bold lines': (title) => `**${title}**`,
  'plain lines': (title) => title,
  'bare titles between paragraphs': (title) => `\n${title}\n`,
  'numbered, "1."': (title, position) => `${position}. ${title}`,
  'numbered, "1\\."': (title, position) => `${position}\\. ${title}`,
  '<h2>': (title) => `<h2>${title}</h2>`,
};

/** Leaves headings out. */
export const NO_HEADING: HeadingForm = () => '';

/** The changes that write a policy's labelled headings in another form. */
export function headingsAs(form: HeadingForm, text: string, headings: Label['headings']): TextChange[] {
  const lines = new Lines(text);
  return headings.flatMap(([line, title], index) => {
    const from = lines.startOf(line - 1);
    const [own = '', below = ''] = text.slice(from, lines.startOf(line + 1)).split(/\r\n|\r|\n/);
    if (!standsAlone(own, title)) return [];
    const underlined = !/^\s*#/.test(own) && /^\s*([=~+^"'*#-])\1+\s*$/.test(below);
    const to = underlined ? lines.startOf(line) + below.length : from + own.length;
    return [{ from, to, insert: form(title, index + 1) }];
  });
}

/** Only a line that holds the title and nothing else can be written anew; items of bulleted lists stay what they are. */
const standsAlone = (line: string, title: string): boolean =>
  !/^\s*[-*+]\s/.test(line) && !line.includes('|') && squashed(withoutTags(line)).endsWith(squashed(title));

const withoutTags = (line: string): string => line.replace(/<[^<>]*>|\{[:#][^{}]*\}|\]\([^()]*\)/g, ' ');

const squashed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
