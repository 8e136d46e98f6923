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
  const context: RuleContext = { ...options, ruleIds: RULE_IDS };
  const enabled = rules.filter((rule) => profile.rules[rule.id] !== 'off');
  const found = enabled.flatMap((rule) => runRule(rule, policy, context, options.onRuleError));
  return applySuppressions(policy, found, enabled, context).sort((a, b) => byPosition(a, b) || byRule(a, b));
}

const RULE_IDS = allRules.map((rule) => rule.id);

/** By the letters of the rules' ids: to ask for the order of a language takes longer than some rules. */
const byRule = ({ rule: { id } }: ReportedFinding, { rule: { id: other } }: ReportedFinding): number =>
  id < other ? -1 : id > other ? 1 : 0;

function runRule(
  rule: Rule,
  policy: Policy,
  context: RuleContext,
  onError: LintOptions['onRuleError'],
): readonly ReportedFinding[] {
  const found: ReportedFinding[] = [];
  try {
    for (const finding of rule.check(policy, context)) found.push(report(rule, finding, context));
    return found;
  } catch (error) {
    onError?.(rule, error);
    return NOTHING;
  }
}

const NOTHING: readonly never[] = [];
