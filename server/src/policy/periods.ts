import type { PeriodFact } from '../facts/periods.ts';
import { grouped } from '../text/grouped.ts';
import { type Located, located, type Policy, sectionCursor } from './policy.ts';

/** A place that says how long something takes. Its span is absolute. */
export type PeriodPlace = Located<PeriodFact>;

/** Places that give one thing different times, in the order of the text; the times in days. */
export interface PeriodConflict {
  readonly subject: string;
  readonly places: readonly [PeriodPlace, PeriodPlace, ...PeriodPlace[]];
  /** The first place whose time differs from that of the first of all. */
  readonly odd: PeriodPlace;
}

/** What a policy gives different times for, outside what the laws of single countries and states set. */
export function periodConflictsOf(policy: Policy): PeriodConflict[] {
  const sectionOf = sectionCursor(policy.sections);
  const places = located(policy.blocks, 'periods');
  if (places.length < 2) return [];
  const general = places.filter((place) => !isOfOneLaw(place, policy, sectionOf));
  return grouped(general, ({ fact }) => `${fact.subject} ${fact.bound}`).flatMap((list): PeriodConflict[] => {
    const [first, second, ...more] = list;
    const odd = list.find((place) => !sameTime(place, first));
    return second && odd ? [{ subject: first.fact.subject, places: [first, second, ...more], odd }] : [];
  });
}

/** "One month" is thirty days, and "twelve months" are a year. */
const TOLERANCE = 0.04;

/** Whether two places give the same time, as readers see it. */
export function sameTime({ fact: { days } }: PeriodPlace, { fact: { days: other } }: PeriodPlace): boolean {
  return Math.abs(days - other) <= TOLERANCE * Math.max(days, other);
}

/** Laws set different times for the same thing: what a section or sentence says for one of them is right there. */
const OF_ONE_LAW =
  /\b(?:California|Californian|CCPA|CPRA|Nevada|Virginia|Colorado|Connecticut|Texas|Utah|Oregon|GDPR|EEA|European|Europe|UK|United Kingdom|Switzerland|Swiss|Brazil|LGPD|Canada|Quebec|PIPEDA|Australia|Japan|India|DPDP|[Ss]tate|Act|residents?|law|Data Privacy Framework|DPF|Privacy Shield|Safe Harbor|children|COPPA)\b/;

function isOfOneLaw(
  { block, fact, from }: PeriodPlace,
  { topicsOfSection }: Policy,
  sectionOf: ReturnType<typeof sectionCursor>,
): boolean {
  const sentence = block.text.words.sentences.find((one) => one.from <= fact.from && fact.from < one.to);
  if (sentence && OF_ONE_LAW.test(block.text.prose.slice(sentence.from, sentence.to))) return true;
  for (let section = sectionOf(from); section; section = section.parent)
    if (
      topicsOfSection.get(section)?.includes('us-state-rights') ||
      (section.level > 1 && OF_ONE_LAW.test(section.title))
    )
      return true;
  return false;
}
