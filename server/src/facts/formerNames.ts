import { matchesOf } from '../text/matches.ts';
import { nameEndingAt, nameStartingAt, nameText } from './names.ts';
import type { Fact, FactReaderFactory } from './reader.ts';
import { classBit } from './wordClasses.ts';

/** Says that somebody had another name: "Acme (formerly Widgetron)". The span is the former name. */
export interface FormerNameFact extends Fact {
  readonly name: string;
  /** Whose it was: the name in front. */
  readonly of: string;
}

const FORMERLY =
  /[,(]\s{0,2}(?:formerly|previously|until \d{4})(?:,? (?:known|doing business|trading) as| called| named)?,?\s{1,2}(?:the\s)?["“]?(?=\p{Lu})/gu;

/** Reads former names where the text itself tells of them. */
export const formerNameReader: FactReaderFactory<FormerNameFact> = () => (block) => {
  const { prose, words } = block;
  if ((words.classes & classBit.formerly) === 0) return [];
  return matchesOf(FORMERLY, prose).flatMap((match) => {
    const at = words.list.findIndex(({ from }) => from >= match.index + match[0].length);
    const before = words.list.findLastIndex(({ to }) => to <= match.index);
    const former = at < 0 ? undefined : nameStartingAt(words, at);
    const present = before < 0 ? undefined : nameEndingAt(words, before);
    if (!former || !present) return [];
    const from = words.list[former.first]?.from ?? 0;
    const to = words.list[former.end - 1]?.to ?? from;
    return [{ name: nameText(words, former), of: nameText(words, present), from, to }];
  });
};
