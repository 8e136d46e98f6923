import type { Position, Range } from 'vscode-languageclient';
import type { OutlineEntry, OutlineMissing, OutlineSection, SectionState } from '../../server/src/protocol.ts';

/** An entry of an outline, with its place in the tree. */
export interface OutlineNode<Entry extends OutlineEntry = OutlineEntry> {
  /** The same in the next outline for what is the same to a person, so that the tree keeps what is folded and selected. */
  readonly id: string;
  readonly entry: Entry;
  readonly parent: OutlineNode<OutlineSection> | undefined;
  readonly children: readonly OutlineNode[];
  /** The gravest state in it and below it: a folded section must not look better than what it hides. */
  readonly state: SectionState;
  /** How many findings there are in it and below it; what is missing counts as one. */
  readonly findings: number;
}

const GRAVEST_FIRST: readonly SectionState[] = ['errors', 'warnings', 'information', 'fine'];

/** Makes nodes of the entries of an outline. */
export function outlineNodes(
  entries: readonly OutlineEntry[],
  parent?: OutlineNode<OutlineSection>,
): readonly OutlineNode[] {
  const seen = new Map<string, number>();
  return entries.map((entry): OutlineNode => {
    const name = entry.kind === 'section' ? `section ${entry.title}` : `missing ${entry.topic}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const id = `${parent?.id ?? ''}/${name} ${count}`;
    return entry.kind === 'section' ? sectionNode(id, entry, parent) : missingNode(id, entry, parent);
  });
}

function missingNode(id: string, entry: OutlineMissing, parent: OutlineNode<OutlineSection> | undefined): OutlineNode {
  return { id, entry, parent, children: [], state: entry.severity, findings: 1 };
}

/** Children know their parent, so they are added to it after it is made. */
function sectionNode(
  id: string,
  entry: OutlineSection,
  parent: OutlineNode<OutlineSection> | undefined,
): OutlineNode<OutlineSection> {
  const children: OutlineNode[] = [];
  const node = {
    id,
    entry,
    parent,
    children,
    get state(): SectionState {
      const states = [entry.state, ...children.map((child) => child.state)];
      return GRAVEST_FIRST.find((state) => states.includes(state)) ?? 'fine';
    },
    get findings(): number {
      return children.reduce((sum, child) => sum + child.findings, entry.findings);
    },
  };
  children.push(...outlineNodes(entry.entries, node));
  return node;
}

/** The innermost section in which a position lies; where sections share a line's end and start, the later one. */
export function sectionNodeAt(nodes: readonly OutlineNode[], position: Position): OutlineNode | undefined {
  const around = nodes.findLast(({ entry }) => entry.kind === 'section' && contains(entry.range, position));
  return around && (sectionNodeAt(around.children, position) ?? around);
}

function contains({ start, end }: Range, position: Position): boolean {
  return !isBefore(position, start) && !isBefore(end, position);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
