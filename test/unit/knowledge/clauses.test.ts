import assert from 'node:assert/strict';
import {
  escapeSnippet,
  fillClause,
  type HeadingStyle,
  headingFor,
  sectionClauses,
} from '../../../server/src/knowledge/clauses.ts';
import type { Clause } from '../../../server/src/knowledge/schema.ts';

const placeholders = [
  { id: 'contacts.privacy.email', description: 'the email address for privacy requests' },
  { id: 'organisation.legalName', description: 'the full legal name' },
  { id: 'values.price', description: 'a price such as $5 {net}' },
];

function fill(body: string, form: 'text' | 'snippet', values: Record<string, string> = {}) {
  return fillClause({ body }, (id) => values[id], form, placeholders);
}

describe('filling a clause', () => {
  it('puts values in and leaves the rest visible, once a place', () => {
    const body = '{{organisation.legalName}}: write to {{contacts.privacy.email}} or {{contacts.privacy.email}}.';
    assert.deepEqual(fill(body, 'text', { 'organisation.legalName': 'Fern Ltd' }), {
      text: 'Fern Ltd: write to [the email address for privacy requests] or [the email address for privacy requests].',
      unfilled: ['contacts.privacy.email'],
    });
  });

  it('treats an empty value as none', () => {
    assert.deepEqual(fill('Write to {{contacts.privacy.email}}.', 'text', { 'contacts.privacy.email': ' ' }), {
      text: 'Write to [the email address for privacy requests].',
      unfilled: ['contacts.privacy.email'],
    });
  });

  it('describes a placeholder that nobody described by its own words', () => {
    assert.equal(fill('Kept for {{values.retentionPeriods}}.', 'text').text, 'Kept for [retention periods].');
  });

  it('makes the same placeholder the same tab stop', () => {
    const body = '{{contacts.privacy.email}}, {{organisation.legalName}}, {{contacts.privacy.email}}';
    assert.deepEqual(fill(body, 'snippet'), {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: snippet syntax
      text: '${1:the email address for privacy requests}, ${2:the full legal name}, ${1}$0',
      unfilled: ['contacts.privacy.email', 'organisation.legalName'],
    });
  });

  it('escapes body, values and descriptions in a snippet, and none of them in a text', () => {
    const body = 'Costs $1 \\ {x} for {{organisation.legalName}}, {{values.price}}';
    const values = { 'organisation.legalName': 'A$AP {Ltd}' };
    assert.equal(
      fill(body, 'snippet', values).text,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: snippet syntax
      'Costs \\$1 \\\\ {x\\} for A\\$AP {Ltd\\}, ${1:a price such as \\$5 {net\\}}$0',
    );
    assert.equal(fill(body, 'text', values).text, 'Costs $1 \\ {x} for A$AP {Ltd}, [a price such as $5 {net}]');
    assert.equal(escapeSnippet('$ } \\ {'), '\\$ \\} \\\\ {');
  });

  it('keeps the lines of a value only where it has a line of its own', () => {
    const values = { 'values.address': '12 Elm St,\n  Ames\r\nIowa ' };
    assert.equal(fill('- Post: {{values.address}}', 'text', values).text, '- Post: 12 Elm St, Ames, Iowa');
    assert.equal(
      fill('Post:\n\n{{values.address}}\n\nEnd', 'text', values).text,
      'Post:\n\n12 Elm St,\nAmes\nIowa\n\nEnd',
    );
  });

  it('does not double the full stop of a value at the end of a sentence', () => {
    const values = { 'organisation.legalName': 'Fern, Inc.' };
    assert.equal(
      fill('The operator is {{organisation.legalName}}.', 'text', values).text,
      'The operator is Fern, Inc.',
    );
    assert.equal(fill('{{organisation.legalName}} is it.', 'text', values).text, 'Fern, Inc. is it.');
  });
});

describe('the heading of a clause', () => {
  const heading = (style: Partial<HeadingStyle>, title = 'Retention') =>
    headingFor({ title }, { form: 'atx', level: 2, upperCase: false, ...style });

  it('follows the form of the document', () => {
    assert.equal(heading({}), '## Retention');
    assert.equal(heading({ form: 'setext', level: 1 }), 'Retention\n=========');
    assert.equal(heading({ form: 'setext', level: 2 }), 'Retention\n---------');
    assert.equal(heading({ form: 'bold' }), '**Retention**');
    assert.equal(heading({ form: 'html', level: 3 }, 'Access & <you>'), '<h3>Access &amp; &lt;you></h3>');
    assert.equal(heading({ form: 'plain' }), 'Retention');
  });

  it('keeps levels within those of Markdown', () => {
    assert.equal(heading({ level: 9 }), '###### Retention');
    assert.equal(heading({ level: 0 }), '# Retention');
  });

  it('numbers as the document does', () => {
    const dot = { next: '4', escaped: false, suffix: '.' };
    assert.equal(heading({ level: 3, numbering: { ...dot, escaped: true } }), '### 4\\. Retention');
    assert.equal(heading({ numbering: dot }), '## 4. Retention');
    assert.equal(heading({ numbering: { next: 'IV', escaped: false, suffix: '' } }), '## IV Retention');
    assert.equal(heading({ form: 'html', numbering: { ...dot, escaped: true } }), '<h2>4. Retention</h2>');
    assert.equal(heading({ form: 'setext', numbering: dot }), '4. Retention\n------------');
  });

  it('shouts where the document does', () => {
    assert.equal(heading({ form: 'bold', upperCase: true }), '**RETENTION**');
  });
});

describe('the clauses for a section', () => {
  const clause = (id: string, parts: Partial<Clause> = {}): Clause => ({
    id,
    topic: 'retention',
    title: 'Retention',
    description: 'How long.',
    form: 'short',
    laws: ['gdpr'],
    sentence: false,
    body: 'For one year.',
    placeholders: [],
    ...parts,
  });
  const chosen = (clauses: Clause[], laws: string[] = [], certifications: string[] = []) =>
    sectionClauses(clauses, { laws, certifications }).map(({ id }) => id);

  it('put the one named like its topic first, then short before long', () => {
    const clauses = [clause('a-table', { form: 'long' }), clause('criteria'), clause('retention', { form: 'long' })];
    assert.deepEqual(chosen(clauses), ['retention', 'criteria', 'a-table']);
  });

  it('put those for the laws that matter before those for no law', () => {
    const clauses = [clause('retention', { laws: [] }), clause('uk-table', { laws: ['uk-gdpr'], form: 'long' })];
    assert.deepEqual(chosen(clauses, ['uk-gdpr', 'gdpr']), ['uk-table', 'retention']);
    assert.deepEqual(chosen(clauses), ['retention', 'uk-table']);
  });

  it('leave out those for other laws, unless there are no others', () => {
    const clauses = [clause('retention'), clause('swiss', { laws: ['fadp'] })];
    assert.deepEqual(chosen(clauses, ['gdpr']), ['retention']);
    assert.deepEqual(chosen(clauses, ['lgpd']), ['retention', 'swiss']);
  });

  it('leave out sentences, and claims of a certification that the organisation does not have', () => {
    const clauses = [clause('x', { sentence: true }), clause('y'), clause('dpf', { needs: 'eu-us-dpf', laws: [] })];
    assert.deepEqual(chosen(clauses), ['y']);
    assert.deepEqual(chosen([clause('x', { sentence: true })]), ['x']);
    assert.deepEqual(chosen(clauses, ['gdpr'], ['eu-us-dpf']), ['dpf', 'y']);
  });
});
