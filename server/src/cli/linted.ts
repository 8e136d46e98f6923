import type { Severity } from '../knowledge/schema.ts';
import type { ReportedFinding } from '../report.ts';
import type { Fix } from '../rules/rule.ts';
import type { CliDocument } from './documents.ts';

/** A finding with its fixes worked out. */
export interface LintedFinding extends Omit<ReportedFinding, 'fixes'> {
  readonly fixes: readonly Fix[];
}

/** A document and what was found in it; a document that is no policy has no findings. */
export interface LintedDocument {
  readonly document: CliDocument;
  readonly isPolicy: boolean;
  readonly findings: readonly LintedFinding[];
}

const GRAVITY: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** True where a finding is as grave as the threshold, or graver. */
export function reaches(severity: Severity, threshold: Severity): boolean {
  return GRAVITY.indexOf(severity) >= GRAVITY.indexOf(threshold);
}
