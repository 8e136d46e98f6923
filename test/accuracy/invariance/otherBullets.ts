import type { Rewriting } from './rewriting.ts';

const OTHER: Readonly<Record<string, string>> = { '-': '*', '*': '+', '+': '-' };

/** Another mark for each kind of bullet; lists that stand apart by their marks still do. */
export const otherBullets: Rewriting = ({ document: { tree, source } }) => {
  const changes: { from: number; to: number; insert: string }[] = [];
  tree.iterate({
    enter({ name, from, to }) {
      const insert = name === 'ListMark' ? OTHER[source.slice(from, to)] : undefined;
      if (insert !== undefined) changes.push({ from, to, insert });
    },
  });
  return changes;
};
