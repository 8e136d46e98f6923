import type { BlockFacts } from '../facts/index.ts';
import type { PolicyBlock } from './policy.ts';

type Kind = keyof BlockFacts;

/** The reading before an edit, and how many of its blocks, from the start and from the end, are in the one after it too. */
export interface ReadingBefore {
  readonly index: FactIndex;
  readonly prefix: number;
  readonly suffix: number;
}

/**
 * Which of a policy's blocks have facts of a kind. Most blocks have none of most kinds; so that a keystroke in a long
 * document need not ask them all again, what was known before the edit is taken over for the blocks that it left alone.
 */
export class FactIndex {
  readonly blocks: readonly PolicyBlock[];
  readonly #having = new Map<Kind, readonly number[]>();
  #before: ReadingBefore | undefined;

  /** @param before left out for a document that was not read before. */
  constructor(blocks: readonly PolicyBlock[], before?: ReadingBefore) {
    this.blocks = blocks;
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

  #searched(kind: Kind, from: number, to: number): number[] {
    const having: number[] = [];
    for (let index = from; index < to; index++) {
      if ((this.blocks[index] as PolicyBlock).facts[kind].length > 0) having.push(index);
    }
    return having;
  }
}

function firstAtLeast(rising: readonly number[], least: number): number {
  const found = rising.findIndex((value) => value >= least);
  return found < 0 ? rising.length : found;
}
