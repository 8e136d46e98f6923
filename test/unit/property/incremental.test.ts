import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Engine } from '../../../server/src/engine.ts';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import type { ReportedFinding } from '../../../server/src/linter.ts';
import { changeMarkdown, parseMarkdown } from '../../../server/src/markdown/document.ts';
import type { Policy } from '../../../server/src/policy/policy.ts';
import { emptyProfile } from '../../../server/src/profile/profile.ts';
import { applyFix } from '../rules/ruleTester.ts';
import { changeOf, edits, policyText } from './arbitraries.ts';

const knowledge = builtInKnowledge();
const anyPolicy = { profile: emptyProfile, asOf: '2026-11-22', siblings: [] };

const check = (engine: Engine, policy: Policy, options = anyPolicy): ReportedFinding[] =>
  engine.check(policy, { ...options, onRuleError: (rule, error) => assert.fail(`${rule.id} threw: ${error}`) });

/** What can be compared of a policy: no trees, no functions, no texts of blocks. */
function plain(policy: Policy): unknown {
  const { document, lines, blocks, ...rest } = partsOf(policy);
  return JSON.parse(
    JSON.stringify([blocks.map(({ kind, from, to, text }) => [kind, from, to, text.prose]), rest], withoutBlocks),
  );
}

/** All parts, worked out: they are getters, which spreading would pass over. */
function partsOf(policy: Policy): Policy {
  const parts: Record<string, unknown> = {};
  for (const key in policy) parts[key] = policy[key as keyof Policy];
  return parts as unknown as Policy;
}

function withoutBlocks(key: string, value: unknown): unknown {
  if (key === 'block' || key === 'parent' || key === 'law' || key === 'framework') return undefined;
  return value instanceof Map || value instanceof Set ? [...value].map(String) : value;
}

const shown = (findings: readonly ReportedFinding[]): string[] =>
  findings.map(({ rule, from, to, message }) => `${rule.id} ${from}–${to} ${message}`);

describe('properties', () => {
  it('after any edits the policy equals one read from scratch', () => {
    const engine = new Engine(knowledge);
    fc.assert(
      fc.property(policyText, edits, (text, changes) => {
        let document = parseMarkdown(text);
        for (const edit of changes) {
          document = changeMarkdown(document, changeOf(document.text, edit));
          const incremental = engine.read(document, anyPolicy);
          const scratch = engine.read(document.text, anyPolicy);
          assert.deepEqual(plain(incremental), plain(scratch));
          assert.deepEqual(shown(check(engine, incremental)), shown(check(engine, scratch)));
        }
      }),
      { numRuns: 120, seed: 20261123 },
    );
  }).timeout(60_000);

  it('findings and their related places lie inside the text', () => {
    const engine = new Engine(knowledge);
    fc.assert(
      fc.property(policyText, (text) => {
        for (const finding of check(engine, engine.read(text, anyPolicy))) {
          for (const span of [finding, ...finding.related])
            assert.ok(span.from >= 0 && span.from <= span.to && span.to <= text.length);
        }
      }),
      { numRuns: 200, seed: 20261123 },
    );
  }).timeout(60_000);

  it('an applied fix removes its finding and adds none of its rule', () => {
    const engine = new Engine(knowledge);
    // Laws are inferred from the text where no profile names them, and a clause may be the first to name one.
    const options = { ...anyPolicy, profile: { ...emptyProfile, laws: ['gdpr', 'ccpa'] } };
    fc.assert(
      fc.property(policyText, fc.nat(), fc.nat(), (text, first, second) => {
        // What stands behind a fence that nobody closes is code, whatever a fix writes there.
        fc.pre(!text.includes('```'));
        const findings = check(engine, engine.read(text, options), options);
        const finding = findings[first % Math.max(1, findings.length)];
        const fixes = finding?.fixes() ?? [];
        const fix = fixes[second % Math.max(1, fixes.length)];
        if (!finding || !fix) return;
        const count = (all: readonly ReportedFinding[]): number =>
          all.filter(({ rule }) => rule === finding.rule).length;
        const fixed = applyFix(text, fix);
        const after = check(engine, engine.read(fixed, options), options);
        assert.ok(
          count(after) < count(findings),
          `“${fix.title}” left ${shown(after).join('\n')}\nin ${JSON.stringify(fixed)}`,
        );
      }),
      { numRuns: 300, seed: 20261123 },
    );
  }).timeout(60_000);

  it('reads any text, however long its lines', () => {
    const engine = new Engine(knowledge);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        check(engine, engine.read(text, anyPolicy));
      }),
      { numRuns: 200, seed: 20261123 },
    );
  }).timeout(60_000);
});
