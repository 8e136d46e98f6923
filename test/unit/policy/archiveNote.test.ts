import assert from 'node:assert/strict';
import { readText } from './readText.ts';

const NOTE = '> *Copy of the terns.example privacy policy, captured and archived on 2014-03-02; see the snapshot.*\n\n';

describe('the note of an archive', () => {
  it('is no part of the policy', () => {
    const policy = readText(`${NOTE}# Privacy Policy\n\nWe keep little.`);
    assert.equal(policy.archiveNote?.host, 'terns.example');
    assert.ok(policy.blocks.every((block) => !block.text.source.includes('archived')));
    assert.deepEqual(policy.dates, []);
    assert.ok(policy.organisation.domains.includes('terns.example'));
  });

  const others: readonly (readonly [what: string, text: string])[] = [
    ['a quote of another kind', '> Your privacy matters to us, and has since 2014.\n\n# Privacy Policy'],
    [
      'a paragraph about archived data',
      '# Privacy Policy\n\nData archived on 2014-03-02 and extracted from logs is deleted.',
    ],
    [
      'a quote further down',
      '# Privacy Policy\n\nOne.\n\nTwo.\n\n> Archived and extracted on 2014-03-02 from a.example.',
    ],
  ];
  for (const [what, text] of others) it(`is not ${what}`, () => assert.equal(readText(text).archiveNote, undefined));
});
