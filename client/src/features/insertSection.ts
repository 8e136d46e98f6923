import * as vscode from 'vscode';
import {
  type InsertedSection,
  type InsertSectionParams,
  methods,
  type OutlineEntry,
  type OutlineMissing,
} from '../../../server/src/protocol.ts';
import type { ActivePolicy } from '../activePolicy.ts';
import type { OutlineNode } from '../outlineNodes.ts';
import type { Server } from '../server.ts';

/** How often the server is asked anew when the document changes under its answer. */
const ATTEMPTS = 3;

/** The command that inserts a missing section: the one of a row in the outline, or one that a person picks. */
export function registerInsertSection(server: Server, policy: ActivePolicy): vscode.Disposable {
  return vscode.commands.registerCommand('policywright.insertSection', async (node?: OutlineNode) => {
    const missing = node === undefined ? await pickMissing(policy) : node.entry;
    if (missing?.kind === 'missing' && policy.document) await insert(server, policy.document, missing);
  });
}

/** A missing topic to pick; without one, the way to all clauses. */
interface Pick extends vscode.QuickPickItem {
  readonly missing?: OutlineMissing;
}

async function pickMissing({ outline }: ActivePolicy): Promise<OutlineMissing | undefined> {
  if (!outline) {
    void vscode.window.showInformationMessage('Open a privacy policy in Markdown first: sections are inserted there.');
    return undefined;
  }
  const missing = missingIn(outline.entries).filter(({ clause }) => clause !== undefined);
  const choice = await vscode.window.showQuickPick<Pick>(
    [
      { label: 'Missing from this policy', kind: vscode.QuickPickItemKind.Separator },
      ...missing.map((entry) => ({ label: entry.title, detail: entry.message, missing: entry })),
      { label: 'All standard clauses', kind: vscode.QuickPickItemKind.Separator },
      { label: 'Insert a clause at the cursor…', detail: 'The clauses are among the Markdown snippets.' },
    ],
    { title: 'Insert Section', placeHolder: placeHolder(missing.length), matchOnDetail: true },
  );
  if (choice?.missing) return choice.missing;
  if (choice) await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown' });
  return undefined;
}

function placeHolder(missing: number): string {
  return missing > 0 ? 'Which section should be inserted at its place?' : 'No required section is missing.';
}

function missingIn(entries: readonly OutlineEntry[]): OutlineMissing[] {
  return entries.flatMap((entry) => (entry.kind === 'missing' ? [entry] : missingIn(entry.entries)));
}

async function insert(
  server: Server,
  document: vscode.TextDocument,
  { topic, clause, title }: OutlineMissing,
): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  const params: InsertSectionParams = {
    textDocument: { uri: document.uri.toString() },
    topic,
    ...(clause !== undefined && { clause }),
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const section = await server.request<InsertedSection | null>(methods.insertSection, params);
    if (!section) break;
    if (section.version !== document.version) continue; // its position is one of a text that has changed since
    await insertSnippet(editor, section);
    return;
  }
  void vscode.window.showWarningMessage(
    `No section was inserted: there is no standard clause for “${title}”, or the server did not answer. Write the section yourself, or try again.`,
  );
}

async function insertSnippet(editor: vscode.TextEditor, { position, snippet }: InsertedSection): Promise<void> {
  const at = new vscode.Position(position.line, position.character);
  await editor.insertSnippet(new vscode.SnippetString(snippet), at);
  editor.revealRange(new vscode.Range(at, editor.selection.end), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
