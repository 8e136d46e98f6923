import assert from 'node:assert/strict';
import { Engine } from '../../../server/src/engine.ts';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { changeMarkdown, parseMarkdown } from '../../../server/src/markdown/document.ts';
import type { Kept } from '../../../server/src/policy/factIndex.ts';
import { emptyProfile } from '../../../server/src/profile/profile.ts';
import { NoteKey } from '../../../server/src/text/notes.ts';

const engine = new Engine(builtInKnowledge());
const options = { profile: emptyProfile };
const TEXT = '# Privacy\n\nPlain words.\n\nMail us@acme.example.\n\nMore words.\n\nMail you@acme.example.\n';

describe('the index of facts', () => {
  it('names the blocks that have facts of a kind', () => {
    assert.deepEqual(engine.read(TEXT, options).blocks.index.having('emails'), [2, 4]);
  });

  it('follows blocks that move, come and go', () => {
    const document = parseMarkdown(TEXT);
    assert.deepEqual(engine.read(document, options).blocks.index.having('emails'), [2, 4]);
    const at = TEXT.indexOf('More words.');
    const longer = changeMarkdown(document, { from: at, to: at, insert: 'Or ours@acme.example.\n\n' });
    assert.deepEqual(engine.read(longer, options).blocks.index.having('emails'), [2, 3, 5]);
    const from = longer.text.indexOf('Plain');
    const shorter = changeMarkdown(longer, { from, to: longer.text.indexOf('Or'), insert: '' });
    assert.deepEqual(engine.read(shorter, options).blocks.index.having('emails'), [1, 3]);
  });

  it('keeps the blocks in front of an edit as they are', () => {
    const document = parseMarkdown(TEXT);
    const before = engine.read(document, options).blocks;
    const after = engine.read(
      changeMarkdown(document, { from: TEXT.length - 2, to: TEXT.length - 1, insert: '!' }),
      options,
    );
    assert.equal(after.blocks[2], before[2]);
    assert.notEqual(after.blocks[4], before[4]);
  });

  describe('has a stamp for the facts of a kind', () => {
    const stampAfter = (find: string, insert: string): [object, object] => {
      const document = parseMarkdown(TEXT);
      const before = engine.read(document, options).blocks.index.stamp('emails');
      const from = TEXT.indexOf(find);
      const changed = changeMarkdown(document, { from, to: from + find.length, insert });
      return [before, engine.read(changed, options).blocks.index.stamp('emails')];
    };

    it('which stays while blocks with such facts only move', () => {
      const [before, after] = stampAfter('Plain words.', 'Plainer words.\n\nAnother paragraph.');
      assert.equal(after, before);
    });

    for (const [what, find, insert] of [
      ['changes', 'us@acme', 'them@acme'],
      ['comes', 'More words.', 'Or ours@acme.example.'],
      ['goes', 'Mail us@acme.example.', 'Mail us.'],
      ['stands in a quote now', 'Mail us', '> Mail us'],
    ] as const) {
      it(`which is another one when a fact ${what}`, () => {
        const [before, after] = stampAfter(find, insert);
        assert.notEqual(after, before);
      });
    }

    it('which is another one for each reader', () => {
      const document = parseMarkdown(TEXT);
      const other = new Engine(builtInKnowledge());
      const stamp = engine.read(document, options).blocks.index.stamp('emails');
      assert.notEqual(other.read(document, options).blocks.index.stamp('emails'), stamp);
    });
  });

  it('keeps a result for as long as its inputs are the same objects', () => {
    const key = new NoteKey<Kept<number>>();
    const document = parseMarkdown(TEXT);
    let worked = 0;
    const keep = (text: typeof document, input: string): number => {
      const { index } = engine.read(text, options).blocks;
      return index.keep(key, [index.stamp('emails'), input], () => ++worked);
    };
    assert.equal(keep(document, 'a'), 1);
    const changed = changeMarkdown(document, { from: 12, to: 12, insert: 'x' });
    assert.equal(keep(changed, 'a'), 1);
    assert.equal(keep(changed, 'b'), 2);
    const at = TEXT.indexOf('us@') + 1;
    assert.equal(keep(changeMarkdown(changed, { from: at, to: at, insert: 'x' }), 'b'), 3);
  });
});
