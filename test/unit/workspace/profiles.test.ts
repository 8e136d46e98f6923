import assert from 'node:assert/strict';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { Profiles } from '../../../server/src/workspace/profiles.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';

const knowledge = builtInKnowledge();

function setUp(files: Readonly<Record<string, string>>, roots: readonly string[] = []) {
  const fileSystem = new MemoryFileSystem(files);
  const open = new Map<string, string>();
  const unreadable: string[] = [];
  const profiles = new Profiles({
    fileSystem,
    knowledge,
    ruleIds: ['stale-link'],
    roots: () => roots,
    openText: (uri) => open.get(uri),
    onUnreadable: (uri) => unreadable.push(uri),
  });
  const lawsOf = async (uri: string) => (await profiles.of(uri))?.profile.laws;
  return { fileSystem, open, unreadable, profiles, lawsOf };
}

describe('Profiles', () => {
  it('finds the nearest file above a document', async () => {
    const { lawsOf } = setUp({
      'file:///w/policywright.yml': 'laws: [gdpr]',
      'file:///w/us/policywright.yml': 'laws: [ccpa]',
    });
    assert.deepEqual(await lawsOf('file:///w/us/ca/privacy.md'), ['ccpa']);
    assert.deepEqual(await lawsOf('file:///w/eu/privacy.md'), ['gdpr']);
    assert.equal(await lawsOf('file:///other/privacy.md'), undefined);
  });

  it('looks no higher than the workspace’s folder', async () => {
    const files = { 'file:///w/policywright.yml': 'laws: [gdpr]' };
    assert.equal(await setUp(files, ['file:///w/project/']).lawsOf('file:///w/project/a/privacy.md'), undefined);
    assert.deepEqual(await setUp(files, ['file:///w']).lawsOf('file:///w/project/a/privacy.md'), ['gdpr']);
  });

  it('gives a document without a place the profile of the first folder', async () => {
    const { lawsOf } = setUp({ 'file:///w/policywright.yml': 'laws: [gdpr]' }, ['file:///w', 'file:///v']);
    assert.deepEqual(await lawsOf('untitled:Untitled-1'), ['gdpr']);
    assert.equal(await setUp({}).lawsOf('untitled:Untitled-1'), undefined);
  });

  it('reads each place once, until it is told to forget', async () => {
    const { fileSystem, lawsOf, profiles } = setUp({});
    await lawsOf('file:///w/a/x.md');
    await lawsOf('file:///w/a/y.md');
    assert.equal(new Set(fileSystem.reads).size, fileSystem.reads.length);
    fileSystem.files.set('file:///w/policywright.yml', 'laws: [gdpr]');
    assert.equal(await lawsOf('file:///w/a/x.md'), undefined);
    profiles.forget('file:///w/policywright.yml');
    assert.deepEqual(await lawsOf('file:///w/a/x.md'), ['gdpr']);
  });

  it('prefers what is open in the editor to what is on disk', async () => {
    const { open, lawsOf } = setUp({ 'file:///policywright.yml': 'laws: [gdpr]' });
    open.set('file:///policywright.yml', 'laws: [ccpa]');
    assert.deepEqual(await lawsOf('file:///privacy.md'), ['ccpa']);
  });

  it('keeps the last good profile in force while the file has a mistake', async () => {
    const { fileSystem, profiles } = setUp({ 'file:///policywright.yml': 'laws: [gdpr]' });
    const read = async (text: string) => {
      fileSystem.files.set('file:///policywright.yml', text);
      profiles.forget();
      return profiles.at('file:///policywright.yml');
    };
    const good = await read('laws: [gdpr]');
    const bad = await read('laws: [ccpa]\nrulez: {}\n');
    assert.equal(bad?.profile, good?.profile);
    assert.equal(bad?.mistakes.length, 1);
    assert.deepEqual((await read('laws: [ccpa]\n'))?.profile.laws, ['ccpa']);
  });

  it('gives the same object for the same text, so that what was read stays known', async () => {
    const { profiles } = setUp({ 'file:///policywright.yml': 'laws: [gdpr]' });
    const first = await profiles.at('file:///policywright.yml');
    profiles.forget();
    assert.equal(await profiles.at('file:///policywright.yml'), first);
  });

  it('goes on without a file that cannot be read, and says so', async () => {
    const { unreadable, lawsOf } = setUp({ 'file:///policywright.yml': 'UNREADABLE' });
    assert.equal(await lawsOf('file:///privacy.md'), undefined);
    assert.deepEqual(unreadable, ['file:///policywright.yml']);
  });
});
