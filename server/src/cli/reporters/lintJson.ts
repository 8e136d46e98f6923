import type { LintedDocument, LintedFinding } from '../linted.ts';
import type { LintedFile } from '../lintSchema.ts';
import { type Places, placesOf } from '../places.ts';

/** Findings as the published JSON (`docs/schema/lint.schema.json`). Ends with a line feed. */
export function lintJson(documents: readonly LintedDocument[]): string {
  const places = placesOf(documents.map(({ document }) => document));
  const files = documents.map((linted): LintedFile => {
    const { document, isPolicy, findings } = linted;
    return { schema: 1, file: document.file, isPolicy, findings: findings.map((one) => asJson(one, linted, places)) };
  });
  return `${JSON.stringify(files, null, 2)}\n`;
}

function asJson(finding: LintedFinding, { document }: LintedDocument, places: Places): LintedFile['findings'][number] {
  const start = places.in(document, finding.from);
  const end = places.in(document, finding.to);
  return {
    rule: finding.rule.id,
    severity: finding.severity,
    message: finding.message,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    related: finding.related.map((related) => {
      const { file, line } = places.ofRelated(document, related);
      return { ...(file !== document.file && { file }), line, message: related.message };
    }),
    fixes: finding.fixes.map(({ title, level }) => ({ title, level })),
  };
}
