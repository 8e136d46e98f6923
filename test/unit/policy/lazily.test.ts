import assert from 'node:assert/strict';
import { lazily } from '../../../server/src/policy/lazily.ts';

interface Square {
  readonly side: number;
  readonly area: number;
  readonly name: string | undefined;
}

describe('an object that is worked out lazily', () => {
  it('asks each part once, when somebody asks, and no other', () => {
    const asked: string[] = [];
    const square = lazily<Square, { side: number }>({
      side: (_, source) => {
        asked.push('side');
        return source.side;
      },
      area: ({ side }) => side * side,
      name: () => {
        asked.push('name');
        return undefined;
      },
    })({ side: 3 });
    assert.deepEqual(asked, []);
    assert.equal(square.area + square.area, 18);
    assert.deepEqual(asked, ['side']);
    assert.equal(square.name ?? square.name, undefined);
    assert.deepEqual(asked, ['side', 'name']);
  });

  it('shows its parts to whoever goes through them', () => {
    const keys: string[] = [];
    for (const key in lazily<Square, null>({ side: () => 1, area: () => 1, name: () => 'x' })(null)) keys.push(key);
    assert.deepEqual(keys, ['side', 'area', 'name']);
  });
});
