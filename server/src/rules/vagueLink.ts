import type { LostLinkFact } from '../facts/lostLinks.ts';
import { profileValues } from '../fixes/profileValues.ts';
import { sentenceAround } from '../fixes/sentence.ts';
import { type Located, located, type Policy } from '../policy/policy.ts';
import { type Fix, finding, type RuleContext, rule } from './rule.ts';

/** "Click here" where there is nothing to click on. */
export const vagueLink = rule({
  id: 'vague-link',
  family: 'links',
  severity: 'warning',
  fix: 'suggestion',
  summary: 'The words “click here” promise a link, and there is none.',
  messages: {
    lost: '“{{text}}” promises a link, but none could be found here. Readers have nothing to click on; link the words to the page that you mean.',
  },
  source: 'GDPR Art. 12(2) and 21(4): rights, and the right to object above all, must be easy to use.',
  examples: {
    flagged: '# Privacy Policy\n\nTo opt out of advertising, click here.\n',
    fine: '# Privacy Policy\n\nTo opt out of advertising, [click here](https://acme.example/opt-out).\n',
  },
  *check(policy, context) {
    for (const place of located(policy.blocks, 'lostLinks')) {
      yield finding(place, 'lost', { text: place.fact.text }, { fixes: () => fixesFor(policy, place, context) });
    }
  },
});

/** What a sentence is about, and the pages of the profile that serve it. */
const PAGES: readonly (readonly [about: RegExp, paths: readonly string[]])[] = [
  [/\bopt[- ]?(?:ing )?out|\bdo not sell/i, ['values.optOutUrl']],
  [/\bcookies?\b/i, ['values.cookieSettingsUrl', 'values.cookieListUrl']],
  [/\baccount\b|\bsettings\b/i, ['values.accountUrl']],
  [/\bcontact|\brequests?\b|\bcomplain|\bform\b/i, ['contacts.privacy.url']],
];

function fixesFor(policy: Policy, { block, from, to }: Located<LostLinkFact>, { profile }: RuleContext): Fix[] {
  const sentence = sentenceAround(block, from);
  const text = policy.document.source.slice(sentence.from, sentence.to);
  const paths = PAGES.filter(([about]) => about.test(text)).flatMap(([, found]) => found);
  const addresses = new Set(paths.map(profileValues(profile)).filter((address) => address !== undefined));
  return [...addresses].map((address) => ({
    title: `Link it to ${address}, as policywright.yml says`,
    level: 'suggestion',
    edits: [
      { from, to: from, text: '[' },
      { from: to, to, text: `](${address})` },
    ],
  }));
}
