import assert from 'node:assert/strict';
import { snippets } from '../../../scripts/generate/snippets.ts';
import { loadKnowledge } from '../../../server/src/knowledge/load.ts';
import { clausesPage } from '../../../server/src/knowledge/pages/clausesPage.ts';
import type { Clause, KnowledgeData } from '../../../server/src/knowledge/schema.ts';

function clause(parts: Partial<Clause> & Pick<Clause, 'id'>): Clause {
  return {
    topic: 'contact',
    title: 'Contact us',
    description: 'How to reach the company.',
    form: 'short',
    laws: [],
    sentence: false,
    body: 'Write to {{contacts.privacy.email}}.\n\nWe cost $0.',
    placeholders: ['contacts.privacy.email'],
    ...parts,
  };
}

function knowledge(...clauses: Clause[]): KnowledgeData {
  return {
    schema: 1,
    snapshot: '2026-01-01',
    frameworks: [],
    laws: [],
    conditions: [],
    topics: ['scope', 'contact'].map((id) => ({
      id,
      title: id,
      description: 'for the order',
      headings: [],
      cues: [],
      counterCues: [],
    })),
    clauses,
    placeholders: [{ id: 'contacts.privacy.email', description: 'the mailbox' }],
    historical: [],
    contradictions: [],
    qualifiers: [],
    citations: [],
    terms: [],
    periods: [],
  };
}

describe('the snippets', () => {
  const snippetsOf = (...clauses: Clause[]) => JSON.parse(snippets.files(knowledge(...clauses))[0]?.text ?? '');

  it('hold heading and body with tab stops, a line an item', () => {
    assert.deepEqual(snippetsOf(clause({ id: 'contact' })), {
      'Contact us (contact)': {
        prefix: 'policy-contact',
        scope: 'markdown',
        description: 'How to reach the company.',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: snippet syntax
        body: ['## Contact us', '', 'Write to ${1:the mailbox}.', '', 'We cost \\$0.$0'],
      },
    });
  });

  it('hold no heading where the clause is a sentence', () => {
    const made = snippetsOf(clause({ id: 'mail', sentence: true, body: 'Write to us.' }));
    assert.deepEqual(made['Contact us (mail)'].body, ['Write to us.$0']);
  });

  it('keep clauses with the same title apart and name the certification', () => {
    const made = snippetsOf(clause({ id: 'a', needs: 'eu-us-dpf' }), clause({ id: 'b' }));
    assert.deepEqual(Object.keys(made), ['Contact us (a)', 'Contact us (b)']);
    assert.equal(made['Contact us (a)'].description, 'How to reach the company. Only if you are certified: eu-us-dpf.');
  });
});

describe('the page of clauses', () => {
  it('lists clauses in the order of the topics, with pipes escaped', () => {
    const made = clausesPage(
      loadKnowledge(
        knowledge(clause({ id: 'b', title: 'B|b' }), clause({ id: 'a' }), clause({ id: 'c', topic: 'scope' })),
      ),
    );
    const rows = made.text.split('\n').filter((line) => line.startsWith('| ['));
    assert.deepEqual(
      rows.map((row) => row.split('](')[0]),
      ['| [`c`', '| [`a`', '| [`b`'],
    );
    assert.match(rows[2] ?? '', / B\\\|b \| \[contact\]/);
  });
});
