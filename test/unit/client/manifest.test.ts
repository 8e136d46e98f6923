import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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
  it('offers exactly the laws that the knowledge has', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    const { items } = manifest.contributes.configuration.properties['policywright.laws'];
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
