import type { BlockText } from '../facts/blockText.ts';
import { NoteKey } from '../text/notes.ts';
import type { Span } from '../text/span.ts';
import type { Word } from '../text/words.ts';
import { BlockQuestion, type FactIndex, type Kept } from './factIndex.ts';
import type { Organisation } from './organisation.ts';
import { type OwnWord, ownNameReading, ownWordsOf, type Suspect, standsSmall } from './ownNameReading.ts';
import type { PolicyBlock, PolicyBlocks } from './policy.ts';

/** The organisation's name, written wrongly. The span is absolute. */
export interface OwnNameSlip extends Span, Pick<Suspect, 'kind' | 'text' | 'right'> {}

/** What the spelling of the name in the rest of the text makes a likely slip, in the nth of the blocks that have the name. */
interface PlacedSuspect extends Suspect {
  readonly nth: number;
  /** For {@link Suspect.rest} by itself. */
  readonly stands: BlockQuestion;
}

const OWN_WORDS = new NoteKey<Kept<readonly OwnWord[]>>();
const TELLS = new BlockQuestion();
const SUSPECTS = new NoteKey<Kept<readonly PlacedSuspect[]>>();

/**
 * Slips in the organisation's name, in the order of the text. A word of the name counts where the text has it several
 * times, and never in small letters: "Medium" may be a word like any other.
 */
export function ownNameSlipsOf(blocks: PolicyBlocks, organisation: Organisation): OwnNameSlip[] {
  const { index } = blocks;
  const own = index.keep(OWN_WORDS, [organisation], () => ownWordsOf(organisation));
  if (own.length === 0) return [];
  const telling = index.where(TELLS, [own], ({ text }) => ownNameReading(text, own) !== undefined);
  const suspects = index.keep(SUSPECTS, [telling.stamp], (before = []) =>
    suspectsIn(blocks, telling.indexes, own, before),
  );
  return suspects
    .filter((suspect) => isSlip(suspect, index))
    .map(({ kind, text, right, from, to, nth }) => {
      const start = blocks[telling.indexes[nth] as number]?.from ?? 0;
      return { kind, text, right, from: start + from, to: start + to };
    });
}

function suspectsIn(
  blocks: PolicyBlocks,
  telling: readonly number[],
  own: readonly OwnWord[],
  before: readonly PlacedSuspect[],
): PlacedSuspect[] {
  const all: (Suspect & { readonly nth: number })[] = [];
  const counts = new Map<OwnWord, number>();
  for (const [nth, index] of telling.entries()) {
    const reading = ownNameReading((blocks[index] as PolicyBlock).text, own);
    for (const suspect of reading?.suspects ?? []) all.push({ ...suspect, nth });
    for (const [word, count] of reading?.counts ?? []) counts.set(word, (counts.get(word) ?? 0) + count);
  }
  return all
    .filter((suspect) => isLikely(suspect, all, counts))
    .map((suspect) => ({ ...suspect, stands: before.find(asks(suspect))?.stands ?? new BlockQuestion() }));
}

const FEWEST = 3;

function isLikely(
  { kind, own, text }: Suspect,
  all: readonly Suspect[],
  counts: ReadonlyMap<OwnWord, number>,
): boolean {
  const right = counts.get(own) ?? 0;
  const wrong = all.filter((other) => other.text === text).length;
  return right >= FEWEST && wrong * 3 <= right && (kind !== 'letters' || wrong <= 2);
}

/** Whether another suspect asks the same of the text. */
const asks =
  ({ kind, rest }: Suspect) =>
  (other: Suspect): boolean =>
    other.kind === kind && other.rest === rest;

/**
 * A name that is also a word is not judged. What stuck to the name must stand by itself, too; what looks like it is a word
 * if it does so in small letters.
 */
function isSlip({ kind, own, rest, stands }: PlacedSuspect, index: FactIndex): boolean {
  if (index.hasEnough(own.isWord, [], 1, ({ text }) => (standsSmall(text, own) ? 1 : 0))) return false;
  if (kind === 'capitals') return true;
  const standsAlone = index.hasEnough(stands, [], 1, ({ text }) => (holds(text, rest, kind === 'letters') ? 1 : 0));
  return standsAlone === (kind === 'glued');
}

/** Whether a word stands in a text; only in small letters, where these are wanted. */
const holds = ({ words, prose }: BlockText, wanted: string, inSmall: boolean): boolean =>
  words.list.some((word) => word.text === wanted && (!inSmall || isSmall(prose, word)));

const isSmall = (prose: string, { from }: Word): boolean => /^[\p{Ll}\d]/u.test(prose.charAt(from));
