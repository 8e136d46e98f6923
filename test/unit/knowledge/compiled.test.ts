import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { readKnowledgeFiles, root } from '../../../scripts/knowledge/files.ts';
import { knowledgeJsonSchemas } from '../../../scripts/knowledge/jsonSchema.ts';
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

describe('published JSON Schema', () => {
  const [published] = knowledgeJsonSchemas();
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const validate = ajv.compile(JSON.parse(published?.text ?? '{}'));

  it('is what the definitions make of it', () => {
    assert.equal(readFileSync(path.join(root, published?.path ?? ''), 'utf8'), published?.text);
  });

  it('accepts every YAML file', () => {
    const refused = files
      .filter((file) => file.path.endsWith('.yaml') && !validate(parse(file.text)))
      .map((file) => file.path);
    assert.deepEqual(refused, []);
  });

  it('refuses an unknown key', () => {
    assert.equal(validate([{ id: 'a', name: 'Some Name', knid: 'law' }]), false);
  });
});
