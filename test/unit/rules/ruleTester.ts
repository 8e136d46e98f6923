import assert from 'node:assert/strict';
import { Engine } from '../../../server/src/engine.ts';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import type { ReportedFinding } from '../../../server/src/linter.ts';
import type { Policy } from '../../../server/src/policy/policy.ts';
import { emptyProfile, type Profile } from '../../../server/src/profile/profile.ts';
import type { Fix, Rule } from '../../../server/src/rules/rule.ts';

/** The day on which all rule tests happen, unless they say otherwise. */
const TODAY = '2026-11-22';
const engine = new Engine(builtInKnowledge());

/** Under what a text of a test is checked. */
export interface CaseOptions {
  readonly profile?: Partial<Profile>;
  readonly asOf?: string;
  /** Other policies of the workspace, by URI. */
  readonly siblings?: Readonly<Record<string, string>>;
}

/** A marked text, alone or with options. */
export type Case = string | ({ readonly text: string } & CaseOptions);

/** A marked text with one finding, the fix to apply (words of its title), and the text that it must give. */
export type FixCase = { readonly text: string; readonly fix: string; readonly gives: string } & CaseOptions;

/** The texts by which a rule is tested. */
export interface RuleCases {
  /** Texts with `[[flagged words|words of the message]]`; every finding must be marked and every mark found. */
  readonly flags: readonly Case[];
  /** Texts in which the rule must find nothing. */
  readonly leaves: readonly Case[];
  readonly fixes?: readonly FixCase[];
}

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

const MARK = /\[\[([\s\S]*?)\|([^\]|]*)\]\]/;

/** Takes the marks out of a text: what is left is the text, and where the marks stood in it. */
export function unmark(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = marked;
  for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
    const [all, inner = '', words = ''] = match;
    marks.push({ from: match.index, to: match.index + inner.length, words: words.trim() });
    text = text.slice(0, match.index) + inner + text.slice(match.index + all.length);
  }
  return { text, marks };
}

/** Reads and checks a text with one rule. */
export function lintWith(
  rule: Rule,
  text: string,
  options: CaseOptions = {},
): { policy: Policy; findings: ReportedFinding[] } {
  const profile: Profile = { ...emptyProfile, ...options.profile };
  const siblings = Object.entries(options.siblings ?? {}).map(([uri, other]) => ({
    uri,
    policy: engine.read(other, { profile }),
  }));
  const policy = engine.read(text, { profile });
  const findings = engine.check(policy, {
    profile,
    siblings,
    asOf: options.asOf ?? TODAY,
    rules: [rule],
    onRuleError: (_rule, error) => {
      throw error;
    },
  });
  return { policy, findings };
}

/** The findings of some rules in a text, under an empty profile; rules that throw fail the test. */
export function lintRules(rules: readonly Rule[], text: string): ReportedFinding[] {
  const options = { profile: emptyProfile, siblings: [], asOf: TODAY, rules };
  return engine.check(engine.read(text, options), {
    ...options,
    onRuleError: (_rule, error) => {
      throw error;
    },
  });
}

/** Declares the tests of a rule. Refuses weak ones: too few texts, texts twice, a fixable rule without a fix case. */
export function testRule(rule: Rule, cases: RuleCases): void {
  describe(rule.id, () => {
    refuseWeak(rule, cases);
    for (const item of cases.flags) it(`flags ${nameOf(item)}`, () => checkFlags(rule, normal(item)));
    for (const item of cases.leaves) it(`leaves ${nameOf(item)}`, () => checkLeaves(rule, normal(item)));
    for (const item of cases.fixes ?? []) it(`fixes ${nameOf(item)} by “${item.fix}”`, () => checkFix(rule, item));
    it('does as its documentation shows', () => {
      const { flagged, flaggedOn } = rule.examples;
      const on = flaggedOn === undefined ? {} : { asOf: flaggedOn };
      assert.notDeepEqual(lintWith(rule, flagged, on).findings, [], 'the flagged example is not flagged');
      assert.deepEqual(lintWith(rule, rule.examples.fine).findings, [], 'the fine example is flagged');
    });
  });
}

function refuseWeak(rule: Rule, { flags, leaves, fixes = [] }: RuleCases): void {
  const texts = [...flags, ...leaves].map((item) => JSON.stringify(item));
  assert.ok(flags.length >= 2 && leaves.length >= 2, `${rule.id}: at least two texts to flag and two to leave alone`);
  assert.equal(new Set(texts).size, texts.length, `${rule.id}: a text stands there twice`);
  assert.ok(rule.fix === 'none' || fixes.length > 0, `${rule.id}: it offers fixes, so a fix must be tested`);
}

const normal = (item: Case): { text: string } & CaseOptions => (typeof item === 'string' ? { text: item } : item);
const nameOf = (item: Case | FixCase): string => JSON.stringify(unmark(normal(item).text).text).slice(0, 90);

function checkFlags(rule: Rule, { text: marked, ...options }: { text: string } & CaseOptions): void {
  const { text, marks } = unmark(marked);
  assert.ok(marks.length > 0, 'a text to flag needs a mark');
  const { findings } = lintWith(rule, text, options);
  const shown = (from: number, to: number): string => `${from}–${to} ${JSON.stringify(text.slice(from, to))}`;
  assert.deepEqual(
    findings.map(({ from, to }) => shown(from, to)),
    marks.map(({ from, to }) => shown(from, to)),
  );
  for (const [index, { words }] of marks.entries()) {
    const message = findings[index]?.message ?? '';
    assert.ok(message.toLowerCase().includes(words.toLowerCase()), `"${words}" is not in the message: ${message}`);
    assert.doesNotMatch(message, /\{\{|undefined/, 'the message has an empty place');
  }
  checkEveryFix(rule, text, options, findings);
}

function checkLeaves(rule: Rule, { text, ...options }: { text: string } & CaseOptions): void {
  assert.deepEqual(
    lintWith(rule, text, options).findings.map(({ message }) => message),
    [],
  );
}

/** Any fix removes its finding and adds none of its rule. */
function checkEveryFix(rule: Rule, text: string, options: CaseOptions, findings: readonly ReportedFinding[]): void {
  for (const finding of findings) {
    for (const fix of finding.fixes()) {
      const after = lintWith(rule, applyFix(text, fix), options).findings;
      assert.ok(
        after.length < findings.length,
        `“${fix.title}” leaves: ${after.map(({ message }) => message).join(' | ')}`,
      );
    }
  }
}

function checkFix(rule: Rule, { text: marked, fix: title, gives, ...options }: FixCase): void {
  const { text } = unmark(marked);
  const fixes = lintWith(rule, text, options).findings.flatMap((finding) => finding.fixes());
  const fix = fixes.find((candidate) => candidate.title.includes(title));
  assert.ok(fix, `no fix “${title}” among: ${fixes.map((candidate) => candidate.title).join(' | ')}`);
  assert.equal(applyFix(text, fix), gives);
}

/** The text after a fix; its edits must lie inside the text and apart from each other. */
export function applyFix(text: string, fix: Fix): string {
  let result = text;
  let end = text.length;
  for (const { from, to, text: insert } of [...fix.edits].sort((a, b) => b.from - a.from)) {
    assert.ok(from >= 0 && from <= to && to <= end, `“${fix.title}” has an edit outside or overlapping: ${from}–${to}`);
    result = result.slice(0, from) + insert + result.slice(to);
    end = from;
  }
  return result;
}
