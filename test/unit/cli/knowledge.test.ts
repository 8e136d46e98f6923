import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { cli } from './fakeIo.ts';

const known = builtInKnowledge();
const root = path.resolve(import.meta.dirname, '../../..');

/** What the published schema finds wrong in a text of JSON. */
function schemaErrors(name: string, json: string): unknown {
  const schema = JSON.parse(readFileSync(path.join(root, `docs/schema/${name}.schema.json`), 'utf8'));
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  validate(JSON.parse(json));
  return validate.errors ?? [];
}

const tooWide = (text: string): string[] =>
  text.split('\n').filter((line) => line.length > 80 && /\S\s+\S/.test(line.trim()));

describe('knowledge', () => {
  it('lists every entry, within 80 columns, with how many there are', async () => {
    const { code, stdout } = await cli(['knowledge']);
    assert.equal(code, 0);
    for (const { id } of [...known.frameworks, ...known.laws, ...known.topics, ...known.clauses]) {
      assert.ok(stdout.includes(` ${id}  `), id);
    }
    for (const { id } of [...known.citations, ...known.contradictions]) assert.ok(stdout.includes(` ${id}  `), id);
    for (const id of known.requirementById.keys()) assert.ok(stdout.includes(` ${id}  `), id);
    assert.ok(stdout.includes(`${known.frameworks.length} frameworks: `));
    assert.deepEqual(tooWide(stdout), []);
  });

  it('prints JSON as its published schema says, judged on the day asked for', async () => {
    const { stdout } = await cli(['knowledge', '--format', 'json', '--as-of', '2014-01-01']);
    assert.deepEqual(schemaErrors('knowledge', stdout), []);
    const printed = JSON.parse(stdout);
    const safeHarbor = printed.frameworks.find(({ id }: { id: string }) => id === 'eu-us-safe-harbor');
    assert.equal(safeHarbor.status, 'current');
    assert.deepEqual(
      safeHarbor.events.map(({ date }: { date: string }) => date),
      ['2000-07-26', '2015-10-06'],
    );
    assert.equal(printed.requirements.length, known.requirementById.size);
    assert.deepEqual(
      printed.requirements.filter(({ law }: { law: string }) => !known.lawById.has(law)),
      [],
    );
  });

  it('prints one Markdown document, without links to pages', async () => {
    const { stdout } = await cli(['knowledge', '--format', 'markdown']);
    assert.ok(stdout.startsWith('# What Policywright knows\n'));
    for (const { name } of known.frameworks) assert.ok(stdout.includes(`## ${name}\n`), name);
    assert.deepEqual(stdout.match(/\]\((?!https?:)[^)\s]+\)/g), null);
  });

  it('lists what is to be reviewed, with what to look for', async () => {
    const { stdout } = await cli(['knowledge', '--due', '--as-of', '2026-11-25']);
    assert.match(stdout, /^eu-us-dpf {2}/m);
    assert.match(stdout, /To watch: /);
    assert.match(stdout, /^0 to review now, \d+ to watch, on 25 November 2026\.$/m);
    assert.deepEqual(tooWide(stdout), []);
    const later = await cli(['knowledge', '--due', '--as-of', '2029-01-01', '--format', 'json']);
    assert.deepEqual(schemaErrors('due', later.stdout), []);
    assert.ok(JSON.parse(later.stdout).due.length >= known.frameworks.length);
  });

  it('takes no id', async () => {
    const { code, stderr } = await cli(['knowledge', 'gdpr']);
    assert.equal(code, 2);
    assert.match(stderr, /policywright explain\s+gdpr/);
  });
});

describe('explain of knowledge', () => {
  for (const [id, words] of [
    [
      'eu-us-safe-harbor',
      [/no longer stands, since 6 October 2015/, /Court of Justice/, /Today: EU-U\.S\. Data/, /OJ L 215/],
    ],
    ['gdpr', [/General Data Protection Regulation \(GDPR\)/, /25 May 2018/, /gdpr\/13-2-d-complaint/]],
    ['gdpr/13-2-d', [/^gdpr\/13-2-d-complaint$/m, /right to complain/, / {4}You have the right to lodge/]],
    ['cookies', [/topic/, /Asked for by/]],
    ['do-not-track', [/clause/]],
    ['ccpa-personal-information', [/Cite Cal\. Civ\. Code § 1798\.140\(v\)/, /On 1 January 2023/, /Proposition 24/]],
    ['cookies-hold-personal-data', [/contradiction/, /tied to personal data/, /Art\. 13\(1\)/]],
    ['has-dpo', [/data protection officer/]],
  ] as const) {
    it(`tells about ${id} within 80 columns`, async () => {
      const { code, stdout } = await cli(['explain', id]);
      assert.equal(code, 0);
      for (const expected of words) assert.match(stdout, expected);
      assert.deepEqual(tooWide(stdout), []);
    });
  }

  it('can explain every id', async () => {
    const ids = [...known.frameworkById.keys(), ...known.requirementById.keys(), ...known.clauseById.keys()];
    ids.push(...known.citationById.keys(), ...known.contradictionById.keys());
    const { code, stdout } = await cli(['explain', ...ids]);
    assert.equal(code, 0);
    assert.deepEqual(tooWide(stdout), []);
  });

  it('tells how a framework stood on a day', async () => {
    const { stdout } = await cli(['explain', 'eu-us-privacy-shield', '--as-of', '2018-01-01']);
    assert.match(stdout, /\(in force on 1 January 2018\)/);
  });

  it('guesses what was meant', async () => {
    const { code, stderr } = await cli(['explain', 'eu-us-save-harbor']);
    assert.equal(code, 2);
    assert.match(stderr, /Did you mean\s+"eu-us-safe-harbor"\?/);
  });
});

describe('knowledge that was checked long ago', () => {
  it('is told of once a run, and leaves the exit code alone', async () => {
    const text = '# Privacy Policy of Fern Ltd\n\nWrite to privacy@fern.example.\n';
    const files = { 'a/privacy.md': text, 'b/privacy.md': text };
    const run = ['lint', '--rule', 'outdated-knowledge', '--format', 'json', '--as-of', '2040-01-01', '.'];
    const { code, stdout } = await cli(run, { files });
    const found = JSON.parse(stdout).map(({ findings }: { findings: { rule: string }[] }) =>
      findings.map(({ rule }) => rule),
    );
    assert.deepEqual(found, [['outdated-knowledge'], []]);
    assert.equal(code, 0);
  });
});
