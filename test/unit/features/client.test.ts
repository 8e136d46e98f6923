import assert from 'node:assert/strict';
import { readClient } from '../../../server/src/features/client.ts';

type Params = Parameters<typeof readClient>[0];
const read = (params: object) => readClient({ processId: null, rootUri: null, capabilities: {}, ...params } as Params);

describe('readClient', () => {
  it('takes nothing for granted', () => {
    const client = readClient({} as Params);
    const { options, roots, ...abilities } = client;
    assert.ok(Object.values(abilities).every((ability) => ability === false));
    assert.deepEqual(roots, []);
    assert.deepEqual(options, {
      outlineChanged: false,
      serverStatus: false,
      fileSystem: false,
      markdownOutline: false,
    });
  });

  for (const initializationOptions of [null, 'x', 7, [], { documentation: 3, asOf: 'today', outlineChanged: 'yes' }]) {
    it(`takes ${JSON.stringify(initializationOptions)} for no options`, () => {
      assert.deepEqual(read({ initializationOptions }).options, readClient({} as Params).options);
    });
  }

  it('takes options that are right', () => {
    const initializationOptions = { documentation: 'file:///rules//', asOf: '2014-01-01', serverStatus: true };
    assert.deepEqual(read({ initializationOptions }).options, {
      documentation: 'file:///rules',
      asOf: '2014-01-01',
      outlineChanged: false,
      serverStatus: true,
      fileSystem: false,
      markdownOutline: false,
    });
  });

  it('finds folders by the newer or the older way', () => {
    const workspaceFolders = [{ uri: 'file:///a', name: 'a' }];
    assert.deepEqual(read({ workspaceFolders, rootUri: 'file:///b' }).roots, ['file:///a']);
    assert.deepEqual(read({ workspaceFolders: null, rootUri: 'file:///b' }).roots, ['file:///b']);
  });
});
