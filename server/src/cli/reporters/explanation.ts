import type { Description } from '../../knowledge/texts/description.ts';
import type { Rule } from '../../rules/rule.ts';
import { whyOf } from '../../rules/why.ts';
import { formatDate } from '../../text/formatDate.ts';
import type { Paint } from '../ansi.ts';
import { indented, wrap } from '../wrap.ts';
import { FIXES } from './rules.ts';

const WIDTH = 80;

/** Everything about a rule for reading in a terminal. Ends with a line feed. */
export function explanation(rule: Rule, paint: Paint): string {
  const { id, family, severity, fix, summary, messages, source, examples } = rule;
  const titled = (title: string, body: string) => `${paint('bold', title)}\n${body}`;
  const parts = [
    `${paint('bold', id)}  ${paint('dim', `(${family}; ${severity}; ${FIXES[fix]})`)}\n${wrap(summary, { width: WIDTH })}`,
    ...[plainMarkdown(whyOf(id))].filter((text) => text !== ''),
    titled('Source', indented([source], 2, WIDTH)),
    titled('Messages', Object.values<string>(messages).map(messageItem).join('\n')),
    titled(
      `It flags${examples.flaggedOn ? `, on ${formatDate(examples.flaggedOn)}` : ''}`,
      exampleText(examples.flagged),
    ),
    titled('It leaves alone', exampleText(examples.fine)),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** An entry of the knowledge for reading in a terminal. Ends with a line feed. */
export function describedInTerminal({ id, title, state, paragraphs }: Description, paint: Paint): string {
  const named = wrap(`${title}${state ? ` (${state})` : ''}`, { width: WIDTH });
  const text = paragraphs.join('\n\n').replaceAll('`', '');
  return `${paint('bold', id)}\n${named}\n\n${plainMarkdown(text)}\n`;
}

/** Values that a finding fills in are shown as <name>. */
const messageItem = (message: string): string =>
  `  - ${wrap(message.replace(/\{\{(\w+)\}\}/g, '<$1>'), { width: WIDTH, start: 4, indent: 4 })}`;

/** Examples keep their lines; only those too long for a terminal are broken. */
const exampleText = (text: string): string => indented(text.trim().split('\n'), 4, WIDTH).replace(/^ +$/gm, '');

/** Markdown as plain text: paragraphs and list items wrapped, heading marks gone; code keeps its lines. */
export function plainMarkdown(markdown: string): string {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((block) => {
      if (block.startsWith('>')) return quoted(block);
      if (/^(?: {4}|```|\|)/.test(block)) return block;
      if (block.startsWith('#')) return block.replace(/^#+ */, '');
      const items = block.split(/\n(?=[-*] |\d+\. )/);
      return items.map((item) => wrap(oneLine(item), { width: WIDTH, indent: marker(item) })).join('\n');
    })
    .join('\n\n');
}

/** A quote stays one: its lines are wrapped and set in. */
const quoted = (block: string): string =>
  block
    .split('\n')
    .map((line) => {
      const text = line.replace(/^> ?/, '');
      return text === '' ? '' : indented([text], 4, WIDTH);
    })
    .join('\n');

const marker = (item: string): number => /^(?:[-*]|\d+\.) /.exec(item)?.[0].length ?? 0;

const oneLine = (text: string): string =>
  text.replace(/\s*\n\s*/g, ' ').replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '$1 <$2>');
