import assert from 'node:assert/strict';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { knownIds } from '../../../server/src/profile/knownIds.ts';

describe('knownIds', () => {
  const ids = knownIds(builtInKnowledge(), ['stale-link']);

  it('takes for certifications only what one can be certified to today', () => {
    assert.ok(ids.certifications.includes('eu-us-dpf'));
    assert.ok(!ids.certifications.includes('eu-us-privacy-shield'));
    assert.deepEqual(ids.certifications, [...new Set(ids.certifications)]);
  });

  it('takes all laws, and the rules that it is given', () => {
    assert.ok(ids.laws.includes('gdpr'));
    assert.deepEqual(ids.rules, ['stale-link']);
  });
});
