import type { Knowledge } from '../knowledge/load.ts';
import type { PhraseHit } from '../phrases/phraseSet.ts';
import type { FactReaderFactory } from './reader.ts';

/** Words that show that requirements are met, or that speak for them: a phrase, and what it does. */
export type RequirementEvidence = PhraseHit<RequirementPhrase>;

/** What a phrase does; laws share many wordings, so that one can serve several requirements. */
export interface RequirementPhrase {
  /** What it is a cue for. */
  readonly cues: readonly RequirementCue[];
  /** The cues whose force it takes away in its sentence. */
  readonly voids: readonly RequirementCue[];
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

/** Reads what speaks for the requirements of all laws in a block. */
export const requirementReader: FactReaderFactory<RequirementEvidence> = (knowledge, phrases) => {
  const find = phrases.group('requirements', () => phrasesOf(knowledge));
  return ({ words }) => {
    const hits = find(words);
    const voiding = hits.filter(({ value }) => value.voids.length > 0);
    return voiding.length > 0 ? standing(hits, voiding) : hits;
  };
};

/** Hits with those of their cues that nothing in their sentence voids. */
function standing(
  hits: readonly RequirementEvidence[],
  voiding: readonly RequirementEvidence[],
): RequirementEvidence[] {
  const evidence: RequirementEvidence[] = [];
  for (const hit of hits) {
    const { cues } = hit.value;
    if (cues.length === 0) continue;
    const left = cues.filter((cue) => !isVoided(cue, hit.sentence, voiding));
    if (left.length === cues.length) evidence.push(hit);
    else if (left.length > 0) evidence.push({ ...hit, value: { cues: left, voids: [] } });
  }
  return evidence;
}

const isVoided = (cue: RequirementCue, sentence: number, voiding: readonly RequirementEvidence[]): boolean =>
  voiding.some((other) => other.sentence === sentence && other.value.voids.includes(cue));

/** Each phrase is matched once, whatever number of requirements it serves. */
function phrasesOf({ laws }: Knowledge): { phrase: string; value: RequirementPhrase }[] {
  const cuesOf = new Map<string, RequirementCue[]>();
  const voidsOf = new Map<string, RequirementCue[]>();
  const groups = new Map<string, number>();
  for (const { id: requirement, cues, counterCues } of laws.flatMap(({ requirements }) => requirements)) {
    const own: RequirementCue[] = [];
    for (const [index, entry] of cues.entries()) {
      const { phrase, weight, unless, group } = typeof entry === 'string' ? { ...PLAIN, phrase: entry } : entry;
      const cue = { requirement, group: numberOf(`${requirement} ${group ?? index}`, groups), weight };
      own.push(cue);
      add(cuesOf, phrase, cue);
      for (const other of unless) add(voidsOf, other, cue);
    }
    for (const phrase of counterCues) for (const cue of own) add(voidsOf, phrase, cue);
  }
  const phrases = new Set([...cuesOf.keys(), ...voidsOf.keys()]);
  return Array.from(phrases, (phrase) => ({
    phrase,
    value: { cues: cuesOf.get(phrase) ?? [], voids: voidsOf.get(phrase) ?? [] },
  }));
}

function add(cuesByPhrase: Map<string, RequirementCue[]>, phrase: string, cue: RequirementCue): void {
  const known = cuesByPhrase.get(phrase);
  if (known) known.push(cue);
  else cuesByPhrase.set(phrase, [cue]);
}

/** A cue that is nothing but a phrase. */
const PLAIN = { weight: 1, unless: [], group: undefined };

/** The number of a name: the next one where the name is new. */
function numberOf(name: string, numbers: Map<string, number>): number {
  const number = numbers.get(name) ?? numbers.size;
  numbers.set(name, number);
  return number;
}
