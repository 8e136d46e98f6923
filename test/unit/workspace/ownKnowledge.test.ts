import assert from 'node:assert/strict';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { ClientFileSystem } from '../../../server/src/workspace/clientFileSystem.ts';
import type { FileSystem } from '../../../server/src/workspace/fileSystem.ts';
import { isAmong, readWorkspaceKnowledge } from '../../../server/src/workspace/ownKnowledge.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';

const FOLDER = 'vscode-vfs://github/fern/policies';
const MUTED = '- id: ssl\n  report: false\n';

function read(fileSystem: FileSystem, paths: readonly string[], open: Readonly<Record<string, string>> = {}) {
  const unreadable: string[] = [];
  const surroundings = {
    knowledge: builtInKnowledge(),
    fileSystem,
    openText: (uri: string) => open[uri],
    onUnreadable: (uri: string) => void unreadable.push(uri),
  };
  const places = paths.map((path) => ({ path, from: 0, to: path.length }));
  return readWorkspaceKnowledge(FOLDER, places, surroundings, undefined).then((own) => ({ own, unreadable }));
}

describe('knowledge of a workspace', () => {
  it('is read where the server has no files, by asking the client', async () => {
    const files = new MemoryFileSystem({ [`${FOLDER}/legal/frameworks.yaml`]: MUTED });
    const asked: string[] = [];
    const client = new ClientFileSystem({
      sendRequest: async <Result>(method: string, params: unknown): Promise<Result> => {
        asked.push(method);
        const { uri, extensions = [], limit = 0 } = params as { uri: string; extensions?: string[]; limit?: number };
        const answer =
          method === 'policywright/readFile'
            ? { text: (await files.readText(uri)) ?? null }
            : { uris: await files.findFiles(uri, extensions, limit) };
        return answer as Result;
      },
    });
    const { own } = await read(client, ['legal']);
    assert.deepEqual(asked, ['policywright/findFiles', 'policywright/readFile']);
    assert.equal(own.knowledge.frameworkById.get('ssl')?.report, false);
    assert.deepEqual([own.mistakes, own.lost], [[], []]);
  });

  it('comes from files and folders, here and above, and from the editor before the disk', async () => {
    const shared = 'vscode-vfs://github/fern/shared/frameworks.yaml';
    const files = new MemoryFileSystem({ [shared]: '[]\n', [`${FOLDER}/topics.yaml`]: '[]\n' });
    const { own } = await read(files, ['../shared', './topics.yaml'], { [shared]: MUTED });
    assert.equal(own.knowledge.frameworkById.get('ssl')?.report, false);
    assert.deepEqual([...own.texts.keys()], [shared, `${FOLDER}/topics.yaml`]);
    assert.deepEqual(
      [shared, `${FOLDER}/topics.yaml`, `${FOLDER}/other.yaml`].map((uri) => isAmong(own.places, uri)),
      [true, true, false],
    );
  });

  it('goes on without what is not there or cannot be read', async () => {
    const files = new MemoryFileSystem({
      [`${FOLDER}/a/frameworks.yaml`]: 'UNREADABLE',
      [`${FOLDER}/b/frameworks.yaml`]: MUTED,
    });
    const { own, unreadable } = await read(files, ['a', 'b', 'c', 'd.yaml']);
    assert.equal(own.knowledge.frameworkById.get('ssl')?.report, false);
    assert.deepEqual(unreadable, [`${FOLDER}/a/frameworks.yaml`]);
    assert.equal(own.lost.length, 3);
  });
});
