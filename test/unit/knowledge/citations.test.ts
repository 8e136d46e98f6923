import assert from 'node:assert/strict';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { lawSupersededInText } from '../../../server/src/rules/lawSupersededInText.ts';
import { staleFramework } from '../../../server/src/rules/staleFramework.ts';
import { lintRules } from '../rules/ruleTester.ts';

/** For each citation a sentence that cites it, as policies do. */
const SENTENCES: Readonly<Record<string, string>> = {
  'ccpa-personal-information': 'Personal information is defined in Cal. Civ. Code § 1798.140(o)(1).',
  'ccpa-sell': 'We do not sell data, as Section 1798.140(t) understands it.',
  'ccpa-service-provider': 'We act as a service provider under Civil Code Section 1798.140(v).',
  'ccpa-third-party': 'They are no third parties in the sense of § 1798.140(w).',
  'ccpa-business': 'Acme is a “business” as defined in section 1798.140, subdivision (c).',
  'ccpa-business-purpose': 'We use it for business purposes (Cal. Civ. Code § 1798.140(d)).',
  'ccpa-consumer': 'You are a consumer as defined in Section 1798.140(g).',
  'ccpa-biometric': 'We collect no biometric information (§ 1798.140(b)).',
  'ccpa-deidentified': 'Deidentified data (§ 1798.140(h)) is left out.',
  'ccpa-unique-identifier': 'A unique identifier in the sense of § 1798.140(x) is stored.',
  'ccpa-verifiable-request': 'Send us a verifiable consumer request, see § 1798.140(y).',
  'ccpa-staff-exemption': 'Data on employees and applicants is exempt under § 1798.145(h).',
  'ccpa-business-contact-exemption': 'Business-to-business communications are exempt under § 1798.145(n).',
  'virginia-bill-numbers': 'This follows the Virginia act, Va. Code §§ 59.1-571 through 59.1-581.',
  'minnesota-bill-numbers': 'You have the rights of Minn. Stat. § 325O.05.',
  'uk-dpa-1998-7-access': 'Write to us for your rights under section 7 of the Data Protection Act 1998.',
  'uk-dpa-1998-10-objection': 'You may object under section 10 of the UK Data Protection Act 1998.',
  'uk-dpa-1998-11-direct-marketing': 'You may stop it under s. 11 of the Data Protection Act 1998.',
  'uk-dpa-1998-12-automated-decisions': 'Section 12 of the Data Protection Act 1998 lets you object.',
  'uk-dpa-1998-13-compensation': 'You may claim under Section 13 of the UK Data Protection Act 1998.',
  'uk-dpa-1998-14-correction': 'We mend data under section 14 DPA 1998.',
  'uk-dpa-1998-29-crime': 'The police may ask under section 29(3) of the Data Protection Act 1998.',
  'uk-dpa-1998-55-obtaining': 'That is an offence under section 55 of the Data Protection Act 1998.',
  'uk-gdpr-22': 'You have the rights of Article 22 of the UK GDPR.',
  'uk-gdpr-77': 'You may complain under Article 77 UK GDPR.',
  'directive-95-46-7-legal-basis': 'We process data under Article 7(f) of Directive 95/46/EC.',
  'directive-95-46-8-special-categories': 'Article 8 of Directive 95/46/EC protects it.',
  'directive-95-46-10-information': 'This is the notice of Article 10 of Directive 95/46/EC.',
  'directive-95-46-11-information': 'This is the notice of Article 11 of Directive 95/46/EC.',
  'directive-95-46-12-access': 'Article 12 of Directive 95/46/EC gives you access.',
  'directive-95-46-14-objection': 'You may object under Article 14 of the Directive 95/46/EC.',
  'directive-95-46-15-automated-decisions': 'See Article 15 of Directive 95/46/EC.',
  'directive-95-46-17-security': 'We protect it as Article 17 of Directive 95/46/EC asks.',
  'directive-95-46-25-adequacy': 'The country is adequate under Article 25(6) of Directive 95/46/EC.',
  'directive-95-46-26-transfers': 'We use the contract of Article 26(2) of Directive 95/46/EC.',
  'italy-7-rights': 'You have the rights of Article 7 of Legislative Decree no. 196/2003.',
  'italy-13-information': 'Notice under Article 13 of Legislative Decree 196 of 30 June 2003.',
  'italy-23-consent': 'You consent under art. 23 of the Italian Privacy Code.',
  'italy-24-without-consent': 'No consent is needed (art. 24 of Legislative Decree 196/2003).',
  'italy-26-sensitive-data': 'Sensitive data falls under art. 26 D.Lgs. 196/2003.',
  'france-rights': 'You have a right of access under articles 39 and 40 of the French act no. 78-17 of 6 January 1978.',
  'germany-tmg-13': 'This is the information of § 13 TMG.',
  'germany-tmg-15': 'We make profiles under § 15 para. 3 TMG.',
  'germany-tmg-5': 'Information according to § 5 TMG.',
  'germany-bdsg-28': 'We process it under § 28 para. 1 BDSG.',
  'germany-bdsg-4f': 'We appointed an officer under § 4f BDSG.',
  'germany-bdsg-11': 'The processor is bound under § 11 BDSG.',
  'ireland-access': 'You have a right to a copy under section 4 of the Data Protection Act 1988.',
  'swiss-8-access': 'You may ask for access under Art. 8 of the Swiss Federal Act on Data Protection.',
  'swiss-6-transfers': 'Data goes abroad under Article 6 FADP.',
  'appi-23-third-parties':
    'We give it to third parties under Article 23 of the Act on the Protection of Personal Information.',
  'appi-24-abroad': 'We send it to foreign companies under Article 24 of the APPI.',
};

/** They look like the former ones and are right today. */
const TRAPS = [
  'Shine the Light is Cal. Civ. Code § 1798.83.',
  'Personal information is defined in Cal. Civ. Code § 1798.140(v).',
  'Our servers are kept safe under Article 23 of the APPI.',
  'We never decide by machine alone (Article 22 GDPR).',
  'Section 13 of the Data Protection Act 2018 is about credit files.',
  'Until 2023, § 1798.140(o) was the definition; it was replaced by § 1798.140(v).',
  'See the rights in articles 49 to 56 of the French act no. 78-17.',
  'Our Article 8 is on security under the Swiss FADP.',
];

const found = (sentence: string): string[] =>
  lintRules([lawSupersededInText, staleFramework], `# Privacy Policy\n\n${sentence}\n`).map(
    ({ suppressedAs }) => suppressedAs,
  );

describe('citations of the knowledge', () => {
  it('has a sentence for each', () => {
    assert.deepEqual(
      Object.keys(SENTENCES).sort(),
      builtInKnowledge()
        .citations.map(({ id }) => id)
        .sort(),
    );
  });

  for (const [id, sentence] of Object.entries(SENTENCES)) {
    it(`finds ${id}, and nothing else`, () => assert.deepEqual(found(sentence), [`law-superseded-in-text/${id}`]));
  }

  for (const trap of TRAPS) it(`leaves “${trap}”`, () => assert.deepEqual(found(trap), []));
});
