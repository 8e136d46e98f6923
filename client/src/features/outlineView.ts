import * as vscode from 'vscode';
import type { OutlineMissing, OutlineSection } from '../../../server/src/protocol.ts';
import type { ActivePolicy } from '../activePolicy.ts';
import { type OutlineNode, outlineNodes, sectionNodeAt } from '../outlineNodes.ts';
import { missingDecorations, outlineItem } from './outlineItems.ts';

/** The view "Policy Outline": the active policy's sections as they stand, and what is missing between them. */
export function registerOutlineView(policy: ActivePolicy): vscode.Disposable {
  const tree = new OutlineTree(policy);
  const view = vscode.window.createTreeView('policywright.outline', { treeDataProvider: tree, showCollapseAll: true });
  const follow = (): void => followCursor(policy, tree, view);
  return vscode.Disposable.from(
    view,
    policy.onDidChange(() => {
      tree.refresh();
      follow();
    }),
    view.onDidChangeVisibility(follow),
    vscode.window.onDidChangeTextEditorSelection(follow),
    vscode.window.registerFileDecorationProvider(missingDecorations),
    vscode.commands.registerCommand('policywright.revealRange', (range: OutlineSection['range']) =>
      revealRange(policy, range),
    ),
  );
}

class OutlineTree implements vscode.TreeDataProvider<OutlineNode> {
  readonly #policy: ActivePolicy;
  readonly #changed = new vscode.EventEmitter<void>();
  #roots: readonly OutlineNode[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(policy: ActivePolicy) {
    this.#policy = policy;
    this.refresh();
  }

  get roots(): readonly OutlineNode[] {
    return this.#roots;
  }

  refresh(): void {
    const { outline } = this.#policy;
    this.#roots = outlineNodes(outline?.entries ?? []);
    void vscode.commands.executeCommand('setContext', 'policywright.hasPolicy', outline !== undefined);
    this.#changed.fire();
  }

  getTreeItem(node: OutlineNode): vscode.TreeItem {
    return outlineItem(node);
  }

  getChildren(node?: OutlineNode): OutlineNode[] {
    return [...(node ? node.children : this.#roots)];
  }

  getParent({ parent }: OutlineNode): OutlineNode | undefined {
    return parent;
  }
}

function followCursor({ editor }: ActivePolicy, { roots }: OutlineTree, view: vscode.TreeView<OutlineNode>): void {
  if (!view.visible || !editor) return; // revealing in a hidden view would open it
  const { active } = editor.selection;
  const [selected] = view.selection;
  if (selected?.entry.kind === 'missing' && active.isEqual(positionOf(selected.entry))) return; // just clicked
  const node = sectionNodeAt(roots, active);
  if (!node || node.id === selected?.id) return;
  view.reveal(node, { select: true, focus: false }).then(undefined, () => {
    // The tree was renewed meanwhile, and the cursor is followed in the new one.
  });
}

function positionOf({ position }: OutlineMissing): vscode.Position {
  return new vscode.Position(position.line, position.character);
}

async function revealRange({ document }: ActivePolicy, { start, end }: OutlineSection['range']): Promise<void> {
  if (!document) return;
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  const editor = await vscode.window.showTextDocument(document, {
    selection: new vscode.Range(range.start, range.start),
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
