import assert from 'node:assert/strict';
import { Engine } from '../../../server/src/engine.ts';
import { coreOf, withoutForm } from '../../../server/src/facts/nameForms.ts';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { changeMarkdown, parseMarkdown } from '../../../server/src/markdown/document.ts';
import { isOwnHost, isOwnName, organisationOf } from '../../../server/src/policy/organisation.ts';
import { namesInTitle } from '../../../server/src/policy/organisationNames.ts';
import { emptyProfile } from '../../../server/src/profile/profile.ts';
import { readText } from './readText.ts';

describe('who a policy speaks for', () => {
  const texts: readonly (readonly [how: string, text: string, name: string | undefined])[] = [
    [
      'a bracket with "we"',
      '# Privacy Policy\n\nThis site is run by Quill Tools, Inc. ("Quill", "we").',
      'Quill Tools, Inc.',
    ],
    ['"we are"', '# Privacy Policy\n\nWe are Larkspur Studios, a small firm in Leeds.', 'Larkspur Studios'],
    ['"at X, we"', '# Privacy Policy\n\nAt Marrow, we take care of what you give us.', 'Marrow'],
    ['"operated by"', '# Privacy Policy\n\nThe Tern app is operated by Saltmarsh GmbH in Kiel.', 'Saltmarsh GmbH'],
    ['the title', '# Fennel Privacy Policy\n\nThe app keeps nothing.', 'Fennel'],
    ['what it does, said twice', '# Privacy\n\nOrrery stores maps on disk.\n\nOrrery does not send them.', 'Orrery'],
    [
      'words that mean it',
      '# Privacy\n\n“We”, “us” and “our” mean The Heron Company, which runs the site.',
      'The Heron Company',
    ],
    ['nobody', '# Privacy Policy\n\nNo data is kept. Nothing is sent.', undefined],
    [
      'a vendor only',
      '# Privacy Policy\n\nPayments are handled by Stripe. Stripe collects your card number.',
      undefined,
    ],
    ['a placeholder', '# Privacy Policy\n\nThis tells how [COMPANY NAME] ("we") uses data.', undefined],
  ];
  for (const [how, text, name] of texts) {
    it(`is read from ${how}`, () => assert.equal(readText(text).organisation.name, name));
  }

  it('keeps short names and the product of the title as other names', () => {
    const { organisation } = readText(
      '# Tern Privacy Policy\n\nSaltmarsh GmbH ("Saltmarsh", "we") makes the Tern app.',
    );
    assert.equal(organisation.legalName, 'Saltmarsh GmbH');
    assert.equal(organisation.shortName, 'Saltmarsh');
    assert.deepEqual(organisation.otherNames, ['Tern']);
  });

  it('takes the profile before the text', () => {
    const profile = {
      ...emptyProfile,
      organisation: { ...emptyProfile.organisation, legalName: 'Reed Ltd', formerNames: ['Rush Ltd'] },
    };
    const organisation = organisationOf(readText('We are Larkspur Studios.').blocks, {
      profile,
      title: undefined,
      archivedFrom: undefined,
    });
    assert.equal(organisation.name, 'Reed Ltd');
    assert.ok(isOwnName(organisation, 'Rush'));
  });

  it('knows its domains by its names, and by a lone mailbox', () => {
    const byName = readText(
      'Quill Tools, Inc. ("we"): [site](https://www.quilltools.example/a), [x](https://google.com)',
    );
    assert.deepEqual(byName.organisation.domains, ['quilltools.example']);
    assert.ok(isOwnHost(byName.organisation, 'help.quilltools.example'));
    assert.ok(!isOwnHost(byName.organisation, 'notquilltools.example'));
    assert.deepEqual(readText('We are Fjord Lab. Write to hi@fl.example.').organisation.domains, ['fl.example']);
  });
});

describe('names', () => {
  it('lose their legal form, unless only an article and a word would be left', () => {
    assert.equal(withoutForm('Quill Tools, Inc.'), 'Quill Tools');
    assert.equal(withoutForm('The Heron Corporation'), 'The Heron Corporation');
    assert.equal(coreOf('The Quill-Tools, LLC'), 'quilltools');
  });

  const titles: readonly (readonly [title: string, names: readonly string[]])[] = [
    ['Quill Privacy Policy', ['Quill']],
    ['Privacy Policy for Tern Messenger', ['Tern Messenger']],
    ['Privacy Policy — Tern', ['Tern']],
    ['Our Privacy Policy', []],
    ['How we use your data', []],
  ];
  for (const [title, names] of titles)
    it(`in the title "${title}"`, () => assert.deepEqual(namesInTitle(title), names));

  it('is the same object after an edit that tells nothing of it', () => {
    const engine = new Engine(builtInKnowledge());
    const document = parseMarkdown('We are Fjord Lab.\n\nNothing is sent.\n\nFjord Lab collects names.\n');
    const after = (find: string, insert: string) => {
      const from = document.text.indexOf(find);
      const changed = changeMarkdown(document, { from, to: from + find.length, insert });
      return engine.read(changed, { profile: emptyProfile }).organisation;
    };
    const { organisation } = engine.read(document, { profile: emptyProfile });
    assert.equal(after('sent', 'sold'), organisation);
    assert.equal(after('names', 'maps'), organisation);
    assert.equal(after('We are Fjord', 'We are Firth').name, 'Firth Lab');
  });
});
