import { Lines } from '../../../../server/src/text/lines.ts';
import type { Label } from '../../labels.ts';
import coveredElsewhere from '../coveredElsewhere.json' with { type: 'json' };
import type { Fault, FaultKind, Subject } from '../fault.ts';

/** A labelled section: its lines, 1-based, the last one not included. */
interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** A whole section is gone; a topic of which all evidence stood there is then missing. */
export const deletedSection: FaultKind = {
  id: 'deleted-section',
  title: 'A section is deleted: its topic, if nothing else covers it, is missing',
  faultIn(subject, random) {
    const { label, policy } = subject;
    if (!label) return undefined;
    const read = new Set(policy.topics.filter(({ covered }) => covered).map(({ topic }) => topic.id));
    const choices = stretchesOf(label).flatMap((stretch) =>
      topicsOnlyIn(label, subject.name, stretch)
        .filter((topic) => read.has(topic))
        .map((topic) => ({ stretch, topic })),
    );
    const choice = random.maybe(choices);
    return choice && withoutSection(subject, label, choice);
  },
};

/** From each heading to the next one; the document's title is left alone. */
function stretchesOf({ headings }: Label): Stretch[] {
  return headings.slice(1).flatMap(([first], index) => {
    const end = headings[index + 2]?.[0];
    return end === undefined ? [] : [{ first, end }];
  });
}

/** What else is wrong after a section is gone: references and contents that name it, terms that it defined. */
const CONSEQUENCES = new Set(
  `broken-section-reference contents-mismatch empty-section incomplete-section missing-contact dangling-list-intro
   unused-definition undefined-term inconsistent-term`.split(/\s+/),
);

/** With three lines of evidence there may be more that nobody noted. */
const ALL_NOTED = 2;

/** Topics of which all evidence stands in a stretch: by the labels, and by who read what was left. */
function topicsOnlyIn({ topics }: Label, name: string, stretch: Stretch): string[] {
  const elsewhere = new Set(
    coveredElsewhere.filter((one) => one.name === name && !isIn(one.line, stretch)).map(({ topic }) => topic),
  );
  return Object.entries(topics)
    .filter(([, lines]) => lines.length <= ALL_NOTED && lines.every((line) => isIn(line, stretch)))
    .map(([topic]) => topic)
    .filter((topic) => !elsewhere.has(topic));
}

const isIn = (line: number, { first, end }: Stretch): boolean => line >= first && line < end;

function withoutSection(
  { text }: Subject,
  label: Label,
  { stretch, topic }: { stretch: Stretch; topic: string },
): Fault {
  const lines = new Lines(text);
  const from = lines.startOf(stretch.first - 1);
  const to = lines.startOf(stretch.end - 1);
  const touched = new Set(
    Object.entries(label.topics)
      .filter(([, evidence]) => evidence.every((line) => isIn(line, stretch)))
      .map(([id]) => `topic/${id}`),
  );
  return {
    edits: [{ from, to, text: '' }],
    expected: { keys: [`topic/${topic}`], places: [] },
    mayChange: ({ key }) => touched.has(key) || CONSEQUENCES.has(key),
  };
}
