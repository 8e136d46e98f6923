/** How each property of an object is worked out: from the object itself, and from what it is made of. */
export type Parts<T, Source> = { readonly [Key in keyof T]-?: (whole: T, source: Source) => T[Key] };

const NOT_YET = Symbol('not worked out yet');

/**
 * Gives a function that makes objects whose properties are worked out when they are first asked for, and kept. Parts must
 * be pure: what they give may not depend on when they run. The properties are getters of a class: enumerable with
 * `for … in`, but not the object's own; thirty closures for each object would be felt at each keystroke.
 */
export function lazily<T extends object, Source>(parts: Parts<T, Source>): (source: Source) => T {
  const keys = Object.keys(parts) as (keyof T)[];
  class Lazy {
    readonly #source: Source;
    readonly #values: unknown[] = keys.map(() => NOT_YET);

    constructor(source: Source) {
      this.#source = source;
    }

    static part(lazy: Lazy, index: number, key: keyof T): unknown {
      if (lazy.#values[index] === NOT_YET) lazy.#values[index] = parts[key](lazy as unknown as T, lazy.#source);
      return lazy.#values[index];
    }
  }
  for (const [index, key] of keys.entries()) {
    Object.defineProperty(Lazy.prototype, key, {
      enumerable: true,
      get(this: Lazy) {
        return Lazy.part(this, index, key);
      },
    });
  }
  return (source) => new Lazy(source) as unknown as T;
}
