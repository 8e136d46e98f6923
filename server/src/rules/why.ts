import texts from './why.json' with { type: 'json' };

/**
 * Why a rule exists, in Markdown: what goes wrong in real policies, what the law asks, what to do, when to look away.
 * Written by hand in `docs/rules/why/<id>.md` and bundled, so that it can be read offline. Empty for an unknown rule.
 */
export function whyOf(ruleId: string): string {
  const all: Readonly<Record<string, string>> = texts;
  return Object.hasOwn(all, ruleId) ? (all[ruleId] ?? '') : '';
}
