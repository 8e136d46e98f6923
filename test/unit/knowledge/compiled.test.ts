import assert from 'node:assert/strict';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import manifest from '../../../package.json' with { type: 'json' };
import { readKnowledgeFiles } from '../../../scripts/knowledge/files.ts';
import { knowledgeJsonSchemas } from '../../../scripts/knowledge/jsonSchema.ts';
import { partOf } from '../../../server/src/knowledge/parts.ts';
import { knowledgeSchema } from '../../../server/src/knowledge/schema.ts';
import { validateKnowledge } from '../../../server/src/knowledge/validate.ts';

const files = readKnowledgeFiles();

describe('compiled knowledge', () => {
  const { data } = validateKnowledge(files);

  it('fits the schema as a whole', () => {
    assert.deepEqual(knowledgeSchema.safeParse(data).error, undefined);
  });

  it('is plain data: it survives JSON', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(data)), data);
  });
});

describe('published JSON Schemas', () => {
  const published = new Map(knowledgeJsonSchemas().map(({ path: file, text }) => [file, JSON.parse(text)]));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const accepts = (file: string, value: unknown): boolean => ajv.compile(published.get(file))(value);

  for (const { path: file, text } of files.filter((one) => one.path.endsWith('.yaml'))) {
    it(`accept ${file}, which names its own in its first line`, () => {
      const [, named = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
      const schema = path.posix.join('knowledge', path.posix.dirname(file), named);
      assert.equal(schema, `knowledge/schema/${partOf(file)}.json`);
      assert.equal(accepts(schema, parse(text)), true);
    });
  }

  it('refuse an unknown key and a missing one', () => {
    const [entry] = parse(files.find(({ path: file }) => file === 'frameworks/seals.yaml')?.text ?? '');
    assert.equal(accepts('knowledge/schema/frameworks.json', [entry]), true);
    assert.equal(accepts('knowledge/schema/frameworks.json', [{ ...entry, knid: 'law' }]), false);
    assert.equal(accepts('knowledge/schema/frameworks.json', [{ ...entry, kind: undefined }]), false);
  });

  it('let a workspace’s entry leave out what it takes over', () => {
    const own = 'docs/schema/knowledge';
    assert.equal(accepts(`${own}/frameworks.schema.json`, [{ id: 'ssl', report: false }]), true);
    assert.equal(accepts(`${own}/frameworks.schema.json`, [{ report: false }]), false);
    const requirements = [{ id: 'gdpr/13-2-d-complaint', severity: 'hint' }];
    assert.equal(accepts(`${own}/laws.schema.json`, { id: 'gdpr', requirements }), true);
    assert.equal(accepts(`${own}/laws.schema.json`, { id: 'gdpr', requirements: [{ severity: 'hint' }] }), false);
  });

  it('are wired to the files of a workspace', () => {
    const wired = manifest.contributes.yamlValidation.flatMap(({ fileMatch, url }) =>
      [fileMatch].flat().map((match) => [match, path.posix.normalize(url)] as const),
    );
    const ownSchemas = [...published.keys()].filter((file) => file.startsWith('docs/'));
    assert.deepEqual(
      ownSchemas.filter((file) => !wired.some(([, url]) => url === file)),
      [],
    );
    for (const [match, url] of wired.filter(([, target]) => target.startsWith('docs/schema/knowledge/'))) {
      assert.equal(url, `docs/schema/knowledge/${partOf(match.replace('*', 'x'))}.schema.json`, match);
    }
  });
});
