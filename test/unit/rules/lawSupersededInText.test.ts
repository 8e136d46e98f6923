import { lawSupersededInText } from '../../../server/src/rules/lawSupersededInText.ts';
import { testRule } from './ruleTester.ts';

testRule(lawSupersededInText, {
  flags: [
    '# Privacy Policy\n\nWe mean personal information as in Section [[1798.140(o)|moved the definition]].\n',
    '# Privacy Policy\n\nStaff data is exempt under [[§ 1798.145(h)|remove the citation]].\n',
    '# Privacy Policy\n\nThe notice of [[Article 13 of Legislative Decree 196/2003|Article 13 GDPR]].\n\nWe gave it under Article 13 of Legislative Decree 196/2003.\n',
  ],
  leaves: [
    '# Privacy Policy\n\nWe mean personal information as in Section 1798.140(v).\n',
    '# Privacy Policy\n\nThe former Article 22 of the UK GDPR was replaced by Articles 22A to 22D.\n',
    { text: '# Privacy Policy\n\nYou have the rights of Article 22 of the UK GDPR.\n', asOf: '2025-12-31' },
  ],
  fixes: [
    {
      text: '# Privacy Policy\n\nWe mean personal information as in Section 1798.140(o)(1). See 1798.140 (o).\n',
      fix: 'Cite Cal. Civ. Code § 1798.140(v) instead in all 2 places',
      gives: '# Privacy Policy\n\nWe mean personal information as in Section 1798.140(v)(1). See 1798.140 (v).\n',
    },
    {
      text: '# Privacy Policy\n\nSee Minn. Stat. § 325O.075 for small shops.\n',
      fix: 'instead',
      gives: '# Privacy Policy\n\nSee Minn. Stat. § 325M.17 for small shops.\n',
    },
  ],
});
