import type { Knowledge } from '../knowledge/load.ts';
import type { PhraseHit } from '../phrases/phraseSet.ts';
import type { Span } from '../text/span.ts';
import type { Fact, FactReaderFactory } from './reader.ts';

/** Words that show that a requirement is met, or that speak for it. */
export interface RequirementEvidence extends Fact {
  /** Id of the requirement. */
  readonly requirement: string;
  /** Cues of one group say the same thing: only the strongest of them counts. Unique within the requirement. */
  readonly group: string;
  /** 1 shows by itself that the requirement is met. */
  readonly weight: number;
  /** The whole sentence, relative to the block's start. */
  readonly sentence: Span;
}

/** What a phrase does for one requirement: it is a cue, or it voids one cue of its sentence, or (no cue) all of them. */
interface Use {
  readonly requirement: string;
  readonly voids: boolean;
  readonly cue: number | undefined;
  readonly group: string;
  readonly weight: number;
}

/** Reads what speaks for the requirements of all laws in a block. */
export const requirementReader: FactReaderFactory<RequirementEvidence> = (knowledge, phrases) => {
  const find = phrases.group('requirements', () => usesOf(knowledge));
  return ({ words }) => {
    const hits = find(words);
    if (hits.length === 0) return NOTHING;
    const voided = voidedAmong(hits);
    const evidence: RequirementEvidence[] = [];
    for (const { value: uses, from, to, sentence: index } of hits) {
      const sentence = words.sentences[index] ?? { from, to };
      for (const { requirement, voids, cue, group, weight } of uses) {
        if (voids || voided?.has(keyOf(index, requirement, cue)) || voided?.has(keyOf(index, requirement))) continue;
        evidence.push({ requirement, group, weight, from, to, sentence: { from: sentence.from, to: sentence.to } });
      }
    }
    return evidence;
  };
};

const NOTHING: readonly never[] = [];

/** Laws share many wordings: each phrase is matched once, whatever number of requirements it serves. */
function usesOf({ laws }: Knowledge): { phrase: string; value: Use[] }[] {
  const uses = new Map<string, Use[]>();
  const add = (phrase: string, use: Use): void => {
    const known = uses.get(phrase);
    if (known) known.push(use);
    else uses.set(phrase, [use]);
  };
  for (const { id: requirement, cues, counterCues } of laws.flatMap(({ requirements }) => requirements)) {
    const counter = { requirement, voids: true, cue: undefined, group: '', weight: 0 };
    for (const phrase of counterCues) add(phrase, counter);
    for (const [cue, entry] of cues.entries()) {
      const { phrase, weight, unless, group } =
        typeof entry === 'string' ? { phrase: entry, weight: 1, unless: [], group: undefined } : entry;
      add(phrase, { requirement, voids: false, cue, group: group ?? String(cue), weight });
      for (const other of unless) add(other, { ...counter, cue });
    }
  }
  return Array.from(uses, ([phrase, value]) => ({ phrase, value }));
}

function voidedAmong(hits: readonly PhraseHit<readonly Use[]>[]): ReadonlySet<string> | undefined {
  let voided: Set<string> | undefined;
  for (const { value: uses, sentence } of hits) {
    for (const { voids, requirement, cue } of uses) {
      if (voids) voided = (voided ?? new Set()).add(keyOf(sentence, requirement, cue));
    }
  }
  return voided;
}

const keyOf = (sentence: number, requirement: string, cue?: number): string => `${sentence} ${requirement} ${cue}`;
