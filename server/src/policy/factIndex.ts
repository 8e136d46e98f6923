import { type BlockFacts, type FactOf, hasFacts } from '../facts/index.ts';
import { type NoteKey, Notes } from '../text/notes.ts';
import { firstIndex } from '../text/rising.ts';
import { type FactQuestion, type Judgement, judgedBlocks } from './judgements.ts';
import { standsAlike } from './placedBlock.ts';
import type { PolicyBlock } from './policy.ts';
import { type BlockEdit, type Tally, tallyAfter, tallyFrom } from './tally.ts';

type Kind = keyof BlockFacts;

/** The reading before an edit, and how many of its blocks, from the start and from the end, are in the one after it too. */
export interface ReadingBefore {
  readonly index: FactIndex;
  readonly prefix: number;
  readonly suffix: number;
  /** False where a block that is in both stands otherwise in lists or quotes than before. */
  readonly alike: boolean;
}

/** What counts of the facts of a kind where somebody does not need all of them, such as their places in the block. */
export interface Aspect<OfKind extends Kind = Kind> {
  readonly kind: OfKind;
  /** True where a fact may stand for another one. */
  isAlike(fact: FactOf<OfKind>, other: FactOf<OfKind>): boolean;
}

/** Declares an aspect; types its facts. */
export const aspect = <OfKind extends Kind>(kind: OfKind, isAlike: Aspect<OfKind>['isAlike']): Aspect<OfKind> => ({
  kind,
  isAlike,
});

/** A result, and what it was worked out from. */
export interface Kept<T> {
  readonly inputs: readonly unknown[];
  readonly result: T;
}

/**
 * What is asked of each block: of its text, and of how it stands in lists and quotes, but not of its place. Who asks makes
 * one for himself.
 */
export class BlockQuestion {
  declare readonly asked: true;
}

/** The blocks to which an answer is yes. */
export interface Chosen {
  /** Their indexes, rising. */
  readonly indexes: readonly number[];
  /**
   * The same object as before an edit that touched none of them, and gave no other block such an answer. They then have
   * the same texts and facts, and may only have moved.
   */
  readonly stamp: object;
}

interface Answer extends Chosen {
  readonly inputs: readonly unknown[];
}

interface Count {
  readonly inputs: readonly unknown[];
  readonly tally: Tally;
}

/** A result before an edit, and what the edit did to the blocks. */
export interface Before<T> {
  readonly result: T;
  readonly edit: BlockEdit;
}

/**
 * Which of a policy's blocks have facts of a kind, or are otherwise such as somebody asks. Most blocks have none of most
 * kinds; so that a keystroke in a long document need not ask them all again, what was known before the edit is taken over
 * for the blocks that it left alone.
 */
export class FactIndex {
  readonly blocks: readonly PolicyBlock[];
  readonly #answers = new Map<Kind | BlockQuestion, Answer>();
  readonly #counts = new Map<BlockQuestion, Count>();
  readonly #aspects = new Map<Aspect, object>();
  readonly #followed = new Map<object, Kept<unknown>>();
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
    return this.#ofKind(kind).indexes;
  }

  /**
   * Stands for the facts of a kind in the order of the text: the same object as before an edit that gave no block such
   * facts, and took none from any. Blocks with such facts then have the same facts, and may only have moved. The stamp of
   * an aspect also stays where as many blocks of the same kinds, in the same lists and quotes, have got as many facts that
   * are alike in it.
   */
  stamp(of: Kind | Aspect): object {
    return typeof of === 'string' ? this.#ofKind(of).stamp : this.#stampOfAspect(of);
  }

  /**
   * The blocks that are such as a question wants. Inputs must hold everything but the block that the answer depends on:
   * while they stay the same objects (or equal plain values), an edit costs only the blocks that it touched.
   */
  where(question: BlockQuestion, inputs: readonly unknown[], isSuch: (block: PolicyBlock) => boolean): Chosen {
    return this.#asked(question, inputs, isSuch);
  }

  /**
   * True where all blocks together have at least so many of what is counted in each; counting stops there. Inputs are those
   * of {@link where}.
   * @param start the index of a block near which it is likely to be: counting begins there
   */
  hasEnough(
    question: BlockQuestion,
    inputs: readonly unknown[],
    enough: number,
    countIn: (block: PolicyBlock) => number,
    start = 0,
  ): boolean {
    const known = this.#counts.get(question);
    let tally = known && areSame(inputs, known.inputs) ? known.tally : this.#tallyBefore(question, inputs, countIn);
    if (!tally || (tally.sum < enough && !tally.isComplete)) tally = tallyFrom(start, this.blocks, enough, countIn);
    if (tally !== known?.tally) this.#counts.set(question, { inputs, tally });
    return tally.sum >= enough;
  }

  /**
   * What is judged of each block that has facts of the question's kind, in their order, by the blocks around it; the same
   * object as before an edit that changed no judgement. Inputs must hold whatever else a judgement depends on.
   */
  judged<T>(
    question: FactQuestion<T>,
    inputs: readonly unknown[],
    judge: (block: PolicyBlock) => Judgement<T>,
  ): readonly Judgement<T>[] {
    return this.followed(question, inputs, (before) =>
      judgedBlocks(
        this.having(question.kind),
        this.blocks.length,
        (index) => judge(this.blocks[index] as PolicyBlock),
        before,
      ),
    );
  }

  /**
   * A result that follows the edits of a document: it is worked out from the one before an edit and from the blocks that the
   * edit touched, or else from all blocks. Inputs are those of {@link where}.
   * @param workOut told of nothing before where nobody asked the same, or where blocks stand otherwise in lists or quotes
   */
  followed<T>(key: NoteKey<T>, inputs: readonly unknown[], workOut: (before: Before<T> | undefined) => T): T {
    const known = this.#followed.get(key);
    if (known && areSame(inputs, known.inputs)) return known.result as T;
    const result = workOut(this.#followedBefore(key, inputs));
    this.#followed.set(key, { inputs, result });
    return result;
  }

  /**
   * A result that is kept with the document, through its edits, for as long as all inputs stay the same objects (or equal
   * plain values). Inputs must hold everything that the result depends on: {@link stamp}s, other kept results, the profile;
   * so it may not depend on places, which move. When they change, what was kept is given to be built upon.
   */
  keep<T>(key: NoteKey<Kept<T>>, inputs: readonly unknown[], workOut: (before: T | undefined) => T): T {
    const kept = this.#notes.get(key);
    if (kept && areSame(inputs, kept.inputs)) return kept.result;
    const result = workOut(kept?.result);
    this.#notes.set(key, { inputs, result });
    return result;
  }

  /** Forgets what was before, so that readings do not hang on each other in an endless chain. */
  settle(): void {
    this.#before = undefined;
  }

  #ofKind(kind: Kind): Answer {
    const known = this.#answers.get(kind);
    if (known) return known;
    const has = hasFacts(kind);
    return this.#asked(kind, NONE, ({ facts }) => has(facts));
  }

  #stampOfAspect(of: Aspect): object {
    const stamp = this.#aspects.get(of) ?? this.#aspectBefore(of) ?? {};
    this.#aspects.set(of, stamp);
    return stamp;
  }

  /** Undefined where nobody asked before the edit, or where it changed something. */
  #aspectBefore(of: Aspect): object | undefined {
    if (!this.#before?.alike) return undefined;
    const { index, prefix, suffix } = this.#before;
    const stamp = index.#aspects.get(of);
    if (!stamp || index.stamp(of.kind) === this.stamp(of.kind)) return stamp;
    const gone = index.#blocksBetween(of.kind, prefix, suffix);
    const come = this.#blocksBetween(of.kind, prefix, suffix);
    return areAlike(gone, come, (block, other) => saysAlike(of, block, other)) ? stamp : undefined;
  }

  /** The blocks other than the first `prefix` and the last `suffix` that have facts of a kind. */
  #blocksBetween(kind: Kind, prefix: number, suffix: number): PolicyBlock[] {
    const having = this.having(kind);
    const from = firstAtLeast(having, prefix);
    const to = firstAtLeast(having, this.blocks.length - suffix);
    return having.slice(from, to).map((index) => this.blocks[index] as PolicyBlock);
  }

  #asked(question: Kind | BlockQuestion, inputs: readonly unknown[], isSuch: (block: PolicyBlock) => boolean): Answer {
    const known = this.#answers.get(question);
    if (known && areSame(inputs, known.inputs)) return known;
    const answer = this.#takenOver(question, inputs, isSuch) ?? {
      indexes: this.#among(0, this.blocks.length, isSuch),
      stamp: {},
      inputs,
    };
    this.#answers.set(question, answer);
    return answer;
  }

  /** Undefined where nobody asked the same before the edit. */
  #takenOver(
    question: Kind | BlockQuestion,
    inputs: readonly unknown[],
    isSuch: (block: PolicyBlock) => boolean,
  ): Answer | undefined {
    if (!this.#before) return undefined;
    const { index, prefix, suffix, alike } = this.#before;
    const before = index.#answers.get(question);
    if (!before || !areSame(inputs, before.inputs) || (!alike && question instanceof BlockQuestion)) return undefined;
    const moved = this.blocks.length - index.blocks.length;
    const fresh = this.#among(prefix, this.blocks.length - suffix, isSuch);
    const lostFrom = firstAtLeast(before.indexes, prefix);
    const lostTo = firstAtLeast(before.indexes, index.blocks.length - suffix);
    const stays = fresh.length === 0 && lostFrom === lostTo;
    if (stays && alike && moved === 0) return before;
    const indexes = before.indexes.slice(0, lostFrom);
    for (const found of fresh) indexes.push(found);
    for (let at = lostTo; at < before.indexes.length; at++) indexes.push((before.indexes[at] as number) + moved);
    return { indexes, stamp: stays && alike ? before.stamp : {}, inputs };
  }

  /** Undefined where nobody asked the same before the edit, or where it must be counted again. */
  #tallyBefore(
    question: BlockQuestion,
    inputs: readonly unknown[],
    countIn: (block: PolicyBlock) => number,
  ): Tally | undefined {
    if (!this.#before?.alike) return undefined;
    const { index, prefix, suffix } = this.#before;
    const before = index.#counts.get(question);
    if (!before || !areSame(inputs, before.inputs)) return undefined;
    return tallyAfter({ prefix, suffix, count: index.blocks.length }, this.blocks, countIn, before.tally);
  }

  #followedBefore<T>(key: NoteKey<T>, inputs: readonly unknown[]): Before<T> | undefined {
    if (!this.#before?.alike) return undefined;
    const { index, prefix, suffix } = this.#before;
    const before = index.#followed.get(key);
    if (!before || !areSame(inputs, before.inputs)) return undefined;
    return { result: before.result as T, edit: { prefix, suffix, count: index.blocks.length } };
  }

  /** The blocks [from, to) that are such. */
  #among(from: number, to: number, isSuch: (block: PolicyBlock) => boolean): number[] {
    const found: number[] = [];
    for (let index = from; index < to; index++) if (isSuch(this.blocks[index] as PolicyBlock)) found.push(index);
    return found;
  }
}

const NONE: readonly never[] = [];

function areSame(inputs: readonly unknown[], before: readonly unknown[]): boolean {
  if (inputs.length !== before.length) return false;
  for (let at = 0; at < inputs.length; at++) if (inputs[at] !== before[at]) return false;
  return true;
}

const saysAlike = ({ kind, isAlike }: Aspect, block: PolicyBlock, other: PolicyBlock): boolean =>
  block.kind === other.kind &&
  standsAlike(block, other) &&
  areAlike<FactOf<Kind>>(block.facts[kind], other.facts[kind], isAlike);

function areAlike<T>(list: readonly T[], other: readonly T[], isAlike: (item: T, other: T) => boolean): boolean {
  return list.length === other.length && list.every((item, at) => isAlike(item, other[at] as T));
}

const firstAtLeast = (rising: readonly number[], least: number): number =>
  firstIndex(rising, (value) => value >= least);
