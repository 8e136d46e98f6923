import { NoteKey } from '../text/notes.ts';
import { squash } from '../text/squash.ts';
import type { Kept } from './factIndex.ts';
import { indexOfFacts, type PlaceIndex } from './placeIndex.ts';
import { located, type PolicyBlocks } from './policy.ts';

/** Letters and figures of what anchors can point at: every generator makes its own signs between them. */
interface Targets {
  readonly headings: PlaceIndex;
  /** Headings that have a number, without it. */
  readonly withoutNumber: PlaceIndex;
  /** Anchors that are written out. */
  readonly ids: PlaceIndex;
  /** Some generators keep a heading's number in its anchor, some drop it; a document's own links tell which. */
  readonly keepsNumbers: boolean;
}

const TARGETS = new NoteKey<Kept<Targets>>();

/** Where a document's own anchors lead. */
export class Anchors {
  readonly #blocks: PolicyBlocks;
  readonly #targets: Targets;

  private constructor(blocks: PolicyBlocks, targets: Targets) {
    this.#blocks = blocks;
    this.#targets = targets;
  }

  /** Those of a document; what does not depend on places is kept with it. */
  static of(blocks: PolicyBlocks): Anchors {
    const { index } = blocks;
    const inputs = [index.stamp('headings'), index.stamp('anchorIds'), index.stamp('references')];
    return new Anchors(
      blocks,
      index.keep(TARGETS, inputs, () => targetsOf(blocks)),
    );
  }

  /**
   * Offsets of what an anchor leads to; none where it leads nowhere.
   * @param key the anchor as it is compared: see `squashFragment`
   */
  offsetsOf(key: string): readonly number[] {
    if (key === '' || key === 'top' || key === 'content' || key === 'main') return [0];
    const found = this.#exactly(key);
    return found.length > 0 ? found : this.#exactly(key.replace(/\d$/, ''));
  }

  #exactly(key: string): readonly number[] {
    const { headings, ids, withoutNumber, keepsNumbers } = this.#targets;
    const { index } = this.#blocks;
    const having = index.having('headings');
    const found = [
      ...headings.offsetsOf(key, this.#blocks, having),
      ...ids.offsetsOf(key, this.#blocks, index.having('anchorIds')),
    ];
    return found.length > 0 || keepsNumbers ? found : withoutNumber.offsetsOf(key, this.#blocks, having);
  }
}

function targetsOf(blocks: PolicyBlocks): Targets {
  const headings = indexOfFacts(blocks, 'headings', ({ number, key }) => (number ? squash(number) + key : key));
  const withoutNumber = indexOfFacts(blocks, 'headings', ({ number, key }) => (number ? key : undefined));
  const ids = indexOfFacts(blocks, 'anchorIds', ({ key }) => key);
  const keepsNumbers = located(blocks, 'references').some(
    ({ fact }) => fact.kind === 'anchor' && /^\d/.test(fact.target) && (headings.has(fact.key) || ids.has(fact.key)),
  );
  return { headings, withoutNumber, ids, keepsNumbers };
}
