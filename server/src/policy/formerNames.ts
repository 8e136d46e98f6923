import type { Profile } from '../profile/profile.ts';
import { literally } from '../text/literally.ts';
import { matchesOf } from '../text/matches.ts';
import { overlaps, type Span } from '../text/span.ts';
import { isOwnName, type Organisation } from './organisation.ts';
import { located, type PolicyBlock, type PolicyBlocks } from './policy.ts';

/** A former name of the organisation where the one of today should stand. The span is absolute. */
export interface FormerName extends Span {
  readonly text: string;
}

/**
 * Uses of names that the profile calls former, or that the text itself does ("Acme (formerly Widgetron)"). A sentence
 * that speaks of the past may name them.
 */
export function formerNamesOf(blocks: PolicyBlocks, organisation: Organisation, profile: Profile): FormerName[] {
  const told = located(blocks, 'formerNames').filter(({ fact }) => isOwnName(organisation, fact.of));
  const names = new Set([...profile.organisation.formerNames, ...told.map(({ fact }) => fact.name)]);
  const today = [organisation.shortName, organisation.legalName].filter((name) => name !== undefined);
  for (const name of today) names.delete(name);
  if (names.size === 0) return [];
  // The longest first, so that "Widgetron Ltd" is not found as "Widgetron".
  const former = wordsPattern([...names].sort((a, b) => b.length - a.length));
  const present = today.length > 0 ? wordsPattern(today) : undefined;
  return blocks.flatMap((block) => usesIn(block, former, present));
}

const wordsPattern = (names: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}@./_-])(?:${names.map(spaced).join('|')})(?![\\p{L}\\p{N}@_-]|\\.\\p{Ll})`, 'gu');

const spaced = (name: string): string => literally(name).replace(/\s+/g, '\\s+');

const OF_THE_PAST =
  /\b(?:formerly|former|previously|previous|renamed|rebranded|used to be|was called|known as|predecessor|f\/k\/a|until|before|originally|then called|changed (?:its|our) name|new name)\b/i;

function usesIn({ text, from, kind }: PolicyBlock, former: RegExp, present: RegExp | undefined): FormerName[] {
  const { prose, words } = text;
  const found = kind === 'code' ? [] : spansOf(former, prose);
  if (found.length === 0) return [];
  const own = present ? spansOf(present, prose) : [];
  return found
    .filter((span) => !own.some((other) => overlaps(span, other)))
    .filter((span) => {
      const sentence = words.sentences.find(({ to }) => to >= span.to);
      return !OF_THE_PAST.test(prose.slice(sentence?.from ?? 0, sentence?.to));
    })
    .map((span) => ({ text: prose.slice(span.from, span.to), from: from + span.from, to: from + span.to }));
}

function spansOf(pattern: RegExp, text: string): Span[] {
  return Array.from(matchesOf(pattern, text), ({ 0: found, index }) => ({ from: index, to: index + found.length }));
}
