import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver-types';
import { mistakeSentence } from '../knowledge/mistakes.ts';
import type { Severity } from '../knowledge/schema.ts';
import type { ReportedFinding } from '../linter.ts';
import type { Policy } from '../policy/policy.ts';
import type { RelatedPlace } from '../rules/rule.ts';
import { Lines } from '../text/lines.ts';
import type { Checked } from '../workspace/analysis.ts';
import type { WorkspaceKnowledge } from '../workspace/ownKnowledge.ts';
import type { ProfileFile } from '../workspace/profiles.ts';
import { rangeOf } from './ranges.ts';

/** The name under which editors show all findings. */
export const SOURCE = 'policywright';

/** What a client can show, and what diagnostics need to know besides the findings. */
export interface DiagnosticOptions {
  readonly relatedInformation: boolean;
  readonly tags: boolean;
  readonly codeDescription: boolean;
  /** URI of the folder with the rules' pages, without a slash at its end; undefined: findings carry no link. */
  readonly documentation: string | undefined;
  /** What was read of another document, for the places in it. */
  policyOf(uri: string): Policy | undefined;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAGS = { deprecated: DiagnosticTag.Deprecated, unnecessary: DiagnosticTag.Unnecessary } as const;

/** All findings of a document as diagnostics, in their order. */
export function diagnosticsOf(checked: Checked, options: DiagnosticOptions): Diagnostic[] {
  return checked.findings.map((finding) => diagnosticOf(finding, checked, options));
}

/** One finding as a diagnostic. */
export function diagnosticOf(
  finding: ReportedFinding,
  { policy, document }: Checked,
  options: DiagnosticOptions,
): Diagnostic {
  const { rule, severity, message, tag } = finding;
  const href = documentationOf(rule.id, options);
  const related = options.relatedInformation
    ? finding.related.flatMap((place) => relatedInformation(place, document.uri, policy, options))
    : [];
  return {
    range: rangeOf(policy.lines, finding),
    severity: SEVERITIES[severity],
    code: rule.id,
    source: SOURCE,
    message,
    ...(href !== undefined && options.codeDescription && { codeDescription: { href } }),
    ...(tag && options.tags && { tags: [TAGS[tag]] }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

/** URI of a rule's page; it lies beside the server, so it can be read offline. */
export function documentationOf(
  ruleId: string,
  { documentation }: Pick<DiagnosticOptions, 'documentation'>,
): string | undefined {
  return documentation === undefined ? undefined : `${documentation}/${ruleId}.md`;
}

function relatedInformation(
  place: RelatedPlace,
  ownUri: string,
  own: Policy,
  { policyOf }: DiagnosticOptions,
): DiagnosticRelatedInformation[] {
  const uri = place.uri ?? ownUri;
  const policy = place.uri === undefined ? own : policyOf(place.uri);
  return policy ? [{ location: { uri, range: rangeOf(policy.lines, place) }, message: place.message }] : [];
}

/** The mistakes in a policywright.yml; until they are mended what the file said before stays in force. */
export function profileDiagnosticsOf({ text, mistakes }: ProfileFile): Diagnostic[] {
  const lines = new Lines(text);
  return mistakes.map(({ from, to, message }) => ({
    // A place without width shows nothing in most editors.
    range: rangeOf(lines, { from, to: Math.max(to, Math.min(from + 1, text.length)) }),
    severity: DiagnosticSeverity.Error,
    code: 'profile',
    source: SOURCE,
    message,
  }));
}

/** The mistakes in the knowledge of a workspace by the URI of their file; files without any are left out. */
export function knowledgeDiagnosticsOf({ mistakes, texts }: WorkspaceKnowledge): Map<string, Diagnostic[]> {
  const byFile = new Map<string, Diagnostic[]>();
  for (const mistake of mistakes) {
    const { file, start, end, severity } = mistake;
    const text = texts.get(file) ?? '';
    // Of what spans many lines the first is enough to mark.
    const [line = ''] = /^[^\r\n]*/.exec(text.slice(start, end)) ?? [];
    const to = start + Math.max(line.length, start < text.length ? 1 : 0);
    const diagnostic = {
      range: rangeOf(new Lines(text), { from: start, to }),
      severity: SEVERITIES[severity],
      code: 'knowledge',
      source: SOURCE,
      message: mistakeSentence(mistake),
    };
    byFile.set(file, [...(byFile.get(file) ?? []), diagnostic]);
  }
  return byFile;
}
