import assert from 'node:assert/strict';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-protocol/node';
import { withFolder } from './support/folder.ts';
import { FLAWED, URI } from './support/policies.ts';
import { rulesOf, START_AND_STOP, TestClient, withClient } from './support/testClient.ts';

const has = (rule: string) => (diagnostics: Parameters<typeof rulesOf>[0]) => rulesOf(diagnostics).includes(rule);
const lacks = (rule: string) => (diagnostics: Parameters<typeof rulesOf>[0]) => !rulesOf(diagnostics).includes(rule);

describe('findings over the protocol', () => {
  it(
    'come when a policy is opened, with all that an editor can show',
    withClient({ options: { documentation: 'file:///docs/rules/' } }, async (client) => {
      const diagnostics = await client.open(URI, FLAWED);
      const stale = diagnostics.find(({ code }) => code === 'stale-framework');
      assert.deepEqual(stale?.range, client.rangeOf(URI, 'U.S.-EU Safe Harbor Framework'));
      assert.equal(stale?.source, 'policywright');
      assert.equal(stale?.severity, DiagnosticSeverity.Warning);
      assert.deepEqual(stale?.tags, [DiagnosticTag.Deprecated]);
      assert.equal(stale?.codeDescription?.href, 'file:///docs/rules/stale-framework.md');
      assert.deepEqual(
        ['missing-section', 'stale-technology', 'stale-link'].filter((rule) => !has(rule)(diagnostics)),
        [],
      );
    }),
  );

  it(
    'follow edits, several in one message in their order',
    withClient({}, async (client) => {
      await client.open(URI, FLAWED);
      const gone = client.findings(URI, lacks('stale-framework'));
      await client.replace(
        URI,
        ['the U.S.-EU Safe Harbor Framework', 'the EU-U.S. Data Protection Shield'],
        ['Data Protection Shield', 'Data Privacy Framework'],
      );
      await gone;
      const back = client.findings(URI, has('stale-framework'));
      await client.replace(URI, ['Data Privacy Framework', 'Privacy Shield']);
      const stale = (await back).find(({ code }) => code === 'stale-framework');
      assert.deepEqual(stale?.range, client.rangeOf(URI, 'EU-U.S. Privacy Shield'));
    }),
  );

  it(
    'have the columns of UTF-16, behind emoji and with CRLF',
    withClient({}, async (client) => {
      const text = FLAWED.replace('We comply', '🔒🗝 We comply').replaceAll('\n', '\r\n');
      const diagnostics = await client.open(URI, text);
      const stale = diagnostics.find(({ code }) => code === 'stale-framework');
      assert.deepEqual(stale?.range, client.rangeOf(URI, 'U.S.-EU Safe Harbor Framework'));
    }),
  );

  it(
    'are published for the newest version only, and never twice for one',
    withClient({}, async (client) => {
      await client.open(URI, FLAWED);
      const last = client.findings(URI, lacks('stale-technology'));
      const words = ['SSL', 'TLS 1', 'TLS 2', 'TLS 3', 'TLS', 'TLS 1.3'] as const;
      for (const [index, word] of words.slice(1).entries()) await client.replace(URI, [words[index] ?? '', word]);
      await last;
      assert.deepEqual(
        client.published.map(({ version }) => version),
        [1, 6],
      );
    }),
  );

  it(
    'go when the document is closed',
    withClient({}, async (client) => {
      await client.open(URI, FLAWED);
      const cleared = client.findings(URI);
      await client.close(URI);
      assert.deepEqual(await cleared, []);
    }),
  );

  it(
    'are not made of what is no policy',
    withClient({}, async (client) => {
      const text = '# Tidewater Reader\n\nInstall it with npm. It uses SSL.\n';
      assert.deepEqual(await client.open('file:///nowhere/README.md', text), []);
    }),
  );

  it('name the other document where two disagree, and change with it', async () => {
    const policy = (email: string) =>
      `# Privacy Policy\n\nTidewater Books Ltd runs this shop. For questions on privacy write to ${email}.\n`;
    const files = {
      'policywright.yml': 'organisation: { name: Tidewater Books, domains: [tidewater.example] }\n',
      'apps/privacy.md': policy('privcay@tidewater.example'),
    };
    await withFolder(files, async (folder) => {
      const client = await TestClient.start({ folder: folder.uri });
      try {
        const [shop, apps] = [folder.uriOf('shop.md'), folder.uriOf('apps/privacy.md')];
        const conflict = client.findings(shop, has('inconsistent-contact'));
        await client.open(shop, policy('privacy@tidewater.example'));
        const finding = (await conflict).find(({ code }) => code === 'inconsistent-contact');
        assert.equal(finding?.relatedInformation?.[0]?.location.uri, apps);
        const agreed = client.findings(shop, lacks('inconsistent-contact'));
        await client.open(apps, policy('privacy@tidewater.example'));
        await agreed;
      } finally {
        await client.stop();
      }
    });
  });
}).timeout(START_AND_STOP);
