import type { LawRequirement } from '../knowledge/load.ts';
import type { Applicability } from '../policy/applicability.ts';
import { grouped } from '../text/grouped.ts';

/** Most laws that a message names; the documentation and the hover name all. */
const MOST_CITED = 3;

/** One article a law: "GDPR Art. 13(2)(a); CCPA § 7011(e)(1) and 2 more". */
export function citations(requirements: readonly LawRequirement[]): string {
  const byLaw = requirements.filter(
    ({ law }, index) => requirements.findIndex((other) => other.law.id === law.id) === index,
  );
  const named = byLaw.slice(0, MOST_CITED).map(({ law, requirement }) => `${law.shortName} ${requirement.article}`);
  const more = byLaw.length - named.length;
  return named.join('; ') + (more > 0 ? ` and ${more} more` : '');
}

/**
 * The law that asks for most of several things, one article for each: "GDPR Art. 13(1)(a), Art. 13(2)(d)".
 * @param asked what laws ask for on each thing
 */
export function broadestCitation(asked: readonly (readonly LawRequirement[])[]): string {
  const firsts = asked.flatMap((requirements) => grouped(requirements, ({ law }) => law.id).map(([first]) => first));
  const [most] = grouped(firsts, ({ law }) => law.id).sort((a, b) => b.length - a.length);
  if (!most) return '';
  return `${most[0].law.shortName} ${most.map(({ requirement }) => requirement.article).join(', ')}`;
}

/** Who asks for it, as the end of a sentence: "GDPR Art. 13(2)(a) asks for it". Says so where laws were inferred. */
export function askedBy(requirements: readonly LawRequirement[], { basis }: Applicability): string {
  const laws = new Set(requirements.map(({ law }) => law.id)).size;
  const inferred = basis === 'text' ? ' (laws inferred from the text)' : '';
  return `${citations(requirements)} ${laws === 1 ? 'asks' : 'ask'} for it${inferred}`;
}
