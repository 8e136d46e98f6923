import { unreadLanguage } from '../../../server/src/rules/unreadLanguage.ts';
import { testRule } from './ruleTester.ts';

testRule(unreadLanguage, {
  flags: [
    '# [[Datenschutzerklärung|seems to be in German]]\n\nWir verarbeiten Ihre Daten, wenn Sie unsere Seite besuchen oder uns schreiben, und löschen sie, sobald der Zweck entfällt und das Gesetz es erlaubt.\n',
    '# [[Política de privacidad|seems to be in Spanish]]\n\nTratamos los datos que usted nos da para enviarle el pedido y para responder a sus preguntas, y los borramos cuando ya no son necesarios.\n',
    '# [[プライバシーポリシー|seems to be in Japanese]]\n\n当社は、お客様の個人情報を適切に取り扱います。お問い合わせの際にお名前とメールアドレスをお預かりします。\n',
  ],
  leaves: [
    '# Privacy Policy\n\nWe process your data when you visit our site or write to us, and delete it when it is no longer needed.\n',
    '# Privacy Policy\n\nWe keep nothing.\n',
    '# Privacy Policy for der Garten\n\nDer Garten is our app. It keeps the names of your plants on your phone and sends them to nobody at all.\n',
  ],
});
