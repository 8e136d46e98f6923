/**
 * An object whose properties are computed when they are first asked for, and kept. Thunks must be pure: what they give
 * may not depend on when they run.
 */
export function lazily<T extends object>(thunks: { readonly [Key in keyof T]-?: () => T[Key] }): T {
  const object = {};
  for (const [key, thunk] of Object.entries(thunks) as [string, () => unknown][]) {
    Object.defineProperty(object, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value = thunk();
        Object.defineProperty(object, key, { value, enumerable: true });
        return value;
      },
    });
  }
  return object as T;
}
