import { type KnownValue, valueFor } from '../fixes/placeholderValue.ts';
import type { Placeholder } from '../policy/placeholders.ts';
import type { Policy } from '../policy/policy.ts';
import { grouped } from '../text/grouped.ts';
import { type Fix, finding, type RuleContext, rule } from './rule.ts';

/** Blanks of a template that nobody filled in, and sample wording that nobody adapted. */
export const placeholder = rule({
  id: 'placeholder',
  family: 'leftovers',
  severity: 'warning',
  fix: 'suggestion',
  summary: 'A blank or sample wording of a template was left as it was, such as [COMPANY NAME].',
  messages: {
    blank:
      '“{{text}}” is still to be filled in. Readers do not learn what belongs there: write it, or take the passage out.',
    wording:
      '“{{text}}” is sample wording that was left by a template. It says nothing of you: write what it stands for.',
  },
  source: 'GDPR Art. 12(1) and 13(1)(a): intelligible information that names the controller.',
  examples: {
    flagged: '# Privacy Policy\n\n[COMPANY NAME] collects your e-mail address.\n',
    fine: '# Privacy Policy\n\nAcme collects your e-mail address [as the law requires](https://acme.example/law).\n',
  },
  *check(policy, context) {
    for (const places of grouped(policy.placeholders, keyOf)) {
      const [first, ...others] = places;
      yield finding(
        first,
        SAMPLE.test(first.text) ? 'wording' : 'blank',
        { text: first.text.replaceAll('\\', '') },
        {
          related: others.map(({ from, to }) => ({ from, to, message: 'Left here too.' })),
          fixes: () => fixesFor(places, policy, context),
        },
      );
    }
  },
});

/** Wording that reads like a sentence; notes to oneself and lines to write on are blanks. */
const SAMPLE = /^(?:your \w+|lorem ipsum)$/i;

/** The same blank in several places is one thing to fill in. */
const keyOf = ({ text }: Placeholder): string => text.toLowerCase().replace(/[\\\s_-]+/g, ' ');

const ORIGIN: Readonly<Record<KnownValue['from'], string>> = {
  profile: ', as policywright.yml says',
  text: ', as elsewhere in this policy',
  today: ', the date of today',
  itself: ' without the marks',
};

function fixesFor(places: readonly [Placeholder, ...Placeholder[]], policy: Policy, context: RuleContext): Fix[] {
  const known = valueFor(places[0], policy, context);
  if (!known) return [];
  const where = places.length > 1 ? ` in all ${places.length} places` : '';
  const edits = places.map(({ from, to }) => ({ from, to, text: known.value }));
  return [{ title: `Write “${known.value}”${where}${ORIGIN[known.from]}`, level: 'suggestion', edits }];
}
