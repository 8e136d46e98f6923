import assert from 'node:assert/strict';
import { fixAllEdits, type Recheck } from '../../../server/src/features/fixAll.ts';
import type { ReportedFinding } from '../../../server/src/linter.ts';
import { parseMarkdown } from '../../../server/src/markdown/document.ts';
import { type Fix, type FixLevel, rule } from '../../../server/src/rules/rule.ts';

const made = rule({
  id: 'made-up',
  family: 'frameworks',
  severity: 'warning',
  fix: 'safe',
  summary: 'Stands for any rule with safe fixes.',
  messages: { found: 'Found.' },
  source: 'None.',
  examples: { flagged: '', fine: '' },
  *check() {},
});

function finding(from: number, to: number, fixes: readonly Fix[]): ReportedFinding {
  return {
    rule: made,
    from,
    to,
    severity: 'warning',
    message: '',
    data: {},
    related: [],
    tag: undefined,
    suppressedAs: made.id,
    fixes: () => fixes,
  };
}

/** Finds every place where words stand, with a fix that replaces them. */
function replacing(words: string, by: string, level: FixLevel = 'safe'): Recheck {
  return ({ text }) =>
    Array.from(text.matchAll(new RegExp(words, 'g')), ({ index }) => {
      const to = index + words.length;
      return finding(index, to, [{ title: by, level, edits: [{ from: index, to, text: by }] }]);
    });
}

function fixed(text: string, recheck: Recheck): string {
  const edits = fixAllEdits(parseMarkdown(text), recheck);
  return edits.reduceRight((changed, { from, to, text: by }) => changed.slice(0, from) + by + changed.slice(to), text);
}

describe('fixAllEdits', () => {
  it('applies every safe fix, and no other', () => {
    assert.equal(fixed('TRUSTe and TRUSTe.', replacing('TRUSTe', 'TrustArc')), 'TrustArc and TrustArc.');
    assert.equal(fixed('TRUSTe.', replacing('TRUSTe', 'TrustArc', 'suggestion')), 'TRUSTe.');
  });

  it('goes on until nothing safe is left', () => {
    const both: Recheck = (document) => [...replacing('A', 'B')(document), ...replacing('B', 'CC')(document)];
    assert.equal(fixed('A B A', both), 'CC CC CC');
  });

  it('lets fixes that overlap wait for the next round', () => {
    const both: Recheck = (document) => [
      ...replacing('one two', 'two')(document),
      ...replacing('two three', 'three')(document),
    ];
    assert.equal(fixed('one two three', both), 'three');
  });

  it('puts nothing twice into one place', () => {
    const insertion: Recheck = ({ text }) =>
      text.startsWith('>')
        ? []
        : ['> ', '>> '].map((mark) =>
            finding(0, 1, [{ title: mark, level: 'safe', edits: [{ from: 0, to: 0, text: mark }] }]),
          );
    assert.equal(fixed('text', insertion), '> text');
  });

  it('changes nothing where fixes fight each other', () => {
    const both: Recheck = (document) => [...replacing('A', 'B')(document), ...replacing('B', 'A')(document)];
    assert.equal(fixed('A', both), 'A');
  });

  it('ends even where every round finds something new', () => {
    assert.equal(
      fixed('a', ({ text }) => replacing(text, `${text}a`)(parseMarkdown(text))),
      'a'.repeat(11),
    );
  });
});
