import type { Meaning, VocabularyWord } from '../text/vocabulary.ts';
import type { Word, Words } from '../text/words.ts';
import { anchorsOf } from './anchor.ts';
import { AnchorTable } from './anchorTable.ts';
import { Automaton } from './automaton.ts';
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

/**
 * Hits as plain numbers, {@link HIT} for each of them: the phrase, by the order in which they were given, and its words
 * [firstWord, endWord). By first word, and by phrase where that is the same.
 */
export type HitNumbers = readonly number[];
export const HIT = 3;

interface Entry<T> {
  readonly value: T;
  /** The state that it starts from. */
  readonly start: number;
  /** The set of words that it can start with. */
  readonly starts: number;
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
      const index = this.#entries.push({ value, start, starts }) - 1;
      this.#anchors.add(index, tier, anchorsOf(elements));
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
    const found: number[] = [];
    for (let index = 0; index < words.sentences.length; index++) this.findInSentence(words, index, tier, found);
    return found;
  }

  /** Adds to what was found before it what one sentence, given by its index, has of a tier. */
  findInSentence(words: Words, index: number, tier: number, found: number[]): void {
    const sentence = words.sentences[index];
    if (!sentence) return;
    if (words !== this.#words) this.#turnTo(words);
    this.#scan.startSentence(sentence.endWord);
    const anchors = this.#anchors;
    for (let at = sentence.firstWord; at < sentence.endWord; at++) {
      const kind = this.#kinds[at] as number;
      const end = anchors.endRow(kind, tier);
      for (let row = anchors.firstRow(kind, tier); row < end; row++) {
        if (anchors.most[row] === 0) this.#tryAt(row, at, found);
        else this.#tryBefore(row, at, sentence.firstWord, found);
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
  #tryAt(row: number, at: number, found: number[]): void {
    const end = this.#scan.longestMatch(this.#anchors.states[row] as number, at);
    if (end > at) insert(this.#anchors.phrases[row] as number, at, end, found);
  }

  /** Tries it from all words before an anchor that it can start with. */
  #tryBefore(row: number, anchor: number, firstWord: number, found: number[]): void {
    const { least, most, phrases } = this.#anchors;
    const { starts } = this.#entries[phrases[row] as number] as Entry<T>;
    const last = anchor - (least[row] as number);
    for (let at = Math.max(firstWord, anchor - (most[row] as number)); at <= last; at++) {
      if (this.#sets.holds(starts, this.#kinds[at] as number)) this.#tryAt(row, at, found);
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
      return isFirst ? this.#automaton.startingWith(kind, start) : start;
    });
    return { owner: this, kind };
  }
}

/** Inserts a hit in its place; nothing where it was found from another anchor. Nearly all hits belong to the end. */
function insert(phrase: number, firstWord: number, endWord: number, found: number[]): void {
  let at = found.length;
  while (at > 0 && isBehind(found, at - HIT, phrase, firstWord)) at -= HIT;
  if (at > 0 && found[at - HIT] === phrase && found[at - HIT + 1] === firstWord) return;
  found.push(phrase, firstWord, endWord);
  if (at + HIT === found.length) return;
  for (let to = found.length - 1; to >= at + HIT; to--) found[to] = found[to - HIT] as number;
  found[at] = phrase;
  found[at + 1] = firstWord;
  found[at + 2] = endWord;
}

function isBehind(found: readonly number[], at: number, phrase: number, firstWord: number): boolean {
  const other = found[at + 1] as number;
  return other > firstWord || (other === firstWord && (found[at] as number) > phrase);
}
