import type { Severity } from '../../knowledge/schema.ts';
import type { LintedDocument } from '../linted.ts';
import { wrap } from '../wrap.ts';

const NAMES: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['information', 'information'],
  hint: ['hint', 'hints'],
};

/** The last lines of a run: how much was found, where, and what can be done. Ends with a line feed. */
export function lintSummary(documents: readonly LintedDocument[], width: number): string {
  const policies = documents.filter(({ isPolicy }) => isPolicy);
  const others = documents.length - policies.length;
  const findings = policies.flatMap((document) => document.findings);
  const lines = [findings.length === 0 ? clean(policies.length) : found(policies, findings.length)];
  if (others > 0) lines.push(notPolicies(others));
  if (findings.length > 0) lines.push('More about a rule: policywright explain RULE');
  return `${lines.map((line) => wrap(line, { width })).join('\n')}\n`;
}

const counted = (count: number, [one, many]: readonly [string, string]): string =>
  `${count} ${count === 1 ? one : many}`;

function clean(policies: number): string {
  return policies === 0
    ? 'Found no privacy policy to check.'
    : `No findings in ${counted(policies, ['policy', 'policies'])}.`;
}

function found(policies: readonly LintedDocument[], count: number): string {
  const findings = policies.flatMap((document) => document.findings);
  const bySeverity = (Object.keys(NAMES) as Severity[]).flatMap((severity) => {
    const of = findings.filter((finding) => finding.severity === severity).length;
    return of > 0 ? [counted(of, NAMES[severity])] : [];
  });
  const touched = policies.filter((document) => document.findings.length > 0).length;
  const where = `${touched} of ${counted(policies.length, ['policy', 'policies'])}`;
  const mendable = findings.filter(({ fixes }) => fixes.length > 0).length;
  const which = count === 1 ? '' : mendable === count ? ' for each' : ` for ${mendable}`;
  const fixes = mendable > 0 ? ` The editor offers a fix${which}.` : '';
  return `${counted(count, ['finding', 'findings'])} (${bySeverity.join(', ')}) in ${where}.${fixes}`;
}

const notPolicies = (count: number): string =>
  count === 1
    ? '1 file does not read like a privacy policy and was not checked.'
    : `${count} files do not read like privacy policies and were not checked.`;
