/** Names what is kept in {@link Notes}, and its type. Whoever keeps something makes one for himself. */
export class NoteKey<T> {
  declare readonly kept: T;
}

/**
 * What was worked out about a text and may be needed again. Notes belong to the text and are gone with it; a map from
 * texts to what is known of them, weak as it may be, would outlive them, and keep the garbage collector busy.
 */
export class Notes {
  /** Most texts have but one note: it needs no map. */
  #firstKey: object | undefined;
  #first: unknown;
  #others: Map<object, unknown> | undefined;

  get<T>(key: NoteKey<T>): T | undefined {
    return (key === this.#firstKey ? this.#first : this.#others?.get(key)) as T | undefined;
  }

  set<T>(key: NoteKey<T>, value: T): void {
    this.#firstKey ??= key;
    if (key === this.#firstKey) {
      this.#first = value;
      return;
    }
    this.#others ??= new Map();
    this.#others.set(key, value);
  }
}
