import type { Meaning, VocabularyWord } from '../text/vocabulary.ts';
import type { Sentence, Words } from '../text/words.ts';
import { anchorOf } from './anchor.ts';
import { Automaton } from './automaton.ts';
import { parsePhrase } from './parse.ts';
import { Scan } from './scan.ts';
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

/** What the phrases of one tier want of a word. */
interface Wanted {
  /** Indexes of the phrases that can start with it. */
  readonly starts: Int32Array;
  /** For each of them, the state to start from. */
  readonly states: Int32Array;
  /** Indexes of the phrases that have it as their anchor. */
  readonly anchored: Int32Array;
}

/** What the phrases want of a word; those of the first tier, which every text is asked for, at hand without a detour. */
class PhrasesOfWord<T> implements Meaning, Membership, Wanted {
  readonly owner: PhraseSet<T>;
  readonly alone: number;
  readonly shared: Int32Array;
  readonly starts: Int32Array;
  readonly states: Int32Array;
  readonly anchored: Int32Array;
  /** What the phrases of each tier want; the first is spread out above. */
  readonly byTier: readonly Wanted[];

  constructor(owner: PhraseSet<T>, { alone, shared }: Membership, byTier: readonly Wanted[]) {
    const { starts, states, anchored } = byTier[0] ?? NOTHING_WANTED;
    this.owner = owner;
    this.alone = alone;
    this.shared = shared;
    this.starts = starts;
    this.states = states;
    this.anchored = anchored;
    this.byTier = byTier;
  }
}

/** A phrase, and the value that its hits carry. */
export interface ValuedPhrase<T> {
  readonly phrase: string;
  readonly value: T;
  /** Phrases of different tiers are matched at different times; 0 where it is left out. */
  readonly tier?: number;
}

/** Told of a hit: the phrase, by the order in which they were given, and its words [firstWord, endWord). */
export type HitSink = (phrase: number, firstWord: number, endWord: number) => void;

const NONE = new Int32Array(0);
const NOTHING_WANTED: Wanted = { starts: NONE, states: NONE, anchored: NONE };

function addTo(byTier: WordIndex<number>[], tier: number, keys: readonly string[], phrase: number): void {
  while (byTier.length <= tier) byTier.push(new WordIndex());
  for (const key of keys) byTier[tier]?.add(key, phrase);
}

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
  /** By tier. */
  readonly #byStart: WordIndex<number>[] = [];
  readonly #byAnchor: WordIndex<number>[] = [];
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
  /** The text that was matched last, and what is known of its words. */
  #words: Words | undefined;
  #known: readonly PhrasesOfWord<T>[] = [];

  /** Compiles `phrase` texts, each with the value that its hits will carry; throws `PhraseSyntaxError` on a bad one. */
  constructor(phrases: Iterable<ValuedPhrase<T>>) {
    for (const { phrase, value, tier = 0 } of phrases) {
      const elements = parsePhrase(phrase);
      const { keys, reach } = anchorOf(elements);
      const start = this.#automaton.compile(elements);
      const index = this.#entries.push({ value, start }) - 1;
      this.#reaches.push(reach);
      addTo(this.#byStart, tier, this.#automaton.firstWords(start) ?? [], index);
      addTo(this.#byAnchor, tier, keys, index);
    }
    this.#scan = new Scan(this.#automaton);
    this.#reach = Math.max(0, ...this.#reaches);
    this.#anchorAt = new Int32Array(this.#entries.length).fill(FIRST_PLACE);
  }

  /** All hits of the first tier, by position; of one phrase at one place the longest. */
  match(words: Words): PhraseHit<T>[] {
    const hits: PhraseHit<T>[] = [];
    this.matchBackwards(words, 0, (phrase, firstWord, endWord) =>
      hits.push(this.hit(phrase, firstWord, endWord, words)),
    );
    return hits.reverse();
  }

  /** Tells of the hits of a tier, from the last to the first. */
  matchBackwards(words: Words, tier: number, sink: HitSink): void {
    for (let at = words.sentences.length - 1; at >= 0; at--) this.matchSentence(words, at, tier, sink);
  }

  /** Tells of the hits of one tier in one sentence, given by its index, from the last to the first. */
  matchSentence(words: Words, index: number, tier: number, sink: HitSink): void {
    const sentence = words.sentences[index];
    if (!sentence) return;
    if (words !== this.#words) this.#turnTo(words);
    this.#match(sentence, tier, sink);
  }

  /** What a {@link HitSink} was told of. */
  hit(phrase: number, firstWord: number, endWord: number, { list }: Words): PhraseHit<T> {
    const value = this.#entries[phrase]?.value as T;
    const first = list[firstWord];
    const from = first?.from ?? 0;
    return { value, firstWord, endWord, from, to: list[endWord - 1]?.to ?? from, sentence: first?.sentence ?? 0 };
  }

  #turnTo(words: Words): void {
    this.#words = words;
    this.#known = words.list.map((word) => this.#phrasesOf(word.known));
    this.#scan.start(words, this.#known);
  }

  #phrasesOf(word: VocabularyWord): PhrasesOfWord<T> {
    const { meaning } = word;
    if (meaning?.owner === this) return meaning as PhrasesOfWord<T>;
    const membership = this.#sets.holding(word.text);
    const byTier = Array.from(this.#byStart, (_, tier) => this.#wanted(word.text, membership, tier));
    const fresh = new PhrasesOfWord(this, membership, byTier);
    word.meaning = fresh;
    return fresh;
  }

  #wanted(word: string, membership: Membership, tier: number): Wanted {
    const starts = this.#byStart[tier]?.find(word) ?? [];
    const anchored = this.#byAnchor[tier]?.find(word) ?? [];
    if (starts.length + anchored.length === 0) return NOTHING_WANTED;
    const states = starts.map((phrase) => this.#automaton.startingWith(membership, this.#entries[phrase]?.start ?? 0));
    return { starts: Int32Array.from(starts), states: Int32Array.from(states), anchored: Int32Array.from(anchored) };
  }

  #match({ firstWord, endWord }: Sentence, tier: number, sink: HitSink): void {
    const offset = this.#placeOfSentence(endWord - firstWord) - firstWord;
    this.#scan.startSentence(endWord);
    const known = this.#known;
    const anchorAt = this.#anchorAt;
    const reaches = this.#reaches;
    for (let index = endWord - 1; index >= firstWord; index--) {
      const word = known[index] as PhrasesOfWord<T>;
      const { anchored, starts, states } = tier === 0 ? word : (word.byTier[tier] ?? NOTHING_WANTED);
      const place = offset + index;
      for (let at = 0; at < anchored.length; at++) anchorAt[anchored[at] as number] = place;
      // Backwards too, so that phrases that start together keep the order in which they were given.
      for (let at = starts.length - 1; at >= 0; at--) {
        const phrase = starts[at] as number;
        if ((anchorAt[phrase] as number) - place > (reaches[phrase] as number)) continue;
        const end = this.#scan.longestMatch(states[at] as number, index);
        if (end > index) sink(phrase, index, end);
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
