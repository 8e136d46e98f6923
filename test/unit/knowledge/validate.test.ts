import assert from 'node:assert/strict';
import { formatMistake } from '../../../server/src/knowledge/mistakes.ts';
import { validateKnowledge } from '../../../server/src/knowledge/validate.ts';

const FRAMEWORK = `- id: old-shield
  name: Old Shield
  kind: law
  phrases:
    - old shield
  timeline:
    - date: 2001-02-03
      event: in-force
      what: it took effect
  why: It matters in a policy.
  source:
    - citation: Act 1 of 2001
  reviewed: 2026-01-01
`;

const LAW = `id: gdpr
name: General Regulation
shortName: GDPR
jurisdictions: [EU]
source:
  - citation: Regulation 1
reviewed: 2026-01-01
requirements:
  - id: gdpr/1
    article: Art. 1
    topic: contact
    text: Say how to reach you.
`;

const TOPIC = `- id: contact
  title: Contact
  description: How to reach the company.
`;

const CLAUSE = `---
topic: contact
title: Contact
description: For every policy.
---
Write to {{contacts.privacy.email}}.
`;

const PLACEHOLDER = `- id: contacts.privacy.email
  description: privacy mailbox
`;

/** The mistakes in some files, as the terminal shows them. */
function mistakesIn(files: Readonly<Record<string, string>>): string[] {
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  return validateKnowledge(list).mistakes.map(formatMistake);
}

const framework = (change: (text: string) => string) => ({ 'frameworks/a.yaml': change(FRAMEWORK) });

describe('validateKnowledge', () => {
  it('accepts knowledge without a mistake and fills in defaults', () => {
    const files = [
      { path: 'frameworks/a.yaml', text: FRAMEWORK },
      { path: 'laws/gdpr.yaml', text: LAW },
      { path: 'topics.yaml', text: TOPIC },
      { path: 'placeholders.yaml', text: PLACEHOLDER },
      { path: 'clauses/contact.md', text: CLAUSE },
      { path: 'snapshot.yaml', text: 'snapshot: 2026-11-22\n' },
    ];
    const { data, mistakes, absent } = validateKnowledge(files);
    assert.deepEqual(mistakes, []);
    assert.deepEqual(absent, [
      'conditions',
      'historical',
      'contradictions',
      'qualifiers',
      'citations',
      'terms',
      'periods',
    ]);
    assert.equal(data.snapshot, '2026-11-22');
    assert.equal(data.frameworks[0]?.report, true);
    assert.equal(data.laws[0]?.requirements[0]?.when, 'always');
    assert.deepEqual(data.clauses[0]?.placeholders, ['contacts.privacy.email']);
    assert.equal(data.clauses[0]?.id, 'contact');
    assert.equal(data.clauses[0]?.body, 'Write to {{contacts.privacy.email}}.');
  });

  it('points at an unknown key and suggests the one that was meant', () => {
    assert.deepEqual(mistakesIn(framework((text) => text.replace('timeline:', 'timelin:'))), [
      'frameworks/a.yaml:1:3: "timeline" is missing',
      'frameworks/a.yaml:6:3: unknown key "timelin"; did you mean "timeline"?',
    ]);
  });

  it('points at an unknown key inside a list inside an entry', () => {
    assert.deepEqual(mistakesIn(framework((text) => text.replace('citation:', 'citaton:'))), [
      'frameworks/a.yaml:12:7: "citation" is missing',
      'frameworks/a.yaml:12:7: unknown key "citaton"; did you mean "citation"?',
    ]);
  });

  it('points at a value that is none of the allowed ones', () => {
    const [message] = mistakesIn(framework((text) => text.replace('event: in-force', 'event: in-forze')));
    assert.match(message ?? '', /^frameworks\/a\.yaml:8:14: "in-forze" is none of .*did you mean "in-force"\?$/);
  });

  it('asks for quotes where YAML takes a text for a number', () => {
    assert.deepEqual(mistakesIn(framework((text) => text.replace('2001-02-03', '2001'))), [
      'frameworks/a.yaml:7:13: expected a text, found the number 2001: put it in quotes',
    ]);
  });

  it('refuses a day that no calendar has', () => {
    assert.deepEqual(mistakesIn(framework((text) => text.replace('2001-02-03', '2001-13-03'))), [
      'frameworks/a.yaml:7:13: "2001-13-03" should be a date: YYYY, YYYY-MM or YYYY-MM-DD',
    ]);
  });

  it('points at a timeline out of order', () => {
    const later = '    - date: 2009\n      event: amended\n      what: it was changed\n'.replace('2009', "'1999'");
    assert.deepEqual(mistakesIn(framework((text) => text.replace('  why:', `${later}  why:`))), [
      'frameworks/a.yaml:10:13: 1999 stands after the later 2001-02-03',
    ]);
  });

  it('points at a successor that does not exist', () => {
    assert.deepEqual(mistakesIn(framework((text) => `${text}  successors: [old-shild]\n`)), [
      'frameworks/a.yaml:14:16: there is no framework "old-shild"; did you mean "old-shield"?',
    ]);
    assert.deepEqual(mistakesIn(framework((text) => `${text}  successors: [old-shield]\n`)), [
      'frameworks/a.yaml:14:16: a framework cannot follow itself',
    ]);
  });

  it('points at a phrase that does not parse', () => {
    const [message] = mistakesIn(framework((text) => text.replace('- old shield', '- old (shield')));
    assert.match(message ?? '', /^frameworks\/a\.yaml:5:7: in the phrase "old \(shield" at character 12: /);
  });

  it('points at an id and at a phrase that another file has', () => {
    const other = FRAMEWORK.replace('id: old-shield', 'id: other-shield');
    assert.deepEqual(mistakesIn({ 'frameworks/a.yaml': FRAMEWORK, 'frameworks/b.yaml': FRAMEWORK }), [
      'frameworks/b.yaml:1:7: the id "old-shield" is taken in frameworks/a.yaml',
      'frameworks/b.yaml:5:7: "old-shield" has the phrase "old shield" too',
    ]);
    assert.deepEqual(mistakesIn({ 'frameworks/a.yaml': FRAMEWORK, 'frameworks/b.yaml': other }), [
      'frameworks/b.yaml:5:7: "old-shield" has the phrase "old shield" too',
    ]);
  });

  it('leaves out a broken entry and keeps those around it', () => {
    const broken = '- id: Broken Entry\n  name: X\n';
    const { data, mistakes } = validateKnowledge([{ path: 'frameworks/a.yaml', text: broken + FRAMEWORK }]);
    assert.deepEqual(
      data.frameworks.map((entry) => entry.id),
      ['old-shield'],
    );
    assert.equal(
      mistakes
        .map(formatMistake)
        .includes('frameworks/a.yaml:1:7: "Broken Entry" should be lower-case words joined by hyphens'),
      true,
    );
  });

  it('leaves out a broken requirement and keeps the law', () => {
    const broken = `${LAW}  - id: gdpr/2\n    article: Art. 2\n    topic: contact\n`;
    const { data, mistakes } = validateKnowledge([{ path: 'laws/gdpr.yaml', text: broken }]);
    assert.deepEqual(
      data.laws[0]?.requirements.map((requirement) => requirement.id),
      ['gdpr/1'],
    );
    assert.deepEqual(mistakes.map(formatMistake), ['laws/gdpr.yaml:13:5: "text" is missing']);
  });

  it('points at references of requirements and at ids outside their law', () => {
    const law = LAW.replace('topic: contact', 'topic: contcat').replace('id: gdpr/1', 'id: ccpa/1');
    assert.deepEqual(mistakesIn({ 'topics.yaml': TOPIC, 'laws/gdpr.yaml': law }), [
      'laws/gdpr.yaml:9:9: should start with "gdpr/"',
      'laws/gdpr.yaml:11:12: there is no topic "contcat"; did you mean "contact"?',
    ]);
  });

  it('looks inside the phrases of requirements, laws and conditions, and for the requirement that one is the same as', () => {
    const law = `${LAW.replace('requirements:', 'disclaimers: [(a]\nelsewhere: [(b]\nrequirements:')}    sameAs: gdpr/2\n    counterCues: [(c]\n`;
    const condition = '- id: always\n  description: Always.\n  counterSignals: [(d]\n';
    const messages = mistakesIn({ 'laws/gdpr.yaml': law, 'conditions.yaml': condition });
    for (const part of ['(a', '(b', '(c', '(d', 'there is no requirement "gdpr/2"']) {
      assert.equal(messages.filter((message) => message.includes(part)).length, 1, part);
    }
  });

  it('looks inside cues, written as a phrase or as a phrase with exceptions', () => {
    const cues = '    cues:\n      - phrase: (a|b\n      - phrase: ok\n        unles: [x]\n';
    const messages = mistakesIn({ 'laws/gdpr.yaml': LAW + cues });
    assert.deepEqual(messages, ['laws/gdpr.yaml:16:9: unknown key "unles"; did you mean "unless"?']);
    const phrases = mistakesIn({ 'laws/gdpr.yaml': LAW + cues.replace('unles:', 'unless:') });
    assert.match(phrases[0] ?? '', /^laws\/gdpr\.yaml:14:17: in the phrase "\(a\|b"/);
  });

  it('points at a placeholder in the body of a clause, below its front matter', () => {
    const clause = CLAUSE.replace('privacy.email', 'privacy.mail');
    assert.deepEqual(mistakesIn({ 'placeholders.yaml': PLACEHOLDER, 'clauses/contact.md': clause }), [
      'clauses/contact.md:6:10: there is no placeholder "contacts.privacy.mail"; did you mean "contacts.privacy.email"?',
    ]);
  });

  it('points into the front matter of a clause, also with CRLF line ends', () => {
    const clause = CLAUSE.replace('topic: contact', 'topic: contcat').replaceAll('\n', '\r\n');
    assert.deepEqual(mistakesIn({ 'topics.yaml': TOPIC, 'clauses/contact.md': clause }), [
      'clauses/contact.md:2:8: there is no topic "contcat"; did you mean "contact"?',
    ]);
  });

  it('asks for front matter where a clause has none', () => {
    assert.deepEqual(mistakesIn({ 'clauses/contact.md': 'Write to us, please.\n' }), [
      'clauses/contact.md:1:1: a clause starts with front matter between two lines of "---"',
    ]);
  });

  it('reports broken YAML once and keeps what can be read', () => {
    const { data, mistakes } = validateKnowledge([
      { path: 'frameworks/a.yaml', text: `${FRAMEWORK}- id: "unclosed\n` },
      { path: 'topics.yaml', text: TOPIC },
    ]);
    assert.equal(mistakes.length > 0, true);
    assert.equal(
      mistakes.every((mistake) => mistake.file === 'frameworks/a.yaml' && mistake.message.startsWith('not readable')),
      true,
    );
    assert.deepEqual(
      [...data.frameworks, ...data.topics].map((entry) => entry.id),
      ['old-shield', 'contact'],
    );
  });

  it('says what a file of an unknown name could be, and what a list should be', () => {
    assert.match(mistakesIn({ 'framework/a.yaml': FRAMEWORK })[0] ?? '', /not a knowledge file; those are frameworks/);
    assert.deepEqual(mistakesIn({ 'topics.yaml': 'contact: yes\n' }), [
      'topics.yaml:1:1: expected a list, found object',
    ]);
  });

  it('lets a workspace refer to entries of the built-in knowledge', () => {
    const base = validateKnowledge([{ path: 'frameworks/a.yaml', text: FRAMEWORK }]).data;
    const own = FRAMEWORK.replace('id: old-shield', 'id: own').replace('- old shield', '- own shield');
    const files = [{ path: 'frameworks/own.yaml', text: `${own}  successors: [old-shield]\n` }];
    assert.deepEqual(validateKnowledge(files, base).mistakes, []);
    assert.equal(validateKnowledge(files).mistakes.length, 1);
  });
});
