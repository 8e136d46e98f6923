import type { Knowledge } from '../knowledge/load.ts';
import type { GroupPhrase } from '../phrases/sharedPhrases.ts';
import { matchesOf } from '../text/matches.ts';
import type { BlockText } from './blockText.ts';
import type { Fact, FactReaderFactory } from './reader.ts';
import { classBit } from './wordClasses.ts';

/** How long something takes, where a sentence says so. The span is the period: "thirty (30) days". */
export interface PeriodFact extends Fact {
  /** Id of the knowledge's entry: what takes so long. */
  readonly subject: string;
  /** In days of the calendar; a month has 30.4, a business day 1.4. */
  readonly days: number;
  /** Whether it is the shortest time or the longest. */
  readonly bound: 'least' | 'most';
}

interface Marker {
  readonly subject: string;
  readonly voids: boolean;
}

/** Reads what a block's sentences say of how long things take: those with one period of time and one thing that takes it. */
export const periodReader: FactReaderFactory<PeriodFact> = (knowledge, phrases) => {
  const find = phrases.group('periods', () => markersOf(knowledge));
  return (block) => {
    if (block.level > 0 || (block.words.classes & classBit.period) === 0) return NOTHING;
    const hits = find(block.words);
    if (hits.length === 0) return NOTHING;
    const periods = periodsIn(block);
    return block.words.sentences.flatMap((sentence, index): PeriodFact[] => {
      const [period, second] = periods.filter(({ from }) => from >= sentence.from && from < sentence.to);
      const here = hits.filter((hit) => hit.sentence === index).map(({ value }) => value);
      const voided = new Set(here.filter(({ voids }) => voids).map(({ subject }) => subject));
      const [subject, other] = new Set(here.flatMap((one) => (one.voids ? [] : one.subject)));
      if (!period || second || !subject || other || voided.has(subject)) return [];
      return [{ subject, ...period }];
    });
  };
};

const NOTHING: readonly never[] = [];

function* markersOf({ periods }: Knowledge): Iterable<GroupPhrase<Marker>> {
  for (const { id: subject, phrases, unless } of periods) {
    for (const phrase of phrases) yield { phrase, value: { subject, voids: false } };
    for (const phrase of unless) yield { phrase, value: { subject, voids: true }, dependent: true };
  }
}

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  'twenty-four': 24,
  thirty: 30,
  'forty-five': 45,
  sixty: 60,
  'seventy-two': 72,
  ninety: 90,
};

const PERIOD = new RegExp(
  `(?:(\\d{1,3})|(${Object.keys(NUMBERS).reverse().join('|')}))(?:\\s{0,2}\\((\\d{1,3})\\))?[\\s-]{1,2}(?:(business|working|calendar)\\s{1,2})?(hour|day|week|month|year)s?(?!\\p{L})`,
  'giu',
);
const DAYS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30.4, year: 365 };
const BUSINESS = 1.4;

/** The figures are the end of more: asked only where there is a period, for the expression would ask it of each letter. */
const BEHIND_MORE = /[\p{L}\p{N}.,-]$/u;
/** "The thirty days" speaks of a period that was named before. */
const KNOWN = /\b(?:the|these|those|this|that|another|every|each|per|past|last|preceding|previous)\s+$/i;
const LEAST = /\b(?:at least|minimum(?: of)?|no(?:t)? (?:less|fewer) than)\s*$/i;

function periodsIn({ prose }: BlockText): Omit<PeriodFact, 'subject'>[] {
  return matchesOf(PERIOD, prose).flatMap((match) => {
    const [text, figures, word = '', bracketed, kind, unit = ''] = match;
    const before = prose.slice(Math.max(0, match.index - 30), match.index);
    if (BEHIND_MORE.test(before) || KNOWN.test(before)) return [];
    const count = Number(figures ?? bracketed ?? NUMBERS[word.toLowerCase()]);
    const factor = /^(?:business|working)$/i.test(kind ?? '') ? BUSINESS : 1;
    const days = count * (DAYS[unit.toLowerCase()] ?? 1) * factor;
    const bound = LEAST.test(before) ? 'least' : 'most';
    return [{ days, bound, from: match.index, to: match.index + text.length }];
  });
}
