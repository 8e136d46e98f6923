import type { Knowledge } from '../knowledge/load.ts';
import type { PhraseHit } from '../phrases/phraseSet.ts';
import type { Span } from '../text/span.ts';
import type { Fact, FactReaderFactory } from './reader.ts';

/** Words that show that requirements are met, or that speak for them. */
export interface RequirementEvidence extends Fact {
  /** What the words are a cue for; laws share many wordings, so that one can serve several requirements. Not empty. */
  readonly cues: readonly RequirementCue[];
  /** The whole sentence, relative to the block's start. */
  readonly sentence: Span;
}

/** A wording that speaks for a requirement. */
export interface RequirementCue {
  /** Id of the requirement. */
  readonly requirement: string;
  /**
   * Cues of one group say the same thing: only the strongest of them counts. Groups of all requirements of a knowledge are
   * counted up from 0, so that what is known of them can be kept in a list.
   */
  readonly group: number;
  /** 1 shows by itself that the requirement is met. */
  readonly weight: number;
}

/** What a phrase does: it is cues, and it takes the force of cues in its sentence away. */
interface Uses {
  readonly cues: RequirementCue[];
  readonly voids: RequirementCue[];
}

/** Reads what speaks for the requirements of all laws in a block. */
export const requirementReader: FactReaderFactory<RequirementEvidence> = (knowledge, phrases) => {
  const find = phrases.group('requirements', () => usesOf(knowledge));
  return ({ words }) => {
    const hits = find(words);
    if (hits.length === 0) return NOTHING;
    const voiding = hits.filter(({ value }) => value.voids.length > 0);
    const evidence: RequirementEvidence[] = [];
    for (const hit of hits) {
      const cues = voiding.length > 0 ? standing(hit, voiding) : hit.value.cues;
      const { from, to, sentence } = hit;
      if (cues.length > 0) evidence.push({ cues, from, to, sentence: words.sentences[sentence] ?? { from, to } });
    }
    return evidence;
  };
};

const NOTHING: readonly never[] = [];

/** The cues of a hit that nothing in its sentence voids. */
const standing = ({ value, sentence }: PhraseHit<Uses>, voiding: readonly PhraseHit<Uses>[]): RequirementCue[] =>
  value.cues.filter((cue) => !voiding.some((other) => other.sentence === sentence && other.value.voids.includes(cue)));

/** Each phrase is matched once, whatever number of requirements it serves. */
function usesOf({ laws }: Knowledge): { phrase: string; value: Uses }[] {
  const byPhrase = new Map<string, Uses>();
  const usesOfPhrase = (phrase: string): Uses => {
    const uses = byPhrase.get(phrase) ?? { cues: [], voids: [] };
    byPhrase.set(phrase, uses);
    return uses;
  };
  const groups = new Map<string, number>();
  for (const { id: requirement, cues, counterCues } of laws.flatMap(({ requirements }) => requirements)) {
    const own: RequirementCue[] = [];
    for (const [index, entry] of cues.entries()) {
      const { phrase, weight, unless, group } = typeof entry === 'string' ? { ...PLAIN, phrase: entry } : entry;
      const cue = { requirement, group: numberOf(`${requirement} ${group ?? index}`, groups), weight };
      own.push(cue);
      usesOfPhrase(phrase).cues.push(cue);
      for (const other of unless) usesOfPhrase(other).voids.push(cue);
    }
    for (const phrase of counterCues) usesOfPhrase(phrase).voids.push(...own);
  }
  return Array.from(byPhrase, ([phrase, value]) => ({ phrase, value }));
}

/** A cue that is nothing but a phrase. */
const PLAIN = { weight: 1, unless: [], group: undefined };

/** The number of a name: the next one where the name is new. */
function numberOf(name: string, numbers: Map<string, number>): number {
  const number = numbers.get(name) ?? numbers.size;
  numbers.set(name, number);
  return number;
}
