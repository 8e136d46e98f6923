import type { Section } from '../policy/policy.ts';

/** Gives the sections right below one, in the order of the text; for undefined those that are below none. */
export function subsections(sections: readonly Section[]): (parent: Section | undefined) => readonly Section[] {
  const byParent = new Map<Section | undefined, Section[]>();
  for (const section of sections) {
    const siblings = byParent.get(section.parent);
    if (siblings) siblings.push(section);
    else byParent.set(section.parent, [section]);
  }
  return (parent) => byParent.get(parent) ?? NONE;
}

const NONE: readonly never[] = [];
