import { type Alarm, alarmKinds, alarmsIn } from './alarms.ts';
import { CorpusReader, corpusTexts } from './corpus.ts';
import { settled } from './disputes.ts';
import { atLeast, atMost, goals, labelledOutcomes, type Outcome, ratesAgainst } from './goals.ts';
import { readLabels } from './labels.ts';
import { type CrossValidation, recorded } from './results.ts';
import { type Scores, score } from './scorer.ts';
import { type Timing, timeInspection } from './timing.ts';
import { type Usefulness, usefulness } from './usefulness.ts';

/** All that one run of `npm run accuracy` finds out. */
export interface Measured {
  readonly policies: number;
  readonly scores: Scores;
  /** The scorer's table, as it prints it. */
  readonly table: string;
  readonly alarms: readonly Alarm[];
  readonly timing: Timing;
  readonly usefulness: Usefulness;
  readonly outcomes: readonly Outcome[];
}

/** Inspects every real policy and compares with the labels and the goals. */
export function measure(scorerArguments: readonly string[] = []): Measured {
  const reader = new CorpusReader();
  const texts = corpusTexts();
  const labels = readLabels();
  const inspected = texts.map((text) => ({ text, inspected: reader.inspect(text) }));
  const { scores, output } = score(
    inspected.map((one) => one.inspected),
    scorerArguments,
  );
  const alarms = inspected.flatMap((one) => alarmsIn(one.inspected, labels.get(one.text.name)));
  const timing = timeInspection(reader, texts);
  const outcomes = [
    ...labelledOutcomes(settled(scores, new Map(inspected.map((one) => [one.text.name, one.inspected])))),
    ...alarmOutcomes(alarms),
    ...crossValidationOutcomes(recorded('crossValidation')),
    atMost('median milliseconds per policy', timing.median, goals.medianMilliseconds),
  ];
  return {
    policies: texts.length,
    scores,
    table: output,
    alarms,
    timing,
    usefulness: usefulness(reader, texts),
    outcomes,
  };
}

/** Alarms that the labels or a reader call wrong, and those that nobody has read yet. */
export const isFalse = ({ verdict }: Alarm): boolean => verdict !== 'right';

function alarmOutcomes(alarms: readonly Alarm[]): Outcome[] {
  return alarmKinds.map((kind) => {
    const count = alarms.filter((alarm) => alarm.kind === kind && isFalse(alarm)).length;
    return atMost(`false alarms: ${kind}`, count, goals.falseAlarms);
  });
}

function crossValidationOutcomes(result: CrossValidation | undefined): Outcome[] {
  if (!result) return [];
  const { sure, ...kinds } = goals.crossValidated;
  return [
    ...Object.entries(kinds).flatMap(([kind, goal]) =>
      ratesAgainst(`cross-validated ${kind}`, result.kinds[kind as keyof typeof kinds], goal),
    ),
    atLeast('cross-validated: share of sure decisions', result.sure, sure),
  ];
}
