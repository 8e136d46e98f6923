import assert from 'node:assert/strict';
import type {
  CompletionItem,
  DocumentSymbol,
  Hover,
  MarkupContent,
  SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import { type InsertedSection, methods, type Outline } from '../../server/src/protocol.ts';
import { withFolder } from './support/folder.ts';
import { FLAWED, URI } from './support/policies.ts';
import { START_AND_STOP, TestClient, withClient } from './support/testClient.ts';

const symbols = 'textDocument/documentSymbol';
const hover = 'textDocument/hover';
const completion = 'textDocument/completion';
const contentsOf = (answer: Hover | null): MarkupContent => answer?.contents as MarkupContent;

describe('features over the protocol', () => {
  it('complete clauses with the profile’s values and stops for the rest', async () => {
    const profile = 'contacts: { privacy: { email: privacy@tidewater.example } }\n';
    await withFolder({ 'policywright.yml': profile }, async (folder) => {
      const client = await TestClient.start({ folder: folder.uri });
      try {
        const uri = folder.uriOf('privacy.md');
        await client.open(uri, `${FLAWED}\n## Your ri`);
        const position = client.rangeOf(uri, '## Your ri').end;
        const items = await client.request<CompletionItem[]>(completion, uri, { position });
        const rights = items.find(({ label }) => label === 'Your rights');
        assert.equal(rights?.insertTextFormat, 2);
        assert.equal(rights?.filterText, '## Your rights access-rights');
        assert.deepEqual(rights?.textEdit && 'range' in rights.textEdit && rights.textEdit.range.start.character, 0);
        assert.match(rights?.textEdit?.newText ?? '', /^## Your rights\n\n[^$]*privacy@tidewater\.example/);
        assert.ok(items.some(({ textEdit }) => textEdit?.newText.includes('${1:')));
      } finally {
        await client.stop();
      }
    });
  });

  it(
    'complete plain text for a client without snippets, and nothing inside a sentence',
    withClient({ kind: 'minimal' }, async (client) => {
      await client.open(URI, `${FLAWED}\n`);
      const end = { line: FLAWED.split('\n').length, character: 0 };
      const items = await client.request<CompletionItem[]>(completion, URI, { position: end });
      assert.ok(items.length > 20);
      assert.ok(
        items.every(({ insertTextFormat, textEdit }) => insertTextFormat === 1 && !textEdit?.newText.includes('${')),
      );
      const { end: position } = client.rangeOf(URI, 'We comply');
      assert.deepEqual(await client.request<CompletionItem[]>(completion, URI, { position }), []);
    }),
  );

  it(
    'explain findings and frameworks on hover',
    withClient({ options: { documentation: 'file:///rules' } }, async (client) => {
      await client.open(URI, FLAWED);
      const range = client.rangeOf(URI, 'U.S.-EU Safe Harbor Framework');
      const answer = await client.request<Hover | null>(hover, URI, { position: range.start });
      assert.deepEqual(answer?.range, range);
      const { kind, value } = contentsOf(answer);
      assert.equal(kind, 'markdown');
      assert.match(value, /6 October 2015/);
      assert.match(value, /Legal ground: /);
      assert.match(value, /\]\(file:\/\/\/rules\/stale-framework\.md\)/);
      const { start } = client.rangeOf(URI, 'Tidewater');
      assert.equal(await client.request(hover, URI, { position: start }), null);
    }),
  );

  it(
    'hover in plain text for a client that shows no Markdown',
    withClient({ kind: 'minimal' }, async (client) => {
      await client.open(URI, FLAWED);
      const { start: position } = client.rangeOf(URI, 'Security');
      const { kind, value } = contentsOf(await client.request<Hover | null>(hover, URI, { position }));
      assert.equal(kind, 'plaintext');
      assert.doesNotMatch(value, /\*\*/);
      assert.match(value, /Security.*covers:/);
    }),
  );

  it(
    'outline sections as a tree',
    withClient({}, async (client) => {
      await client.open(URI, FLAWED);
      const [title, ...others] = await client.request<DocumentSymbol[]>(symbols, URI);
      assert.deepEqual(others, []);
      assert.deepEqual(
        title?.children?.map(({ name }) => name),
        ['Transfers', 'Security'],
      );
    }),
  );

  it(
    'outline sections as a list for a client that knows no trees',
    withClient({ kind: 'minimal' }, async (client) => {
      await client.open(URI, FLAWED);
      const list = await client.request<SymbolInformation[]>(symbols, URI);
      assert.deepEqual(
        list.map(({ name, containerName }) => [name, containerName]),
        [
          ['Privacy Policy', undefined],
          ['Transfers', 'Privacy Policy'],
          ['Security', 'Privacy Policy'],
        ],
      );
    }),
  );

  it(
    'leave Markdown headings to an editor that outlines them itself',
    withClient({ options: { markdownOutline: true } }, async (client) => {
      await client.open(URI, FLAWED);
      assert.deepEqual(await client.request(symbols, URI), []);
      const bold = 'untitled:bold.md';
      await client.open(
        bold,
        '**Privacy Policy**\n\nWe collect your name and use it to serve you.\n\n**Cookies**\n\nWe use cookies to keep you signed in.\n',
      );
      assert.deepEqual((await client.request<DocumentSymbol[]>(symbols, bold)).length, 1);
    }),
  );

  it('give the policy outline, and tell when it has changed', async () => {
    const client = await TestClient.start({ options: { outlineChanged: true } });
    try {
      const changed = new Promise((resolve) => client.connection.onNotification(methods.outlineChanged, resolve));
      await client.open(URI, FLAWED);
      assert.deepEqual(await changed, { uri: URI, version: 1 });
      const outline = await client.request<Outline>(methods.outline, URI);
      const [title] = outline.entries;
      assert.ok(title?.kind === 'section' && outline.isPolicy && outline.version === 1);
      const transfers = title.entries.find((entry) => entry.title === 'Transfers');
      assert.ok(transfers?.kind === 'section');
      assert.deepEqual([transfers.state, transfers.findings], ['warnings', 1]);
      const missing = title.entries.filter((entry) => entry.kind === 'missing');
      assert.ok(missing.length > 0 && missing.every(({ clause }) => clause !== undefined));
    } finally {
      await client.stop();
    }
  });

  it(
    'insert the section of a topic',
    withClient({}, async (client) => {
      await client.open(URI, FLAWED);
      const section = await client.request<InsertedSection>(methods.insertSection, URI, { topic: 'retention' });
      assert.equal(section.version, 1);
      assert.match(section.edits[0]?.newText ?? '', /## How long we keep data\n\n.*\[/s);
      assert.match(section.snippet, /\$\{1:/);
      assert.equal(await client.request(methods.insertSection, URI, { topic: 'nothing' }), null);
    }),
  );
}).timeout(START_AND_STOP);
