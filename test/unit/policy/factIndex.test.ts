import assert from 'node:assert/strict';
import { Engine } from '../../../server/src/engine.ts';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { changeMarkdown, parseMarkdown } from '../../../server/src/markdown/document.ts';
import { type Aspect, aspect, BlockQuestion, type Kept } from '../../../server/src/policy/factIndex.ts';
import type { PolicyBlock } from '../../../server/src/policy/policy.ts';
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
    const stampAfter = (find: string, insert: string, of: 'emails' | Aspect = 'emails'): [object, object] => {
      const document = parseMarkdown(TEXT);
      const before = engine.read(document, options).blocks.index.stamp(of);
      const from = TEXT.indexOf(find);
      const changed = changeMarkdown(document, { from, to: from + find.length, insert });
      return [before, engine.read(changed, options).blocks.index.stamp(of)];
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

    describe('or for an aspect of them', () => {
      const ADDRESSES = aspect('emails', ({ address }, other) => address === other.address);
      const stampsAfter = (find: string, insert: string): [object, object] => stampAfter(find, insert, ADDRESSES);

      for (const [what, find, insert] of [
        ['the words around a fact change', 'Mail us', 'Write to us'],
        ['a block with facts moves', 'Plain words.', 'Plainer words.\n\nAnother paragraph.'],
      ] as const) {
        it(`which stays while ${what}`, () => {
          const [before, after] = stampsAfter(find, insert);
          assert.equal(after, before);
        });
      }

      for (const [what, find, insert] of [
        ['changes in it', 'us@acme', 'them@acme'],
        ['comes', 'us@acme.example.', 'us@acme.example or ours@acme.example.'],
        ['comes in a block of its own', 'More words.', 'Or ours@acme.example.'],
        ['goes', 'Mail us@acme.example.', 'Mail us.'],
        ['stands in a list now, in a changed block', 'Mail us', '- Write to us'],
        ['stands in a heading now, in a changed block', 'Mail us', '## Write to us'],
      ] as const) {
        it(`which is another one when a fact ${what}`, () => {
          const [before, after] = stampsAfter(find, insert);
          assert.notEqual(after, before);
        });
      }
    });

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

  describe('asks of the blocks', () => {
    const question = new BlockQuestion();
    const counted: string[] = [];
    const count = ({ text }: PolicyBlock): number => {
      counted.push(text.source);
      return text.source.split('words').length - 1;
    };
    const changed = (find: string, insert: string) => {
      const document = parseMarkdown(TEXT);
      const before = engine.read(document, options).blocks;
      const from = TEXT.indexOf(find);
      return {
        before,
        after: () => engine.read(changeMarkdown(document, { from, to: from + find.length, insert }), options).blocks,
      };
    };

    it('which are such, and only those anew that an edit touched', () => {
      const { before, after } = changed('Mail us@acme.example.', 'Some words.\n\nMail us.');
      const isSuch = (block: PolicyBlock): boolean => count(block) > 0;
      const first = before.index.where(question, ['x'], isSuch);
      counted.length = 0;
      const second = after().index.where(question, ['x'], isSuch);
      assert.deepEqual(
        [first.indexes, second.indexes],
        [
          [1, 3],
          [1, 2, 4],
        ],
      );
      assert.deepEqual(counted, ['Some words.', 'Mail us.']);
      assert.notEqual(first.stamp, second.stamp);
    });

    it('which are such, with a stamp that stays while they only move', () => {
      const { before, after } = changed('Mail us@acme.example.', 'One.\n\nTwo.');
      const isSuch = (block: PolicyBlock): boolean => count(block) > 0;
      const { stamp } = before.index.where(question, [], isSuch);
      assert.equal(after().index.where(question, [], isSuch).stamp, stamp);
    });

    for (const [what, enough, find, insert, verdicts, anew] of [
      ['nothing where none of those counted changed', 1, 'More', 'Fewer', [true, true], []],
      [
        'again where one of those is gone',
        1,
        'Plain words',
        'Nothing',
        [true, true],
        ['Nothing.', '# Privacy', 'Nothing.', 'Mail us@acme.example.', 'More words.'],
      ],
      [
        'only what is new where it was not enough',
        4,
        'Mail us',
        'Many words',
        [false, false],
        ['Many words@acme.example.'],
      ],
      [
        'what is new until it is enough',
        3,
        'Mail us',
        'few words, many words:',
        [false, true],
        ['few words, many words:@acme.example.'],
      ],
    ] as const) {
      it(`how often they have something, and counts ${what}`, () => {
        const { before, after } = changed(find, insert);
        const first = before.index.hasEnough(question, [], enough, count);
        counted.length = 0;
        assert.deepEqual([first, after().index.hasEnough(question, [], enough, count)], verdicts);
        assert.deepEqual(counted, anew);
      });
    }

    it('how often they have something, near a block first', () => {
      counted.length = 0;
      engine.read(TEXT, options).blocks.index.hasEnough(new BlockQuestion(), [], 2, count, 3);
      assert.deepEqual(counted, ['More words.', 'Mail you@acme.example.', '# Privacy', 'Plain words.']);
    });
  });
});
