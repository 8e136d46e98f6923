import type { Meaning, VocabularyWord } from '../text/vocabulary.ts';
import type { Sentence, Words } from '../text/words.ts';
import { anchorOf } from './anchor.ts';
import { Automaton } from './automaton.ts';
import { parsePhrase } from './parse.ts';
import { Scan, type WordMembership } from './scan.ts';
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
  readonly start: number;
}

/** What the phrases want of a word. */
class PhrasesOfWord<T> implements Meaning, WordMembership {
  readonly owner: PhraseSet<T>;
  /** Indexes of the phrases that can start with it. */
  readonly starts: readonly number[];
  /** For each of them, the state to start from. */
  readonly states: readonly number[];
  /** Indexes of the phrases that have it as their anchor. */
  readonly anchored: readonly number[];
  readonly membership: Membership;

  constructor(
    owner: PhraseSet<T>,
    starts: readonly number[],
    states: readonly number[],
    anchored: readonly number[],
    membership: Membership,
  ) {
    this.owner = owner;
    this.starts = starts;
    this.states = states;
    this.anchored = anchored;
    this.membership = membership;
  }
}

/** Told of a hit: words [firstWord, endWord). */
export type HitSink<T> = (value: T, firstWord: number, endWord: number) => void;

/** Where anchors stand is counted down from here, over all texts; {@link PhraseSet} says why. */
const FIRST_PLACE = 1 << 30;

/**
 * Many phrases, matched in one pass over the words of a text. A phrase is tried only at words that it can start with,
 * and only where its anchor (its rarest word) stands within reach in the same sentence: the pass goes from the end of a
 * text to its start, so that anchors are known before what comes before them. Time is linear in the number of words.
 *
 * Places of anchors are numbers that fall from word to word and, by more than any phrase reaches, from sentence to
 * sentence: so an anchor of another sentence or text is out of reach, and nothing needs to be forgotten in between.
 */
export class PhraseSet<T> {
  readonly #byStart = new WordIndex<number>();
  readonly #byAnchor = new WordIndex<number>();
  readonly #sets = new WordSets();
  readonly #entries: Entry<T>[] = [];
  readonly #automaton = new Automaton(this.#sets);
  readonly #scan: Scan;
  /** For each phrase, how many words a match can have before its anchor. */
  readonly #reaches: number[] = [];
  /** The most of them. */
  readonly #reach: number;
  /** For each phrase, the place of the nearest anchor to the right. */
  readonly #anchorAt: Int32Array;
  #place = FIRST_PLACE;

  /** Compiles `phrase` texts, each with the value that its hits will carry; throws `PhraseSyntaxError` on a bad one. */
  constructor(phrases: Iterable<{ readonly phrase: string; readonly value: T }>) {
    for (const { phrase, value } of phrases) {
      const elements = parsePhrase(phrase);
      const { keys, reach } = anchorOf(elements);
      const start = this.#automaton.compile(elements);
      const index = this.#entries.push({ value, start }) - 1;
      this.#reaches.push(reach);
      for (const first of this.#automaton.firstWords(start) ?? []) this.#byStart.add(first, index);
      for (const key of keys) this.#byAnchor.add(key, index);
    }
    this.#scan = new Scan(this.#automaton);
    this.#reach = Math.max(0, ...this.#reaches);
    this.#anchorAt = new Int32Array(this.#entries.length).fill(FIRST_PLACE);
  }

  /** All hits, by position; of one phrase at one place the longest. */
  match(words: Words): PhraseHit<T>[] {
    const hits: PhraseHit<T>[] = [];
    this.matchBackwards(words, (value, firstWord, endWord) => hits.push(hitOf(value, firstWord, endWord, words)));
    return hits.reverse();
  }

  /** Tells of the hits of {@link match} from the last to the first. */
  matchBackwards(words: Words, sink: HitSink<T>): void {
    const known = words.list.map((word) => this.#phrasesOf(word.known));
    this.#scan.start(words, known);
    for (let at = words.sentences.length - 1; at >= 0; at--) {
      const sentence = words.sentences[at];
      if (sentence) this.#matchSentence(sentence, known, sink);
    }
  }

  #phrasesOf(word: VocabularyWord): PhrasesOfWord<T> {
    const { meaning } = word;
    if (meaning?.owner === this) return meaning as PhrasesOfWord<T>;
    const starts = this.#byStart.find(word.text);
    const anchored = this.#byAnchor.find(word.text);
    const membership = this.#sets.holding(word.text);
    const states = starts.map((phrase) => this.#automaton.startingWith(membership, this.#entries[phrase]?.start ?? 0));
    const fresh = new PhrasesOfWord(this, starts, states, anchored, membership);
    word.meaning = fresh;
    return fresh;
  }

  #matchSentence({ firstWord, endWord }: Sentence, known: readonly PhrasesOfWord<T>[], sink: HitSink<T>): void {
    const offset = this.#placeOfSentence(endWord - firstWord) - firstWord;
    this.#scan.startSentence(endWord);
    const anchorAt = this.#anchorAt;
    const reaches = this.#reaches;
    for (let index = endWord - 1; index >= firstWord; index--) {
      const { anchored, starts, states } = known[index] as PhrasesOfWord<T>;
      const place = offset + index;
      for (let at = 0; at < anchored.length; at++) anchorAt[anchored[at] as number] = place;
      // Backwards too, so that phrases that start together keep the order in which they were given.
      for (let at = starts.length - 1; at >= 0; at--) {
        const phrase = starts[at] as number;
        if ((anchorAt[phrase] as number) - place > (reaches[phrase] as number)) continue;
        const end = this.#scan.longestMatch(states[at] as number, index);
        if (end > index) sink(this.#entries[phrase]?.value as T, index, end);
      }
    }
  }

  /** The place of a sentence's first word, so that no phrase reaches from it to what was matched before. */
  #placeOfSentence(words: number): number {
    this.#place -= words + this.#reach + 1;
    if (this.#place < 0) {
      this.#anchorAt.fill(FIRST_PLACE);
      this.#place = FIRST_PLACE - (words + this.#reach + 1);
    }
    return this.#place;
  }
}

/** The hit on words [firstWord, endWord). */
export function hitOf<T>(value: T, firstWord: number, endWord: number, { list }: Words): PhraseHit<T> {
  const first = list[firstWord];
  const from = first?.from ?? 0;
  return { value, firstWord, endWord, from, to: list[endWord - 1]?.to ?? from, sentence: first?.sentence ?? 0 };
}
