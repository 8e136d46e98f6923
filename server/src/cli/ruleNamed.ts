import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { closest } from '../text/suggest.ts';
import { UsageError } from './command.ts';

/** The rule of an id. Throws {@link UsageError} where there is none. */
export function ruleNamed(id: string): Rule {
  const found = rules.find((rule) => rule.id === id);
  if (found) return found;
  const ids = rules.map((rule) => rule.id);
  const meant = closest(id, ids);
  const hint = meant ? `Did you mean "${meant}"?` : 'The list of rules: policywright rules';
  throw new UsageError(`There is no rule "${id}". ${hint}`);
}
