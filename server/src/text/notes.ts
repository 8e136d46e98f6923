/** Names what is kept in {@link Notes}, and its type. Whoever keeps something makes one for himself. */
export class NoteKey<T> {
  declare readonly kept: T;
}

/**
 * What was worked out about a text and may be needed again. Notes belong to the text and are gone with it; a map from
 * texts to what is known of them, weak as it may be, would outlive them, and keep the garbage collector busy.
 */
export class Notes {
  readonly #notes = new Map<object, unknown>();

  get<T>(key: NoteKey<T>): T | undefined {
    return this.#notes.get(key) as T | undefined;
  }

  set<T>(key: NoteKey<T>, value: T): void {
    this.#notes.set(key, value);
  }
}
