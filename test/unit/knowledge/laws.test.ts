import assert from 'node:assert/strict';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { parsePhrase } from '../../../server/src/phrases/parse.ts';
import { PhraseSet } from '../../../server/src/phrases/phraseSet.ts';
import { words } from '../../../server/src/text/words.ts';

const LAWS = [
  'app-stores',
  'appi',
  'australian-privacy-act',
  'caloppa',
  'ccpa',
  'coppa',
  'consumer-health',
  'dpdp',
  'dpf',
  'eprivacy',
  'fadp',
  'gdpr',
  'lgpd',
  'nevada',
  'pipeda',
  'quebec-law-25',
  'shine-the-light',
  'uk-gdpr',
  'us-states',
];

const knowledge = builtInKnowledge();
const signals = new PhraseSet(
  knowledge.laws.flatMap(({ id, signals: own }) => own.map((phrase) => ({ phrase, value: id }))),
);
const lawsIn = (text: string): string[] => [...new Set(signals.match(words(text)).map((hit) => hit.value))].sort();

describe('laws', () => {
  it('are all there', () => {
    assert.deepEqual(knowledge.laws.map((law) => law.id).sort(), [...LAWS].sort());
  });

  for (const law of knowledge.laws) {
    it(`${law.id}: every requirement has its own id, a topic, a condition and a source`, () => {
      for (const { id, topic, when, source, clause, text } of law.requirements) {
        assert.ok(id.startsWith(`${law.id}/`), id);
        assert.ok(knowledge.topicById.has(topic), `${id}: topic ${topic}`);
        assert.ok(knowledge.conditionById.has(when), `${id}: condition ${when}`);
        const meets = clause === undefined ? knowledge.clausesByTopic.has(topic) : knowledge.clauseById.has(clause);
        assert.ok(meets, `${id}: no clause that meets it`);
        assert.ok(source.length > 0, `${id}: source`);
        assert.match(text, /\.$/, id);
      }
    });

    it(`${law.id}: every requirement has a short name for messages, its own or that of the one it is the same as`, () => {
      for (const { id, brief, sameAs, cues, counterCues } of law.requirements) {
        const same = sameAs === undefined ? undefined : knowledge.requirementById.get(sameAs)?.requirement;
        assert.equal(sameAs === undefined, same === undefined, `${id}: ${sameAs}`);
        assert.ok((same ?? { brief }).brief, `${id}: brief`);
        if (!same) continue;
        assert.equal(same.sameAs, undefined, `${id} is the same as one that is the same as a third`);
        assert.deepEqual([...cues, ...counterCues], [], `${id}: its cues would never be looked at`);
      }
    });

    it(`${law.id}: its phrases can be read`, () => {
      const cues = law.requirements.flatMap((item) =>
        item.cues.map((cue) => (typeof cue === 'string' ? cue : cue.phrase)),
      );
      for (const phrase of [...law.signals, ...cues]) assert.doesNotThrow(() => parsePhrase(phrase), phrase);
    });
  }

  it('have ids of requirements that occur once', () => {
    const ids = knowledge.laws.flatMap((law) => law.requirements.map((item) => item.id));
    assert.equal(new Set(ids).size, ids.length);
  });

  it('ask for topics by condition, and every condition is used', () => {
    const used = new Set(knowledge.laws.flatMap((law) => law.requirements.map((item) => item.when)));
    assert.deepEqual(
      knowledge.conditions.map((condition) => condition.id).filter((id) => !used.has(id)),
      [],
    );
  });

  for (const [text, laws] of [
    ['We process your data in line with the GDPR.', ['gdpr']],
    ['Residents of the EU have the following rights.', []],
    ['EU residents have the right to object.', ['gdpr']],
    ['California residents have the right to know under the CCPA.', ['ccpa']],
    ['Our office is in San Francisco, California.', []],
    ['We adhere to the EU-U.S. Data Privacy Framework.', ['dpf', 'gdpr']],
    ['We complied with the EU-U.S. Privacy Shield.', ['gdpr']],
    ['You may complain to the ICO, as the Data Protection Act 2018 provides.', ['uk-gdpr']],
    ['Complain to the Federal Data Protection and Information Commissioner.', []],
    ['The Information Commissioner’s Office hears complaints.', ['uk-gdpr']],
    ['We follow the Children’s Online Privacy Protection Act (COPPA).', ['coppa']],
    ['Under the LGPD you may ask for confirmation.', ['lgpd']],
    ['PIPEDA gives you a right of access.', ['pipeda']],
    ['Our legal basis for processing is consent.', []],
    ['We value data protection and comply with applicable privacy laws.', []],
  ] as const) {
    it(`are shown by “${text}”: ${laws.join(', ') || 'none'}`, () => assert.deepEqual(lawsIn(text), [...laws]));
  }
});
