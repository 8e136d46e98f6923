import assert from 'node:assert/strict';
import { documentTypeOf } from '../../../server/src/policy/documentType.ts';
import { readText } from './readText.ts';

const TEXT = 'We collect your mail address. We share personal data with nobody, and we store it for a year.';

describe('the type of a document', () => {
  const texts: readonly (readonly [what: string, text: string, type: string])[] = [
    ['a title', `# Privacy Policy\n\n${TEXT}`, 'privacy-policy'],
    ['a title alone', '# Privacy policy', 'privacy-policy'],
    ['a notice for applicants', `# Candidate Privacy Notice\n\n${TEXT}`, 'privacy-policy'],
    ['a statement in front matter', `---\ntitle: Quill Privacy Statement\n---\n\n## Data\n\n${TEXT}`, 'privacy-policy'],
    ['a cookie policy', '# Cookie Policy\n\nCookies are small files.', 'cookie-policy'],
    ['a title in another language', '# Datenschutzerklärung\n\nWir speichern nichts.', 'privacy-policy'],
    [
      'text without a title',
      'Tern does not collect any personal information. It stores your maps on your phone.',
      'privacy-policy',
    ],
    [
      'a text that says what it is',
      'Hello. This Privacy Notice tells how maps are kept.\n\n## Maps\n\nOn disk.',
      'privacy-policy',
    ],
    ['terms', `# Terms of Service\n\n${TEXT} Our privacy policy applies.`, 'terms'],
    ['a code of conduct', '# Code of Conduct\n\nBe kind. We protect the privacy of reporters.', 'code-of-conduct'],
    ['a security policy', `# Security Policy\n\nReport holes. ${TEXT}`, 'security-policy'],
    ['an agreement', `# Data Processing Agreement\n\n${TEXT}`, 'agreement'],
    [
      'a guide',
      '# Privacy and security\n\nThe Privacy Act limits what agencies may do. Ask your counsel. Read it.',
      'security-policy',
    ],
    [
      'a text about policies',
      '# How to write a privacy policy\n\nSay what you collect. Then say who gets it.',
      'other',
    ],
    ['an impact assessment', `# Privacy Impact Assessment\n\nThis assessment looks at the system. ${TEXT}`, 'other'],
    ['terms and privacy in one', `# Terms & Privacy\n\n${TEXT}`, 'privacy-policy'],
    ['a page that leads elsewhere', '# Privacy Policy\n\nIt has moved to https://quill.example/privacy', 'pointer'],
    [
      'a page that leads elsewhere and says whom to ask',
      '# Privacy Policy\n\nThis site is run by [Quill Inc.](https://quill.example), the sponsor of the project. For its privacy policy please refer to https://quill.example/privacy.\n\nIf you have any questions about the policy or about how Quill uses and discloses data, please write to the staff at privacy@quill.example.',
      'pointer',
    ],
    ['a blog post', `---\nlayout: post\ntitle: Our new privacy policy\n---\n\n${TEXT}`, 'blog'],
    ['some text', '# Kites\n\nHow to build a kite. You need paper. Then fly it.', 'other'],
  ];
  for (const [what, text, type] of texts) it(`of ${what}`, () => assert.equal(readText(text).documentType, type));

  it('is told by the file name where the title is silent', () => {
    const { blocks, frontMatter } = readText('# Overview\n\nSome text.');
    const typeOf = (fileName: string): string =>
      documentTypeOf({ blocks, frontMatter, title: 'Overview', fileName, named: undefined });
    assert.equal(typeOf('PRIVACY.md'), 'privacy-policy');
    assert.equal(typeOf('cookie-policy.de.md'), 'cookie-policy');
    assert.equal(typeOf('README.md'), 'readme');
    assert.equal(typeOf('privacy-levels.md'), 'other');
  });

  it('is what the profile says', () => {
    const { blocks, frontMatter } = readText('# Terms of Service');
    const typeOf = (named: boolean): string =>
      documentTypeOf({ blocks, frontMatter, title: 'Terms of Service', fileName: undefined, named });
    assert.equal(typeOf(true), 'privacy-policy');
    assert.equal(typeOf(false), 'other');
  });
});

describe('the language of a policy', () => {
  const texts: readonly (readonly [language: string, text: string])[] = [
    [
      'en',
      'We collect the data that you give us when you use the site, and we keep it for as long as the law of the land wants.',
    ],
    [
      'de',
      'Wir speichern die Daten, die Sie uns geben, wenn Sie die Seite nutzen, und wir löschen sie, wenn der Zweck entfällt, für den sie da sind.',
    ],
    [
      'fr',
      'Nous gardons les données que vous nous donnez pour le temps qui est fixé par la loi, et nous ne les vendons pas à des tiers dans une autre ville.',
    ],
    [
      'es',
      'Guardamos los datos que usted nos da para el uso de la página, y no se venden a otros en el país ni por correo con su nombre ni sin él.',
    ],
    ['ja', 'このアプリは、いかなる個人情報も収集しません。データは端末の中にだけ保存されます。'],
    ['zh', '我们不会收集您的个人信息。所有数据都保存在您的设备上。'],
    ['ru', 'Мы не собираем ваши личные данные. Всё хранится только на вашем устройстве.'],
    ['en', 'Short text.'],
  ];
  for (const [language, text] of texts)
    it(`${language}: ${text.slice(0, 24)}…`, () => assert.equal(readText(text).language, language));
});
