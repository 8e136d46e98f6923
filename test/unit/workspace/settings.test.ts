import assert from 'node:assert/strict';
import { defaultSettings, readSettings } from '../../../server/src/workspace/settings.ts';

describe('readSettings', () => {
  const laws = ['gdpr', 'ccpa'];

  for (const section of [null, undefined, 'x', 7, [], {}, { enable: 'yes', laws: 'gdpr' }, { laws: [] }]) {
    it(`takes ${JSON.stringify(section)} for the defaults`, () => {
      assert.deepEqual(readSettings(section, laws), defaultSettings);
    });
  }

  it('takes what is right', () => {
    const section = { enable: false, laws: ['gdpr', 'nope', 3] };
    assert.deepEqual(readSettings(section, laws), { enable: false, laws: ['gdpr'] });
  });
});
