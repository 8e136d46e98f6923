import type { Engine } from '../../../server/src/engine.ts';
import { profileValues } from '../../../server/src/fixes/profileValues.ts';
import { clauseForRequirement, fillClause, sectionClauses } from '../../../server/src/knowledge/clauses.ts';
import type { Clause } from '../../../server/src/knowledge/schema.ts';
import { requirementsOf } from '../../../server/src/policy/requirements.ts';
import type { Profile } from '../../../server/src/profile/profile.ts';

/** What a clause says may ask for more: "we transfer data to …" does. It comes to rest soon. */
const MOST_ROUNDS = 6;

/**
 * Inserts into an empty policy a contact, which any policy needs, and the clauses of all requirements that the profile's
 * laws make of it, until each is met.
 * @param blanks gives the values for the clauses' placeholders
 * @param asOf YYYY-MM-DD
 */
export function draftPolicy(engine: Engine, profile: Profile, blanks: Profile, asOf: string): string {
  const contact = engine.knowledge.clauseById.get('contact');
  let clauses: readonly Clause[] = contact ? [contact] : [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const policy = engine.read(policyOf(clauses, engine, blanks), { profile });
    const open = requirementsOf(policy, engine.knowledge, asOf).filter(({ state }) => state !== 'met');
    const more = open.flatMap((item) => clauseForRequirement(item, engine.knowledge, profile.certifications) ?? []);
    const next = [...new Set([...clauses, ...more])];
    if (next.length === clauses.length) break;
    clauses = next;
  }
  return policyOf(clauses, engine, blanks);
}

/** A section a topic, in the usual order: first what is a section of its own, then the sentences. */
function policyOf(clauses: readonly Clause[], { knowledge }: Engine, blanks: Profile): string {
  const sections = knowledge.topics.flatMap(({ id }) => {
    const own = clauses.filter(({ topic }) => topic === id);
    const sentences = own.filter(({ sentence }) => sentence);
    const main = own.filter(({ sentence }) => !sentence);
    const choice = { certifications: [], laws: blanks.laws ?? [] };
    const [base] = sectionClauses(knowledge.clausesByTopic.get(id) ?? [], choice);
    if (main.length > 0) return main.map((clause, index) => [clause, ...(index === 0 ? sentences : [])]);
    return sentences.length > 0 ? [base ? [base, ...sentences] : sentences] : [];
  });
  const values = profileValues(blanks);
  const texts = sections.map((members) => {
    const bodies = members.map((clause) => fillClause(clause, values, 'text', knowledge.placeholders).text);
    return [`## ${members[0]?.title}`, ...bodies].join('\n\n');
  });
  return `${['# Privacy Policy', ...texts].join('\n\n')}\n`;
}
