/** A set of features, numbered, in an open hash table: tells the rows of those that a sentence has. */
export class FeatureTable {
  readonly #features: Int32Array;
  /** Row and one; 0 where the slot is free. */
  readonly #slots: Uint16Array;
  /** For each row, the round in which it was found last. */
  readonly #foundIn: Uint32Array;
  #round = 0;
  /** Rows of the features that were found in this round, as many as {@link count}. */
  readonly found: Uint16Array;
  count = 0;

  /** @param features 32-bit hashes, all different, by their rows */
  constructor(features: Int32Array) {
    this.#features = features;
    this.found = new Uint16Array(features.length);
    this.#foundIn = new Uint32Array(features.length);
    this.#slots = new Uint16Array(2 ** Math.ceil(Math.log2(features.length * 2 + 2)));
    for (const [row, feature] of features.entries()) {
      let slot = this.#slotOf(feature);
      while (this.#slots[slot]) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = row + 1;
    }
  }

  /** Begins a new round, in which nothing is found yet. */
  startOver(): void {
    this.#round++;
    this.count = 0;
  }

  /** Finds a feature, where it is one of the table's; one that was found in this round already is passed over. */
  find(feature: number): void {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = this.#slotOf(feature);
    for (let next = slots[slot]; next; next = slots[slot]) {
      if (this.#features[next - 1] === feature) {
        this.#take(next - 1);
        return;
      }
      slot = (slot + 1) & last;
    }
  }

  #take(row: number): void {
    if (this.#foundIn[row] === this.#round) return;
    this.#foundIn[row] = this.#round;
    this.found[this.count++] = row;
  }

  #slotOf(feature: number): number {
    return (feature ^ (feature >>> 13)) & (this.#slots.length - 1);
  }
}
