import { isSpaceAt, skipSpacesBack } from '../text/spaces.ts';
import type { BlockText } from './blockText.ts';
import type { Fact, FactReaderFactory } from './reader.ts';
import { classBit } from './wordClasses.ts';

/**
 * The end of a block that promises more to come:
 * - `list`: a colon behind words that announce several things ("including:", "for the following purposes:");
 * - `colon`: a colon behind other words, which may lead to one thing or to several ("We use:");
 * - `following`: a sentence that announces "the following agreements" and ends;
 * - `open`: the text breaks off in the middle of a sentence.
 */
export interface IntroductionFact extends Fact {
  readonly form: 'list' | 'colon' | 'following' | 'open';
  /** What is announced, lower case: "agreements"; empty where the words do not say. */
  readonly noun: string;
  /** `colon`: the words before it are no whole sentence: "The extension does not collect:". */
  readonly incomplete: boolean;
}

/** Reads whether a paragraph ends with a promise. The span is its last sentence. */
export const introductionReader: FactReaderFactory<IntroductionFact> = () => (block) => {
  if (block.kind !== 'paragraph') return NOTHING;
  const ending = endingOf(block.source);
  if (ending === '' || (ending === '.' && (block.words.classes & classBit.following) === 0)) return NOTHING;
  const tail = tailOf(block);
  if (ending === ':') return listIntroduction(block, tail);
  if (ending === '.') return announcement(block, tail);
  return OPEN_END.test(tail) && block.words.list.length > 6 ? [fact(block, 'open', '')] : NOTHING;
};

const NOTHING: readonly never[] = [];

/** The last letter, colon or full stop of a text with only marks behind it; empty where something else stands there. */
function endingOf(source: string): string {
  const end = skipSpacesBack(source, source.length);
  let at = end - 1;
  while (at > 0 && end - at <= MOST_MARKS && isMarkAt(source, at)) at--;
  const ending = source.charAt(at);
  return ending === ':' || ending === '.' || /[\p{L}\p{Cs}]/u.test(ending) ? ending : '';
}

/** So many marks of emphasis and spaces may stand at the end. */
const MOST_MARKS = 4;

const isMarkAt = (text: string, at: number): boolean => '*_'.includes(text.charAt(at)) || isSpaceAt(text, at);

const TAIL = 240;

/** The end of the prose that stands over the source without the white space at its end. */
const tailOf = ({ prose, source }: BlockText): string =>
  prose.slice(0, skipSpacesBack(source, source.length)).trimEnd().slice(-TAIL);

/** Words that announce several things, in the last clause before the colon. */
const ANNOUNCES =
  /\b(?:including(?: but not limited to)?|includ(?:es?|ed)|such as|as follows|for (?:example|instance)|(?:the|these|one of the|any of the) following\b[^.:;]{0,120}|(?:following|certain|limited|these|some|other|specific|various) (?:\w+ ){0,2}(?:circumstances|ways|purposes|reasons|situations|categories|cases|types|conditions|rights|parties|principles|exceptions)|(?:right|rights|entitled|able) to|(?:in order|necessary|used|use (?:it|this|them)) to|(?:consists? of|comprises?|namely|because|if|when|only to|must|following means)|(?:listed|described|set out|set forth|spelled out|outlined|detailed) below|(?:two|three|four|five|six|several) (?:[\w-]+ ){0,2}\w+|(?:principles|examples|methods|choices|provisions|ways|these|the most common)(?: (?:are|below|here|include))?|here are\b[^.:;]{0,90}|(?:your|these|legal|the|following) rights|rights\b[^.:;]{0,50}|(?:information|data|cookies|permissions)(?: we (?:collect|use|process))?)[,*_"”\s]*:[*_\s]*$/i;
/** Ways to reach somebody follow, which may be links or lines of an address. */
const CONTACT =
  /\b(?:contact|contacted|e-?mail|write|reach|addressed?|mail|phone|call|located|details|visit|link|here|at|form)\b[^.:;]{0,40}:[*_\s]*$/i;
const FEWEST_WORDS = 2;

/** Words that a sentence cannot end with, or verbs that want an object. */
const INCOMPLETE =
  /\b(?:to|not|can|may|will|must|shall|should|could|use|uses|collects?|stores?|holds?|shares?|find|transmits?|sends?|process(?:es)?|includes?|reads?|keeps?|you|we|it|that|when|means?|as long as|our|your|for|with|by|from|of|on|in|at|are|is|were|was|and|or|solely|never|only)[*_\s]*:[*_\s]*$/i;

/** "has the following duration:" */
const ONE_THING = /\bthe following (?!.*\b(?:and|or)\b)\w{2,}(?<!s|data|information|criteria)[*_\s]*:[*_\s]*$/i;
/** A line in bold opens a passage of its own. */
const isLabel = (source: string): boolean => /^\s*(?:\*\*|__)[^*_\n]{1,90}(?:\*\*|__)\s*$/.test(source);

function listIntroduction(block: BlockText, tail: string): readonly IntroductionFact[] {
  if (block.words.list.length < FEWEST_WORDS || isLabel(block.source)) return NOTHING;
  const incomplete = INCOMPLETE.test(tail);
  const isList = ANNOUNCES.test(tail) && !CONTACT.test(tail) && !ONE_THING.test(tail);
  if (!isList) return [fact(block, 'colon', '', incomplete)];
  const noun = /\bfollowing\s+(?:\w+\s+){0,2}?(\w+s)\b[^.:;]{0,80}:[*_\s]*$/i.exec(tail)?.[1] ?? '';
  return [fact(block, 'list', noun.toLowerCase(), incomplete)];
}

/** "The following …" at the start of a sentence speaks of what follows without a promise at its end. */
const FOLLOWING = /[\p{L},] the following ((?:[\p{L}/-]{2,20} ){0,2}[\p{L}/-]{3,24}s)\b[^:;.]{0,160}\.[*_\s]*$/u;

function announcement(block: BlockText, tail: string): readonly IntroductionFact[] {
  const noun = tail.includes(' the following ') ? FOLLOWING.exec(tail)?.[1] : undefined;
  return noun ? [fact(block, 'following', noun.toLowerCase())] : NOTHING;
}

const OPEN_END = /\s(?:has|have|the|an?|of|and|or|your|our|their|is|are|will|may|including|because|which|such)$/i;

function fact(
  { words, source }: BlockText,
  form: IntroductionFact['form'],
  noun: string,
  incomplete = false,
): IntroductionFact {
  const from = words.sentences.at(-1)?.from ?? 0;
  return { form, noun, incomplete, from, to: source.trimEnd().length };
}
