import * as vscode from 'vscode';
import type { OutlineMissing, OutlineSection, SectionState } from '../../../server/src/protocol.ts';
import type { OutlineNode } from '../outlineNodes.ts';

const MISSING_SCHEME = 'policywright-missing';

const ICONS: Readonly<Record<SectionState, vscode.ThemeIcon>> = {
  fine: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
  information: new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground')),
  warnings: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  errors: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
};

const MISSING_COLOR = new vscode.ThemeColor('disabledForeground');
const MISSING_ICON = new vscode.ThemeIcon('circle-large-outline', MISSING_COLOR);

/** The tree's row for a node; a click on it runs `policywright.revealRange` with the place to show. */
export function outlineItem(node: OutlineNode): vscode.TreeItem {
  const { id, entry, children } = node;
  const item = entry.kind === 'section' ? sectionItem(entry, node) : missingItem(entry);
  item.id = id;
  if (children.length > 0) item.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
  return item;
}

function sectionItem(
  { title, number, topics, selectionRange }: OutlineSection,
  { state, findings }: Pick<OutlineNode, 'state' | 'findings'>,
): vscode.TreeItem {
  const label = number === undefined ? title : `${number}  ${title}`;
  const count = findings === 1 ? '1 finding' : `${findings} findings`;
  const item = new vscode.TreeItem(label);
  item.iconPath = ICONS[state];
  item.contextValue = 'section';
  item.description = findings > 0 ? String(findings) : '';
  item.tooltip = [label, findings > 0 ? count : 'No findings', ...topicLine(topics)].join('\n');
  item.accessibilityInformation = { label: `${label}, ${findings > 0 ? count : 'no findings'}` };
  item.command = reveal(selectionRange);
  return item;
}

function topicLine(topics: readonly string[]): string[] {
  return topics.length > 0 ? [`Covers: ${topics.join(', ')}`] : [];
}

function missingItem({ title, message, topic, clause, position }: OutlineMissing): vscode.TreeItem {
  const item = new vscode.TreeItem(title);
  item.iconPath = MISSING_ICON;
  item.resourceUri = vscode.Uri.from({ scheme: MISSING_SCHEME, path: `/${topic}` });
  item.contextValue = clause === undefined ? 'missing' : 'missingWithClause';
  item.description = 'missing';
  item.tooltip = message;
  item.accessibilityInformation = { label: `${title}, missing. ${message}` };
  item.command = reveal({ start: position, end: position });
  return item;
}

function reveal(range: OutlineSection['range']): vscode.Command {
  return { command: 'policywright.revealRange', title: 'Go to Section', arguments: [range] };
}

/** Greys the names of what is missing: a tree's own items have no colour for their text. */
export const missingDecorations: vscode.FileDecorationProvider = {
  provideFileDecoration: ({ scheme }) => (scheme === MISSING_SCHEME ? { color: MISSING_COLOR } : undefined),
};
