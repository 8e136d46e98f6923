import assert from 'node:assert/strict';
import { factsOf } from './factsOf.ts';

const addresses = (text: string): string[] => factsOf(text, 'emails').map((fact) => fact.address);

describe('e-mail addresses', () => {
  const found: readonly (readonly [what: string, text: string, address: string])[] = [
    ['in running text', 'Write to privacy@example.com.', 'privacy@example.com'],
    ['at a sentence end with a bracket', 'Ask us (privacy@example.com).', 'privacy@example.com'],
    ['in angle brackets', 'Questions go to <privacy@example.org>.', 'privacy@example.org'],
    ['in bold', 'Mail **privacy@example.org** today.', 'privacy@example.org'],
    [
      'in emphasis with a space inside',
      'Mail [ _privacy@example.org_](mailto:privacy@example.org).',
      'privacy@example.org',
    ],
    ['with an escaped underscore', 'Mail the\\_team@example.org now.', 'the_team@example.org'],
    ['in capitals', 'Mail Privacy@Example.ORG.', 'privacy@example.org'],
    ['only in a mailto target', 'Please [write to us](mailto:hello@example.org?subject=Privacy).', 'hello@example.org'],
    ['in an HTML link', '<p>Mail <a href="mailto:hello@example.org">hello@example.org</a></p>', 'hello@example.org'],
    ['in a table', '| What | Where |\n| --- | --- |\n| Mail | data@example.org |', 'data@example.org'],
    ['in code', 'Mail `data@example.org`.', 'data@example.org'],
    ['in a heading', '#### sales@example.org', 'sales@example.org'],
    ['with an apostrophe and a plus', "Mail o'neil+privacy@example.org.", "o'neil+privacy@example.org"],
    ['below a country domain', 'Mail dpo@mail.example.co.uk.', 'dpo@mail.example.co.uk'],
    ['spelt with words', 'Write to privacy at example dot com.', 'privacy@example.com'],
    ['spelt with square brackets', 'Write to privacy [at] example [dot] org.', 'privacy@example.org'],
    ['spelt with brackets without spaces', 'Write to dpo[at]example[dot]co[dot]uk.', 'dpo@example.co.uk'],
    ['spelt with a round bracket and a full stop', 'Write to hello(at)example.org.', 'hello@example.org'],
    ['spelt with brackets that a converter escaped', 'Write to dpo\\[at\\]example\\[dot\\]org.', 'dpo@example.org'],
    ['spelt with an a in brackets', 'Write to hello(a)example.org.', 'hello@example.org'],
    ['spelt with a capital AT alone', 'Write to hello AT example.org.', 'hello@example.org'],
    ['spelt with a word behind a label', 'Email: hello at example.org', 'hello@example.org'],
    ['with spaces around the sign', 'Write to hello @ example.org.', 'hello@example.org'],
    ['with a coded sign', 'Write to hello&#64;example.org.', 'hello@example.org'],
    ['coded in the text of a link alone', '<a href="mailto:a@example.org">a&#64;example.org</a>', 'a@example.org'],
    ['with coded signs by name', 'Write to hello&commat;example&period;org.', 'hello@example.org'],
    ['coded in a link and its text', '<a href="&#x6d;ailto:a&#x40;example.org">a&#64;example.org</a>', 'a@example.org'],
    [
      'once where the title of the link repeats it',
      '[a@example.org](mailto:a@example.org "a@example.org")',
      'a@example.org',
    ],
    ['spelt in capitals', 'Write to hello AT example DOT org.', 'hello@example.org'],
  ];
  for (const [what, text, address] of found) {
    it(`are found ${what}`, () => assert.deepEqual(addresses(text), [address]));
  }

  const none: readonly (readonly [what: string, text: string])[] = [
    ['a handle', 'Follow @example on the web.'],
    ['a repository', 'Clone git@example.org:team/site.git first.'],
    ['a picture', 'See ![logo](images/logo@2x.png) and logo@2x.png.'],
    ['an address with a user', 'See https://user@example.org/ for more.'],
    ['a comment', 'Text <!-- old@example.org --> goes on.'],
    ['ordinary English', 'Visit support at example.org, which has a dot in it.'],
    ['an invitation with a sign', 'Find us @ example.org for news.'],
    ['other coded signs', 'AT&amp;T &#169; 2020 Fenwick&#8217;s'],
    ['a package', 'Install tool@1.2.3 first.'],
  ];
  for (const [what, text] of none) {
    it(`are not seen in ${what}`, () => assert.deepEqual(addresses(text), []));
  }

  it('keep the target that a link leads to', () => {
    const [fact] = factsOf('Mail [a@example.org](mailto:b@example.org).', 'emails');
    assert.equal(fact?.address, 'a@example.org');
    assert.equal(fact?.target?.address, 'b@example.org');
  });

  it('are one where markup cuts a link in two', () => {
    const text = '[priv](mailto:privacy@example.org)[acy us](mailto:privacy@example.org)';
    assert.deepEqual(addresses(text), ['privacy@example.org']);
  });

  it('are read through the code of an e-mail protector', () => {
    // The key is 0x10; each further byte is a letter of "a@example.org" combined with it.
    const code = `10${Array.from('a@example.org', (letter) => (letter.charCodeAt(0) ^ 0x10).toString(16).padStart(2, '0')).join('')}`;
    const [fact] = factsOf(`Mail [\\[email protected\\]](/cdn-cgi/l/email-protection#${code}).`, 'emails');
    assert.equal(fact?.value, '[email protected]');
    assert.equal(fact?.address, 'a@example.org');
  });

  it('stand as written where the protector left no code', () => {
    const [fact] = factsOf('Mail [email protected] for help.', 'emails');
    assert.deepEqual([fact?.form, fact?.address], ['protected', '']);
  });
});
