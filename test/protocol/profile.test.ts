import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { type TestFolder, withFolder } from './support/folder.ts';
import { FLAWED } from './support/policies.ts';
import { rulesOf, START_AND_STOP, TestClient } from './support/testClient.ts';

/** Newer versions of LSP allow marked-up messages; ours are plain. */
const wordsOf = (diagnostic: Diagnostic | undefined): string => String(diagnostic?.message);

const OFF = 'rules: { stale-technology: off }\n';
const has = (rule: string) => (diagnostics: Parameters<typeof rulesOf>[0]) => rulesOf(diagnostics).includes(rule);
const lacks = (rule: string) => (diagnostics: Parameters<typeof rulesOf>[0]) => !has(rule)(diagnostics);

function withProject(
  files: Readonly<Record<string, string>>,
  body: (client: TestClient, uriOf: (file: string) => string, folder: TestFolder) => Promise<void>,
): () => Promise<void> {
  return () =>
    withFolder(files, async (folder) => {
      const client = await TestClient.start({ folder: folder.uri });
      try {
        await body(client, folder.uriOf, folder);
      } finally {
        await client.stop();
      }
    });
}

describe('policywright.yml over the protocol', () => {
  it(
    'is found above the document',
    withProject({ 'policywright.yml': OFF }, async (client, uriOf) => {
      const diagnostics = await client.open(uriOf('legal/eu/privacy.md'), FLAWED);
      assert.ok(lacks('stale-technology')(diagnostics) && has('stale-framework')(diagnostics));
    }),
  );

  it(
    'says which files are policies',
    withProject({ 'policywright.yml': 'policies: ["legal/*.md", "!legal/old*"]\n' }, async (client, uriOf) => {
      assert.deepEqual(await client.open(uriOf('privacy.md'), FLAWED), []);
      assert.deepEqual(await client.open(uriOf('legal/old-privacy.md'), FLAWED), []);
      assert.ok((await client.open(uriOf('legal/privacy.md'), FLAWED)).length > 0);
    }),
  );

  it(
    'changes the findings as it is typed; with a mistake in it what it said before stays in force',
    withProject({ 'policywright.yml': '# empty\n' }, async (client, uriOf) => {
      const [policy, profile] = [uriOf('privacy.md'), uriOf('policywright.yml')];
      assert.ok(has('stale-technology')(await client.open(policy, FLAWED)));
      await client.open(profile, '# empty\n', 'yaml');
      const switchedOff = client.findings(policy, lacks('stale-technology'));
      await client.replace(profile, ['# empty\n', OFF]);
      await switchedOff;

      const mistake = client.findings(profile, (all) => all.length > 0);
      const still = client.findings(policy);
      await client.replace(profile, ['rules', 'ruls']);
      const [diagnostic] = await mistake;
      assert.deepEqual(diagnostic?.range, client.rangeOf(profile, 'ruls'));
      assert.match(wordsOf(diagnostic), /did you mean "rules"/);
      assert.ok(lacks('stale-technology')(await still));

      const mended = client.findings(profile, (all) => all.length === 0);
      await client.replace(profile, ['ruls', 'rules']);
      await mended;
    }),
  );

  it(
    'shows its mistakes even where it is not open, and counts for what is right in it',
    withProject({ 'policywright.yml': `${OFF}lawz: [gdpr]\n` }, async (client, uriOf) => {
      const mistake = client.findings(uriOf('policywright.yml'));
      const diagnostics = await client.open(uriOf('privacy.md'), FLAWED);
      assert.ok(lacks('stale-technology')(diagnostics));
      assert.deepEqual(rulesOf(await mistake), ['profile']);
    }),
  );

  it(
    'counts when another program writes or deletes it',
    withProject({}, async (client, uriOf, folder) => {
      const [policy, uri] = [uriOf('privacy.md'), uriOf('policywright.yml')];
      await client.open(policy, FLAWED);
      assert.ok(client.registered.includes('workspace/didChangeWatchedFiles'));
      const switchedOff = client.findings(policy, lacks('stale-technology'));
      await folder.write('policywright.yml', OFF);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] });
      await switchedOff;
      const back = client.findings(policy, has('stale-technology'));
      await folder.delete('policywright.yml');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
      await back;
    }),
  );

  it('comes before the settings', () =>
    withFolder({ 'a/policywright.yml': 'laws: [gdpr]\n' }, async (folder) => {
      const client = await TestClient.start({ folder: folder.uri, settings: () => ({ laws: ['appi'] }) });
      try {
        const [withFile, without] = [folder.uriOf('a/privacy.md'), folder.uriOf('privacy.md')];
        const message = /GDPR Art/;
        const first = await client.open(withFile, FLAWED);
        assert.ok(first.some((one) => one.code === 'missing-section' && message.test(wordsOf(one))));
        const asked = client.findings(without, (all) => all.some((one) => /APPI Art/.test(wordsOf(one))));
        await client.open(without, FLAWED);
        assert.ok((await asked).every((one) => !(one.code === 'missing-section' && message.test(wordsOf(one)))));
      } finally {
        await client.stop();
      }
    }));

  const OURS = 'policywright/frameworks.yaml';
  const MUTED = '- id: ssl\n  report: false\n';
  it(
    'names knowledge of its own, which counts as it is typed and has its mistakes shown',
    withProject({ 'policywright.yml': 'knowledge: policywright\n', [OURS]: '[]\n' }, async (client, uriOf) => {
      const [policy, ours] = [uriOf('privacy.md'), uriOf(OURS)];
      assert.ok(has('stale-technology')(await client.open(policy, FLAWED)));
      // Nothing is said of a file without mistakes.
      const mistake = client.open(ours, '[]\n', 'yaml');
      const muted = client.findings(policy, lacks('stale-technology'));
      await client.replace(ours, ['[]\n', MUTED]);
      await muted;

      await client.replace(ours, ['report', 'reprt']);
      const [diagnostic] = await mistake;
      assert.deepEqual(diagnostic?.range, client.rangeOf(ours, 'reprt'));
      assert.match(wordsOf(diagnostic), /did you mean "report"/);
    }),
  );
}).timeout(START_AND_STOP);
