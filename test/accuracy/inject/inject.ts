import { atLeast, goals, type Outcome, shown } from '../goals.ts';
import { faultKinds } from './kinds/index.ts';
import { Injection, type KindResult, type Trial } from './run.ts';

/** Runs of each kind unless told otherwise: enough to see a percent, and a matter of seconds. */
const RUNS = 200;

/** Which faults are put in, and how often. */
export interface InjectOptions {
  /** Runs of each kind. */
  readonly runs?: number | undefined;
  /** Only this kind. */
  readonly kind?: string | undefined;
  /** Lists the failures. */
  readonly list?: boolean;
  readonly seed?: string | undefined;
}

/** Puts faults in, prints how many were found, and gives the figures. */
export function inject({ runs = RUNS, kind, list = false, seed = '1' }: InjectOptions): KindResult[] {
  const kinds = faultKinds.filter(({ id }) => kind === undefined || id === kind);
  if (kinds.length === 0) {
    throw new Error(`There is no fault ${kind}. There are ${faultKinds.map(({ id }) => id).join(', ')}.`);
  }
  const injection = new Injection();
  console.log('fault                   runs  policies   found    kept');
  return kinds.map((one) => {
    const result = injection.run(one, runs, seed);
    console.log(rowOf(result));
    if (list) for (const trial of result.failures) console.log(failureOf(trial));
    return result;
  });
}

const rowOf = ({ kind, trials, policies, found, kept }: KindResult): string =>
  `${kind.id.padEnd(22)} ${String(trials).padStart(5)} ${String(policies).padStart(9)} ${shown(found).padStart(7)} ${kept.toFixed(2).padStart(7)}`;

/** The place, what was written there, and what was not as it should be. */
function failureOf({ subject, fault, text, found, lost, gained }: Trial): string {
  const [edit] = fault.edits;
  const line = subject.text.slice(0, edit?.from).split('\n').length;
  const was = subject.text.slice(edit?.from, edit?.to).slice(0, 60);
  const around = text.slice(Math.max(0, (edit?.from ?? 0) - 60), (edit?.from ?? 0) + (edit?.text.length ?? 0) + 40);
  return [
    `  ${found ? 'found ' : 'MISSED'} ${subject.file}:${line} ${fault.expected.keys[0]} “${was}” → “${edit?.text}” in “${around}”`,
    ...lost.map(
      (seen) => `    lost   ${seen.key} ${lineOf(subject.text, seen.places[0]?.from)} ${seen.text.slice(0, 110)}`,
    ),
    ...gained.map((seen) => `    gained ${seen.key} ${lineOf(text, seen.places[0]?.from)} ${seen.text.slice(0, 110)}`),
  ]
    .join('\n')
    .replace(/[ \t]*\n(?! {4})/g, ' ⏎ ');
}

const lineOf = (text: string, at: number | undefined): string =>
  at === undefined ? '' : `line ${text.slice(0, at).split('\n').length}:`;

/** Each kind against the goals. */
export function injectionOutcomes(results: readonly KindResult[]): Outcome[] {
  return results.flatMap(({ kind, found, kept }) => [
    atLeast(`${kind.id}: found`, found, goals.injection.found),
    atLeast(`${kind.id}: other findings kept`, kept, goals.injection.kept),
  ]);
}
