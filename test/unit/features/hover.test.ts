import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { type HoverOptions, hoverAt } from '../../../server/src/features/hover.ts';
import { checkedText, withCursor } from './readings.ts';

function hover(marked: string, options: Partial<HoverOptions> = {}) {
  const { text, position } = withCursor(marked);
  const checked = checkedText(text, { laws: ['gdpr'] });
  return hoverAt(checked, position, { markdown: true, documentation: undefined, ...options });
}
const textAt = (marked: string, options?: Partial<HoverOptions>): string =>
  (hover(marked, options)?.contents as MarkupContent | undefined)?.value ?? '';

describe('hover', () => {
  it('tells what a finding rests on, with a link where there are pages', () => {
    const marked = '# Privacy Policy\n\nConnections use S|SL.\n';
    assert.match(textAt(marked), /\*\*stale-technology\*\*: .+\n[\s\S]*Legal ground: GDPR/);
    assert.doesNotMatch(textAt(marked), /More about this rule/);
    assert.match(textAt(marked, { documentation: 'file:///r' }), /\(file:\/\/\/r\/stale-technology\.md\)/);
  });

  it('tells the story of a framework even where it is no finding', () => {
    const text = textAt('# Privacy Policy\n\nWe take part in the EU-U.S. Data |Privacy Framework.\n');
    assert.match(text, /in force on 22 November 2026/);
    assert.match(text, /\n- .*2023: /);
    assert.match(text, /Source: \[/);
    assert.doesNotMatch(text, /Today: /);
  });

  it('tells what a heading covers, and who asks for it', () => {
    const text = textAt('# Privacy Policy\n\n## How long |we keep data\n\nWe keep your data for ten years.\n');
    assert.match(text, /The heading “How long we keep data” covers:/);
    assert.match(text, /- ✓ how long data is kept: GDPR Art\. 13\(2\)\(a\)/);
  });

  it('tells of each requirement on the topic of a heading whether it is met, what is open first', () => {
    const section = '## Your rig|hts\n\nYou can ask for a copy of your data or have it erased.';
    const text = textAt(`# Privacy Policy\n\n${section}\n`);
    const lines = text.split('\n').filter((line) => line.startsWith('- '));
    assert.ok(lines.includes('- ✗ the right to data portability (not found): GDPR Art. 13(2)(b), Art. 20'));
    assert.ok(lines.some((line) => line.startsWith('- ✓ the right of access: GDPR Art. 13(2)(b), Art. 15')));
    const marks = lines.map((line) => line.charAt(2)).join('');
    assert.match(marks, /^✗+✓+$/);
  });

  it('has no markup for a client that shows none', () => {
    const { contents } = hover('# Privacy Policy\n\nSS|L.\n', { markdown: false, documentation: 'file:///r' }) ?? {};
    const { kind, value } = contents as MarkupContent;
    assert.equal(kind, 'plaintext');
    assert.doesNotMatch(value, /\*\*|\]\(/);
    assert.match(value, /More about this rule \(file:\/\/\/r\/stale-technology\.md\)/);
  });

  it('says once what several findings at one place have in common', () => {
    const text = textAt('# Privacy| Policy\n\nWe process data.\n');
    assert.equal(text.split('**missing-section**').length, 2);
  });

  it('is empty elsewhere, and in what is no policy', () => {
    assert.equal(hover('# Privacy Policy\n\nWe value |you.\n'), null);
    assert.equal(hover('# Terms of Service|\n\nThese terms govern the shop.\n'), null);
  });
});
