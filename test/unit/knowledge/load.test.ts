import assert from 'node:assert/strict';
import { loadKnowledge } from '../../../server/src/knowledge/load.ts';
import type { KnowledgeData } from '../../../server/src/knowledge/schema.ts';

const source = [{ citation: 'Act 1' }];

function law(id: string, requirements: readonly { id: string; topic: string }[]): KnowledgeData['laws'][number] {
  return {
    id,
    name: id,
    shortName: id,
    jurisdictions: ['EU'],
    signals: [],
    disclaimers: [],
    elsewhere: [],
    source,
    reviewed: '2026-01-01',
    requirements: requirements.map((requirement) => ({
      ...requirement,
      article: 'Art. 1',
      text: 'Say something.',
      when: 'always',
      severity: 'warning',
      cues: [],
      counterCues: [],
      source,
    })),
  };
}

function clause(id: string, topic: string, laws: string[]): KnowledgeData['clauses'][number] {
  const texts = { title: id, description: id, body: 'Some words here.' };
  return { id, topic, laws, form: 'short', sentence: false, placeholders: [], ...texts };
}

const data: KnowledgeData = {
  schema: 1,
  snapshot: '2026-11-22',
  frameworks: [],
  laws: [
    law('first', [
      { id: 'first/1', topic: 'contact' },
      { id: 'first/2', topic: 'retention' },
    ]),
    law('second', [{ id: 'second/1', topic: 'contact' }]),
  ],
  conditions: [],
  topics: [],
  clauses: [clause('short', 'contact', ['first']), clause('long', 'contact', ['first', 'second'])],
  placeholders: [{ id: 'contacts.privacy.email', description: 'mailbox' }],
  historical: [],
  contradictions: [],
  qualifiers: [],
  citations: [],
  terms: [],
  periods: [],
};

describe('loadKnowledge', () => {
  const knowledge = loadKnowledge(data);

  it('keeps the data itself', () => {
    assert.equal(knowledge.laws, data.laws);
    assert.equal(knowledge.snapshot, '2026-11-22');
  });

  it('finds entries by id', () => {
    assert.equal(knowledge.lawById.get('second'), data.laws[1]);
    assert.equal(knowledge.clauseById.get('long'), data.clauses[1]);
    assert.equal(knowledge.placeholderById.get('contacts.privacy.email'), data.placeholders[0]);
    assert.equal(knowledge.lawById.get('third'), undefined);
  });

  it('finds requirements with their law, by id and by topic in the order of the laws', () => {
    assert.equal(knowledge.requirementById.get('second/1')?.law, data.laws[1]);
    const contact = knowledge.requirementsByTopic.get('contact') ?? [];
    assert.deepEqual(
      contact.map((item) => item.requirement.id),
      ['first/1', 'second/1'],
    );
    assert.equal(knowledge.requirementsByTopic.get('children'), undefined);
  });

  it('finds clauses by topic and by law', () => {
    assert.deepEqual(knowledge.clausesByTopic.get('contact'), data.clauses);
    assert.deepEqual(knowledge.clausesByLaw.get('second'), [data.clauses[1]]);
  });

  it('lets the later of two entries with one id win', () => {
    const later = clause('short', 'retention', []);
    assert.equal(loadKnowledge({ ...data, clauses: [...data.clauses, later] }).clauseById.get('short'), later);
  });
});
