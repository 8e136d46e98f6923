import type { Severity } from './knowledge/schema.ts';
import type { Policy } from './policy/policy.ts';
import { rules as allRules } from './rules/index.ts';
import type { Finding, Fix, RelatedPlace, Rule, RuleContext } from './rules/rule.ts';
import { applySuppressions } from './suppressions.ts';
import { byPosition, type Span } from './text/span.ts';

/** A finding as the editor and the command line show it. Its span is absolute, in UTF-16 units. */
export interface ReportedFinding extends Span {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  readonly fixes: () => readonly Fix[];
  readonly tag: 'deprecated' | 'unnecessary' | undefined;
}

export interface LintOptions extends RuleContext {
  /** The rules to run; all of them where it is left out. */
  readonly rules?: readonly Rule[];
  /** Told when a rule throws; the other rules' findings stay. */
  readonly onRuleError?: (rule: Rule, error: unknown) => void;
}

/** Checks a policy with every rule that the profile leaves on. Findings come in the order of the text. */
export function lint(policy: Policy, options: LintOptions): ReportedFinding[] {
  const { rules = allRules, profile } = options;
  const enabled = rules.filter((rule) => profile.rules[rule.id] !== 'off');
  const found = enabled.flatMap((rule) => runRule(rule, policy, options));
  return applySuppressions(policy, found, options).sort((a, b) => byPosition(a, b) || a.rule.id.localeCompare(b.rule.id));
}

function runRule(rule: Rule, policy: Policy, options: LintOptions): ReportedFinding[] {
  try {
    return Array.from(rule.check(policy, options), (finding) => report(rule, finding, options));
  } catch (error) {
    options.onRuleError?.(rule, error);
    return [];
  }
}

/** Gives a finding its text and severity; the profile's severity wins over the rule's and the finding's own. */
export function report(rule: Rule, finding: Finding, { profile }: RuleContext): ReportedFinding {
  const chosen = profile.rules[rule.id];
  const severity = chosen && chosen !== 'off' ? chosen : (finding.severity ?? rule.severity);
  const message = fillMessage(rule.messages[finding.messageId] ?? finding.messageId, finding.data);
  const { from, to, related, fixes, tag } = finding;
  return { rule, from, to, severity, message, related, fixes, tag };
}

/** Puts values into the `{{names}}` of a message; a name without a value stays visible, so that a test sees it. */
export function fillMessage(template: string, data: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (all, name: string) => data[name] ?? all);
}
