import assert from 'node:assert/strict';
import { readKnowledgeFiles } from '../../../scripts/knowledge/files.ts';
import { fillClause } from '../../../server/src/knowledge/clauses.ts';
import { validateKnowledge } from '../../../server/src/knowledge/validate.ts';
import { readingGrade, syllablesOf } from './readingGrade.ts';

/** What a reader of any schooling may be asked to read. */
const HIGHEST_GRADE = 12;

const TOPICS = [
  'controller-identity scope data-collected data-sources purposes legal-basis sharing legal-disclosure',
  'business-transfers sale-opt-out cookies do-not-track third-party-links retention security international-transfers',
  'transfer-mechanism access-rights marketing-choices consent-withdrawal complaint-authority dispute-resolution',
  'automated-decisions sensitive-data children us-state-rights nondiscrimination dpo-representative changes',
  'effective-date contact',
].flatMap((line) => line.split(' '));

describe('the standard clauses', () => {
  const { data, mistakes } = validateKnowledge(readKnowledgeFiles());
  const { clauses, placeholders } = data;

  it('are read without a mistake', () => {
    const ours = mistakes.filter(({ file }) => file.startsWith('clauses/') || file === 'placeholders.yaml');
    assert.deepEqual(ours, []);
  });

  it('cover every topic', () => {
    const covered = new Set(clauses.map((clause) => clause.topic));
    assert.deepEqual(
      TOPICS.filter((topic) => !covered.has(topic)),
      [],
    );
  });

  it('have titles that tell clauses of one topic and form apart', () => {
    const titles = clauses.map(({ topic, form, title }) => `${topic}, ${form}: ${title}`);
    assert.deepEqual(titles, [...new Set(titles)]);
  });

  it('describe every placeholder', () => {
    const known = new Set(placeholders.map(({ id }) => id));
    const unknown = clauses.flatMap((clause) => clause.placeholders.filter((id) => !known.has(id)));
    assert.deepEqual(unknown, []);
  });

  it('hold no heading, as the title is the heading', () => {
    const withHeading = clauses.filter(({ body }) => /^ {0,3}#|^(?:=+|-+)$|^\*\*[^*]+\*\*$|<h\d/im.test(body));
    assert.deepEqual(
      withHeading.map(({ id }) => id),
      [],
    );
  });

  it('are one paragraph where they are meant to stand inside a section', () => {
    const longer = clauses.filter(({ sentence, body }) => sentence && body.trim().includes('\n'));
    assert.deepEqual(
      longer.map(({ id }) => id),
      [],
    );
  });

  for (const clause of clauses) {
    it(`${clause.id} reads at grade ${HIGHEST_GRADE} or lower`, () => {
      const { text } = fillClause(clause, () => undefined, 'text', placeholders);
      const grade = readingGrade(text);
      assert.ok(grade <= HIGHEST_GRADE, `grade ${grade.toFixed(1)}`);
    });
  }
});

describe('the reading grade', () => {
  it('counts syllables', () => {
    const counted = 'we use data policy services processed retained create people privacy choices authority'
      .split(' ')
      .map((word) => `${word} ${syllablesOf(word)}`);
    assert.deepEqual(counted, [
      'we 1',
      'use 1',
      'data 2',
      'policy 3',
      'services 3',
      'processed 2',
      'retained 2',
      'create 2',
      'people 2',
      'privacy 3',
      'choices 2',
      'authority 4',
    ]);
  });

  it('tells legal prose from plain prose', () => {
    const plain = readingGrade('We keep your data for one year. Then we delete it. You can ask us to do so sooner.');
    const legal = readingGrade(
      'Notwithstanding any contrary provision hereinafter, personal information shall be retained in accordance with ' +
        'applicable regulatory obligations and organizational information governance requirements.',
    );
    assert.ok(plain < 4, `plain ${plain}`);
    assert.ok(legal > 18, `legal ${legal}`);
  });
});
