/** So many numbers of a row are added up side by side; rows are filled up to a multiple of it. */
const ABREAST = 4;
/** So many signed bytes can be added up in 16 bits, whatever they are. */
const MOST_ROWS = 256;

/**
 * Rows of signed bytes, one for each topic, packed for adding up many rows: two neighbours share a number, 16 bits each,
 * so that one addition serves both.
 */
export class PackedWeights {
  readonly #packed: Int32Array;
  /** Numbers in a row. */
  readonly #width: number;
  readonly #sums: Int32Array;

  /**
   * @param counts for each row, for how many topics it has a weight; the others' are 0
   * @param weights for each row and each of these topics, the topic's index and its weight
   */
  constructor(topics: number, counts: Uint8Array, weights: Int8Array) {
    this.#width = Math.ceil(topics / 2 / ABREAST) * ABREAST;
    this.#packed = new Int32Array(counts.length * this.#width);
    this.#sums = new Int32Array(2 * this.#width);
    let at = 0;
    for (const [row, count] of counts.entries()) {
      for (const end = at + 2 * count; at < end; at += 2) {
        const topic = weights[at] as number;
        const weight = weights[at + 1] as number;
        const cell = row * this.#width + (topic >> 1);
        this.#packed[cell] = (this.#packed[cell] as number) + (topic % 2 === 0 ? weight : weight << 16);
      }
    }
  }

  /** For each topic, the sum of its weights in the first `count` of some rows. To be read before the next are summed up. */
  sums(rows: Uint16Array, count: number): Int32Array {
    this.#sums.fill(0);
    for (let first = 0; first < count; first += MOST_ROWS) {
      const end = Math.min(first + MOST_ROWS, count);
      for (let column = 0; column < this.#width; column += ABREAST) this.#add(rows, first, end, column);
    }
    return this.#sums;
  }

  /** Columns side by side, so that their sums stay in registers. */
  #add(rows: Uint16Array, first: number, end: number, column: number): void {
    const packed = this.#packed;
    const width = this.#width;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let at = first; at < end; at++) {
      const cell = (rows[at] as number) * width + column;
      a = (a + (packed[cell] as number)) | 0;
      b = (b + (packed[cell + 1] as number)) | 0;
      c = (c + (packed[cell + 2] as number)) | 0;
      d = (d + (packed[cell + 3] as number)) | 0;
    }
    this.#unpack(a, 2 * column);
    this.#unpack(b, 2 * column + 2);
    this.#unpack(c, 2 * column + 4);
    this.#unpack(d, 2 * column + 6);
  }

  /** Adds the sums that share a number to those of a topic and of the next one. */
  #unpack(pair: number, topic: number): void {
    const sums = this.#sums;
    const first = (pair << 16) >> 16;
    sums[topic] = (sums[topic] as number) + first;
    sums[topic + 1] = (sums[topic + 1] as number) + ((pair - first) >> 16);
  }
}
