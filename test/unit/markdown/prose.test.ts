import assert from 'node:assert/strict';
import { blockText } from '../../../server/src/facts/blockText.ts';
import { blocksIn } from './blocksIn.ts';

/** The prose of every block of a text, spaces made visible. */
function prose(text: string): string[] {
  return blocksIn(text).map((block) => {
    const read = blockText(...block);
    assert.equal(read.prose.length, read.source.length, 'the prose view must have the length of its source');
    return read.prose.replaceAll(' ', '·');
  });
}

describe('prose view', () => {
  const cases: [name: string, text: string, wanted: string[]][] = [
    ['soft line breaks are spaces', 'Privacy\nShield', ['Privacy·Shield']],
    ['CRLF is two spaces', 'Privacy\r\nShield', ['Privacy··Shield']],
    ['hard line breaks stay', 'Acme  \nElm Street\\\nSpringfield', ['Acme··\nElm·Street·\nSpringfield']],
    ['emphasis and links keep their text', 'a **b** [c](http://d "e")', ['a···b····c···········"e"·']],
    ['code and addresses are masked', '`SSL` <http://ssl.example> http://ssl.example', ['·'.repeat(45)]],
    ['escapes lose their backslash', '1\\. Scope', ['1·.·Scope']],
    ['references are decoded', 'Terms &amp; more&nbsp;', ['Terms·&·····more······']],
    ['HTML is masked and breaks lines', '<p>One<br>two</p>', ['\n··One\n···two\n···']],
    ['comments are masked', 'One <!-- SSL --> two', ['One··············two']],
    ['template tags are masked', 'Hello {{ site.name }} and {% if a %}b', ['Hello·················and···········b']],
    ['quote marks inside a paragraph are masked', '> one\n> two', ['one···two']],
    ['code blocks are not prose', '```\nSSL\n```', ['···········']],
    ['tildes underline a title instead of opening code', 'Scope\n~~~~~\nText', ['Scope', '·····', 'Text']],
    ['a table row is a line', '| a | b |\n|---|---|\n| c | d |', ['|·a·|·b·|\n|---|---|\n|·c·|·d·|']],
    [
      'a long line is a paragraph of its own',
      `${'Words '.repeat(40)}.\nNext line`,
      [`${'Words·'.repeat(40)}.`, 'Next·line'],
    ],
    [
      'a line that only an address makes long is a wrapped one',
      `We rely on [the\nclauses](https://rules.example/${'a-'.repeat(80)}) here.`,
      [`We·rely·on··the·clauses${'·'.repeat(186)}here.`],
    ],
    ['a byte-order mark is a space', '\ufeff# Title', ['··Title']],
    ['a lone CR ends a line', '# Title\rText', ['··Title', 'Text']],
  ];
  for (const [name, text, wanted] of cases) it(name, () => assert.deepEqual(prose(text), wanted));

  it('leaves front matter out', () => {
    assert.deepEqual(prose('---\ntitle: Privacy\n---\n\nText'), ['Text']);
    assert.deepEqual(prose('+++\ntitle = "Privacy"\n+++\nText'), ['Text']);
    assert.deepEqual(prose('---\n\nText without an end'), ['···', 'Text·without·an·end']);
  });
});
