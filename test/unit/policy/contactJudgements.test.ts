import assert from 'node:assert/strict';
import { Engine } from '../../../server/src/engine.ts';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { changeMarkdown, parseMarkdown } from '../../../server/src/markdown/document.ts';
import { emptyProfile } from '../../../server/src/profile/profile.ts';

describe('judgements of contacts', () => {
  it('are gone when an edit takes the last contact together with the name of the organisation', () => {
    const engine = new Engine(builtInKnowledge());
    const text = '# Privacy Policy\n\nHarbour Tools Ltd is the controller: privacy@harbour.example.\n\nThank you.\n';
    const document = parseMarkdown(text);
    assert.equal(engine.read(document, { profile: emptyProfile }).contacts.length, 1);
    const from = text.indexOf('Harbour');
    const after = changeMarkdown(document, { from, to: text.indexOf('Thank'), insert: '' });
    assert.deepEqual(engine.read(after, { profile: emptyProfile }).contacts, []);
  });
});
