import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/knowledge/files.ts';
import { Engine } from '../../../server/src/engine.ts';
import { profileValues } from '../../../server/src/fixes/profileValues.ts';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { clauseForRequirement, fillClause } from '../../../server/src/knowledge/clauses.ts';
import { knownIds } from '../../../server/src/profile/knownIds.ts';
import { parseProfile } from '../../../server/src/profile/parse.ts';
import type { Profile } from '../../../server/src/profile/profile.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { draftPolicy } from './draftPolicy.ts';
import { filledProfile, openPlaceholders } from './filledProfile.ts';

const knowledge = builtInKnowledge();
const engine = new Engine(knowledge);
const CERTIFICATIONS = ['eu-us-dpf', 'uk-extension', 'swiss-us-dpf'];
/** Before and after the day on which the last of the known requirements begins. */
const DAYS = ['2026-11-22', '2027-06-01'];

function findingsIn(profile: Profile, asOf: string): string[] {
  const { values, contacts } = filledProfile(profile, true);
  const blanks = {
    ...profile,
    values: { ...values, ...profile.values },
    contacts: { ...contacts, ...profile.contacts },
  };
  const text = draftPolicy(engine, profile, blanks, asOf);
  const policy = engine.read(text, { profile });
  assert.ok(policy.isPolicy);
  return engine
    .check(policy, { profile, asOf, siblings: [] })
    .map(({ rule, message, from }) => `${rule.id} at “${text.slice(from, from + 40)}”: ${message}`);
}

describe('the clauses of a law, inserted into an empty policy', () => {
  it('have values for every placeholder here', () => assert.deepEqual(openPlaceholders(), []));

  for (const { id } of knowledge.laws) {
    for (const special of [false, true]) {
      it(`${id}: leave no finding for a company that does ${special ? 'much' : 'little'}`, () => {
        const certifications = id === 'dpf' ? CERTIFICATIONS : [];
        const profile = filledProfile({ laws: [id], certifications }, special);
        for (const asOf of DAYS) assert.deepEqual(findingsIn(profile, asOf), []);
      });
    }
  }

  it('leave no finding where all laws apply at once', () => {
    const laws = knowledge.laws.map(({ id }) => id);
    for (const special of [false, true]) {
      assert.deepEqual(findingsIn(filledProfile({ laws, certifications: CERTIFICATIONS }, special), DAYS[0] ?? ''), []);
    }
  });

  for (const sample of sampleProfiles()) {
    it(`leave no finding under samples/${sample}`, () => {
      const text = readFileSync(path.join(root, 'samples', sample), 'utf8');
      const { profile, mistakes } = parseProfile(
        text,
        knownIds(
          knowledge,
          rules.map(({ id: rule }) => rule),
        ),
      );
      assert.deepEqual(mistakes, []);
      for (const asOf of DAYS) assert.deepEqual(findingsIn(profile, asOf), []);
    });
  }
});

describe('the clause of a requirement', () => {
  for (const { id, requirements } of knowledge.laws) {
    it(`${id}: meets it alone`, () => {
      for (const requirement of requirements) {
        const item = knowledge.requirementById.get(requirement.id);
        const clause = item && clauseForRequirement(item, knowledge, CERTIFICATIONS);
        assert.ok(clause, `${requirement.id} has no clause`);
        const asked = knowledge.requirementById.get(requirement.sameAs ?? '')?.requirement ?? requirement;
        if (asked.cues.length === 0) continue;
        const profile = filledProfile({ laws: [id], certifications: CERTIFICATIONS }, true);
        const { text } = fillClause(clause, profileValues(profile), 'text', knowledge.placeholders);
        const policy = engine.read(`# Privacy Policy\n\n## ${clause.title}\n\n${text}\n`, { profile });
        assert.ok((policy.requirementSupport.get(asked.id)?.score ?? 0) >= 1, `${requirement.id} by ${clause.id}`);
      }
    });
  }
});

function sampleProfiles(): string[] {
  return readdirSync(path.join(root, 'samples'), { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('policywright.yml'))
    .sort();
}
