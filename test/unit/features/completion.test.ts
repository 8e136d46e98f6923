import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver-types';
import { type CompletionOptions, completionsAt } from '../../../server/src/features/completion.ts';
import type { Profile } from '../../../server/src/profile/profile.ts';
import { checkedText, knowledge, withCursor } from './readings.ts';

function complete(
  marked: string,
  profile: Partial<Profile> = {},
  options: Partial<CompletionOptions> = {},
): CompletionItem[] {
  const { text, position } = withCursor(marked);
  return completionsAt(checkedText(text, profile), position, { snippets: true, markdown: true, ...options });
}
const insertion = (items: readonly CompletionItem[], clause: string): string =>
  items.find(({ labelDetails }) => labelDetails?.description === clause)?.textEdit?.newText ?? '';

const START = '# Privacy Policy\n\nWe collect your name.\n\n';

describe('completion of clauses', () => {
  const offered = ['|', '## |', 'Your ri|', '## Your ri|', '**Your ri|', '  Cookies|'];
  for (const line of offered) {
    it(`is offered at ${JSON.stringify(line)}`, () => {
      const items = complete(START + line);
      assert.ok(items.length > 20);
      const typed = line.replace('|', '').replace(/[\p{L} ]+$/u, '');
      assert.ok(items.every(({ filterText }) => filterText?.startsWith(typed.trimStart()) || typed.trim() === ''));
    });
  }

  const refused = [
    '- |',
    '| a | b',
    '1. Your ri|',
    'We do. Your ri|',
    'Cookies| and more',
    '```\n|\n```',
    '> |',
    `${'word '.repeat(20)}|`,
  ];
  for (const line of refused) {
    it(`is not offered at ${JSON.stringify(line)}`, () => {
      assert.deepEqual(complete(START + line), []);
    });
  }

  it('is not offered on the second line of a paragraph, nor in what is no policy', () => {
    assert.deepEqual(complete('# Privacy Policy\n\nWe collect\nYour|'), []);
    assert.deepEqual(complete('# Terms of Service\n\nThese terms govern the shop.\n\n|'), []);
  });

  it('replaces the whole line, in the style of the document’s headings', () => {
    const [item] = complete('1\\. Privacy\n\nCookies|');
    assert.deepEqual(item?.textEdit && 'range' in item.textEdit && item.textEdit.range, {
      start: { line: 2, character: 0 },
      end: { line: 2, character: 7 },
    });
    const setext = 'Privacy Policy\n==============\n\nCookies\n-------\n\nWe use cookies.\n\n|';
    assert.match(insertion(complete(setext), 'retention'), /^How long we keep data\n-{3,}\n\n/);
    assert.match(insertion(complete(setext.replaceAll('\n', '\r\n')), 'retention'), /^How long we keep data\r\n/);
  });

  it('fills in what the profile knows, and stops at the rest', () => {
    const profile = { contacts: { privacy: { email: 'privacy$1@tidewater.example' } } };
    const rights = insertion(complete(`${START}|`, profile), 'access-rights');
    assert.ok(rights.includes('privacy\\$1@tidewater.example'), rights);
    assert.match(insertion(complete(`${START}|`), 'access-rights'), /\$\{1:/);
  });

  it('inserts plain text where the client has no snippets', () => {
    const items = complete(`${START}|`, {}, { snippets: false });
    assert.ok(items.every(({ textEdit }) => !/\$\{?\d/.test(textEdit?.newText ?? '')));
    assert.match(insertion(items, 'access-rights'), /\[/);
  });

  it('offers no claim of a certification that the profile does not name', () => {
    const needing = knowledge.clauses.filter(({ needs }) => needs === 'eu-us-dpf').map(({ id }) => id);
    const offeredTo = (certifications: string[]) =>
      complete(`${START}|`, { certifications }).flatMap(({ labelDetails }) => labelDetails?.description ?? []);
    assert.ok(needing.length > 0);
    assert.ok(offeredTo([]).every((id) => !needing.includes(id)));
    assert.ok(needing.every((id) => offeredTo(['eu-us-dpf']).includes(id)));
  });

  it('lists topics that the policy lacks before those that it has', () => {
    const items = complete(
      '# Privacy Policy\n\n## How long we keep data\n\nWe keep your orders for ten years and then delete them.\n\n|',
    );
    const rank = (clause: string) =>
      items.find(({ labelDetails }) => labelDetails?.description === clause)?.sortText ?? '';
    assert.ok(rank('access-rights') < rank('retention'));
  });
});
