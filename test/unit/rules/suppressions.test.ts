import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules/index.ts';
import { invalidSuppression } from '../../../server/src/rules/invalidSuppression.ts';
import { staleLink } from '../../../server/src/rules/staleLink.ts';
import { staleTechnology } from '../../../server/src/rules/staleTechnology.ts';
import { applyFix, lintRules, testRule } from './ruleTester.ts';

const SSL = 'Every page is served over SSL.';

testRule(invalidSuppression, {
  flags: [
    `[[<!-- policywright-disable-next-line stale-technology -->|gives no reason]]\n${SSL}`,
    `<!-- policywright-disable-line [[stale-tecnology|Did you mean "stale-technology"]] -- a quotation -->\n${SSL}`,
    `[[<!-- policywright-disable-file -- we know -->|names no rule]]\n${SSL}`,
  ],
  leaves: [
    `<!-- policywright-disable-next-line stale-technology -- a quotation -->\n${SSL}`,
    '<!-- an ordinary comment -->\n\nText.',
  ],
  fixes: [
    {
      text: `<!-- policywright-disable-line stale-tecnology -- a quotation -->\n${SSL}`,
      fix: 'Change to "stale-technology"',
      gives: `<!-- policywright-disable-line stale-technology -- a quotation -->\n${SSL}`,
    },
  ],
});

describe('suppressions', () => {
  const idsIn = (text: string): string[] =>
    lintRules([staleTechnology, staleLink, ...rules.filter(({ family }) => family === 'suppressions')], text).map(
      ({ rule }) => rule.id,
    );
  const cases: [name: string, text: string, wanted: string[]][] = [
    ['none', SSL, ['stale-technology']],
    ['next line', `<!-- policywright-disable-next-line stale-technology -- why -->\n${SSL}`, []],
    ['next line behind a blank one', `<!-- policywright-disable-next-line stale-technology -- why -->\n\n${SSL}`, []],
    [
      'only the next line',
      `<!-- policywright-disable-next-line stale-technology -- why -->\nText.\n\n${SSL}`,
      ['unused-suppression', 'stale-technology'],
    ],
    ['the same line', `${SSL} <!-- policywright-disable-line stale-technology -- why -->`, []],
    ['the whole file', `Text.\n\n${SSL}\n\n<!-- policywright-disable-file stale-technology -- why -->`, []],
    [
      'without a reason',
      `<!-- policywright-disable-next-line stale-technology -->\n${SSL}`,
      ['invalid-suppression', 'stale-technology'],
    ],
    [
      'of another rule',
      `<!-- policywright-disable-next-line stale-link -- why -->\n${SSL}`,
      ['unused-suppression', 'stale-technology'],
    ],
    [
      'several rules',
      `<!-- policywright-disable-next-line stale-technology, stale-link -- why -->\n${SSL}`,
      ['unused-suppression'],
    ],
    ['CRLF', `<!-- policywright-disable-next-line stale-technology -- why -->\r\n${SSL}`, []],
  ];
  for (const [name, text, wanted] of cases) it(name, () => assert.deepEqual(idsIn(text), wanted));

  it('can name one subject of a rule', () => {
    const text = (rule: string): string =>
      `<!-- policywright-disable-next-line ${rule} -- elsewhere -->\n# Privacy Policy\n\nUnder the GDPR you can ask for a copy.\n`;
    const messages = (rule: string): string[] => lintRules(rules, text(rule)).map(({ message }) => message);
    const all = lintRules(rules, text('missing-section/retention')).filter(({ rule }) => rule.id === 'missing-section');
    assert.ok(all.length > 1);
    assert.ok(all.every(({ suppressedAs }) => suppressedAs !== 'missing-section/retention'));
    assert.ok(messages('missing-section').every((message) => !message.includes('Could not find anything on')));
  });

  it('lose an unused rule, or go altogether', () => {
    const fixed = (text: string): string => {
      const fix = lintRules(rules, text)
        .find(({ rule }) => rule.id === 'unused-suppression')
        ?.fixes()[0];
      assert.ok(fix);
      return applyFix(text, fix);
    };
    assert.equal(
      fixed(`<!-- policywright-disable-next-line stale-link, stale-technology -- why -->\n${SSL}`),
      `<!-- policywright-disable-next-line stale-technology -- why -->\n${SSL}`,
    );
    assert.equal(fixed(`Text. <!-- policywright-disable-line stale-link -- why -->`), 'Text. ');
  });
});
