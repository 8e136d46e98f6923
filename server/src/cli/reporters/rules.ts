import type { Rule } from '../../rules/rule.ts';
import { whyOf } from '../../rules/why.ts';
import type { Paint } from '../ansi.ts';
import { indented } from '../wrap.ts';

/** All rules with everything known of them, for programs. Ends with a line feed. */
export function rulesJson(rules: readonly Rule[]): string {
  const list = rules.map(({ id, family, severity, fix, summary, messages, source, examples }) => ({
    id,
    family,
    severity,
    fix,
    summary,
    messages,
    source,
    examples,
    why: whyOf(id),
  }));
  return `${JSON.stringify({ schema: 1, rules: list }, null, 2)}\n`;
}

/** The rules by family, each with its summary. Ends with a line feed. */
export function rulesPretty(rules: readonly Rule[], paint: Paint): string {
  const families = [...new Set(rules.map(({ family }) => family))];
  return families
    .map((family) => {
      const members = rules.filter((rule) => rule.family === family);
      return `${paint('bold', family)}\n${members.map((rule) => ruleLines(rule, paint)).join('')}`;
    })
    .join('\n');
}

function ruleLines({ id, severity, fix, summary }: Rule, paint: Paint): string {
  const about = `${severity}, ${FIXES[fix]}`;
  return `  ${paint('cyan', id)}  ${paint('dim', about)}\n${indented([summary], 6, 80)}\n`;
}

/** What a rule can offer, in words. */
export const FIXES: Readonly<Record<Rule['fix'], string>> = {
  safe: 'has a safe fix',
  suggestion: 'suggests fixes',
  none: 'no fix',
};
