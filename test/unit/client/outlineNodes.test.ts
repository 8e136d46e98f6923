import assert from 'node:assert/strict';
import { type OutlineNode, outlineNodes, sectionNodeAt } from '../../../client/src/outlineNodes.ts';
import type { OutlineMissing, OutlineSection, SectionState } from '../../../server/src/protocol.ts';

describe('the tree of the outline', () => {
  it('finds the innermost section at a position', () => {
    const nodes = outlineNodes([section('Policy', 0, 9, [section('Data', 2, 5), section('Rights', 5, 9)])]);
    assert.equal(titleAt(nodes, 3), 'Data');
    assert.equal(titleAt(nodes, 1), 'Policy');
    assert.equal(titleAt(nodes, 12), undefined);
  });

  it('gives a line on which one section ends and the next begins to the next', () => {
    const nodes = outlineNodes([section('Data', 0, 5), section('Rights', 5, 9)]);
    assert.equal(titleAt(nodes, 5), 'Rights');
  });

  it('passes over what is missing when it looks for the section at a position', () => {
    const nodes = outlineNodes([section('Data', 0, 5), missing('retention', 5)]);
    assert.equal(titleAt(nodes, 5), 'Data');
  });

  it('keeps ids when a section moves, and tells sections of one title apart', () => {
    const before = outlineNodes([section('Data', 0, 5), section('Security', 5, 9), section('Security', 9, 12)]);
    const after = outlineNodes([missing('retention', 0), section('Security', 7, 9), section('Security', 9, 12)]);
    assert.deepEqual(before.slice(1).map(idOf), after.slice(1).map(idOf));
    assert.equal(new Set(before.map(idOf)).size, 3);
  });

  it('shows the gravest state below a section, and counts what is missing as a finding', () => {
    const [policy] = outlineNodes([
      section('Policy', 0, 9, [section('Data', 2, 5, [], 'warnings', 2), missing('retention', 5)], 'information', 1),
    ]);
    assert.equal(policy?.state, 'errors');
    assert.equal(policy?.findings, 4);
    assert.equal(policy?.children[0]?.state, 'warnings');
  });

  it('knows the parent of each node', () => {
    const [policy] = outlineNodes([section('Policy', 0, 9, [section('Data', 2, 5)])]);
    assert.equal(policy?.children[0]?.parent, policy);
  });
});

function section(
  title: string,
  fromLine: number,
  toLine: number,
  entries: OutlineSection['entries'] = [],
  state: SectionState = 'fine',
  findings = 0,
): OutlineSection {
  const range = { start: { line: fromLine, character: 0 }, end: { line: toLine, character: 0 } };
  return { kind: 'section', title, range, selectionRange: range, state, findings, topics: [], entries };
}

function missing(topic: string, line: number): OutlineMissing {
  return { kind: 'missing', topic, title: topic, message: '', severity: 'errors', position: { line, character: 0 } };
}

function titleAt(nodes: readonly OutlineNode[], line: number): string | undefined {
  return sectionNodeAt(nodes, { line, character: 0 })?.entry.title;
}

function idOf({ id }: OutlineNode): string {
  return id;
}
