import { CorpusReader, corpusTexts } from '../corpus.ts';
import { lawsOf, readingOf } from '../findings.ts';
import { readLabels } from '../labels.ts';
import { type Comparison, compare } from './compare.ts';
import { applyEdits } from './edits.ts';
import type { Fault, FaultKind, Subject } from './fault.ts';
import { Random } from './random.ts';

/** One fault in one policy, and what came of it. */
export interface Trial extends Comparison {
  readonly subject: Subject;
  readonly fault: Fault;
  /** With the fault in it. */
  readonly text: string;
}

/** What all trials of one kind gave. */
export interface KindResult {
  readonly kind: FaultKind;
  readonly trials: number;
  /** How many policies had a place for it. */
  readonly policies: number;
  /** In percent. */
  readonly found: number;
  /** In percent, of all other findings of all trials together. */
  readonly kept: number;
  /** Trials in which the fault was overlooked, or another finding came or went. */
  readonly failures: readonly Trial[];
}

/** Puts faults into the corpus; the same seed gives the same faults. */
export class Injection {
  readonly #reader = new CorpusReader();
  readonly #subjects: readonly Subject[];

  constructor() {
    const labels = readLabels();
    this.#subjects = corpusTexts().map((text) => {
      const laws = lawsOf(this.#reader.read(text));
      return { ...text, label: labels.get(text.name), laws, ...readingOf(this.#reader, text, laws) };
    });
  }

  /** Tries a kind of fault a number of times, each time in a policy taken by chance. */
  run(kind: FaultKind, runs: number, seed: string): KindResult {
    const random = new Random(`${seed} ${kind.id}`);
    const pool = this.#subjects.flatMap((subject) => this.#prepared(kind, subject) ?? []);
    const trials: Trial[] = [];
    while (trials.length < runs && pool.length > 0) {
      const at = random.below(pool.length);
      const subject = pool[at];
      const fault = subject && kind.faultIn(subject, random);
      if (subject && fault) trials.push(this.#try(subject, fault));
      else pool.splice(at, 1);
    }
    return summary(kind, trials);
  }

  #prepared(kind: FaultKind, subject: Subject): Subject | undefined {
    if (!kind.prepare) return subject;
    const text = kind.prepare(subject);
    if (text === undefined || text === subject.text) return text === undefined ? undefined : subject;
    return { ...subject, text, ...readingOf(this.#reader, { file: subject.file, text }, subject.laws) };
  }

  #try(subject: Subject, fault: Fault): Trial {
    const text = applyEdits(subject.text, fault.edits);
    const { seen } = readingOf(this.#reader, { file: subject.file, text }, subject.laws);
    return { subject, fault, text, ...compare(subject.seen, seen, fault) };
  }
}

function summary(kind: FaultKind, trials: readonly Trial[]): KindResult {
  const sum = (count: (trial: Trial) => number): number => trials.reduce((total, trial) => total + count(trial), 0);
  const kept = sum((trial) => trial.kept);
  const changed = sum(({ lost, gained }) => lost.length + gained.length);
  return {
    kind,
    trials: trials.length,
    policies: new Set(trials.map(({ subject }) => subject.name)).size,
    found: trials.length === 0 ? 0 : (100 * sum(({ found }) => (found ? 1 : 0))) / trials.length,
    kept: kept + changed === 0 ? 100 : (100 * kept) / (kept + changed),
    failures: trials.filter(({ found, lost, gained }) => !found || lost.length + gained.length > 0),
  };
}
