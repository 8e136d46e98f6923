import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { profileSchema } from '../../../scripts/generate/profileSchema.ts';
import { root } from '../../../scripts/knowledge/files.ts';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';

describe('the JSON Schema of policywright.yml', () => {
  const [file] = profileSchema.files(builtInKnowledge());
  const schema = JSON.parse(file?.text ?? '');
  // Editors know more keywords and formats than the validator.
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  const accepts = (yaml: string): boolean => validate(parse(yaml));

  for (const sample of ['clean', 'flawed']) {
    it(`accepts samples/${sample}`, () => {
      const text = readFileSync(path.join(root, 'samples', sample, 'policywright.yml'), 'utf8');
      assert.ok(accepts(text), JSON.stringify(validate.errors));
    });
  }

  it('accepts what a reader of YAML takes for a number, and lists of values', () => {
    assert.ok(accepts('values: { minimumAge: 16, ownWord: [a, b] }\ncontacts: { dpo: { phone: 15550142 } }'));
  });

  for (const wrong of [
    'organization: {}',
    'laws: [gpdr]',
    'certifications: [eu-us-privacy-shield]',
    'rules: { stale-link: warn }',
    'contacts: { dpo: { mail: a@b.example } }',
    'contacts: { press: { mail: a@b.example } }',
    'values: { minimumAge: { years: 16 } }',
    'values: { ownWord: { years: 16 } }',
  ]) {
    it(`refuses ${wrong}`, () => assert.ok(!accepts(wrong)));
  }

  it('has words for every id, rule and blank', () => {
    const { laws, certifications, rules, values } = schema.properties;
    for (const { items } of [laws, certifications]) {
      assert.equal(items.enumDescriptions.length, items.enum.length);
      assert.ok(items.enumDescriptions.every((words: string) => words !== ''));
    }
    for (const part of [...Object.values(rules.properties), ...Object.values(values.properties)]) {
      assert.ok((part as { description?: string }).description);
    }
  });
});
