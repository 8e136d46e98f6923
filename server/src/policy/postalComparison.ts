import { differsALittle } from './similarity.ts';

/** Words of an address; one that comes again is marked, because "North Point, North Park" has two norths to get wrong. */
interface AddressWords {
  /** Words with a digit: house numbers, suites, postcodes. */
  readonly numbers: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/**
 * Why two postal addresses, normalised as in facts/contactValues.ts, cannot both be right: `spelling` where a digit or a
 * letter differs, `address` where the street differs in one town. Offices in different towns are no conflict, nor are a
 * street and a PO box.
 */
export function addressesDisagree(a: string, b: string): 'spelling' | 'address' | undefined {
  if (isBox(a) !== isBox(b)) return undefined;
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const names = differences(first.names, second.names);
  const numbers = differences(first.numbers, second.numbers);
  if (onlyAdds(numbers, names)) return undefined;
  if (numbers.shared === 0 && names.shared < 2) return undefined;
  if (names.onlyA.length + names.onlyB.length === 0) return 'spelling';
  if (numbers.onlyA.length + numbers.onlyB.length === 0) return spellingOf(names, numbers.shared);
  return names.shared >= 2 && sameTown(first, second) ? 'address' : undefined;
}

/** An address begins with its street or its box. */
const isBox = (address: string): boolean =>
  /^(?:p ?o|post(?:al)? office|gpo|po) ?box\b|^post(?:bus|fach|boks|box)\b/.test(address);

function wordsOf(address: string): AddressWords {
  const words = address.split(' ').filter((word) => word !== '');
  const isNumber = (word: string): boolean => /\d/.test(word);
  return { numbers: marked(words.filter(isNumber)), names: marked(words.filter((word) => !isNumber(word))) };
}

const marked = (words: readonly string[]): Set<string> =>
  new Set(words.map((word, index) => (words.indexOf(word) === index ? word : `${word} again`)));

interface Differences {
  readonly shared: number;
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
}

function differences(a: ReadonlySet<string>, b: ReadonlySet<string>): Differences {
  const onlyA = [...a].filter((word) => !b.has(word));
  const onlyB = [...b].filter((word) => !a.has(word));
  return { shared: a.size - onlyA.length, onlyA, onlyB };
}

/** All numbers agree: one word that differs a little is a slip, words that only one has are detail, else the street moved. */
function spellingOf({ onlyA, onlyB }: Differences, sharedNumbers: number): 'spelling' | 'address' | undefined {
  if (onlyA.length === 0 || onlyB.length === 0) return undefined;
  const slips = onlyA.filter((word) => onlyB.some((other) => differsALittle(word, other)));
  if (slips.length > 0) return 'spelling';
  return sharedNumbers > 1 || (onlyA.length === 1 && onlyB.length === 1) ? 'address' : undefined;
}

/** One address only says more than the other. */
const onlyAdds = (numbers: Differences, names: Differences): boolean =>
  (numbers.onlyA.length === 0 && names.onlyA.length === 0) || (numbers.onlyB.length === 0 && names.onlyB.length === 0);

/** The last two names, or the postcode, agree. */
function sameTown(a: AddressWords, b: AddressWords): boolean {
  const tail = ({ names }: AddressWords): string => [...names].slice(-2).join(' ');
  return tail(a) === tail(b);
}
