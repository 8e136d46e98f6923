import type { Position, Range } from 'vscode-languageclient';
import type { OutlineEntry, OutlineSection } from '../../server/src/protocol.ts';

/** An entry of an outline, with its place in the tree. */
export interface OutlineNode<Entry extends OutlineEntry = OutlineEntry> {
  /** The same in the next outline for what is the same to a person, so that the tree keeps what is folded and selected. */
  readonly id: string;
  readonly entry: Entry;
  readonly parent: OutlineNode<OutlineSection> | undefined;
  readonly children: readonly OutlineNode[];
}

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
    return entry.kind === 'section' ? sectionNode(id, entry, parent) : { id, entry, parent, children: [] };
  });
}

function sectionNode(
  id: string,
  entry: OutlineSection,
  parent: OutlineNode<OutlineSection> | undefined,
): OutlineNode<OutlineSection> {
  const children: OutlineNode[] = [];
  const node = { id, entry, parent, children };
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
