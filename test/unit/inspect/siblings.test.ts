import assert from 'node:assert/strict';
import { Engine } from '../../../server/src/engine.ts';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { emptyProfile } from '../../../server/src/profile/profile.ts';
import type { SiblingPolicy } from '../../../server/src/rules/rule.ts';
import { Siblings } from '../../../server/src/siblings.ts';

const engine = new Engine(builtInKnowledge());

function policy(uri: string, text: string): SiblingPolicy {
  return { uri, policy: engine.read(text, { profile: emptyProfile }) };
}

const privacy = policy('a', '# Fern Ltd Privacy Policy\n\nFern Ltd ("Fern", "we") runs https://www.fern.example.\n');
const cookies = policy('b', '# Fern Cookie Policy\n\nFern Ltd ("Fern", "we") sets cookies.\n');
const other = policy('c', '# Moss GmbH Privacy Policy\n\nMoss GmbH ("Moss", "we") collects data.\n');
const nobody = policy('d', '# Privacy Policy\n\nWe collect data.\n');

describe('siblings', () => {
  const siblings = new Siblings([privacy, cookies, other, nobody]);
  const uris = (of: SiblingPolicy) => siblings.of(of).map(({ uri }) => uri);

  it('are the other policies of the same organisation, each once', () => {
    assert.deepEqual(uris(privacy), ['b']);
    assert.deepEqual(uris(cookies), ['a']);
  });

  it('are none for another organisation, and for a policy that names nobody', () => {
    assert.deepEqual(uris(other), []);
    assert.deepEqual(uris(nobody), []);
  });
});
