import { ruleOf } from '../policy/suppressions.ts';
import { closest } from '../text/suggest.ts';
import { type Finding, finding, rule } from './rule.ts';

/** A suppression has to name rules that exist, and to say why. */
export const invalidSuppression = rule({
  id: 'invalid-suppression',
  family: 'suppressions',
  severity: 'warning',
  fix: 'suggestion',
  summary: 'A suppression comment lacks its reason, or names no rule that exists.',
  messages: {
    reason:
      'This comment suppresses nothing, because it gives no reason. Add one behind two dashes: "-- why this is fine".',
    rule: 'This comment names no rule, so it suppresses nothing. Name the rule to suppress.',
    unknown: 'There is no rule "{{rule}}", so this suppresses nothing.{{hint}}',
  },
  source: 'Whoever reads the policy next must be able to tell why a finding was set aside.',
  examples: {
    flagged: '# Privacy Policy\n\n<!-- policywright-disable-next-line stale-technology -->\nConnections use SSL.\n',
    fine: '# Privacy Policy\n\n<!-- policywright-disable-next-line stale-technology -- quoted from a contract -->\nConnections use SSL.\n',
  },
  *check(policy, { ruleIds }): Iterable<Finding<'reason' | 'rule' | 'unknown'>> {
    for (const suppression of policy.suppressions) {
      if (suppression.reason === undefined) yield finding(suppression, 'reason');
      if (suppression.rules.length === 0) yield finding(suppression, 'rule');
      for (const named of suppression.rules.filter((rule) => !ruleIds.includes(ruleOf(rule)))) {
        const near = closest(named.id, ruleIds);
        const hint = near ? ` Did you mean "${near}"?` : '';
        const edits = near ? [{ from: named.from, to: named.to, text: near }] : [];
        yield finding(
          named,
          'unknown',
          { rule: named.id, hint },
          {
            fixes: () => (near ? [{ title: `Change to "${near}"`, level: 'suggestion', edits }] : []),
          },
        );
      }
    }
  },
});
