import assert from 'node:assert/strict';
import { missingSection } from '../../../server/src/rules/missingSection.ts';
import { lintWith, testRule } from './ruleTester.ts';

const COPPA = { laws: ['coppa'] };
const BODY = 'Blue Heron Ltd runs this shop. We collect your name and postal address when you order.';

const CHILDREN =
  'Our services are not meant for children under 13 years of age, and we do not knowingly collect personal data from them. If you believe that a child has given us personal data, please write to us at privacy@heron.example. We will then delete it.';

testRule(missingSection, {
  flags: [
    { text: `# [[Privacy Policy|COPPA]]\n\n${BODY}\n`, profile: COPPA },
    { text: `[[${BODY.slice(0, 80)}|COPPA]]${BODY.slice(80)}\n`, profile: COPPA },
  ],
  leaves: [
    { text: `# Privacy Policy\n\n${BODY}\n`, profile: { laws: [] } },
    {
      text: `# Privacy Policy\n\n${BODY}\n\n## Children\n\nOur shop is not for children under 13, and we do not knowingly collect personal information from them.\n`,
      profile: COPPA,
    },
    {
      text: `# Privacy Policy\n\n${BODY} We do not knowingly collect personal information from children under 13.\n`,
      profile: COPPA,
    },
  ],
  fixes: [
    {
      text: `# Privacy Policy\n\n${BODY}\n`,
      profile: { ...COPPA, contacts: { privacy: { email: 'privacy@heron.example' } }, values: { minimumAge: '13' } },
      fix: 'Insert the section “Children”',
      gives: `# Privacy Policy\n\n${BODY}\n\n## Children\n\n${CHILDREN}\n`,
    },
  ],
});

/** Ids of the topics that a text lacks under some laws. */
function missingTopics(text: string, laws: readonly string[]): string[] {
  return lintWith(missingSection, text, { profile: { laws } }).findings.map(
    ({ message }) => /“([^”]*)”/.exec(message)?.[1] ?? '',
  );
}

describe('insertion of a missing section', () => {
  const fixOf = (text: string, laws: readonly string[], title: RegExp): string => {
    const { findings } = lintWith(missingSection, text, { profile: { laws } });
    const fix = findings.flatMap((finding) => finding.fixes()).find((candidate) => title.test(candidate.title));
    assert.ok(fix, 'no fix of that title');
    const [edit] = fix.edits;
    assert.ok(edit);
    return text.slice(0, edit.from) + edit.text + text.slice(edit.to);
  };
  const headings = (text: string): string[] =>
    text.split(/\r?\n/).filter((line) => /^(?:#|\*\*\S|<h|\d+\\?\.|[A-Z ]+$)/.test(line));
  const COLLECTED = 'We collect your name and address when you order.';
  const QUESTIONS = 'Write to privacy@example.com with any question about this policy.';

  it('stands where a policy usually has it', () => {
    const text = `# Privacy Policy\n\n## What we collect\n\n${COLLECTED}\n\n## Contact\n\n${QUESTIONS}\n`;
    const after = fixOf(text, ['gdpr'], /How long|Retention/i);
    const lines = headings(after);
    assert.equal(lines.length, 4);
    assert.match(lines[2] ?? '', /^## /);
    assert.equal(lines[3], '## Contact');
    assert.ok(after.endsWith(`${QUESTIONS}\n`));
  });

  it('goes to the end of a numbered policy, with the next number', () => {
    const text = `# Privacy Policy\n\n## 1\\. What we collect\n\n${COLLECTED}\n\n## 2\\. Contact\n\n${QUESTIONS}\n`;
    assert.match(headings(fixOf(text, ['gdpr'], /How long|Retention/i))[3] ?? '', /^## 3\\\. /);
  });

  it('follows bold headings', () => {
    const text = `**What we collect**\n\n${COLLECTED}\n\n**Contact**\n\n${QUESTIONS}\n`;
    assert.match(headings(fixOf(text, ['gdpr'], /How long|Retention/i))[1] ?? '', /^\*\*.*\*\*$/);
  });

  it('of a lone sentence is offered where the profile fills its blanks', () => {
    const fixes = (values: Record<string, string>): string[] =>
      lintWith(missingSection, `# Privacy Policy\n\n${BODY}\n`, { profile: { laws: ['caloppa'], values } })
        .findings.flatMap((finding) => finding.fixes().map(({ title }) => title))
        .filter((title) => title.includes('Effective date'));
    assert.deepEqual(fixes({}), []);
    assert.equal(fixes({ effectiveDate: '2 May 2026', lastUpdated: '2 May 2026' }).length, 1);
  });

  it('keeps CRLF', () => {
    const text = `# Privacy Policy\r\n\r\n## What we collect\r\n\r\n${COLLECTED}\r\n`;
    assert.doesNotMatch(fixOf(text, ['gdpr'], /How long|Retention/i), /[^\r]\n/);
  });
});

describe('laws', () => {
  it('are inferred from the text, and the message says so', () => {
    const { findings } = lintWith(
      missingSection,
      `# Privacy Policy\n\n${BODY} Under the GDPR you can ask for a copy.\n`,
    );
    assert.ok(findings.length > 0);
    for (const { message, severity } of findings) {
      if (severity === 'warning') assert.match(message, /laws inferred from the text/);
      else assert.equal(severity, 'information');
    }
  });

  it('named in the profile make it an error', () => {
    const { findings } = lintWith(missingSection, `# Privacy Policy\n\n${BODY}\n`, { profile: { laws: ['gdpr'] } });
    assert.ok(findings.some(({ severity }) => severity === 'error'));
  });

  it('known to nobody leave what most laws ask for, as information', () => {
    const { findings } = lintWith(missingSection, `# Privacy Policy\n\n${BODY}\n`);
    assert.ok(findings.length > 0);
    assert.deepEqual(new Set(findings.map(({ severity }) => severity)), new Set(['information']));
  });

  it('ask nothing about transfers and marketing that the text does not speak of', () => {
    const titles = missingTopics(
      `# Privacy Policy\n\n${BODY} Users outside the EU have these rights too. We will not:\n\n- share your data with third parties for marketing purposes\n`,
      ['gdpr'],
    );
    assert.ok(titles.includes('Your rights'));
    assert.ok(!titles.some((title) => /transfer|marketing/i.test(title)), titles.join());
    const abroad = missingTopics(`# Privacy Policy\n\n${BODY} We send newsletters.\n`, ['gdpr']);
    assert.ok(abroad.includes('Marketing choices'));
  });

  it('ask for what they ask for, and no more', () => {
    assert.deepEqual(
      missingTopics(`# Privacy Policy\n\n${BODY}\n`, ['shine-the-light']),
      missingTopics(`${BODY}\n`, ['shine-the-light']),
    );
    assert.ok(!missingTopics(`# Privacy Policy\n\n${BODY}\n`, ['coppa']).some((title) => /legal bas/i.test(title)));
  });
});

describe('topics that no known law asks for', () => {
  const text = `# Privacy Policy\n\n${BODY}\n`;
  const of = (source: string) => lintWith(missingSection, source).findings;

  it('are one finding, with a fix for each', () => {
    const [several, ...more] = of(text).filter(({ message }) => message.startsWith('Could not find'));
    assert.ok(several && more.length === 0);
    assert.match(several.message, /“How long we keep information”.* and “[^”]+”\. Most privacy laws ask for each \(\S/);
    assert.ok(several.fixes().length > 1);
  });

  it('are few where nothing is collected', () => {
    const nothing = of(
      '# Privacy Policy\n\nThis app does not collect any personal data. It works without a network.\n',
    );
    assert.ok(nothing.some(({ message }) => message.includes('“Contact”')));
    assert.ok(nothing.every(({ message }) => !/How long|Your rights|Complaints/.test(message)));
    const something = of('# Privacy Policy\n\nThis app does not collect any personal data.\n\nWe store your name.\n');
    assert.ok(something.some(({ message }) => message.includes('How long we keep')));
  });

  it('stay out where a comment suppresses one of them', () => {
    const comment = '<!-- policywright-disable-file missing-section/retention -- kept by nobody -->\n';
    const found = of(`${comment}${text}`);
    assert.equal(found.length, of(text).length);
    assert.ok(found.every(({ message }) => !message.includes('How long we keep')));
    assert.ok(found.some(({ message }) => message.includes('Complaints')));
  });
});
