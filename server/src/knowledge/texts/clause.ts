import type { Clause } from '../schema.ts';
import { codes, type Description, type DescriptionContext } from './description.ts';

/** A clause: when to use it, for which laws, its text and its blanks. */
export function clauseDescription(clause: Clause, { knowledge }: DescriptionContext): Description {
  const laws = clause.laws.map((id) => knowledge.lawById.get(id)?.shortName ?? id);
  const needs =
    clause.needs === undefined ? undefined : (knowledge.frameworkById.get(clause.needs)?.name ?? clause.needs);
  return {
    id: clause.id,
    title: clause.title,
    state: `${clause.form} clause`,
    paragraphs: [
      clause.description,
      ...(laws.length > 0 ? [`For ${laws.join(', ')}.`] : []),
      ...(needs ? [`Only for those who are certified: ${needs}.`] : []),
      clauseQuote(clause),
      ...(clause.placeholders.length > 0
        ? [`Blanks, filled from policywright.yml: ${codes(clause.placeholders)}.`]
        : []),
    ],
  };
}

/** The text of a clause as a Markdown quote. */
export const clauseQuote = ({ body }: Pick<Clause, 'body'>): string =>
  body
    .trim()
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
