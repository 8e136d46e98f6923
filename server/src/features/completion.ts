import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type Position,
} from 'vscode-languageserver-types';
import { headingStyleOf } from '../fixes/headingStyle.ts';
import { profileValues } from '../fixes/profileValues.ts';
import {
  escapeSnippet,
  fillClause,
  type HeadingStyle,
  headingFor,
  type PlaceholderValues,
} from '../knowledge/clauses.ts';
import type { Knowledge } from '../knowledge/load.ts';
import type { Clause } from '../knowledge/schema.ts';
import type { Reading } from '../workspace/analysis.ts';
import { offsetAt, rangeOf } from './ranges.ts';

/** What a client can insert and show, and what completions need to know besides the document. */
export interface CompletionOptions {
  readonly snippets: boolean;
  readonly markdown: boolean;
}

/** What stands before the cursor where a clause may begin: nothing, or heading marks, and words of a title. */
const LINE_START = /^(\s{0,3}(?:#{1,6}[ \t]*|\*\*)?)([\p{L}\p{N}][\p{L}\p{N} '’,/&-]*)?$/u;

/** Longer lines are text, not the beginning of a title. */
const LONGEST_TITLE = 80;

/**
 * The standard clauses, filled with the profile's values, where a section can begin: at the start of a line and behind
 * part of a title. Topics that the policy lacks come first.
 */
export function completionsAt(reading: Reading, position: Position, options: CompletionOptions): CompletionItem[] {
  const { policy } = reading;
  const to = offsetAt(policy, position);
  const from = policy.lines.startOf(position.line);
  const rest = policy.document.text.slice(to, policy.lines.startOf(position.line + 1));
  const typed = LINE_START.exec(policy.document.text.slice(from, Math.min(to, from + LONGEST_TITLE + 1)));
  if (!policy.isPolicy || !typed || rest.trim() !== '' || to - from > LONGEST_TITLE || isInsideBlock(reading, from))
    return [];
  const range = rangeOf(policy.lines, { from, to });
  const covered = new Set(policy.topics.filter((topic) => topic.covered).map(({ topic }) => topic.id));
  const manner = mannerOf(reading);
  return clausesFor(reading).map((clause, index) => {
    const { text, plain } = textOf(clause, manner, reading.knowledge, options);
    return {
      label: clause.title,
      labelDetails: { description: clause.id },
      kind: CompletionItemKind.Snippet,
      detail: detailOf(clause, reading.knowledge),
      documentation: {
        kind: options.markdown ? MarkupKind.Markdown : MarkupKind.PlainText,
        value: `${clause.description}\n\n${plain}`,
      },
      // Editors compare this with the text that the edit replaces, marks and all; the id has words that the title lacks.
      filterText: `${typed[1] ?? ''}${clause.title} ${clause.id}`,
      sortText: `${covered.has(clause.topic) ? 1 : 0}${String(index).padStart(4, '0')}`,
      insertTextFormat: options.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      insertTextMode: InsertTextMode.asIs,
      textEdit: { range, newText: text },
    };
  });
}

/** In the order of topics; a clause that needs a certification only where the profile names it. */
function clausesFor({ profile, knowledge }: Reading): Clause[] {
  const order = new Map(knowledge.topics.map(({ id }, index) => [id, index]));
  return knowledge.clauses
    .filter(({ needs }) => needs === undefined || profile.certifications.includes(needs))
    .sort((a, b) => (order.get(a.topic) ?? 0) - (order.get(b.topic) ?? 0));
}

/** How any clause is written in a document. */
interface Manner {
  readonly style: HeadingStyle;
  readonly values: PlaceholderValues;
  readonly crlf: boolean;
}

const mannerOf = ({ policy, profile }: Reading): Manner => ({
  style: headingStyleOf(policy),
  values: profileValues(profile),
  crlf: policy.document.text.includes('\r\n'),
});

/** What a clause inserts, and how it reads without tab stops. */
function textOf(
  clause: Clause,
  { style, values, crlf }: Manner,
  { placeholders }: Knowledge,
  { snippets }: CompletionOptions,
): { text: string; plain: string } {
  const plain = fillClause(clause, values, 'text', placeholders).text;
  const body = snippets ? fillClause(clause, values, 'snippet', placeholders).text : plain;
  if (clause.sentence) return { text: body, plain };
  const heading = headingFor(clause, style);
  const text = `${snippets ? escapeSnippet(heading) : heading}\n\n${body}`;
  return { text: crlf ? text.replaceAll('\n', '\r\n') : text, plain };
}

function detailOf({ topic, laws }: Clause, knowledge: Knowledge): string {
  const names = laws.flatMap((id) => knowledge.lawById.get(id)?.shortName ?? []);
  const title = knowledge.topicById.get(topic)?.title ?? topic;
  return names.length > 0 ? `Clause on ${title} (${names.join(', ')})` : `Clause on ${title}`;
}

/** In the middle of a paragraph, in a list, a table or code no section can begin. */
function isInsideBlock({ policy }: Reading, lineStart: number): boolean {
  return policy.blocks.some(
    (block) =>
      block.from <= lineStart &&
      lineStart < block.to &&
      (block.from < lineStart || block.listDepth > 0 || block.kind === 'code'),
  );
}
