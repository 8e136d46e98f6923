import assert from 'node:assert/strict';
import { outlineOf } from '../../../server/src/features/outline.ts';
import type { OutlineEntry } from '../../../server/src/protocol.ts';
import { checkedText, knowledge } from './readings.ts';

/** An outline as indented lines: state and title; what is missing in brackets. */
function lines(entries: readonly OutlineEntry[], indent = ''): string[] {
  return entries.flatMap((entry) =>
    entry.kind === 'missing'
      ? [`${indent}[${entry.topic}]`]
      : [`${indent}${entry.state} ${entry.title}`, ...lines(entry.entries, `${indent}  `)],
  );
}

const outline = (text: string, laws?: string[]) => outlineOf(checkedText(text, laws ? { laws } : {}));

const TEXT = `# Privacy Policy

Tidewater Books Ltd runs this shop. Write to privacy@tidewater.example.

## 1. What we collect

We collect your name and your e-mail address when you order.

### 1.1 Orders

We take part in the EU-U.S. Privacy Shield.

## 2. Security

Connections use TLS.
`;

describe('outline', () => {
  it('nests sections, each with its own state', () => {
    const { entries } = outline(TEXT);
    assert.deepEqual(
      lines(entries).filter((line) => !line.includes('[')),
      ['fine Privacy Policy', '  fine What we collect', '    warnings Orders', '  fine Security'],
    );
    const [title] = entries;
    const collected = title?.kind === 'section' ? title.entries.find((entry) => entry.kind === 'section') : undefined;
    assert.ok(collected?.kind === 'section');
    assert.deepEqual([collected.number, collected.findings], ['1', 0]);
    assert.ok(collected.topics.length > 0);
  });

  it('puts what is missing where it would be inserted, not into its title’s state', () => {
    const plain = TEXT.replace(/^(#+) [\d.]+ /gm, '$1 ');
    const shown = lines(outline(plain, ['gdpr']).entries);
    const missing = shown.filter((line) => line.startsWith('  ['));
    assert.ok(missing.includes('  [access-rights]'), shown.join('\n'));
    assert.ok(shown.indexOf('  [purposes]') < shown.indexOf('  fine Security'), shown.join('\n'));
    assert.ok(shown.indexOf('  [access-rights]') > shown.indexOf('  fine Security'), shown.join('\n'));
  });

  it('says of each missing topic which clause would be inserted, and how grave it is', () => {
    const [title] = outline(TEXT, ['gdpr']).entries;
    assert.ok(title?.kind === 'section');
    const rights = title.entries.find((entry) => entry.kind === 'missing' && entry.topic === 'access-rights');
    assert.ok(rights?.kind === 'missing');
    assert.equal(rights.severity, 'errors');
    assert.equal(knowledge.clauseById.get(rights.clause ?? '')?.topic, 'access-rights');
    assert.match(rights.message, /GDPR Art\. /);
  });

  it('has no states and nothing missing for what is no policy', () => {
    const { isPolicy, entries } = outline(
      '# Terms of Service\n\nThese terms govern the shop.\n\n## SSL\n\nWe use SSL.\n',
    );
    assert.ok(!isPolicy);
    assert.deepEqual(lines(entries), ['fine Terms of Service', '  fine SSL']);
  });

  it('shows a document without headings', () => {
    const { entries } = outline(
      'We collect your name, and this privacy policy tells why. Write to a@tidewater.example.\n',
    );
    assert.ok(entries.every(({ kind }) => kind === 'missing'));
  });
});
