import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lint as markdownlint } from 'markdownlint/sync';
import { Engine } from '../../server/src/engine.ts';
import { builtInKnowledge } from '../../server/src/knowledge/builtIn.ts';
import { changeMarkdown, parseMarkdown } from '../../server/src/markdown/document.ts';
import { emptyProfile } from '../../server/src/profile/profile.ts';

/**
 * Speed as ratios to markdownlint on the same texts in the same run, so that a slow or busy machine changes nothing.
 * Texts: the real policies beside the project; without them, the samples repeated to the same sizes.
 */
const GOALS = { lint: 0.35, keystrokeSmall: 0.03, keystrokeLarge: 0.02 };
const ROOT = process.cwd();
const SEEDS = path.resolve(ROOT, '../shared/seeds');

interface Text {
  readonly name: string;
  readonly text: string;
  readonly keystrokeGoal: number | undefined;
}

/** 20 kB, 83 kB and 1 MB of policy text. */
function benchTexts(): Text[] {
  const policies = readPolicies();
  const all = policies.join('\n\n');
  const single = policies.toSorted((a, b) => Math.abs(a.length - 20_000) - Math.abs(b.length - 20_000))[0] ?? '';
  return [
    { name: '20 kB', text: single, keystrokeGoal: GOALS.keystrokeSmall },
    { name: '83 kB', text: all, keystrokeGoal: undefined },
    { name: '1 MB', text: Array.from({ length: 12 }, () => all).join('\n\n'), keystrokeGoal: GOALS.keystrokeLarge },
  ];
}

function readPolicies(): string[] {
  try {
    return readdirSync(SEEDS)
      .sort()
      .map((name) => readFileSync(path.join(SEEDS, name), 'utf8'));
  } catch {
    console.log('The real policies are not here (../shared/seeds); measuring on the samples instead.');
    const sample = readFileSync(path.join(ROOT, 'samples/clean/privacy.md'), 'utf8');
    return Array.from({ length: 5 }, () => sample);
  }
}

/** How long each of several runs took, in milliseconds, shortest first. */
type Times = number[];

const middle = (times: Times): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

function timed(times: Times, work: () => void): void {
  const start = performance.now();
  work();
  times.push(performance.now() - start);
}

/** One for all, as in an editor: all documents under the same knowledge share it. */
const engine = new Engine(builtInKnowledge());
const options = { profile: emptyProfile, asOf: '2026-11-22', siblings: [] };

/** Everything from text to findings with nothing remembered; the engine's compiled phrases stay, as in a running server. */
function fullLint(text: string): number {
  return engine.check(engine.read(text, options), options).length;
}

/** Gives a function that types a letter somewhere in the text, or takes it back: from edit to findings. */
function typist(text: string): () => void {
  let document = parseMarkdown(text);
  let run = 0;
  engine.check(engine.read(document, options), options);
  return () => {
    const at = Math.floor(text.length * (((run >> 1) * 0.61803) % 1));
    document = changeMarkdown(
      document,
      run % 2 === 0 ? { from: at, to: at, insert: 'x' } : { from: at, to: at + 1, insert: '' },
    );
    run++;
    engine.check(engine.read(document, options), options);
  };
}

/**
 * For so long each of the three is run before the next has its turn, in milliseconds: it then runs warm, as in an editor
 * that has been open for a while, and not in what the others left of the processor's caches.
 */
const TURN = 250;
/** Rounds that do not count: so long the engine is busy optimising the code of all three. */
const WARM_UP = 8;
const ROUNDS = 12;

function take(turn: Times, work: () => void): void {
  for (const end = performance.now() + TURN; performance.now() < end; ) timed(turn, work);
}

/** The three in turn, several times, so that whatever else the machine does meanwhile hits all of them alike. */
function measure({ name, text, keystrokeGoal }: Text): { row: string; met: boolean } {
  const type = typist(text);
  const [theirs, full, keystroke]: [Times, Times, Times] = [[], [], []];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    if (round === 0) for (const times of [theirs, full, keystroke]) times.length = 0;
    take(theirs, () => void markdownlint({ strings: { text } }));
    take(full, () => void fullLint(text));
    take(keystroke, type);
  }
  return row(name, { theirs: middle(theirs), full: middle(full), keystroke: middle(keystroke), keystrokeGoal });
}

interface Measured {
  readonly theirs: number;
  readonly full: number;
  readonly keystroke: number;
  readonly keystrokeGoal: number | undefined;
}

function row(name: string, { theirs, full, keystroke, keystrokeGoal }: Measured): { row: string; met: boolean } {
  const met = full / theirs <= GOALS.lint && (keystrokeGoal === undefined || keystroke / theirs <= keystrokeGoal);
  const cells = [
    name,
    `${theirs.toFixed(1)} ms`,
    `${full.toFixed(1)} ms`,
    (full / theirs).toFixed(3),
    `${keystroke.toFixed(2)} ms`,
    (keystroke / theirs).toFixed(4),
    met ? 'yes' : 'NO',
  ];
  return { row: `| ${cells.join(' | ')} |`, met };
}

console.log('| text | markdownlint, full | full lint | ratio | keystroke | ratio | goals met |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
const results = benchTexts().map((text) => {
  const result = measure(text);
  console.log(result.row);
  return result;
});
console.log(
  `Goals: full lint ≤ ${GOALS.lint} ×; keystroke ≤ ${GOALS.keystrokeSmall} × at 20 kB, ≤ ${GOALS.keystrokeLarge} × at 1 MB.`,
);
console.log(`Memory after the run: ${Math.round(process.memoryUsage().rss / 1e6)} MB.`);
if (!results.every(({ met }) => met)) process.exitCode = 1;
