import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { profileTemplate } from '../../../client/src/profileTemplate.ts';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { knownIds } from '../../../server/src/profile/knownIds.ts';
import { parseProfile } from '../../../server/src/profile/parse.ts';
import { emptyProfile } from '../../../server/src/profile/profile.ts';
import { rules } from '../../../server/src/rules/index.ts';

const knowledge = builtInKnowledge();
const ids = knownIds(
  knowledge,
  rules.map(({ id }) => id),
);

describe('the manifest', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { properties } = contributes.configuration;

  it('offers exactly the laws that the knowledge has', () => {
    const { items } = properties['policywright.laws'];
    const laws = [...knowledge.laws].sort((a, b) => a.id.localeCompare(b.id));
    assert.deepEqual(
      items.enum,
      laws.map(({ id }) => id),
    );
    assert.deepEqual(
      items.enumDescriptions,
      laws.map(({ name }) => name),
    );
  });

  it('checks the profile and every kind of file with own knowledge by its schema', () => {
    const knowledgeSchemas = readdirSync('docs/schema/knowledge').map((file) => `./docs/schema/knowledge/${file}`);
    const urls: string[] = contributes.yamlValidation.map(({ url }: { url: string }) => url);
    assert.deepEqual(urls.sort(), [...knowledgeSchemas, './docs/schema/policywright.schema.json'].sort());
  });

  for (const document of ['README.md', 'docs/guide/settings-and-profile.md']) {
    it(`has exactly the settings that ${document} explains`, () => {
      const explained = readFileSync(document, 'utf8').matchAll(/^\| `(policywright\.[\w.]+)` \|/gm);
      assert.deepEqual(Array.from(explained, ([, setting]) => setting).sort(), Object.keys(properties).sort());
    });
  }
});

describe('a new policywright.yml', () => {
  it('says nothing before it is filled in', () => {
    assert.deepEqual(parseProfile(profileTemplate, ids), {
      profile: emptyProfile,
      mistakes: [],
      knowledgePaths: [],
    });
  });

  it('has no mistake when every line is taken into use', () => {
    const used = profileTemplate.replace(/^# (?=\w+:| {2})/gm, '');
    const { profile, mistakes } = parseProfile(used, ids);
    assert.deepEqual(mistakes, []);
    assert.deepEqual(profile.laws, ['gdpr', 'ccpa']);
  });
});
