import type { Policy } from './policy/policy.ts';
import { ruleOf, type SuppressedRule, type Suppression } from './policy/suppressions.ts';
import { type ReportedFinding, report } from './report.ts';
import type { Rule, RuleContext } from './rules/rule.ts';
import { unusedSuppression, unusedSuppressionFinding } from './rules/unusedSuppression.ts';

/**
 * Takes out the findings that a comment suppresses, and reports comments that suppress nothing. A comment without a
 * reason suppresses nothing (the rule `invalid-suppression` says so), nor does any comment suppress the two rules
 * about suppressions.
 * @param ran the rules that were run: only of those it is known whether they find something.
 */
export function applySuppressions(
  policy: Policy,
  found: readonly ReportedFinding[],
  ran: readonly Rule[],
  context: RuleContext,
): ReportedFinding[] {
  const valid = policy.suppressions.filter((suppression) => suppression.reason !== undefined);
  if (valid.length === 0) return [...found];
  const used = new Set<SuppressedRule>();
  const left = found.filter((finding) => {
    const by = suppressedBy(policy, finding, valid);
    for (const rule of by) used.add(rule);
    return by.length === 0;
  });
  const ids = new Set(ran.map((rule) => rule.id));
  if (!ids.has(unusedSuppression.id)) return left;
  const unused = valid.flatMap((suppression) =>
    suppression.rules
      .filter((rule) => ids.has(ruleOf(rule)) && !used.has(rule))
      .map((rule) => report(unusedSuppression, unusedSuppressionFinding(suppression, rule), context)),
  );
  return [...left, ...unused];
}

function suppressedBy(
  policy: Policy,
  finding: ReportedFinding,
  suppressions: readonly Suppression[],
): SuppressedRule[] {
  if (finding.rule.family === 'suppressions') return [];
  const line = policy.lines.lineAt(finding.from);
  return suppressions
    .filter((suppression) => suppression.line === undefined || suppression.line === line)
    .flatMap((suppression) =>
      suppression.rules.filter(({ id }) => id === finding.rule.id || id === finding.suppressedAs),
    );
}
