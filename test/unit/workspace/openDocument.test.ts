import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseMarkdown } from '../../../server/src/markdown/document.ts';
import { openDocuments } from '../../../server/src/workspace/openDocument.ts';

const at = (line: number, character: number) => ({ line, character });

describe('open documents', () => {
  it('apply edits one after the other', () => {
    const before = openDocuments.create('file:///a.md', 'markdown', 1, '# Title\r\n\r\nOne 🫖 two.\r\n');
    const after = openDocuments.update(
      before,
      [
        { range: { start: at(2, 7), end: at(2, 10) }, text: 'three' },
        { range: { start: at(2, 0), end: at(2, 3) }, text: 'Two, ' },
        { range: { start: at(9, 9), end: at(9, 9) }, text: 'End' },
      ],
      2,
    );
    assert.equal(after.text, '# Title\r\n\r\nTwo,  🫖 three.\r\nEnd');
    assert.equal(after.markdown?.text, after.text);
    assert.equal(after.version, 2);
    assert.equal(before.text, '# Title\r\n\r\nOne 🫖 two.\r\n');
  });

  it('take a whole new text, and ranges the wrong way round', () => {
    const before = openDocuments.create('file:///a.md', 'markdown', 1, 'abc');
    const after = openDocuments.update(
      before,
      [{ text: 'xyz' }, { range: { start: at(0, 2), end: at(0, 1) }, text: '-' }],
      2,
    );
    assert.deepEqual([after.text, after.markdown?.text], ['x-z', 'x-z']);
  });

  it('know Markdown by language or name', () => {
    const isMarkdown = (languageId: string, uri: string) =>
      openDocuments.create(uri, languageId, 1, '').markdown !== undefined;
    assert.ok(isMarkdown('markdown', 'untitled:Untitled-1'));
    assert.ok(isMarkdown('plaintext', 'file:///a.MD'));
    assert.ok(!isMarkdown('yaml', 'file:///policywright.yml'));
    assert.ok(!isMarkdown('plaintext', 'file:///a.txt'));
  });

  it('have the text that the client has, after any edits', () => {
    const words = fc.constantFrom('a', '\n', '\r\n', '\r', '# ', '🫖', '- x\n', '');
    const edit = fc.record({ from: fc.nat(60), to: fc.nat(60), insert: words });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.array(edit, { maxLength: 8 }), (parts, edits) => {
        let document = openDocuments.create('file:///a.md', 'markdown', 1, parts.join(''));
        for (const { from, to, insert } of edits) {
          const range = {
            start: document.positions.positionAt(Math.min(from, to)),
            end: document.positions.positionAt(Math.max(from, to)),
          };
          document = openDocuments.update(document, [{ range, text: insert }], document.version + 1);
          assert.equal(document.markdown?.text, document.positions.getText());
        }
        assert.equal(String(document.markdown?.tree), String(parseMarkdown(document.text).tree));
      }),
    );
  });
});
