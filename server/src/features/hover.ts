import type { Hover, MarkupContent, Position } from 'vscode-languageserver-types';
import type { Knowledge } from '../knowledge/load.ts';
import type { Framework } from '../knowledge/schema.ts';
import { frameworkDescription } from '../knowledge/texts/framework.ts';
import type { ReportedFinding } from '../linter.ts';
import { sectionAt } from '../policy/policy.ts';
import { incompleteSection } from '../rules/incompleteSection.ts';
import { whyOf } from '../rules/why.ts';
import { contains, type Span } from '../text/span.ts';
import type { Checked } from '../workspace/analysis.ts';
import { documentationOf } from './diagnostics.ts';
import { headingText } from './headingHover.ts';
import { offsetAt, rangeOf } from './ranges.ts';

/** What a client can show, and what hovers need to know besides the document. */
export interface HoverOptions {
  /** False: the client shows plain text only. */
  readonly markdown: boolean;
  readonly documentation: string | undefined;
}

/** A part of a hover, with the place that it is about. */
interface HoverPart extends Span {
  readonly text: string;
}

/** Everything to know about the place under the pointer: findings, frameworks, what a heading covers. */
export function hoverAt(checked: Checked, position: Position, options: HoverOptions): Hover | null {
  const offset = offsetAt(checked.policy, position);
  const here = (span: Span): boolean => contains(span, { from: offset, to: offset });
  const parts = [
    ...frameworkParts(checked).filter(here),
    ...checked.findings.filter(here).map((finding) => ({ ...spanAt(finding), text: findingText(finding, options) })),
    ...headingParts(checked, offset).filter(here),
  ];
  const smallest = [...parts].sort((a, b) => a.to - a.from - (b.to - b.from))[0];
  if (!smallest) return null;
  return { contents: contents(parts, options), range: rangeOf(checked.policy.lines, smallest) };
}

const spanAt = ({ from, to }: Span): Span => ({ from, to });

/** More would not fit. */
const MOST_FINDINGS = 4;

function contents(parts: readonly HoverPart[], { markdown }: HoverOptions): MarkupContent {
  const texts = [...new Set(parts.map(({ text }) => text))];
  const shown = texts.slice(0, MOST_FINDINGS);
  if (texts.length > shown.length) shown.push(`… and ${texts.length - shown.length} more.`);
  const value = shown.join('\n\n---\n\n');
  return markdown ? { kind: 'markdown', value } : { kind: 'plaintext', value: plain(value) };
}

function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]\n]*)\]\(([^)\n]*)\)/g, '$1 ($2)')
    .replace(/\*\*/g, '')
    .replace(/`/g, '');
}

/** Editors show the message themselves, with the finding; the hover says what there is to know behind it. */
function findingText({ rule }: ReportedFinding, options: HoverOptions): string {
  const href = documentationOf(rule.id, options);
  const [why = ''] = whyOf(rule.id)
    .split(/\n{2,}/)
    .filter((paragraph) => !paragraph.startsWith('#'));
  return [
    `**${rule.id}**: ${why}`,
    `Legal ground: ${rule.source}`,
    href === undefined ? '' : `[More about this rule](${href})`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function frameworkParts({ policy, asOf, knowledge }: Checked): HoverPart[] {
  return [...policy.frameworks, ...policy.frameworkLinks].map(({ from, to, framework }) => ({
    from,
    to,
    text: frameworkText(framework, asOf, knowledge),
  }));
}

function frameworkText(framework: Framework, asOf: string, knowledge: Knowledge): string {
  const { title, state, paragraphs } = frameworkDescription(framework, { knowledge, asOf });
  return [`**${title}** (${state})`, ...paragraphs].join('\n\n');
}

function headingParts(checked: Checked, offset: number): HoverPart[] {
  const { policy } = checked;
  const section = sectionAt(policy.sections, offset);
  if (!section) return [];
  const named = policy.topicsOfSection.get(section) ?? [];
  const incomplete = checked.findings.filter(
    ({ rule, from }) => rule.id === incompleteSection.id && from === section.titleSpan.from,
  );
  const topics = [...new Set([...named, ...incomplete.flatMap(({ data }) => (data.topics ?? '').split(' '))])];
  if (topics.length === 0) return [];
  return [{ ...spanAt(section.headingSpan), text: headingText(section, topics, checked) }];
}
