import type { PeriodFact } from '../facts/periods.ts';
import { grouped } from '../text/grouped.ts';
import { NoteKey } from '../text/notes.ts';
import type { Kept } from './factIndex.ts';
import { type Located, located, type Policy, type PolicyBlocks, sectionAt } from './policy.ts';

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
  const { index } = policy.blocks;
  const suspects = index.keep(SUSPECTS, [index.stamp('periods')], () => suspectsIn(policy.blocks));
  if (suspects.size === 0) return [];
  const places = located(policy.blocks, 'periods', (fact) => suspects.has(fact));
  return conflictsAmong(places.filter(({ from }) => !isUnderOneLaw(policy, from)));
}

/** Facts that differ from others on the same subject, whatever sections they stand in. */
const SUSPECTS = new NoteKey<Kept<ReadonlySet<PeriodFact>>>();

function suspectsIn(blocks: PolicyBlocks): Set<PeriodFact> {
  const general = located(blocks, 'periods').filter((place) => !speaksOfOneLaw(place));
  return new Set(bySubject(general).flatMap((list) => (allSame(list) ? [] : list.map(({ fact }) => fact))));
}

function allSame([first, ...more]: readonly [PeriodPlace, ...PeriodPlace[]]): boolean {
  let [shortest, longest] = [first, first];
  for (const place of more) {
    if (place.fact.days < shortest.fact.days) shortest = place;
    if (place.fact.days > longest.fact.days) longest = place;
  }
  return sameTime(shortest, longest);
}

function conflictsAmong(places: readonly PeriodPlace[]): PeriodConflict[] {
  return bySubject(places).flatMap((list): PeriodConflict[] => {
    const [first, second, ...more] = list;
    const odd = list.find((place) => !sameTime(place, first));
    return second && odd ? [{ subject: first.fact.subject, places: [first, second, ...more], odd }] : [];
  });
}

const bySubject = (places: readonly PeriodPlace[]): [PeriodPlace, ...PeriodPlace[]][] =>
  grouped(places, ({ fact }) => `${fact.subject} ${fact.bound}`);

/** "One month" is thirty days, and "twelve months" are a year. */
const TOLERANCE = 0.04;

/** Whether two places give the same time, as readers see it. */
export function sameTime({ fact: { days } }: PeriodPlace, { fact: { days: other } }: PeriodPlace): boolean {
  return Math.abs(days - other) <= TOLERANCE * Math.max(days, other);
}

/** Laws set different times for the same thing: what a section or sentence says for one of them is right there. */
const OF_ONE_LAW =
  /\b(?:California|Californian|CCPA|CPRA|Nevada|Virginia|Colorado|Connecticut|Texas|Utah|Oregon|GDPR|EEA|European|Europe|UK|United Kingdom|Switzerland|Swiss|Brazil|LGPD|Canada|Quebec|PIPEDA|Australia|Japan|India|DPDP|[Ss]tate|Act|residents?|law|Data Privacy Framework|DPF|Privacy Shield|Safe Harbor|children|COPPA)\b/;

function speaksOfOneLaw({ block: { text }, fact }: PeriodPlace): boolean {
  const sentence = text.words.sentences.find((one) => one.from <= fact.from && fact.from < one.to);
  return sentence !== undefined && OF_ONE_LAW.test(text.prose.slice(sentence.from, sentence.to));
}

/** In a section on one of them, or in one that is part of such a section. */
function isUnderOneLaw({ sections, topicsOfSection }: Policy, at: number): boolean {
  for (let section = sectionAt(sections, at); section; section = section.parent)
    if (
      topicsOfSection.get(section)?.includes('us-state-rights') ||
      (section.level > 1 && OF_ONE_LAW.test(section.title))
    )
      return true;
  return false;
}
