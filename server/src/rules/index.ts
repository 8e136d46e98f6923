import { invalidSuppression } from './invalidSuppression.ts';
import type { Rule } from './rule.ts';
import { unusedSuppression } from './unusedSuppression.ts';

/** Every rule, in the order in which documentation lists them. Adding one is one file and one line here. */
export const rules: readonly Rule[] = [invalidSuppression, unusedSuppression];
