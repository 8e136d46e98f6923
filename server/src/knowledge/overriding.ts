import { asWritten, type Completion, valueAt } from './entries.ts';
import type { PartName } from './parts.ts';
import type { KnowledgeData } from './schema.ts';

/** How the entries of a workspace are completed: one with the id of a known entry takes over what it leaves out. */
export type Completions = Readonly<Record<Exclude<PartName, 'clauses' | 'snapshot'>, Completion>>;

/** Completions from knowledge that is already there; without any, entries stay as they are written. */
export function completionsFrom(base: KnowledgeData | undefined): Completions {
  return {
    frameworks: overriding(base?.frameworks.map(({ family: _, ...entry }) => entry)),
    laws: overridingLaws(base),
    topics: overriding(base?.topics),
    conditions: overriding(base?.conditions),
    placeholders: overriding(base?.placeholders),
    contradictions: overriding(base?.contradictions),
    citations: overriding(base?.citations),
    terms: overriding(base?.terms),
    periods: overriding(base?.periods),
    historical: asWritten,
    qualifiers: asWritten,
  };
}

function overriding(known: readonly { readonly id: string }[] = []): Completion {
  const byId = new Map(known.map((entry) => [entry.id, entry]));
  return (written) => {
    const id = valueAt(written, ['id']);
    const before = typeof id === 'string' ? byId.get(id) : undefined;
    return before ? { ...before, ...(written as object) } : written;
  };
}

/** A law's requirements are completed one by one; a law that lists none keeps those that it has. */
function overridingLaws(base: KnowledgeData | undefined): Completion {
  const completeLaw = overriding(base?.laws);
  const completeRequirement = overriding(base?.laws.flatMap(({ requirements }) => requirements));
  return (written) => {
    const requirements = valueAt(written, ['requirements']);
    if (!Array.isArray(requirements)) return completeLaw(written);
    return completeLaw({ ...(written as object), requirements: requirements.map(completeRequirement) });
  };
}

/**
 * Knowledge with the entries of a workspace: those with a known id take its place, the others follow. The requirements
 * of a law are merged one by one.
 */
export function withOverrides(base: KnowledgeData, own: KnowledgeData): KnowledgeData {
  return {
    ...base,
    frameworks: merged(base.frameworks, own.frameworks),
    laws: merged(
      base.laws,
      own.laws.map((law) => {
        const before = base.laws.find(({ id }) => id === law.id);
        return before ? { ...law, requirements: merged(before.requirements, law.requirements) } : law;
      }),
    ),
    conditions: merged(base.conditions, own.conditions),
    topics: merged(base.topics, own.topics),
    clauses: merged(base.clauses, own.clauses),
    placeholders: merged(base.placeholders, own.placeholders),
    contradictions: merged(base.contradictions, own.contradictions),
    citations: merged(base.citations, own.citations),
    terms: merged(base.terms, own.terms),
    periods: merged(base.periods, own.periods),
    historical: [...base.historical, ...own.historical],
    qualifiers: [...base.qualifiers, ...own.qualifiers],
  };
}

function merged<T extends { readonly id: string }>(base: readonly T[], own: readonly T[]): T[] {
  const byId = new Map(own.map((entry) => [entry.id, entry]));
  const known = new Set(base.map(({ id }) => id));
  return [...base.map((entry) => byId.get(entry.id) ?? entry), ...own.filter(({ id }) => !known.has(id))];
}
