import type { Words } from '../text/words.ts';
import {
  ENGLISH_STREET,
  GERMANIC_STREET,
  MAY_BE_ROMANCE,
  MAYBE_STREET,
  mayBeGermanic,
  ROMANCE_STREET,
} from './postalPatterns.ts';
import { classBit } from './wordClasses.ts';

/** A way in which streets are written. */
export interface StreetForm {
  readonly pattern: RegExp;
  /** False where a match is an address only with a place behind it. */
  readonly isSure: boolean;
  /** False for words among which there is no such street. */
  readonly mayBeAmong: (words: Words) => boolean;
  /** False for a text in which no such street stands by itself; without a postcode, that is. */
  readonly mayStandIn: (text: string) => boolean;
}

const hasAny =
  (classes: number) =>
  (words: Words): boolean =>
    (words.classes & classes) !== 0;

const anywhere = (): boolean => true;

const FORMS: readonly StreetForm[] = [
  { pattern: ENGLISH_STREET, isSure: true, mayBeAmong: hasAny(classBit.street), mayStandIn: anywhere },
  { pattern: GERMANIC_STREET, isSure: true, mayBeAmong: numbersGermanic, mayStandIn: mayBeGermanic },
  {
    pattern: ROMANCE_STREET,
    isSure: false,
    mayBeAmong: hasAny(classBit.romanceStreet),
    mayStandIn: (text) => MAY_BE_ROMANCE.test(text),
  },
  { pattern: MAYBE_STREET, isSure: false, mayBeAmong: hasAny(classBit.maybeStreet), mayStandIn: anywhere },
];

/** The ways in which streets may be written among words. A block has few of them, and most have none. */
export const streetFormsAmong = (words: Words): StreetForm[] => FORMS.filter(({ mayBeAmong }) => mayBeAmong(words));

/** True where a number stands behind what may be a street, at most a word for "number" between. */
function numbersGermanic({ classes, list }: Words): boolean {
  if ((classes & classBit.germanicStreet) === 0) return false;
  return list.some(
    ({ known }, at) =>
      (known.classes & classBit.germanicStreet) !== 0 &&
      (((list[at + 1]?.known.classes ?? 0) | (list[at + 2]?.known.classes ?? 0)) & classBit.figure) !== 0,
  );
}
