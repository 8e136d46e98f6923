import * as vscode from 'vscode';
import { methods, type Outline, type OutlineChangedParams, type OutlineParams } from '../../server/src/protocol.ts';
import { mayBePolicy } from './clientOptions.ts';
import type { Server } from './server.ts';

/**
 * The Markdown document that a person works on, and the server's outline of it. A panel, a preview or an output that
 * takes the focus changes nothing as long as the document stays open.
 */
export class ActivePolicy implements vscode.Disposable {
  readonly #server: Server;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #document: vscode.TextDocument | undefined;
  #outline: Outline | undefined;
  #question = 0;

  /** Fired when the document, or anything in its outline, is another. */
  readonly onDidChange = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#subscriptions = [
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#follow()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.#follow()),
      server.onDidChangeState(() => void this.#ask()),
    ];
    server.onEachStart((client) => {
      client.onNotification(methods.outlineChanged, ({ uri }: OutlineChangedParams) => {
        if (uri === this.#document?.uri.toString()) void this.#ask();
      });
    });
    this.#follow();
  }

  /** The document; it need not be a policy. */
  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** The editor that shows the document, if one does. */
  get editor(): vscode.TextEditor | undefined {
    const shows = ({ document }: vscode.TextEditor): boolean => document === this.#document;
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    return activeTextEditor && shows(activeTextEditor) ? activeTextEditor : visibleTextEditors.find(shows);
  }

  /** The outline as last heard of; undefined where the document is not taken for a policy. */
  get outline(): Outline | undefined {
    return this.#outline?.isPolicy ? this.#outline : undefined;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #follow(): void {
    const document = currentDocument(this.#document);
    if (document === this.#document) return;
    this.#document = document;
    this.#outline = undefined;
    this.#changed.fire();
    void this.#ask();
  }

  async #ask(): Promise<void> {
    this.#question += 1;
    const question = this.#question;
    const document = this.#document;
    // While the server comes back, what it said last is better than nothing.
    if (!document || this.#server.state === 'starting') return;
    const params: OutlineParams = { textDocument: { uri: document.uri.toString() } };
    const outline = await this.#server.request<Outline | null>(methods.outline, params);
    if (question !== this.#question) return;
    this.#outline = outline ?? undefined;
    this.#changed.fire();
  }
}

function currentDocument(previous: vscode.TextDocument | undefined): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor && mayBePolicy(activeTextEditor.document)) return activeTextEditor.document;
  const visible = visibleTextEditors.find(({ document }) => document === previous)?.document;
  return visible ?? (activeTextEditor === undefined && hasTab(previous) ? previous : undefined);
}

function hasTab(document: vscode.TextDocument | undefined): boolean {
  const uri = document?.uri.toString();
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri);
}
