import type { Sentence, Words } from '../text/words.ts';
import { anchorOf } from './anchor.ts';
import { compile, firstWords, type Scan, type State, startScan, tryAt } from './automaton.ts';
import { parsePhrase } from './parse.ts';
import { WordIndex } from './wordIndex.ts';

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

/**
 * Many phrases, matched in one pass over the words of a text. A phrase is tried only at words that it can start with,
 * and only where its anchor (its rarest word) stands within reach in the same sentence: the pass goes from the end of a
 * text to its start, so that anchors are known before what comes before them. Time is linear in the number of words.
 */
export class PhraseSet<T> {
  readonly #byStart = new WordIndex<Entry<T>>();
  readonly #byAnchor = new WordIndex<Entry<T>>();

  /** Compiles `phrase` texts, each with the value that its hits will carry; throws `PhraseSyntaxError` on a bad one. */
  constructor(phrases: Iterable<{ readonly phrase: string; readonly value: T }>) {
    for (const { phrase, value } of phrases) {
      const elements = parsePhrase(phrase);
      const { keys, reach } = anchorOf(elements);
      const entry = { value, start: compile(elements), reach, anchorAt: NOWHERE };
      for (const first of firstWords(entry.start)) this.#byStart.add(first, entry);
      for (const key of keys) this.#byAnchor.add(key, entry);
    }
  }

  /** All hits, by position; of one phrase at one place the longest. */
  match(words: Words): PhraseHit<T>[] {
    const hits: PhraseHit<T>[] = [];
    for (const sentence of words.sentences.toReversed()) this.#matchSentence(words, sentence, hits);
    return hits.reverse();
  }

  #matchSentence(words: Words, { firstWord, endWord }: Sentence, hits: PhraseHit<T>[]): void {
    const anchored: Entry<T>[] = [];
    const scan: Scan = startScan(words, endWord);
    for (let index = endWord - 1; index >= firstWord; index--) {
      const text = words.list[index]?.text ?? '';
      this.#anchor(text, index, anchored);
      // Backwards too, so that phrases that start together keep the order in which they were given.
      const entries = this.#byStart.find(text);
      for (let at = entries.length - 1; at >= 0; at--) {
        const entry = entries[at];
        if (!entry || entry.anchorAt - index > entry.reach) continue;
        const end = tryAt(entry.start, index, scan);
        if (end > index) hits.push(hitOf(entry.value, index, end, words));
      }
    }
    for (const entry of anchored) entry.anchorAt = NOWHERE;
  }

  /** Notes at which word the phrases stand that have it as their anchor. */
  #anchor(word: string, index: number, anchored: Entry<T>[]): void {
    for (const entry of this.#byAnchor.find(word)) {
      if (entry.anchorAt === NOWHERE) anchored.push(entry);
      entry.anchorAt = index;
    }
  }
}

function hitOf<T>(value: T, firstWord: number, endWord: number, { list }: Words): PhraseHit<T> {
  const { from = 0, sentence = 0 } = list[firstWord] ?? {};
  return { value, firstWord, endWord, from, to: list[endWord - 1]?.to ?? from, sentence };
}
