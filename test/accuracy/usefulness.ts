import type { ReportedFinding } from '../../server/src/linter.ts';
import { emptyProfile } from '../../server/src/profile/profile.ts';
import { AS_OF, type CorpusReader, type CorpusText } from './corpus.ts';
import readFindings from './findingVerdicts.json' with { type: 'json' };

/**
 * What was judged when a finding was read against the text: `useful` is right and worth the interruption, `right` is right and
 * not worth it. `about` tells the findings of one rule on one line apart: the topics that they name. Lines are 1-based.
 */
export interface FindingVerdict {
  readonly file: string;
  readonly rule: string;
  readonly line: number;
  readonly about?: string;
  readonly verdict: 'useful' | 'right' | 'wrong';
  readonly why: string;
}

/** How useful the findings of one rule are, as far as they were read. */
export interface RuleUsefulness {
  readonly rule: string;
  /** All that it reports today over all policies. */
  readonly found: number;
  /** Of these, how many were read against the text. */
  readonly read: number;
  /** Of those read, how many are right, and how many of these useful. */
  readonly right: number;
  readonly useful: number;
}

/** Usefulness by rule, how many findings a policy gets, and verdicts on findings that are not reported any more. */
export interface Usefulness {
  readonly rules: readonly RuleUsefulness[];
  /** Policies with at least one finding that was read. */
  readonly policiesRead: number;
  readonly median: number;
  /** The policies with the most findings. */
  readonly most: readonly { readonly file: string; readonly findings: number }[];
  readonly gone: readonly FindingVerdict[];
}

type Found = Pick<FindingVerdict, 'file' | 'rule' | 'line' | 'about'>;

/** Checks every policy by itself, without a profile, and looks each finding up among the verdicts. */
export function usefulness(reader: CorpusReader, texts: readonly CorpusText[]): Usefulness {
  const found = texts.map((text) => findingsIn(reader, text));
  const all = found.flat();
  const open = verdictsByKey();
  const read = all.map((one) => ({ ...one, verdict: open.get(keyOf(one))?.shift()?.verdict }));
  const counts = found.map((findings) => findings.length).sort((a, b) => a - b);
  return {
    rules: [...new Set(all.map(({ rule }) => rule))].sort().map((rule) => ruleUsefulness(rule, read)),
    policiesRead: new Set(read.filter(({ verdict }) => verdict).map(({ file }) => file)).size,
    median: counts[Math.floor(counts.length / 2)] ?? 0,
    most: texts
      .map(({ file }, index) => ({ file, findings: found[index]?.length ?? 0 }))
      .sort((a, b) => b.findings - a.findings)
      .slice(0, 5),
    gone: [...open.values()].flat(),
  };
}

function findingsIn({ engine }: CorpusReader, { file, text }: CorpusText): Found[] {
  const policy = engine.read(text, { profile: emptyProfile, fileName: file });
  return engine.check(policy, { profile: emptyProfile, asOf: AS_OF, siblings: [] }).map((finding) => {
    const about = aboutOf(finding);
    const line = policy.lines.lineAt(finding.from) + 1;
    return { file, rule: finding.rule.id, line, ...(about ? { about } : {}) };
  });
}

/** The topics that a finding about missing sections names. */
function aboutOf({ rule, message }: ReportedFinding): string | undefined {
  if (rule.id !== 'missing-section') return undefined;
  return Array.from(message.matchAll(/“([^”]+)”/g), ([, title]) => title).join(', ');
}

const keyOf = ({ file, rule, line, about }: Found): string => `${file}:${line} ${rule} ${about ?? ''}`;

/** Several findings with one key, such as two frameworks that one phrase names, take their verdicts in turn. */
function verdictsByKey(): Map<string, FindingVerdict[]> {
  const byKey = new Map<string, FindingVerdict[]>();
  for (const verdict of readFindings as FindingVerdict[]) {
    byKey.set(keyOf(verdict), [...(byKey.get(keyOf(verdict)) ?? []), verdict]);
  }
  return byKey;
}

function ruleUsefulness(
  rule: string,
  all: readonly { rule: string; verdict: FindingVerdict['verdict'] | undefined }[],
): RuleUsefulness {
  const own = all.filter((one) => one.rule === rule);
  const count = (...wanted: string[]): number => own.filter(({ verdict }) => wanted.includes(verdict ?? '')).length;
  return {
    rule,
    found: own.length,
    read: count('useful', 'right', 'wrong'),
    right: count('useful', 'right'),
    useful: count('useful'),
  };
}
