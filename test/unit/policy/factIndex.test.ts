import assert from 'node:assert/strict';
import { Engine } from '../../../server/src/engine.ts';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { changeMarkdown, parseMarkdown } from '../../../server/src/markdown/document.ts';
import { emptyProfile } from '../../../server/src/profile/profile.ts';

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
});
