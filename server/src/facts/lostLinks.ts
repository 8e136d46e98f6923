import { matchesOf } from '../text/matches.ts';
import type { BlockText } from './blockText.ts';
import type { Fact, FactReaderFactory } from './reader.ts';
import { classBit } from './wordClasses.ts';

/** Words that tell readers to click, where there is no link. The span is the words that should be one. */
export interface LostLinkFact extends Fact {
  readonly text: string;
}

/** Reads "click here" and the like that stand outside of any link and have no address behind them. */
export const lostLinkReader: FactReaderFactory<LostLinkFact> = () => (block) => {
  if (block.kind === 'link-definition' || (block.words.classes & classBit.linkPromise) === 0) return NOTHING;
  return matchesOf(PROMISE, block.prose).flatMap((match) => {
    const text = match[1] ?? match[2] ?? match[3] ?? '';
    const from = match.index + match[0].length - text.length;
    return isKept(block, from, from + text.length)
      ? []
      : [{ text: text.replace(/\s+/g, ' '), from, to: from + text.length }];
  });
};

const NOTHING: readonly never[] = [];

/** "click here" | "is available here." | "follow this link" */
const PROMISE = new RegExp(
  [
    '(?<![\\w-])(click(?:ing)?\\s{1,3}(?:on\\s{1,3})?here)\\b',
    '\\b(?:(?:be|is|are)\\s{1,3}(?:found|available|accessed|viewed|read|downloaded|seen)|(?:learn|read|find\\s{1,3}out)\\s{1,3}more)\\s{1,3}(here)(?=\\s{0,2}[.,;)]|\\s*$)',
    '\\b(?:click(?:ing)?(?:\\s{1,3}on)?|follow(?:ing)?|us(?:e|ing)|via|through|visit(?:ing)?|at)\\s{1,3}(this\\s{1,3}link)\\b',
  ].join('|'),
  'gi',
);

/** So far behind the words an address may stand that they mean. */
const NEAR = 120;

function isKept({ source, prose, links, words }: BlockText, from: number, to: number): boolean {
  const sentence = words.sentences.find((candidate) => candidate.to >= to);
  const start = sentence?.from ?? 0;
  const end = Math.max(sentence?.to ?? 0, to + NEAR);
  if (links.some((link) => link.from < end && link.to > start)) return true;
  // In quotes it is what a button says; a mark-up of another kind may make a link of it; a colon promises the next block.
  const around = source.slice(Math.max(0, from - 2), to + 3);
  if (/["“”`‘’[\]]/.test(around)) return true;
  return /^\s{0,3}:\s*$/.test(prose.slice(to)) || /https?:|www\./.test(source.slice(to, to + NEAR));
}
