import assert from 'node:assert/strict';
import { readText } from './readText.ts';

const ENGLISH =
  'We collect your name when you register, and we use it to run the service. You may ask us to delete it at any time.';

describe('the language of a policy', () => {
  const texts: readonly (readonly [language: string, text: string])[] = [
    ['en', `# Privacy Policy\n\n${ENGLISH}`],
    ['en', `# Privacy Policy\n\nDie Gartenfreunde GmbH runs this site for der Verein. ${ENGLISH}`],
    ['en', '# Privacy Policy\n\nNone.'],
    [
      'de',
      '# Datenschutz\n\nWir erheben Ihren Namen, wenn Sie sich anmelden, und löschen ihn, sobald Sie uns darum bitten oder das Konto schließen.',
    ],
    [
      'fi',
      '# Tietosuojaseloste\n\nKeräämme nimesi, kun rekisteröidyt palveluun. Tietoja ei myydä, ja voit myös pyytää meitä poistamaan ne milloin tahansa, tai kun et ole enää asiakas.',
    ],
    [
      'no',
      '# Personvernerklæring\n\nVi samler inn navnet ditt når du registrerer deg. Opplysninger om deg selges ikke til andre, og du kan be oss om å slette dem.',
    ],
    [
      'ro',
      '# Politica de confidențialitate\n\nColectăm numele dvs. la înregistrare și nu vindem datele către terți. Ne puteți cere ca acestea să fie șterse prin e-mail, care este dat pe site.',
    ],
    [
      'hu',
      '# Adatvédelmi tájékoztató\n\nA regisztrációkor a nevét kérjük, és az adatokat nem adjuk el. Ön kérheti, hogy töröljük, vagy azt is, hogy egy másolatot kapjon.',
    ],
    [
      'vi',
      '# Chính sách bảo mật\n\nChúng tôi thu thập tên của bạn khi bạn đăng ký. Dữ liệu không được bán cho bên khác và bạn có thể yêu cầu xóa.',
    ],
    ['ru', '# Политика конфиденциальности\n\nМы собираем ваше имя.'],
    ['ar', '# سياسة الخصوصية\n\nنحن نجمع اسمك عند التسجيل.'],
    ['ja', '# プライバシーポリシー\n\n個人情報を収集しません。'],
  ];
  for (const [language, text] of texts) {
    it(`${language}: ${text.slice(0, 40).replaceAll('\n', ' ')}`, () => {
      const policy = readText(text);
      assert.deepEqual([policy.language, policy.isPolicy], [language, true]);
    });
  }
});
