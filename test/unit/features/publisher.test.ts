import assert from 'node:assert/strict';
import { knowledge } from './readings.ts';
import { TestWorkspace } from './workspaceOf.ts';

const URI = 'file:///w/privacy.md';
const PROFILE = 'file:///w/policywright.yml';
/** A policy in which nothing is wrong but what is put into it; with a profile that asks for no section. */
const policy = (sentence: string): string => `# Privacy Policy\n\nWrite to privacy@tidewater.example. ${sentence}\n`;
const QUIET = 'rules: { missing-section: off }\n';

const start = (files: Readonly<Record<string, string>> = {}) => new TestWorkspace({ [PROFILE]: QUIET, ...files });

describe('Publisher', () => {
  it('checks a new document at once, and an edited one when its author pauses', async () => {
    const workspace = start();
    workspace.type(URI, policy('We use SSL.'));
    await workspace.pass(1);
    assert.deepEqual(workspace.publishedFor(URI), [[1, ['stale-technology']]]);
    workspace.type(URI, policy('We use TLS and SSL.'));
    await workspace.pass(100);
    workspace.type(URI, policy('We use TLS.'));
    await workspace.pass(100);
    assert.equal(workspace.published.length, 1);
    await workspace.pass(100);
    assert.deepEqual(workspace.publishedFor(URI).slice(1), [[3, []]]);
  });

  it('publishes nothing for a version that is no longer the newest', async () => {
    const workspace = start();
    workspace.type(URI, policy('We use SSL.'));
    await workspace.pass(1);
    workspace.type(URI, policy('We use SSL 3.'));
    // Its check begins now, and hears of the next version before it is done.
    const breath = workspace.pass(120);
    workspace.type(URI, policy('We use TLS.'));
    await breath;
    await workspace.pass(200);
    assert.deepEqual(
      workspace.publishedFor(URI).map(([version]) => version),
      [1, 3],
    );
  });

  it('clears a document that is closed, even while it is being checked', async () => {
    const workspace = start();
    workspace.type(URI, policy('We use SSL.'));
    workspace.close(URI);
    await workspace.pass(500);
    assert.deepEqual(workspace.publishedFor(URI), [[undefined, []]]);
    assert.equal(workspace.checked.length, 0);
  });

  it('clears a document that is deleted', async () => {
    const workspace = start();
    workspace.type(URI, policy('We use SSL.'));
    await workspace.pass(1);
    workspace.publisher.fileChanged(URI, true);
    assert.deepEqual(workspace.publishedFor(URI).at(-1), [undefined, []]);
  });

  it('checks every document again when a profile changes', async () => {
    const workspace = start();
    workspace.type(URI, policy('We use SSL.'));
    await workspace.pass(1);
    workspace.fileSystem.files.set(PROFILE, 'rules: { missing-section: off, stale-technology: off }\n');
    workspace.publisher.fileChanged(PROFILE, false);
    await workspace.pass(1);
    assert.deepEqual(workspace.publishedFor(URI).at(-1), [1, []]);
    assert.deepEqual(workspace.publishedFor(PROFILE), []);
  });

  it('shows the mistakes of a profile once for each version, and clears them', async () => {
    const workspace = start({ [PROFILE]: `${QUIET}lawz: []\n` });
    workspace.type(URI, policy('We use SSL.'));
    await workspace.pass(1);
    workspace.publisher.check(URI);
    await workspace.pass(1);
    assert.deepEqual(workspace.publishedFor(PROFILE), [[undefined, ['profile']]]);
    workspace.type(PROFILE, QUIET);
    await workspace.pass(1);
    assert.deepEqual(workspace.publishedFor(PROFILE).at(-1), [1, []]);
    workspace.type(PROFILE, `${QUIET}laws: nope\n`);
    await workspace.pass(200);
    assert.deepEqual(workspace.publishedFor(PROFILE).at(-1), [2, ['profile']]);
    workspace.fileSystem.files.delete(PROFILE);
    workspace.close(PROFILE);
    await workspace.pass(1);
    assert.deepEqual(workspace.publishedFor(PROFILE).at(-1), [undefined, []]);
  });

  it('tells of a check that fails, and goes on with the next', async () => {
    const workspace = start();
    const engine = workspace.engines.of(knowledge);
    const read = engine.read.bind(engine);
    engine.read = () => {
      throw new Error('broken');
    };
    workspace.type(URI, policy('We use SSL.'));
    await workspace.pass(1);
    assert.deepEqual([workspace.errors, workspace.published], [['Error: broken'], []]);
    engine.read = read;
    workspace.type(URI, policy('We use SSL 3.'));
    await workspace.pass(200);
    assert.deepEqual(workspace.publishedFor(URI), [[2, ['stale-technology']]]);
  });
});

describe('sibling policies', () => {
  const other = 'file:///w/apps/privacy.md';
  const contact = (email: string): string =>
    `# Privacy Policy\n\nTidewater Books Ltd runs this shop. For questions on privacy write to ${email}.\n`;
  const NAME = `${QUIET}organisation: { name: Tidewater Books, domains: [tidewater.example] }\n`;
  const CONFLICT = ['inconsistent-contact'];

  it('are read in the background, and disagree', async () => {
    const workspace = start({ [PROFILE]: NAME, [other]: contact('privcay@tidewater.example') });
    workspace.type(URI, contact('privacy@tidewater.example'));
    await workspace.pass(1);
    assert.deepEqual(workspace.publishedFor(URI), [[1, []]]);
    await workspace.pass(500);
    assert.deepEqual(workspace.publishedFor(URI).at(-1), [1, CONFLICT]);
    const place = workspace.published.at(-1)?.diagnostics[0]?.relatedInformation?.[0]?.location;
    assert.deepEqual([place?.uri, place?.range.start.line], [other, 2]);
  });

  it('are followed on disk and in the editor', async () => {
    const workspace = start({ [PROFILE]: NAME, [other]: contact('privacy@tidewater.example') });
    workspace.type(URI, contact('privacy@tidewater.example'));
    await workspace.pass(500);
    workspace.fileSystem.files.set(other, contact('privcay@tidewater.example'));
    workspace.publisher.fileChanged(other, false);
    await workspace.pass(500);
    assert.deepEqual(workspace.publishedFor(URI).at(-1), [1, CONFLICT]);
    workspace.type(other, contact('privacy@tidewater.example'));
    await workspace.pass(500);
    assert.deepEqual(workspace.publishedFor(URI).at(-1), [1, []]);
    workspace.close(other);
    await workspace.pass(500);
    assert.deepEqual(workspace.publishedFor(URI).at(-1), [1, CONFLICT]);
    workspace.fileSystem.files.delete(other);
    workspace.publisher.fileChanged(other, true);
    await workspace.pass(500);
    assert.deepEqual(workspace.publishedFor(URI).at(-1), [1, []]);
  });

  it('are only those for which the same profile is in force', async () => {
    const files = {
      [PROFILE]: NAME,
      'file:///w/apps/policywright.yml': NAME,
      [other]: contact('privcay@tidewater.example'),
    };
    const workspace = start(files);
    workspace.type(URI, contact('privacy@tidewater.example'));
    await workspace.pass(1000);
    assert.deepEqual(workspace.publishedFor(URI).at(-1), [1, []]);
  });

  it('do not keep each other busy', async () => {
    const workspace = start({ [PROFILE]: NAME });
    workspace.type(URI, contact('privacy@tidewater.example'));
    workspace.type(other, contact('privcay@tidewater.example'));
    await workspace.pass(2000);
    const { length } = workspace.published;
    await workspace.pass(60_000);
    assert.equal(workspace.published.length, length);
    assert.equal(workspace.timers.waiting, 0);
  });

  describe('with knowledge of one’s own', () => {
    const OURS = 'file:///w/legal/frameworks.yaml';
    const SEAL = `- id: harbour-seal
  name: Harbour Trust Seal
  kind: technology
  phrases: [harbour trust seal]
  timeline: [{ date: 2022-04-01, event: discontinued, what: the association gave it up }]
  why: Nobody checks any more what it promises.
  source: [{ citation: Statutes }]
  reviewed: 2026-10-01
`;
    const ours = (text: string) => start({ [PROFILE]: `${QUIET}knowledge: legal\n`, [OURS]: text });

    it('finds by it, and follows what is typed in it', async () => {
      const workspace = ours(SEAL);
      workspace.type(URI, policy('We carry the Harbour Trust Seal.'));
      await workspace.pass(1);
      assert.deepEqual(workspace.publishedFor(URI), [[1, ['stale-technology']]]);
      workspace.type(OURS, SEAL.replace('harbour trust seal', 'other words'));
      await workspace.pass(200);
      assert.deepEqual(workspace.publishedFor(URI).at(-1), [1, []]);
      workspace.type(OURS, SEAL);
      await workspace.pass(200);
      assert.deepEqual(workspace.publishedFor(URI).at(-1), [1, ['stale-technology']]);
      assert.deepEqual(workspace.errors, []);
    });

    it('follows files that change on disk', async () => {
      const workspace = ours('[]\n');
      workspace.type(URI, policy('We carry the Harbour Trust Seal.'));
      await workspace.pass(1);
      assert.deepEqual(workspace.publishedFor(URI), [[1, []]]);
      workspace.fileSystem.files.set('file:///w/legal/frameworks/seals.yaml', SEAL);
      workspace.publisher.fileChanged('file:///w/legal/frameworks/seals.yaml', false);
      await workspace.pass(1);
      assert.deepEqual(workspace.publishedFor(URI).at(-1), [1, ['stale-technology']]);
    });

    it('shows mistakes in it where they are, opened alone or not, until they are mended', async () => {
      const workspace = ours(SEAL.replace('kind: technology', 'kind: technolgy'));
      workspace.type(OURS, SEAL.replace('kind: technology', 'kind: technolgy'));
      await workspace.pass(1);
      const [shown] = workspace.published.filter(({ uri }) => uri === OURS).at(-1)?.diagnostics ?? [];
      assert.deepEqual(shown?.range, { start: { line: 2, character: 8 }, end: { line: 2, character: 17 } });
      assert.match(String(shown?.message), /^"technolgy" is none of .*did you mean "technology"\?/);
      workspace.type(OURS, SEAL);
      await workspace.pass(200);
      assert.deepEqual(workspace.publishedFor(OURS).at(-1), [2, []]);
    });

    it('shows a path that leads nowhere', async () => {
      const workspace = start({ [PROFILE]: `${QUIET}knowledge: [legel]\n` });
      workspace.type(URI, policy('We use SSL.'));
      await workspace.pass(1);
      const [shown] = workspace.published.filter(({ uri }) => uri === PROFILE).at(-1)?.diagnostics ?? [];
      assert.deepEqual(shown?.range, { start: { line: 1, character: 12 }, end: { line: 1, character: 17 } });
      assert.deepEqual(workspace.publishedFor(URI), [[1, ['stale-technology']]]);
    });

    it('takes a clause for no policy, and comes to rest', async () => {
      const clause = 'file:///w/legal/clauses/letters.md';
      const workspace = ours(SEAL);
      const text = `---\ntopic: contacts\ntitle: Letters\ndescription: For letters.\n---\n\n${policy('We use SSL.')}`;
      workspace.fileSystem.files.set(clause, text);
      workspace.type(clause, text);
      await workspace.pass(1);
      await workspace.pass(2000);
      assert.deepEqual(workspace.publishedFor(clause), [[1, ['knowledge']]]);
    });
  });
});
