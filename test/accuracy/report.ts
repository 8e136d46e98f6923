import { alarmKinds } from './alarms.ts';
import { AS_OF } from './corpus.ts';
import { goals, shown } from './goals.ts';
import { isFalse, type Measured } from './measure.ts';
import { type CrossValidation, type InjectionResult, type InvarianceResult, recorded } from './results.ts';
import { type Counts, precision, recall } from './scorer.ts';
import type { RuleUsefulness } from './usefulness.ts';

/** What each kind of the scorer's table means, in the order in which it is shown. */
const KINDS: Readonly<Record<string, string>> = {
  topics: 'Topics that the policy covers',
  missing: 'Topics that it lacks',
  missingSure: 'Topics that it lacks, where the program is sure',
  headings: 'Headings',
  stale: 'Mentions of stale frameworks',
  current: 'Mentions of current transfer frameworks',
  contacts: 'E-mails, telephone numbers, postal addresses',
  parties: 'Contacts of third parties told apart',
  references: 'Broken references',
  updated: 'Date of the last update',
  conflicts: 'Contacts that disagree',
  dangling: 'Lists that were announced and do not come',
  placeholders: 'Template text left unfilled',
  foreign: 'Other companies’ names left behind',
};

/** The text of docs/accuracy.md. */
export function reportOf(measured: Measured, date: string): string {
  const parts = [
    introduction(measured, date),
    labelledTable(measured),
    crossValidationPart(recorded('crossValidation')),
    alarmPart(measured),
    usefulnessPart(measured),
    injectionPart(recorded('injection')),
    invariancePart(recorded('invariance')),
    timingPart(measured),
  ];
  return `${parts.filter((part) => part !== undefined).join('\n\n')}\n`;
}

function introduction({ policies, scores }: Measured, date: string): string {
  return `<!-- Written by npm run accuracy; change test/accuracy/report.ts instead. -->

# Accuracy

How well Policywright reads policies that nobody wrote for it. Measured on ${date} on ${policies} published policies of
2013 to 2026, ${scores.policies} of which careful readers labelled by hand, as of ${AS_OF}. P (precision): of what is
reported, how much is right. R (recall): of what is there, how much is reported. All figures are percentages, counted over
all policies together.

The policies and their labels are not part of this project. Where they lie in \`../shared\`, \`npm run accuracy\` measures
again and writes this page; it fails where a goal of [goals.json](../test/accuracy/goals.json) is missed.`;
}

function labelledTable({ scores }: Measured): string {
  const rows = Object.entries(KINDS).map(([kind, title]) => {
    const goal: { precision?: number; recall?: number } = goals.labelled[kind as keyof typeof goals.labelled] ?? {};
    return countsRow(title, scores.kinds[kind], goal);
  });
  const topics = Object.entries(scores.topics).map(([topic, counts]) =>
    countsRow(`\`${topic}\``, counts, goals.eachTopic),
  );
  return `## Against the labels

${table(COUNTS_HEAD, rows)}

[Labels that we read otherwise](accuracy-disputes.md) count here as they are. The program is sure of ${shown(scores.sure)} % of its decisions on topics; where it is not, it asks the reader to check.

Whether a topic is covered, topic by topic:

${table(COUNTS_HEAD, topics)}`;
}

function crossValidationPart(result: CrossValidation | undefined): string | undefined {
  if (!result) return undefined;
  const { kinds, folds, policies, trained, date, sure } = result;
  const rows = Object.entries(kinds).map(([kind, counts]) =>
    countsRow(KINDS[kind] ?? kind, counts, goals.crossValidated[kind as keyof typeof kinds]),
  );
  return `## Cross-validated

The figures above flatter, because ${trained} were chosen with these labels in sight. Here every policy was scored
by what was trained without any policy of its organisation (${folds} folds, ${policies} policies, ${date}).

${table(COUNTS_HEAD, rows)}

Sure decisions: ${shown(sure)} % (goal: ${goals.crossValidated.sure}).`;
}

function alarmPart({ alarms, policies }: Measured): string {
  const rows = alarmKinds.map((kind) => {
    const ofKind = alarms.filter((alarm) => alarm.kind === kind);
    const wrong = ofKind.filter(isFalse).length;
    return [KINDS[kind] ?? kind, String(ofKind.length - wrong), String(wrong), String(goals.falseAlarms)];
  });
  return `## False alarms

Real slips are rare in published policies, so this counts how often the program cries wolf over all ${policies} policies. What it
found in policies without labels was read one by one; the verdicts are in
[verdicts.json](../test/accuracy/verdicts.json).

${table(['', 'right', 'wrong', 'wrong, at most'], rows)}`;
}

function usefulnessPart({ usefulness: { rules, policiesRead, median, most, gone } }: Measured): string {
  const sum = (of: (one: RuleUsefulness) => number): number => rules.reduce((total, one) => total + of(one), 0);
  const row = (title: string, found: number, read: number, right: number, useful: number): string[] => [
    title,
    ...[found, read, right, useful].map(String),
  ];
  const rows = [
    ...rules.map(({ rule, found, read, right, useful }) => row(`\`${rule}\``, found, read, right, useful)),
    row(
      'all',
      sum(({ found }) => found),
      sum(({ read }) => read),
      sum(({ right }) => right),
      sum(({ useful }) => useful),
    ),
  ];
  const mended = gone.filter(({ verdict }) => verdict === 'wrong').length;
  const worst = most.map(({ file, findings }) => `${file} ${findings}`).join(', ');
  return `## Findings read against the text

Each policy is checked by itself, without a profile. Findings on ${policiesRead} policies were read against the text and judged: is
it right, and is it worth the interruption ([findingVerdicts.json](../test/accuracy/findingVerdicts.json))? One reader did
so while mending, mostly with the lines around a finding before the eyes, not the whole policy. Of rare rules all
findings were read, of missing sections about half. A verdict counts for as long as the same rule
reports the same line; ${gone.length} are on findings that are not reported any more, ${mended} of them because they were wrong. As what was
wrong is mended, the table says what is left here, not what to expect of another text.

${table(['Rule', 'found', 'read', 'right', 'right and useful'], rows)}

A policy gets ${median} findings (median). The most: ${worst}.`;
}

function injectionPart(result: InjectionResult | undefined): string | undefined {
  if (!result) return undefined;
  const rows = result.kinds.map(({ kind, runs, found, kept }) => [kind, String(runs), shown(found), shown(kept)]);
  return `## Faults put in on purpose

One fault at a time is put into a published policy (\`npm run accuracy -- --inject\`, ${result.date}). *Found*: reported at its
place (goal: ${goals.injection.found} %). *Kept*: all other findings are as they were before (goal: ${goals.injection.kept} %).

${table(['Fault', 'runs', 'found', 'kept'], rows)}`;
}

function invariancePart(result: InvarianceResult | undefined): string | undefined {
  if (!result) return undefined;
  const { changes, headingForms, date } = result;
  const changeRows = changes.map(({ change, policies, kept, factsKept }) => [
    change,
    String(policies),
    shown(kept),
    shown(factsKept),
  ]);
  const formRows = headingForms.map(({ form, headings, topics, missing }) => [
    form,
    ...[headings, topics, missing].flatMap((counts) => [shown(precision(counts)), shown(recall(counts))]),
  ]);
  const { precision: p, recall: r } = goals.invariance.headings;
  return `## Changes that mean nothing

The same policies in another form (\`npm run accuracy -- --invariance\`, ${date}) must give the same findings (goal:
${goals.invariance.kept} %).

${table(['Change', 'policies', 'findings kept', 'facts kept'], changeRows)}

With the labelled headings written in other ways (goal for headings: P ${p}, R ${r}):

${table(['Headings as', 'headings P', 'R', 'covered P', 'R', 'missing P', 'R'], formRows)}`;
}

function timingPart({ timing }: Measured): string {
  const { median, ninetieth, slowest } = timing;
  return `## Time

Processor time per policy for \`inspect\` in a warm process, in milliseconds: median ${median.toFixed(1)} (goal: ${goals.medianMilliseconds}), nine of ten
below ${ninetieth.toFixed(1)}, the slowest ${slowest.toFixed(1)}.`;
}

const COUNTS_HEAD = ['', 'P', 'goal', 'R', 'goal', 'right', 'wrong', 'missed'];

function countsRow(title: string, counts: Counts | undefined, goal: { precision?: number; recall?: number }): string[] {
  const { hits, extra, missed } = counts ?? { hits: 0, extra: 0, missed: 0 };
  const rates = [precision({ hits, extra, missed }), recall({ hits, extra, missed })].map((rate) => rate.toFixed(1));
  return [
    title,
    rates[0] ?? '',
    goalCell(goal.precision),
    rates[1] ?? '',
    goalCell(goal.recall),
    ...[hits, extra, missed].map(String),
  ];
}

const goalCell = (goal: number | undefined): string => (goal === undefined ? '' : String(goal));

/** A Markdown table: the first column is text, the others are figures. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
