import type { Citation, Contradiction } from './consistencySchema.ts';
import type { Clause, Condition, Framework, KnowledgeData, Law, Placeholder, Requirement, Topic } from './schema.ts';

/** A requirement together with the law that makes it. */
export interface LawRequirement {
  readonly law: Law;
  readonly requirement: Requirement;
}

/** The knowledge with what finds its entries; ids are those of the files. */
export interface Knowledge extends KnowledgeData {
  readonly frameworkById: ReadonlyMap<string, Framework>;
  readonly lawById: ReadonlyMap<string, Law>;
  readonly conditionById: ReadonlyMap<string, Condition>;
  readonly topicById: ReadonlyMap<string, Topic>;
  readonly clauseById: ReadonlyMap<string, Clause>;
  readonly placeholderById: ReadonlyMap<string, Placeholder>;
  readonly citationById: ReadonlyMap<string, Citation>;
  readonly contradictionById: ReadonlyMap<string, Contradiction>;
  readonly requirementById: ReadonlyMap<string, LawRequirement>;
  /** In the order of the laws; a topic without any is not in the map. */
  readonly requirementsByTopic: ReadonlyMap<string, readonly LawRequirement[]>;
  /** A topic without any is not in the map. */
  readonly clausesByTopic: ReadonlyMap<string, readonly Clause[]>;
  /** A law's requirements refer to clauses by id or by topic; this one finds clauses that name the law. */
  readonly clausesByLaw: ReadonlyMap<string, readonly Clause[]>;
}

/**
 * Indexes knowledge that the build has validated (`compiled.json`), or that `validateKnowledge` returned.
 * Where two entries have one id the later wins, so that a workspace's entries can follow the built-in ones.
 */
export function loadKnowledge(data: KnowledgeData): Knowledge {
  const requirements = data.laws.flatMap((law) => law.requirements.map((requirement) => ({ law, requirement })));
  return {
    ...data,
    frameworkById: byId(data.frameworks),
    lawById: byId(data.laws),
    conditionById: byId(data.conditions),
    topicById: byId(data.topics),
    clauseById: byId(data.clauses),
    placeholderById: byId(data.placeholders),
    citationById: byId(data.citations),
    contradictionById: byId(data.contradictions),
    requirementById: new Map(requirements.map((item) => [item.requirement.id, item])),
    requirementsByTopic: group(requirements, (item) => [item.requirement.topic]),
    clausesByTopic: group(data.clauses, (clause) => [clause.topic]),
    clausesByLaw: group(data.clauses, (clause) => clause.laws),
  };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]));
}

function group<T>(list: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    for (const key of keysOf(item)) {
      const members = groups.get(key);
      if (members) members.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
