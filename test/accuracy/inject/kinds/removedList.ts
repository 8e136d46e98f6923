import type { PolicyBlock } from '../../../../server/src/policy/policy.ts';
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
      mayChange: ({ key }) =>
        key.startsWith('topic/') || key === 'broken-section-reference' || key === 'missing-contact',
    };
  },
};

interface AnnouncedList {
  readonly introduction: PolicyBlock;
  /** The stretch of the list's items. */
  readonly from: number;
  readonly to: number;
}

/** Lists of two items and more behind a paragraph that ends with a colon, and with text behind them. */
function announcedLists({ policy }: Subject): AnnouncedList[] {
  const { blocks } = policy;
  return blocks.flatMap((introduction, index) => {
    if (introduction.kind !== 'paragraph' || introduction.listDepth > 0 || !/:\s*$/.test(introduction.text.prose))
      return [];
    let end = index + 1;
    while ((blocks[end]?.listDepth ?? 0) > 0) end++;
    const [first, last, next] = [blocks[index + 1], blocks[end - 1], blocks[end]];
    if (!first || !last || !next || end - index < 3) return [];
    return [{ introduction, from: introduction.to, to: last.to }];
  });
}
