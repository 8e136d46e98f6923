import assert from 'node:assert/strict';
import { incompleteSection } from '../../../server/src/rules/incompleteSection.ts';
import { applyFix, lintWith, testRule } from './ruleTester.ts';

const GDPR = { laws: ['gdpr'] };
const DPF = { laws: ['dpf'], certifications: ['eu-us-dpf'] };
const TITLE = '# Privacy Policy';
const RIGHTS =
  'You can ask us for a copy of your personal data, to correct it or to delete it. You can object to its processing.';
const ALL_RIGHTS = `${RIGHTS} You can also ask us to restrict its processing, and to send it to you in a portable format.`;
const FRAMEWORK =
  'Wren Inc. has certified to the U.S. Department of Commerce that it adheres to the EU-U.S. Data Privacy Framework Principles. Where they conflict with this policy, the Principles shall govern. You can opt out of the disclosure of your data to third parties. We remain liable for what our agents do. If a complaint stays unresolved, an independent dispute resolution body hears it. The Federal Trade Commission has jurisdiction over us. Learn more at the Data Privacy Framework website.';

testRule(incompleteSection, {
  flags: [
    {
      text: `${TITLE}\n\n## [[Your rights|the right to restrict processing and the right to data portability, which a policy should state under GDPR Art. 13(2)(b), Art. 18, Art. 20]]\n\n${RIGHTS}\n`,
      profile: GDPR,
    },
    // A section of the law's own goes first, and a text without headings has only its sentences.
    {
      text: `${TITLE}\n\n## Your choices and rights\n\n${RIGHTS}\n\n## [[Your rights under the GDPR|to restrict]]\n\nYou can have your data in a portable format.\n`,
      profile: GDPR,
    },
    {
      text: `[[You can ask us for a copy of your personal data, to correct it or to delete it.|the right to object]]\n`,
      profile: GDPR,
    },
    {
      text: `${TITLE}\n\n## [[EU-U.S. Data Privacy Framework|the possibility of binding arbitration]]\n\n${FRAMEWORK}\n`,
      profile: DPF,
    },
    // What comes near to it is worth a look, and no more.
    {
      text: `${TITLE}\n\n## [[Legal bases|Check whether the policy states which legitimate interests are pursued]]\n\nWe process your data on the legal basis of our legitimate interests.\n`,
      profile: GDPR,
    },
    {
      text: `${TITLE}\n\n## [[Complaints|the right to complain to a supervisory authority]]\n\nYou may lodge a complaint with the Federal Trade Commission about how we use your data.\n`,
      profile: GDPR,
    },
    // Laws inferred from the text.
    `${TITLE}\n\n## [[Your rights|laws inferred from the text]]\n\nUnder the GDPR you have rights. ${RIGHTS}\n`,
  ],
  leaves: [
    { text: `${TITLE}\n\n## Your rights\n\n${ALL_RIGHTS}\n`, profile: GDPR },
    {
      text: `${TITLE}\n\n## Your rights\n\n${RIGHTS}\n\n## More\n\nYou may restrict processing, and export all your data.\n`,
      profile: GDPR,
    },
    { text: `${TITLE}\n\n## Your rights\n\n${RIGHTS}\n`, profile: { laws: [] } },
    // A topic of which nothing is said is left to missing-section.
    {
      text: `${TITLE}\n\nWe collect your name, and nothing else is asked of you or required to be provided.\n`,
      profile: GDPR,
    },
    `${TITLE}\n\n## Your rights\n\n${RIGHTS}\n`,
    `${TITLE}\n\n## Your rights\n\nThe GDPR does not apply to us. Under the GDPR people have rights. ${RIGHTS}\n`,
    // Its suppliers' certification is not the company's own.
    {
      text: `${TITLE}\n\n## Transfers\n\nOur suppliers are certified under the EU-U.S. Data Privacy Framework.\n`,
      profile: { laws: ['dpf'] },
    },
    {
      text: `${TITLE}\n\n## Ihre Rechte\n\nSie haben das Recht auf Auskunft, Berichtigung und Löschung Ihrer Daten. Wir verarbeiten diese Daten nur, soweit das für unsere Dienste nötig ist, und geben sie nicht an andere weiter.\n`,
      profile: GDPR,
    },
  ],
  fixes: [
    {
      text: `${TITLE}\n\n## Your rights\n\n${RIGHTS}\n\n## Contact\n\nWrite to privacy@wren.example.\n`,
      profile: GDPR,
      fix: 'Add “Right to restriction” and “Right to data portability” to this section',
      gives: `${TITLE}\n\n## Your rights\n\n${RIGHTS}\n\nYou have the right to ask us to restrict the processing of your personal data, for instance while we check a complaint of yours.\n\nYou have the right to data portability: you can get the data that you gave us in a format that machines can read, or have it sent to someone else.\n\n## Contact\n\nWrite to privacy@wren.example.\n`,
    },
    {
      text: `${TITLE}\r\n\r\n## EU-U.S. Data Privacy Framework\r\n\r\n${FRAMEWORK}\r\n`,
      profile: DPF,
      fix: 'Add “Binding arbitration” to this section',
      gives: `${TITLE}\r\n\r\n## EU-U.S. Data Privacy Framework\r\n\r\n${FRAMEWORK}\r\n\r\nUnder certain conditions, you may invoke binding arbitration for complaints that no other means has settled. Annex I of the EU-U.S. DPF Principles sets them out (see https://www.dataprivacyframework.gov/).\r\n`,
    },
    {
      text: `<h1>Privacy Policy</h1>\n\n<h2>Your rights</h2>\n\n<p>${ALL_RIGHTS.replace('object', 'say something')}</p>\n`,
      profile: { ...GDPR, contacts: { privacy: { email: 'privacy@wren.example' } } },
      fix: 'Add “Your right to object”',
      gives: `<h1>Privacy Policy</h1>\n\n<h2>Your rights</h2>\n\n<p>${ALL_RIGHTS.replace('object', 'say something')}</p>\n\n<p>You have the right to object at any time to direct marketing. We will then stop using your data for it. You also have the right to object, for reasons that arise from your own situation, to any use that rests on our legitimate interests. We will then stop, unless our reasons are strong enough to outweigh yours or we need the data for a legal claim. To object, write to us at privacy@wren.example.</p>\n`,
    },
  ],
});

describe('incomplete-section', () => {
  const findings = (text: string, profile = {}) => lintWith(incompleteSection, text, { profile }).findings;
  const rights = `${TITLE}\n\n## Your rights\n\nUnder the GDPR you have rights. ${RIGHTS}\n`;

  it('warns where the profile names the law, and informs where the text does', () => {
    assert.deepEqual(
      [findings(rights, GDPR), findings(rights)].map(([finding]) => finding?.severity),
      ['warning', 'information'],
    );
  });

  it('names once what several laws ask for', () => {
    const [finding, ...others] = findings(rights, { laws: ['gdpr', 'uk-gdpr'] });
    assert.deepEqual(others, []);
    assert.equal(finding?.message.split('portability').length, 2);
    assert.match(finding?.message ?? '', /GDPR Art\. 13\(2\)\(b\), Art\. 18, Art\. 20; UK GDPR Art\. 13\(2\)\(b\)/);
  });

  it('offers no clause that would claim a certification which the profile does not have', () => {
    const text = `${TITLE}\n\n## EU-U.S. Data Privacy Framework\n\n${FRAMEWORK}\n`;
    assert.deepEqual(
      findings(text, { laws: ['dpf'] }).flatMap((finding) => finding.fixes()),
      [],
    );
  });

  it('does not assert what a linked notice of its own may hold', () => {
    const text = (link: string): string =>
      `${TITLE}\n\n## California\n\nCalifornia residents have the right to know, to correct and to delete under the CCPA. ${link}\n`;
    const severities = (link: string): string[] =>
      findings(text(link), { laws: ['ccpa'] }).map(({ severity, message }) => `${severity} ${message.slice(0, 5)}`);
    assert.deepEqual(severities('See our California notice.'), ['warning Could']);
    assert.deepEqual(severities('See our [California privacy notice](ca.md).'), ['information Check']);
  });

  it('comes between no list of choices and the colon that announces it, and sets itself off', () => {
    const text = `${TITLE}\n\n## Your rights\n\nThese are your rights:\n\n### Access\n\n${RIGHTS}\nThis is a line of its own.\n\n## Contact\n`;
    const [fix] = findings(text, GDPR).flatMap((finding) => finding.fixes());
    assert.ok(fix);
    assert.match(applyFix(text, fix), /own\.\n\nYou have the right[^#]*someone else\.\n\n## Contact/);
    const lines = `${TITLE}\n\n## Your rights\n\n${RIGHTS}\n## Contact\n\nWrite to us.\n`;
    const [other] = findings(lines, GDPR).flatMap((finding) => finding.fixes());
    assert.ok(other);
    assert.match(applyFix(lines, other), /someone else\.\n\n## Contact\n/);
  });

  it('does not assert what another policy of the organisation says', () => {
    const beside = (other: string): string[] =>
      lintWith(incompleteSection, rights, { profile: GDPR, siblings: { 'file:///more.md': other } }).findings.map(
        ({ severity, message }) => `${severity} ${message.slice(0, 5)}`,
      );
    assert.deepEqual(beside(`${TITLE}\n\nWe bake bread.\n`), ['warning Could']);
    assert.deepEqual(beside(`${TITLE}\n\n${ALL_RIGHTS}\n`), ['information Check']);
  });

  it('follows the bullets of the document', () => {
    const text = `${TITLE}\n\n## Your rights\n\n* You can access your data.\n* You can correct it.\n`;
    const [fix] = findings(text, { laws: ['lgpd'] }).flatMap((finding) => finding.fixes());
    assert.ok(fix);
    assert.match(applyFix(text, fix), /\n\* to confirm that we process your data\n/);
  });
});
