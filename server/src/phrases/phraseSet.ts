import type { Meaning, VocabularyWord } from '../text/vocabulary.ts';
import type { Word, Words } from '../text/words.ts';
import { anchorsOf } from './anchor.ts';
import { AnchorTable } from './anchorTable.ts';
import { Automaton } from './automaton.ts';
import { HIT, HitList, type HitNumbers } from './hitList.ts';
import { parsePhrase } from './parse.ts';
import { Scan } from './scan.ts';
import { WordIndex } from './wordIndex.ts';
import { WordSets } from './wordSets.ts';

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

/** A phrase, and the value that its hits carry. */
export interface ValuedPhrase<T> {
  readonly phrase: string;
  readonly value: T;
  /** Phrases of different tiers are matched at different times; 0 where it is left out. */
  readonly tier?: number;
}

interface Entry<T> {
  readonly value: T;
  /** The state that it starts from. */
  readonly start: number;
}

/** The kind of a word: words of one kind are the same to all phrases. */
interface Kind extends Meaning {
  readonly owner: object;
  readonly kind: number;
}

/**
 * Many phrases, matched in one pass over the words of a text. Each is looked for only where one of its anchors stands: a
 * rare word that a match must hold. Where a match can have words before it, its start is looked for among these, and only
 * from there the phrase is tried. Time is linear in the number of words.
 */
export class PhraseSet<T> {
  readonly #entries: Entry<T>[] = [];
  readonly #index = new WordIndex();
  readonly #sets = new WordSets(this.#index);
  readonly #anchors = new AnchorTable(this.#index);
  readonly #automaton = new Automaton(this.#sets);
  readonly #scan: Scan;
  readonly #found = new HitList();
  /** By the keys that fit them. */
  readonly #kindsByKeys = new Map<string, Kind>();
  /** The text that was matched last, and the kinds of its words. */
  #words: Words | undefined;
  #kinds = new Int32Array(64);

  /** Compiles `phrase` texts, each with the value that its hits will carry; throws `PhraseSyntaxError` on a bad one. */
  constructor(phrases: Iterable<ValuedPhrase<T>>) {
    for (const { phrase, value, tier = 0 } of phrases) {
      const elements = parsePhrase(phrase);
      const start = this.#automaton.compile(elements);
      const starts = this.#sets.idOf(this.#automaton.firstWords(start) ?? []);
      const index = this.#entries.push({ value, start }) - 1;
      this.#anchors.add({ phrase: index, tier, starts }, anchorsOf(elements));
    }
    this.#scan = new Scan(this.#automaton, this.#sets);
  }

  /** All hits of the first tier, by position; of one phrase at one place the longest. */
  match(words: Words): PhraseHit<T>[] {
    const found = this.find(words, 0);
    return Array.from({ length: found.length / HIT }, (_, index) => this.hit(found, index * HIT, words));
  }

  /** All hits of a tier, as numbers. */
  find(words: Words, tier: number): HitNumbers {
    for (let index = 0; index < words.sentences.length; index++) this.#matchSentence(words, index, tier);
    return this.#found.take();
  }

  /** The same of some sentences, given by their indexes in ascending order. */
  findInSentences(words: Words, sentences: readonly number[], tier: number): HitNumbers {
    for (const index of sentences) this.#matchSentence(words, index, tier);
    return this.#found.take();
  }

  #matchSentence(words: Words, index: number, tier: number): void {
    const sentence = words.sentences[index];
    if (!sentence) return;
    if (words !== this.#words) this.#turnTo(words);
    this.#scan.startSentence(sentence.endWord);
    const anchors = this.#anchors;
    for (let at = sentence.firstWord; at < sentence.endWord; at++) {
      const kind = this.#kinds[at] as number;
      const end = anchors.endRow(kind, tier);
      for (let row = anchors.firstRow(kind, tier); row < end; row++) {
        if (anchors.most[row] === 0) this.#tryAt(row, at);
        else this.#tryBefore(row, at, sentence.firstWord);
      }
    }
  }

  /** What was found, by the index of its first number. */
  hit(found: HitNumbers, at: number, { list }: Words): PhraseHit<T> {
    const firstWord = found[at + 1] as number;
    const endWord = found[at + 2] as number;
    const value = this.#entries[found[at] as number]?.value as T;
    const { from, sentence } = list[firstWord] as Word;
    const { to } = list[endWord - 1] as Word;
    return { value, firstWord, endWord, from, to, sentence };
  }

  /** Tries the phrase of a row from a word. */
  #tryAt(row: number, at: number): void {
    const { states, offsets, phrases } = this.#anchors;
    const end = this.#scan.longestMatch(states[row] as number, at + (offsets[row] as number));
    if (end > at) this.#found.add(phrases[row] as number, at, end);
  }

  /** Tries it from all words before an anchor that it can start with. */
  #tryBefore(row: number, anchor: number, firstWord: number): void {
    const { least, most, starts } = this.#anchors;
    const wanted = starts[row] as number;
    const end = anchor - (least[row] as number) + 1;
    for (let at = Math.max(firstWord, anchor - (most[row] as number)); at < end; at++) {
      at = this.#sets.firstHeld(wanted, this.#kinds, at, end);
      if (at < end) this.#tryAt(row, at);
    }
  }

  #turnTo(words: Words): void {
    const { list } = words;
    if (list.length > this.#kinds.length) this.#kinds = new Int32Array(2 * list.length);
    for (let at = 0; at < list.length; at++) this.#kinds[at] = this.#kindOf((list[at] as Word).known);
    this.#words = words;
    this.#scan.start(words, this.#kinds);
  }

  #kindOf(word: VocabularyWord): number {
    const { meaning } = word;
    if (meaning?.owner === this) return (meaning as Kind).kind;
    const keys = this.#index.find(word.text);
    const name = keys.join(' ');
    const known = this.#kindsByKeys.get(name) ?? this.#addKind(keys);
    this.#kindsByKeys.set(name, known);
    word.meaning = known;
    return known.kind;
  }

  #addKind(keys: readonly number[]): Kind {
    const kind = this.#kindsByKeys.size;
    this.#sets.addKind(keys);
    this.#anchors.addKind(keys, (phrase, isFirst) => {
      const { start } = this.#entries[phrase] as Entry<T>;
      return isFirst ? this.#automaton.startingWith(kind, start) : { state: start, offset: 0 };
    });
    return { owner: this, kind };
  }
}
