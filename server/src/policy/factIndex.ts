import type { BlockFacts } from '../facts/index.ts';
import { type NoteKey, Notes } from '../text/notes.ts';
import { firstIndex, type PolicyBlock } from './policy.ts';

type Kind = keyof BlockFacts;

/** The reading before an edit, and how many of its blocks, from the start and from the end, are in the one after it too. */
export interface ReadingBefore {
  readonly index: FactIndex;
  readonly prefix: number;
  readonly suffix: number;
  /** False where a block that is in both stands otherwise in lists or quotes than before. */
  readonly alike: boolean;
}

/** A result, and what it was worked out from. */
export interface Kept<T> {
  readonly inputs: readonly unknown[];
  readonly result: T;
}

/**
 * Which of a policy's blocks have facts of a kind. Most blocks have none of most kinds; so that a keystroke in a long
 * document need not ask them all again, what was known before the edit is taken over for the blocks that it left alone.
 */
export class FactIndex {
  readonly blocks: readonly PolicyBlock[];
  readonly #having = new Map<Kind, readonly number[]>();
  readonly #stamps = new Map<Kind, object>();
  readonly #notes: Notes;
  #before: ReadingBefore | undefined;

  /**
   * @param notes those of the document, which pass from one of its versions to the next
   * @param before left out for a document that was not read before
   */
  constructor(blocks: readonly PolicyBlock[], notes = new Notes(), before?: ReadingBefore) {
    this.blocks = blocks;
    this.#notes = notes;
    this.#before = before;
  }

  /** Indexes of the blocks that have facts of a kind, rising. */
  having(kind: Kind): readonly number[] {
    const known = this.#having.get(kind);
    if (known) return known;
    const having = this.#takenOver(kind) ?? this.#searched(kind, 0, this.blocks.length);
    this.#having.set(kind, having);
    return having;
  }

  /**
   * Stands for the facts of a kind in the order of the text: the same object as before an edit that gave no block such
   * facts, and took none from any. Blocks with such facts then have the same facts, and may only have moved.
   */
  stamp(kind: Kind): object {
    const known = this.#stamps.get(kind);
    if (known) return known;
    const stamp = this.#stampBefore(kind) ?? {};
    this.#stamps.set(kind, stamp);
    return stamp;
  }

  /**
   * A result that is kept with the document, through its edits, for as long as all inputs stay the same objects (or equal
   * plain values). Inputs must hold everything that the result depends on: {@link stamp}s, other kept results, the profile;
   * so it may not depend on places, which move.
   */
  keep<T>(key: NoteKey<Kept<T>>, inputs: readonly unknown[], workOut: () => T): T {
    const kept = this.#notes.get(key);
    if (kept?.inputs.length === inputs.length && inputs.every((input, at) => input === kept.inputs[at])) {
      return kept.result;
    }
    const result = workOut();
    this.#notes.set(key, { inputs, result });
    return result;
  }

  /** Forgets what was before, so that readings do not hang on each other in an endless chain. */
  settle(): void {
    this.#before = undefined;
  }

  /** Undefined where nobody asked before the edit. */
  #takenOver(kind: Kind): number[] | undefined {
    if (!this.#before) return undefined;
    const { index, prefix, suffix } = this.#before;
    const before = index.#having.get(kind);
    if (!before) return undefined;
    const count = this.blocks.length;
    const moved = count - index.blocks.length;
    const having = before.slice(0, firstAtLeast(before, prefix));
    for (const found of this.#searched(kind, prefix, count - suffix)) having.push(found);
    for (let at = firstAtLeast(before, index.blocks.length - suffix); at < before.length; at++) {
      having.push((before[at] as number) + moved);
    }
    return having;
  }

  /** Undefined where nobody asked before the edit, or where it concerns such facts. */
  #stampBefore(kind: Kind): object | undefined {
    if (!this.#before?.alike) return undefined;
    const { index, prefix, suffix } = this.#before;
    const stamp = index.#stamps.get(kind);
    return stamp && !index.#hasAmong(kind, prefix, suffix) && !this.#hasAmong(kind, prefix, suffix) ? stamp : undefined;
  }

  /** True where a block other than the first `prefix` and the last `suffix` has facts of a kind. */
  #hasAmong(kind: Kind, prefix: number, suffix: number): boolean {
    const having = this.having(kind);
    const first = having[firstAtLeast(having, prefix)];
    return first !== undefined && first < this.blocks.length - suffix;
  }

  #searched(kind: Kind, from: number, to: number): number[] {
    const having: number[] = [];
    for (let index = from; index < to; index++) {
      if ((this.blocks[index] as PolicyBlock).facts[kind].length > 0) having.push(index);
    }
    return having;
  }
}

const firstAtLeast = (rising: readonly number[], least: number): number =>
  firstIndex(rising, (value) => value >= least);
