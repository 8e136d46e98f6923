import type { SuppressedRule, Suppression } from '../policy/suppressions.ts';
import { type Finding, finding, rule } from './rule.ts';

/** Whether a suppression is used is known only when the other rules have run: the linter makes these findings. */
export const unusedSuppression = rule({
  id: 'unused-suppression',
  family: 'suppressions',
  severity: 'information',
  fix: 'safe',
  summary: 'A comment suppresses a rule that finds nothing there.',
  messages: {
    unused: '"{{rule}}" finds nothing here any more, so this comment would only hide a future mistake. Remove it.',
  },
  source: 'A suppression outlives its cause: what it was written for has been mended, or stands elsewhere now.',
  examples: {
    flagged:
      '# Privacy Policy\n\n<!-- policywright-disable-next-line stale-technology -- quoted from a contract -->\nConnections use TLS.\n',
    fine: '# Privacy Policy\n\n<!-- policywright-disable-next-line stale-technology -- quoted from a contract -->\nConnections use SSL.\n',
  },
  *check() {},
});

/** The finding for a rule that a suppression names in vain. Its fix takes out the rule, or the whole comment. */
export function unusedSuppressionFinding(suppression: Suppression, named: SuppressedRule): Finding<'unused'> {
  const whole = suppression.rules.length === 1;
  const title = whole ? 'Remove the unused suppression' : `Remove "${named.id}" from the suppression`;
  const next = suppression.rules[suppression.rules.indexOf(named) + 1];
  const previous = suppression.rules[suppression.rules.indexOf(named) - 1];
  const span = whole
    ? suppression
    : next
      ? { from: named.from, to: next.from }
      : { from: previous?.to ?? named.from, to: named.to };
  const edit = { from: span.from, to: span.to, text: '' };
  return finding(
    named,
    'unused',
    { rule: named.id },
    {
      tag: 'unnecessary',
      fixes: () => [{ title, level: 'safe', edits: [edit] }],
    },
  );
}
