import assert from 'node:assert/strict';
import { ignoreFixes } from '../../../server/src/features/ignore.ts';
import { checkedText } from './readings.ts';
import { rulesIn } from './rulesIn.ts';

/** What ignoring the first finding of a rule makes of a text: the fix at the place, or the one for the document. */
function ignored(text: string, rule: string, where: 'place' | 'document' = 'place'): string {
  const { policy, findings } = checkedText(text);
  const finding = findings.find((one) => one.rule.id === rule);
  assert.ok(finding, `no ${rule} in: ${text}`);
  const fix = ignoreFixes(finding, policy)[where === 'place' ? 0 : 1];
  const [edit] = fix?.edits ?? [];
  assert.ok(edit);
  return text.slice(0, edit.from) + edit.text + text.slice(edit.to);
}

const RULE = 'stale-technology';
const comment = (scope: string) => `<!-- policywright-disable-${scope} ${RULE} -- write here why this is fine -->`;

describe('ignoring a finding', () => {
  const cases: [what: string, before: string, after: string][] = [
    [
      'above a paragraph',
      '# Privacy Policy\n\nWe use SSL.\n',
      `# Privacy Policy\n\n${comment('next-line')}\nWe use SSL.\n`,
    ],
    [
      'above a heading',
      '# Privacy Policy\n\n## SSL encryption\n\nYes.\n',
      `# Privacy Policy\n\n${comment('next-line')}\n## SSL encryption\n\nYes.\n`,
    ],
    [
      'inside a paragraph',
      '# Privacy Policy\n\nYour data is safe:\nWe use SSL.  \nAlways.\n',
      `# Privacy Policy\n\nYour data is safe:\nWe use SSL. ${comment('line')}  \nAlways.\n`,
    ],
    [
      'in a list',
      '# Privacy Policy\n\n- We use SSL.\n- Always.\n',
      `# Privacy Policy\n\n- We use SSL. ${comment('line')}\n- Always.\n`,
    ],
    [
      'in a quotation',
      '# Privacy Policy\n\nWe say:\n\n> We use SSL.\n',
      `# Privacy Policy\n\nWe say:\n\n> We use SSL. ${comment('line')}\n`,
    ],
    [
      'with CRLF',
      '# Privacy Policy\r\n\r\nWe use SSL.\r\n',
      `# Privacy Policy\r\n\r\n${comment('next-line')}\r\nWe use SSL.\r\n`,
    ],
    [
      'on the last line',
      '# Privacy Policy\n\nSafe:\nWe use SSL.',
      `# Privacy Policy\n\nSafe:\nWe use SSL. ${comment('line')}`,
    ],
  ];
  for (const [what, before, after] of cases) {
    it(`writes its comment ${what}`, () => {
      const text = ignored(before, RULE);
      assert.equal(text, after);
      assert.ok(!rulesIn(text).includes(RULE), 'the comment works');
    });
  }

  it('goes above the text for a whole document, below front matter', () => {
    const text = ignored('---\ntitle: Privacy Policy\n---\n\nWe use SSL.\n', RULE, 'document');
    assert.equal(text, `---\ntitle: Privacy Policy\n---\n\n${comment('file')}\n\nWe use SSL.\n`);
    assert.ok(!rulesIn(text).includes(RULE));
  });

  it('is not offered for findings about suppressions', () => {
    const { policy, findings } = checkedText('# Privacy Policy\n\n<!-- policywright-disable-line x -->\n');
    const finding = findings.find(({ rule }) => rule.family === 'suppressions');
    assert.ok(finding);
    assert.deepEqual(ignoreFixes(finding, policy), []);
  });
});
