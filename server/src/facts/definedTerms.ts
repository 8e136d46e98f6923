import { matchesOf } from '../text/matches.ts';
import type { BlockText } from './blockText.ts';
import type { Fact, FactReaderFactory } from './reader.ts';

/** A term where the text defines it. The span is the term without its quotes. */
export interface DefinedTermFact extends Fact {
  readonly term: string;
}

/** Reads `“Personal Data” means …` and `(the “Services”)`. */
export const definedTermReader: FactReaderFactory<DefinedTermFact> = () => (block) => {
  if (block.kind === 'code' || !/["“”]/.test(block.prose)) return NOTHING;
  const found = [...meanings(block), ...brackets(block)].sort((a, b) => a.from - b.from);
  return found.filter((fact, index) => fact.from !== found[index - 1]?.from);
};

const NOTHING: readonly never[] = [];

const QUOTED = /["“]\s{0,4}(\p{L}[^"“”\n]{0,59}?)[,.]?\s{0,4}["”]/gu;
/** Right behind the closing quote, or behind further terms joined to it. */
const MEANS =
  /^(?:\s{0,3}(?:,|and|or|\/)\s{0,3}["“][^"“”\n]{1,60}["”]){0,4},?\s{1,4}(?:shall\s|will\s)?(?:means?|refers?\s+to|is\s+defined|are\s+defined|has\s+the\s+meaning|includes?\s+any|is\s+(?:any|information|an?\s)|are\s+(?:any|files|small))/i;
/** They stand for whoever speaks and reads; a definition of them says nothing about a term. */
const PRONOUN = /^(?:we|us|our|ours|you|your|yours|me|my|i|they|it)$/i;

function meanings({ prose }: BlockText): DefinedTermFact[] {
  return matchesOf(QUOTED, prose).flatMap((match) =>
    MEANS.test(prose.slice(match.index + match[0].length, match.index + match[0].length + 200)) ? term(match, 0) : [],
  );
}

/** Brackets that hold little but quoted terms: `(collectively, the “Sites” or “Services”)`. */
const BRACKET =
  /\(((?:the|this|our|a|an|collectively|together|hereinafter|hereafter|each|or|and|referred to as|also|individually|,|\s){0,8}["“][^()\n]{1,140}["”]\s{0,4})\)/gi;

function brackets({ prose }: BlockText): DefinedTermFact[] {
  if (!/\([^)]{0,60}["“]/.test(prose)) return [];
  return matchesOf(BRACKET, prose).flatMap((bracket) =>
    matchesOf(QUOTED, bracket[1] ?? '').flatMap((match) => term(match, bracket.index + 1)),
  );
}

function term(match: RegExpMatchArray, offset: number): DefinedTermFact[] {
  const text = (match[1] ?? '').replace(/\s+/g, ' ').trim();
  if (PRONOUN.test(text) || text === '') return [];
  const from = offset + (match.index ?? 0) + match[0].indexOf(match[1] ?? '');
  return [{ term: text, from, to: from + (match[1] ?? '').length }];
}
