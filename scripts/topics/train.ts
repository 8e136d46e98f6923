// npm run train: learns from the labelled policies in ../shared and the sentences in scripts/topics/sentences how to tell
// what sentences speak of, and how to weigh that with the cues. Writes server/src/facts/topicModel.json and
// server/src/policy/topicDecision.json, and test/accuracy/results/crossValidation.json. Options, after `--`:
//   --check    only prints the cross-validated figures
//   --model    only trains and writes the model, and leaves alone how it is weighed with the cues
//   --misses   lists the cross-validated decisions that are wrong
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { builtInKnowledge } from '../../server/src/knowledge/builtIn.ts';
import { ROOT } from '../../test/accuracy/corpus.ts';
import { record } from '../../test/accuracy/results.ts';
import { type Counts, precision, recall } from '../../test/accuracy/scorer.ts';
import { trainDecision } from './decision.ts';
import { encodeModel } from './encode.ts';
import { labelledPolicies, writtenSentences } from './examples.ts';
import { type Examples, LikenessTraining } from './likeness.ts';
import { count, figuresOf, type Judged, judgeAcross, validated } from './validate.ts';

const MODEL = 'server/src/facts/topicModel.json';
const DECISION = 'server/src/policy/topicDecision.json';

/** Trains on everything. */
function writeModel(examples: Examples, topics: readonly string[]): void {
  const training = new LikenessTraining(examples);
  const model = encodeModel(
    topics,
    training.features,
    topics.map((topic) => training.train(topic)),
  );
  writeJson(MODEL, model);
}

const writeJson = (file: string, value: unknown): void =>
  writeFileSync(path.join(ROOT, file), `${JSON.stringify(value)}\n`);

function show(name: string, counts: Counts): void {
  const rates = `P ${precision(counts).toFixed(1).padStart(5)}  R ${recall(counts).toFixed(1).padStart(5)}`;
  console.log(`${name.padEnd(26)} ${rates}   (${counts.hits} right, ${counts.extra} wrong, ${counts.missed} missed)`);
}

function print(judged: readonly Judged[], topics: readonly string[]): void {
  const { kinds, sure } = figuresOf(judged, 0, '');
  for (const [kind, counts] of Object.entries(kinds)) show(kind, counts);
  console.log(`sure of ${sure.toFixed(1)} %`);
  for (const topic of topics) {
    const ofTopic = judged.filter((one) => one.topic === topic);
    show(`  ${topic}`, count(ofTopic, true));
  }
}

function listMisses(judged: readonly Judged[]): void {
  for (const { topic, policy, covered, logOdds, likeness } of judged.filter(
    (one) => one.covered !== one.logOdds >= 0,
  )) {
    const score = policy.coverage.get(topic)?.score ?? 0;
    const figures = `odds ${logOdds.toFixed(1)}, cues ${score.toFixed(2)}, likeness ${likeness.toFixed(1)}`;
    console.log(`${covered ? 'missed' : 'wrong '} ${topic} in ${policy.name}: ${figures}`);
  }
}

function main(): void {
  const { values } = parseArgs({
    options: { check: { type: 'boolean' }, model: { type: 'boolean' }, misses: { type: 'boolean' } },
  });
  const policies = labelledPolicies();
  if (!policies) {
    console.log('Skipped: there are no labelled policies (../shared) to learn from.');
    return;
  }
  const topics = builtInKnowledge().topics.map(({ id }) => id);
  const examples = { policies, written: writtenSentences() };
  if (values.model) {
    writeModel(examples, topics);
    return;
  }
  const decisions = validated(examples, topics);
  const judged = judgeAcross(decisions, topics);
  print(judged, topics);
  if (values.misses) listMisses(judged);
  if (values.check) return;
  record('crossValidation', figuresOf(judged, policies.length, new Date().toISOString().slice(0, 10)));
  writeJson(DECISION, trainDecision(decisions, topics));
  writeModel(examples, topics);
}

main();
