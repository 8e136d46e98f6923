/** "a, b and c"; what `Intl.ListFormat` says in British English, which takes longer than all the rest of a message. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${last}` : last;
}
