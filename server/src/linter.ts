import type { Policy } from './policy/policy.ts';
import { type ReportedFinding, report } from './report.ts';
import { rules as allRules } from './rules/index.ts';
import type { Rule, RuleContext } from './rules/rule.ts';
import { applySuppressions } from './suppressions.ts';
import { byPosition } from './text/span.ts';

export type { ReportedFinding } from './report.ts';

/** What the rules are given, and which of them run. */
export interface LintOptions extends Omit<RuleContext, 'ruleIds'> {
  /** The rules to run; all of them where it is left out. */
  readonly rules?: readonly Rule[];
  /** Told when a rule throws; the other rules' findings stay. */
  readonly onRuleError?: (rule: Rule, error: unknown) => void;
}

/**
 * Checks a policy with every rule that the profile leaves on. Findings come in the order of the text; what a comment
 * in the text suppresses is left out.
 */
export function lint(policy: Policy, options: LintOptions): ReportedFinding[] {
  const { rules = allRules, profile } = options;
  const context: RuleContext = { ...options, ruleIds: allRules.map((rule) => rule.id) };
  const enabled = rules.filter((rule) => profile.rules[rule.id] !== 'off');
  const found = enabled.flatMap((rule) => runRule(rule, policy, context, options.onRuleError));
  const ran = new Set(enabled.map((rule) => rule.id));
  return applySuppressions(policy, found, ran, context).sort(
    (a, b) => byPosition(a, b) || a.rule.id.localeCompare(b.rule.id),
  );
}

function runRule(
  rule: Rule,
  policy: Policy,
  context: RuleContext,
  onError: LintOptions['onRuleError'],
): ReportedFinding[] {
  try {
    return Array.from(rule.check(policy, context), (finding) => report(rule, finding, context));
  } catch (error) {
    onError?.(rule, error);
    return [];
  }
}
