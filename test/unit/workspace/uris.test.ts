import assert from 'node:assert/strict';
import { childOf, folderHolding, nameOf, parentOf, pathInside, uriKey } from '../../../server/src/workspace/uris.ts';

describe('URIs', () => {
  it('are equal where editors write one file differently', () => {
    const names = ['file:///C%3A/Legal%20Texts/a.md', 'file:///c:/Legal Texts/a.md', 'file:///c%3a/Legal%20Texts/a.md'];
    assert.equal(new Set(names.map(uriKey)).size, 1);
    assert.notEqual(uriKey('file:///a.md'), uriKey('file:///A.md'));
    assert.equal(uriKey('untitled:100%'), 'untitled:100%');
  });

  it('have parents up to the root', () => {
    const parents = [
      'file:///a/b%20c/d.md',
      'file:///a/',
      'file:///',
      'vscode-vfs://host/x/y.md',
      'file://server/share/a.md',
    ];
    assert.deepEqual(parents.map(parentOf), [
      'file:///a/b%20c',
      'file:///',
      undefined,
      'vscode-vfs://host/x',
      'file://server/share',
    ]);
    assert.equal(parentOf('untitled:Untitled-1'), undefined);
  });

  it('are made from folders and names, and back', () => {
    assert.equal(childOf('file:///a b/', 'c d.md'), 'file:///a b/c%20d.md');
    assert.equal(childOf('file:///', 'a.md'), 'file:///a.md');
    assert.equal(nameOf('file:///a/c%20d.md?x#y'), 'c d.md');
    assert.equal(nameOf('untitled:privacy.md'), 'untitled:privacy.md');
  });

  it('lie inside folders', () => {
    assert.equal(pathInside('file:///C%3A/legal/', 'file:///c:/legal/eu/a%20b.md'), 'eu/a b.md');
    assert.equal(pathInside('file:///legal', 'file:///legality/a.md'), undefined);
    assert.equal(folderHolding(['file:///a', 'file:///a/b', 'file:///c'], 'file:///a/b/x.md'), 'file:///a/b');
    assert.equal(folderHolding(['file:///a'], 'file:///b/x.md'), undefined);
  });
});
