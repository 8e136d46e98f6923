import { insertionOfEntries, orderedEntries, slugsOf } from '../fixes/contents.ts';
import {
  type Contents,
  type ContentsEntry,
  contentsOf,
  firstOutOfOrder,
  sectionOfEntry,
  unlistedSections,
} from '../policy/contents.ts';
import type { Policy, Section } from '../policy/policy.ts';
import { type Finding, finding, rule } from './rule.ts';

type MessageId = 'title' | 'elsewhere' | 'absent' | 'unlisted' | 'order';

/** A table of contents that does not fit the headings of the policy. */
export const contentsMismatch = rule({
  id: 'contents-mismatch',
  family: 'consistency',
  severity: 'information',
  fix: 'suggestion',
  summary: 'The table of contents differs from the headings of the policy.',
  messages: {
    title:
      'The contents call this section “{{entry}}”, its heading says “{{heading}}”. Readers who click land where they did not mean to go: call both the same.',
    elsewhere:
      'The entry “{{entry}}” leads to “{{heading}}”, though the policy has a section with the entry’s own title. Lead it there.',
    absent:
      'The contents name “{{entry}}”, and no section of that title could be found. Readers look for it in vain: name the section as its heading does, or take the entry out.',
    unlisted:
      'The contents leave out {{titles}}, though they list the sections around. Readers who go by the contents miss what is left out: add it.',
    order:
      'The contents list “{{entry}}” after “{{after}}”, but in the policy it stands before. Readers lose their way: list the sections as they stand.',
  },
  source: 'GDPR Art. 12(1): information in an intelligible and easily accessible form.',
  examples: {
    flagged:
      '# Privacy Policy\n\n- [Data](#data)\n- [Sharing](#sharing)\n- [Security](#security)\n- [Contact](#contact)\n\n## Data\n\nYour name.\n\n## Sharing\n\nWith nobody.\n\n## Retention\n\nOne year.\n\n## Security\n\nWe encrypt.\n\n## Contact\n\nWrite to us.\n',
    fine: '# Privacy Policy\n\n- [Data](#data)\n- [Sharing](#sharing)\n- [Security](#security)\n- [Contact](#contact)\n\n## Data\n\nYour name.\n\n## Sharing\n\nWith nobody.\n\n## Security\n\nWe encrypt.\n\n## Contact\n\nWrite to us.\n',
  },
  *check(policy) {
    const contents = contentsOf(policy);
    if (!contents) return;
    for (const entry of contents) {
      const found = ofEntry(entry, contents);
      if (found) yield found;
    }
    const unordered = firstOutOfOrder(contents);
    if (unordered) {
      const { entry, after } = unordered;
      const fixes = () => orderedEntries(contents, policy.document.text);
      yield finding(entry, 'order', { entry: entry.title, after: after.title }, { fixes });
    }
    const unlisted = unlistedSections(contents, policy);
    if (unlisted[0]) yield leftOut(unlisted, contents, policy);
  },
});

/** A link that leads nowhere is a broken reference, not a matter of the contents. */
function ofEntry(entry: ContentsEntry, contents: Contents): Finding<MessageId> | undefined {
  const { leadsTo, named, title, targetSpan, textSpan } = entry;
  if (!targetSpan) return named ? undefined : finding(entry, 'absent', { entry: title });
  if (!leadsTo || leadsTo === named) return undefined;
  const data = { entry: title, heading: leadsTo.title };
  const related = [{ ...leadsTo.titleSpan, message: 'The entry leads here.' }];
  if (!named) {
    if (shareWords(title, leadsTo.title)) return undefined;
    const edits = [{ from: textSpan.from, to: textSpan.to, text: leadsTo.title }];
    const fixes = () => [{ title: `Call the entry “${leadsTo.title}”`, level: 'suggestion' as const, edits }];
    return finding(entry, 'title', data, { related, fixes });
  }
  if (sameTitle(leadsTo, named)) return undefined;
  const slug = slugsOf(contents)?.(named);
  const fixes = () =>
    slug
      ? [
          {
            title: `Lead to “${named.title}”`,
            level: 'suggestion' as const,
            edits: [{ ...targetSpan, text: `#${slug}` }],
          },
        ]
      : [];
  return finding(entry, 'elsewhere', data, { related, fixes });
}

const sameTitle = (a: Section, b: Section): boolean => a.title.toLowerCase() === b.title.toLowerCase();

/** Entries are often shorter than headings: one word of some length, or its beginning, in common is enough. */
function shareWords(a: string, b: string): boolean {
  const stems = (text: string): string[] =>
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5));
  const there = new Set(stems(b));
  const here = stems(a);
  return here.length === 0 || there.size === 0 || here.some((stem) => there.has(stem));
}

/** At the entry behind which the first of them belongs. */
function leftOut(unlisted: readonly Section[], contents: Contents, policy: Policy): Finding<MessageId> {
  const [first] = unlisted;
  const before = contents.filter(
    (entry) => (sectionOfEntry(entry)?.headingSpan.from ?? 0) < (first?.headingSpan.from ?? 0),
  );
  const titles = unlisted.map(({ title }) => `“${title}”`).join(', ');
  return finding(
    before.at(-1) ?? contents[0],
    'unlisted',
    { titles },
    {
      related: unlisted.map(({ titleSpan }) => ({ ...titleSpan, message: 'The contents leave this section out.' })),
      fixes: () => insertionOfEntries(unlisted, contents, policy.document.text),
    },
  );
}
