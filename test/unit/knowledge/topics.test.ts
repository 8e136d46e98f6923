import assert from 'node:assert/strict';
import { Engine } from '../../../server/src/engine.ts';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { emptyProfile } from '../../../server/src/profile/profile.ts';
import { topicSentences } from './topicSentences.ts';

/** In the order of a policy. Rules, profiles and other people's scripts name them: none may change or go. */
const TOPICS = [
  'effective-date',
  'controller-identity',
  'scope',
  'data-collected',
  'data-sources',
  'purposes',
  'legal-basis',
  'consent-withdrawal',
  'sensitive-data',
  'children',
  'cookies',
  'do-not-track',
  'sharing',
  'sale-opt-out',
  'legal-disclosure',
  'business-transfers',
  'international-transfers',
  'transfer-mechanism',
  'third-party-links',
  'retention',
  'security',
  'automated-decisions',
  'access-rights',
  'marketing-choices',
  'complaint-authority',
  'dispute-resolution',
  'us-state-rights',
  'nondiscrimination',
  'dpo-representative',
  'changes',
  'contact',
];

const knowledge = builtInKnowledge();
const engine = new Engine(knowledge);

function coverage(text: string, topic: string) {
  const found = engine.read(text, { profile: emptyProfile }).topics.find((item) => item.topic.id === topic);
  assert.ok(found, `no topic ${topic}`);
  return found;
}

describe('topics', () => {
  it('are the 31, each once, in the order of a policy', () => {
    assert.deepEqual(
      knowledge.topics.map((topic) => topic.id),
      TOPICS,
    );
  });

  for (const topic of TOPICS) {
    const { covers = [], traps = [] } = topicSentences[topic] ?? {};
    describe(topic, () => {
      it('has texts and traps', () => assert.ok(covers.length >= 2 && traps.length >= 2));
      for (const text of covers) {
        it(`is covered by “${text}”`, () => {
          const { covered, evidence } = coverage(text, topic);
          assert.ok(covered);
          assert.ok(
            evidence.length > 0 && evidence.every(({ from, to }) => from >= 0 && from < to && to <= text.length),
          );
        });
      }
      for (const text of traps) {
        it(`is not covered by “${text}”`, () => assert.equal(coverage(text, topic).covered, false));
      }
    });
  }

  for (const clause of knowledge.clauses.filter(({ sentence }) => !sentence)) {
    it(`${clause.topic} is covered by the clause ${clause.id}, filled or not`, () => {
      for (const value of ['Harbour Tools', '[to be filled in]']) {
        const body = clause.body.replace(/\{\{[^{}]+\}\}/g, value);
        assert.ok(coverage(`# Privacy Policy\n\n## ${clause.title}\n\n${body}\n`, clause.topic).covered, body);
      }
    });
  }

  it('count evidence of one kind once', () => {
    const once = coverage('You provide your name.', 'data-sources');
    const twice = coverage('You provide your name. When you order, you submit an address.', 'data-sources');
    assert.equal(once.score, twice.score);
  });

  it('need less below a heading that names them', () => {
    const sentence = 'The connection is made over TLS at all times.';
    const plain = coverage(sentence, 'security').score;
    assert.ok(coverage(`# Privacy\n\n## Security\n\n${sentence}`, 'security').score > plain);
  });

  it('are not covered by a heading with nothing below it', () => {
    assert.equal(coverage('# Privacy\n\n## Security\n\n## Cookies\n', 'security').covered, false);
  });

  it('are not covered by a line of the contents', () => {
    const line = 'How we respond to Do Not Track signals';
    assert.ok(coverage(`# Privacy\n\nThis is ${line}.\n`, 'do-not-track').score > 0);
    assert.equal(coverage(`# Privacy\n\n- [${line}](#dnt)\n- [More](#more)\n`, 'do-not-track').covered, false);
  });

  it('are not covered by an item of contents without links, though its own section is gone', () => {
    const titles = ['What We Collect', 'Cookies', 'Security', 'Children'];
    const items = ['Changes to This Privacy Policy', ...titles].map((title) => `- ${title}\n`).join('');
    const sections = titles.map((title) => `## ${title}\n\nSee our handbook.\n`).join('\n');
    assert.equal(coverage(`# Privacy Policy\n\n${items}\n${sections}`, 'changes').score, 0);
    assert.ok(coverage(`# Privacy Policy\n\n${items}`, 'changes').score > 0);
  });

  it('read a list item with what introduces the list', () => {
    const { covered } = coverage('We may disclose your data:\n\n- to comply with a court order\n', 'legal-disclosure');
    assert.ok(covered);
    assert.equal(coverage('- to our friends, as we all do\n', 'legal-disclosure').covered, false);
    assert.ok(coverage('We will never:\n\n- sell or rent your data\n', 'sale-opt-out').covered);
  });

  it('are recognized in words that no cue foresaw, and shown where', () => {
    const text = 'Hello.\n\nYour telephone number lets the courier find you.';
    const { covered, score, evidence } = coverage(text, 'purposes');
    assert.ok(covered && score < 1);
    assert.equal(text.slice(evidence[0]?.from, evidence[0]?.to), text.slice(8));
  });

  it('are not covered by what a counter-cue voids, however likely it sounds', () => {
    assert.equal(coverage('No security measures protect the data.', 'security').covered, false);
  });

  it('take no number for a date', () => {
    const { covered, evidence } = coverage('Call 0303 555 1113.', 'effective-date');
    assert.deepEqual([covered, evidence], [false, []]);
  });

  it('do not take words of a heading for a sentence', () => {
    assert.equal(coverage('## We never sell your data to anyone\n', 'sale-opt-out').covered, false);
  });
});
