import type { Severity } from '../../knowledge/schema.ts';
import type { Paint, Style } from '../ansi.ts';
import { cellsOf, printable } from '../cells.ts';
import { codeFrame } from '../codeFrame.ts';
import type { LintedDocument, LintedFinding } from '../linted.ts';
import { type Place, type Places, placesOf } from '../places.ts';
import { indented, wrap } from '../wrap.ts';

/** How the pretty output looks. */
export interface PrettyOptions {
  readonly paint: Paint;
  /** Cells to a line. */
  readonly width: number;
}

const STYLES: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'cyan',
};

/** Findings for people: each with its place, the words it is about, the other places, and what can be done. */
export function lintPretty(documents: readonly LintedDocument[], options: PrettyOptions): string {
  const places = placesOf(documents.map(({ document }) => document));
  return documents.map((document) => documentText(document, places, options)).join('');
}

function documentText(linted: LintedDocument, places: Places, options: PrettyOptions): string {
  let previous: LintedFinding | undefined;
  return linted.findings
    .map((finding) => {
      const samePlace = previous?.from === finding.from && previous.to === finding.to;
      previous = finding;
      const parts = [
        headline(finding, places.in(linted.document, finding.from), options),
        ...(samePlace ? [] : [frame(finding, linted, options)]),
        ...relatedLines(finding, linted, places, options),
        ...fixLine(finding, options),
      ];
      return `${parts.join('\n')}\n\n`;
    })
    .join('');
}

/** A place as editors and terminals make a link of it. */
const placeText = ({ file, line, column }: Place): string => `${printable(file)}:${line}:${column}`;

/** Below this many cells, the message starts on the line after the place. */
const NARROWEST = 30;

function headline({ severity, message, rule }: LintedFinding, place: Place, { paint, width }: PrettyOptions): string {
  const where = placeText(place);
  const start = cellsOf(where) + severity.length + 4;
  const text = printable(`${message} (${rule.id})`);
  const onItsOwn = width - start < NARROWEST;
  const wrapped = onItsOwn ? `\n${indented([text], 2, width)}` : wrap(text, { width, start, indent: 2 });
  return `${paint('bold', where)}  ${paint(STYLES[severity], severity)}${onItsOwn ? '' : '  '}${wrapped}`;
}

function frame(finding: LintedFinding, { document }: LintedDocument, { paint, width }: PrettyOptions): string {
  const { text } = document.policy.document;
  const { gutter, source, carets } = codeFrame(text, document.policy.lines, finding, width);
  const below = `${' '.repeat(gutter.length - 2)}| `;
  const marks = `${paint('dim', below)}${paint(STYLES[finding.severity], carets)}`;
  return `${paint('dim', gutter)}${source}\n${marks}`;
}

/** Places of one file with one message share a line: the first with the file's name, the others without. */
function relatedLines(
  finding: LintedFinding,
  linted: LintedDocument,
  places: Places,
  options: PrettyOptions,
): string[] {
  const groups = new Map<string, { readonly where: string[]; readonly message: string }>();
  for (const related of finding.related) {
    const place = places.ofRelated(linted.document, related);
    const key = `${place.file}\n${related.message}`;
    const group = groups.get(key);
    if (group) group.where.push(`${place.line}:${place.column}`);
    else groups.set(key, { where: [placeText(place)], message: related.message });
  }
  return Array.from(groups.values(), ({ where, message }) => {
    const text = `see ${where.join(', ')}: ${printable(message)}`;
    return `  ${wrap(text, { width: options.width, start: 2, indent: 6 })}`;
  });
}

function fixLine({ fixes }: LintedFinding, { paint, width }: PrettyOptions): string[] {
  if (fixes.length === 0) return [];
  const titles = fixes.map(({ title, level }) => printable(level === 'safe' ? `${title} (safe)` : title));
  const label = fixes.length === 1 ? 'fix:' : 'fixes:';
  const start = label.length + 3;
  return [`  ${paint('green', label)} ${wrap(titles.join(' · '), { width, start, indent: start })}`];
}
