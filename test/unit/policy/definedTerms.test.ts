import assert from 'node:assert/strict';
import { readText, shown } from './readText.ts';

describe('defined terms', () => {
  it('are found where they are defined, once, with their uses', () => {
    const policy = readText(
      '“Personal Data” means data about you. We run sites (the “Sites”).\n\nThe Sites keep Personal Data.\nPersonal\nData of the Sites is safe. (The “Sites”)',
    );
    assert.deepEqual(shown(policy, policy.definedTerms), ['Personal Data', 'Sites']);
    assert.deepEqual(
      policy.definedTerms.map((term) => term.uses()),
      [2, 3],
    );
  });

  const none = [
    'We (“we” or “us”) speak.',
    'He said “Hello” and left.',
    'Click “Save” (or “Cancel”, whichever you want to do).',
  ];
  for (const text of none) it(`are not in ${text}`, () => assert.deepEqual(readText(text).definedTerms, []));
});
