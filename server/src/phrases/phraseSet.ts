import type { Words } from '../text/words.ts';
import { anchorOf } from './anchor.ts';
import { compile, firstWords, type Scan, type State, startScan, tryAt } from './automaton.ts';
import { parsePhrase } from './parse.ts';
import { WordIndex } from './wordIndex.ts';
import { type Membership, WordSets } from './wordSets.ts';

/** A phrase found in a text: words [firstWord, endWord) and their span in the text that was split into words. */
export interface PhraseHit<T> {
  readonly value: T;
  readonly firstWord: number;
  readonly endWord: number;
  readonly from: number;
  readonly to: number;
  /** Index into `Words.sentences`. */
  readonly sentence: number;
}

interface Entry<T> {
  readonly value: T;
  readonly start: State | undefined;
  /** How many words a match can have before its anchor. */
  readonly reach: number;
  /** Where in the text being scanned the nearest anchor to the right stands; {@link NOWHERE} until one is seen. */
  anchorAt: number;
}

const NOWHERE = Number.POSITIVE_INFINITY;

/** What the phrases want of a word. */
interface KnownWord<T> {
  /** Phrases that can start with it. */
  readonly starts: readonly Entry<T>[];
  /** Phrases that have it as their anchor. */
  readonly anchored: readonly Entry<T>[];
  readonly membership: Membership;
}

/** So many different words are remembered; then it starts over, so that memory stays bounded. */
const REMEMBERED_WORDS = 20_000;

/** Told of a hit: words [firstWord, endWord). */
export type HitSink<T> = (value: T, firstWord: number, endWord: number) => void;

/**
 * Many phrases, matched in one pass over the words of a text. A phrase is tried only at words that it can start with,
 * and only where its anchor (its rarest word) stands within reach in the same sentence: the pass goes from the end of a
 * text to its start, so that anchors are known before what comes before them. Time is linear in the number of words.
 */
export class PhraseSet<T> {
  readonly #byStart = new WordIndex<Entry<T>>();
  readonly #byAnchor = new WordIndex<Entry<T>>();
  readonly #sets = new WordSets();
  readonly #known = new Map<string, KnownWord<T>>();

  /** Compiles `phrase` texts, each with the value that its hits will carry; throws `PhraseSyntaxError` on a bad one. */
  constructor(phrases: Iterable<{ readonly phrase: string; readonly value: T }>) {
    for (const { phrase, value } of phrases) {
      const elements = parsePhrase(phrase);
      const { keys, reach } = anchorOf(elements);
      const entry = { value, start: compile(elements, this.#sets), reach, anchorAt: NOWHERE };
      for (const first of firstWords(entry.start)) this.#byStart.add(first, entry);
      for (const key of keys) this.#byAnchor.add(key, entry);
    }
  }

  /** All hits, by position; of one phrase at one place the longest. */
  match(words: Words): PhraseHit<T>[] {
    const hits: PhraseHit<T>[] = [];
    this.matchBackwards(words, (value, firstWord, endWord) => hits.push(hitOf(value, firstWord, endWord, words)));
    return hits.reverse();
  }

  /** Tells of the hits of {@link match} from the last to the first. */
  matchBackwards(words: Words, sink: HitSink<T>): void {
    const known = words.list.map((word) => this.#look(word.text));
    for (let at = words.sentences.length - 1; at >= 0; at--) {
      const sentence = words.sentences[at];
      if (sentence) matchSentence(sentence.firstWord, startScan(words, known, sentence.endWord), known, sink);
    }
  }

  #look(word: string): KnownWord<T> {
    const known = this.#known.get(word);
    if (known) return known;
    if (this.#known.size >= REMEMBERED_WORDS) this.#known.clear();
    const starts = this.#byStart.find(word);
    const fresh = { starts, anchored: this.#byAnchor.find(word), membership: this.#sets.holding(word) };
    this.#known.set(word, fresh);
    return fresh;
  }
}

function matchSentence<T>(firstWord: number, scan: Scan, known: readonly KnownWord<T>[], sink: HitSink<T>): void {
  const anchored: Entry<T>[] = [];
  for (let index = scan.endWord - 1; index >= firstWord; index--) {
    const word = known[index];
    if (!word) continue;
    noteAnchors(word, index, anchored);
    // Backwards too, so that phrases that start together keep the order in which they were given.
    for (let at = word.starts.length - 1; at >= 0; at--) {
      const entry = word.starts[at];
      if (!entry || entry.anchorAt - index > entry.reach) continue;
      const end = tryAt(entry.start, index, scan);
      if (end > index) sink(entry.value, index, end);
    }
  }
  for (const entry of anchored) entry.anchorAt = NOWHERE;
}

/** Notes at which word the phrases stand that have it as their anchor. */
function noteAnchors<T>({ anchored: entries }: KnownWord<T>, index: number, anchored: Entry<T>[]): void {
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at];
    if (!entry) continue;
    if (entry.anchorAt === NOWHERE) anchored.push(entry);
    entry.anchorAt = index;
  }
}

/** The hit on words [firstWord, endWord). */
export function hitOf<T>(value: T, firstWord: number, endWord: number, { list }: Words): PhraseHit<T> {
  const first = list[firstWord];
  const from = first?.from ?? 0;
  return { value, firstWord, endWord, from, to: list[endWord - 1]?.to ?? from, sentence: first?.sentence ?? 0 };
}
