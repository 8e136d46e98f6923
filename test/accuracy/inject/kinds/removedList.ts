import { type PolicyBlock, type Section, sectionAt } from '../../../../server/src/policy/policy.ts';
import type { FaultKind, Subject } from '../fault.ts';

/** The list that a sentence announces is gone. */
export const removedList: FaultKind = {
  id: 'removed-list',
  title: 'A list is removed behind the sentence that announces it',
  faultIn(subject, random) {
    const list = random.maybe(announcedLists(subject));
    if (!list) return undefined;
    const { introduction, from, to } = list;
    return {
      edits: [{ from, to, text: '' }],
      expected: { keys: ['dangling-list-intro'], places: [{ from: introduction.from, to: introduction.to }] },
      mayChange: ({ key }) => key.startsWith('topic/') || CONSEQUENCES.has(key),
    };
  },
};

/** What else may have stood in the list alone. */
const CONSEQUENCES = new Set([
  'broken-section-reference',
  'incomplete-section',
  'missing-contact',
  'undefined-term',
  'unused-definition',
]);

interface AnnouncedList {
  readonly introduction: PolicyBlock;
  /** The stretch of the list's items. */
  readonly from: number;
  readonly to: number;
}

/** Lists of two items and more behind a sentence that ends with a colon, where what follows cannot be the list. */
function announcedLists({ policy }: Subject): AnnouncedList[] {
  const { blocks, sections } = policy;
  return blocks.flatMap((introduction, index) => {
    if (!isIntroduction(introduction)) return [];
    let end = index + 1;
    while ((blocks[end]?.listDepth ?? 0) > 0) end++;
    const [first, last, next] = [blocks[index + 1], blocks[end - 1], blocks[end]];
    if (!first || !last || !next || end - index < 3 || mayBeTheList(next, introduction, sections)) return [];
    return [{ introduction, from: introduction.to, to: last.to }];
  });
}

/** A sentence, not the label of a list. */
const isIntroduction = ({ kind, listDepth, text }: PolicyBlock): boolean =>
  kind === 'paragraph' && listDepth === 0 && /:\s*$/.test(text.prose) && text.words.list.length > 3;

/** Deeper headings, quotes, tables and the next label read as what was announced. */
function mayBeTheList(next: PolicyBlock, introduction: PolicyBlock, sections: readonly Section[]): boolean {
  if (next.inQuote || (next.kind !== 'paragraph' && next.level === 0) || /:\s*$/.test(next.text.prose)) return true;
  const heading = sections.find(({ headingSpan }) => headingSpan.from === next.from);
  const own = sectionAt(sections, introduction.from);
  return heading !== undefined && (own === undefined || heading.level > own.level);
}
