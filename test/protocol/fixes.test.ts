import assert from 'node:assert/strict';
import { FLAWED, URI } from './support/policies.ts';
import { rulesOf, START_AND_STOP, withClient } from './support/testClient.ts';

const FIX_ALL = 'source.fixAll.policywright';

describe('fixes over the protocol', () => {
  it(
    'take their finding away when they are applied',
    withClient({}, async (client) => {
      const before = await client.open(URI, FLAWED);
      const actions = await client.actions(URI, client.rangeOf(URI, 'Safe Harbor'));
      const removal = actions.find(({ title }) => title === 'Remove this sentence');
      assert.ok(removal);
      assert.equal(removal.kind, 'quickfix');
      assert.deepEqual(
        removal.diagnostics,
        before.filter(({ code }) => code === 'stale-framework'),
      );
      const after = client.findings(URI);
      await client.apply(URI, removal);
      assert.ok(!rulesOf(await after).includes('stale-framework'));
      assert.ok(!client.textOf(URI).includes('Safe Harbor'));
    }),
  );

  it(
    'insert the clause of a missing section',
    withClient({}, async (client) => {
      const before = await client.open(URI, FLAWED);
      const missing = before.filter(({ code }) => code === 'missing-section');
      const actions = await client.actions(URI, client.rangeOf(URI, 'Privacy Policy'));
      const insertion = actions.find(({ title }) => title.startsWith('Insert the section'));
      assert.ok(insertion);
      const after = client.findings(URI);
      await client.apply(URI, insertion);
      assert.equal(rulesOf(await after).filter((rule) => rule === 'missing-section').length, missing.length - 1);
      assert.match(client.textOf(URI), /\n\n## .+\n\n/);
    }),
  );

  it(
    'prefer a safe one, and run all safe ones on request only',
    withClient({}, async (client) => {
      const text = `${FLAWED}\n<!-- policywright-disable-next-line stale-link, renamed-body -- quoted -->\nSee you.\n`;
      await client.open(URI, text);
      const quick = await client.actions(URI, client.rangeOf(URI, 'renamed-body'));
      assert.deepEqual(
        quick.filter(({ isPreferred }) => isPreferred).map(({ title }) => title),
        ['Remove "renamed-body" from the suppression'],
      );
      assert.ok(quick.every(({ kind }) => kind === 'quickfix'));
      const [all, ...others] = await client.actions(URI, client.rangeOf(URI, 'See you'), FIX_ALL);
      assert.ok(all);
      assert.deepEqual(others, []);
      const after = client.findings(URI);
      await client.apply(URI, all);
      assert.ok(!rulesOf(await after).includes('unused-suppression'));
      assert.deepEqual(await client.actions(URI, client.rangeOf(URI, 'See you'), FIX_ALL), []);
      assert.ok(client.textOf(URI).includes('We comply with the U.S.-EU Safe Harbor Framework.'), 'claims stay');
    }),
  );

  it(
    'ignore a finding with a comment that awaits a reason',
    withClient({}, async (client) => {
      await client.open(URI, FLAWED);
      const actions = await client.actions(URI, client.rangeOf(URI, 'SSL'));
      const ignore = actions.find(({ title }) => title.startsWith('Ignore this finding of stale-technology'));
      assert.ok(ignore);
      const after = client.findings(URI);
      await client.apply(URI, ignore);
      const rules = rulesOf(await after);
      assert.ok(!rules.includes('stale-technology') && !rules.includes('invalid-suppression'));
      assert.match(
        client.textOf(URI),
        /\n<!-- policywright-disable-next-line stale-technology -- [^-]+ -->\nConnections/,
      );
    }),
  );

  it(
    'come without versions for a client that knows none',
    withClient({ kind: 'minimal' }, async (client) => {
      await client.open(URI, FLAWED);
      const [action] = await client.actions(URI, client.rangeOf(URI, 'Safe Harbor'));
      assert.deepEqual(Object.keys(action?.edit ?? {}), ['changes']);
    }),
  );
}).timeout(START_AND_STOP);
