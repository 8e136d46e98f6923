import { CorpusReader, corpusTexts } from '../corpus.ts';
import { atLeast, atMost, goals, type Outcome, ratesAgainst } from '../goals.ts';
import { readLabels } from '../labels.ts';
import { record } from '../results.ts';
import { type Counts, precision, recall } from '../scorer.ts';
import { AS_WRITTEN, LEFT_OUT, type Robustness, robustnesses } from './headingRobustness.ts';
import { type Stability, stabilities } from './meaningFree.ts';

/**
 * Writes the real policies in other ways that mean the same, prints how little that changes, and records it for the
 * report unless told otherwise. With `details`, every difference is printed.
 */
export function measureInvariance(details: boolean, keep = true): Outcome[] {
  const reader = new CorpusReader();
  const texts = corpusTexts();
  const changes = stabilities(reader, texts);
  const forms = robustnesses(reader, texts, readLabels());
  print(changes, forms, details);
  if (keep) {
    record('invariance', {
      date: new Date().toISOString().slice(0, 10),
      changes: changes.map(({ details: _, ...stability }) => ({ ...stability, policies: texts.length })),
      headingForms: forms.map(({ details: _, ...robustness }) => robustness),
    });
  }
  const [original] = forms;
  return [...changes.flatMap(stabilityOutcomes), ...forms.flatMap((row) => robustnessOutcomes(row, original ?? row))];
}

function stabilityOutcomes({ change, kept, factsKept }: Stability): Outcome[] {
  return [
    atLeast(`${change}: findings kept`, kept, goals.invariance.kept),
    atLeast(`${change}: facts kept`, factsKept, goals.invariance.kept),
  ];
}

function robustnessOutcomes({ form, headings, topics }: Robustness, original: Robustness): Outcome[] {
  if (form === AS_WRITTEN) return [];
  const leftOut = form === LEFT_OUT;
  const { topicsWithin, topicsWithoutHeadingsWithin } = goals.invariance;
  const apart = Math.abs(f1(topics) - f1(original.topics));
  return [
    ...(leftOut ? [] : ratesAgainst(`headings as ${form}`, headings, goals.invariance.headings)),
    atMost(`headings as ${form}: points between topics`, apart, leftOut ? topicsWithoutHeadingsWithin : topicsWithin),
  ];
}

/** The harmonic mean of precision and recall, in percent. */
const f1 = ({ hits, extra, missed }: Counts): number => (200 * hits) / Math.max(1, 2 * hits + extra + missed);

function print(changes: readonly Stability[], forms: readonly Robustness[], details: boolean): void {
  for (const { change, kept, factsKept, details: lines } of changes) {
    console.log(`${change.padEnd(44)} findings ${percent(kept)}  facts ${percent(factsKept)}`);
    if (details) for (const line of lines) console.log(`    ${line}`);
  }
  for (const { form, headings, topics, details: lines } of forms) {
    const rates = `P ${percent(precision(headings))}  R ${percent(recall(headings))}  topics F1 ${percent(f1(topics))}`;
    console.log(`headings as ${form.padEnd(32)} ${form === LEFT_OUT ? `topics F1 ${percent(f1(topics))}` : rates}`);
    if (details && form !== LEFT_OUT) for (const line of lines) console.log(`    ${line}`);
  }
}

const percent = (value: number): string => value.toFixed(1).padStart(5);
