/** A function that asks another one only once about each text. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const fresh = work(text);
    known.set(text, fresh);
    return fresh;
  };
}
