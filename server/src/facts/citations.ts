import type { Knowledge } from '../knowledge/load.ts';
import type { PhraseHit } from '../phrases/phraseSet.ts';
import type { GroupPhrase } from '../phrases/sharedPhrases.ts';
import { withClosingMarks } from './frameworks.ts';
import { historicalFinder } from './historical.ts';
import type { Fact, FactReaderFactory } from './reader.ts';

/** A section of a law, cited by a number that was right once. */
export interface CitationFact extends Fact {
  /** Id of the citation in the knowledge. */
  readonly citation: string;
}

interface Marker {
  readonly role: 'phrase' | 'about' | 'unless';
  readonly citation: string;
}

/**
 * Reads citations of sections that were moved or repealed at some time. One whose number has a new meaning counts only
 * beside words that show the old one; one that the text itself calls past counts not at all.
 */
export const citationReader: FactReaderFactory<CitationFact> = (knowledge, phrases) => {
  const find = phrases.group('citations', () => markersOf(knowledge));
  const speaksOfPast = historicalFinder(knowledge, phrases);
  const needsMore = new Set(knowledge.citations.flatMap(({ id, about }) => (about.length > 0 ? [id] : [])));
  return (block) => {
    const { words, prose } = block;
    const hits = find(words);
    const cited = hits.filter(({ value }) => value.role === 'phrase');
    if (cited.length === 0) return [];
    const isPast = speaksOfPast(block);
    const found = cited.filter((hit) => {
      const {
        value: { citation },
        sentence,
      } = hit;
      if (isPast(hit) || has(hits, 'unless', citation, sentence)) return false;
      return !needsMore.has(citation) || has(hits, 'about', citation, sentence);
    });
    return withoutDoubles(found).map(({ value: { citation }, from, to }) => ({
      citation,
      from: from - (SECTION_SIGN.exec(prose.slice(Math.max(0, from - 5), from))?.[0].length ?? 0),
      to: withClosingMarks(prose, { from, to }),
    }));
  };
};

/** The sign is no word, so no phrase holds it. */
const SECTION_SIGN = /§{1,2}\s{0,3}$/;

function* markersOf({ citations }: Knowledge): Iterable<GroupPhrase<Marker>> {
  for (const { id: citation, phrases, about, unless } of citations) {
    for (const phrase of phrases) yield { phrase, value: { role: 'phrase', citation } };
    for (const phrase of about) yield { phrase, value: { role: 'about', citation }, dependent: true };
    for (const phrase of unless) yield { phrase, value: { role: 'unless', citation }, dependent: true };
  }
}

const has = (hits: readonly PhraseHit<Marker>[], role: Marker['role'], citation: string, sentence: number): boolean =>
  hits.some((hit) => hit.sentence === sentence && hit.value.role === role && hit.value.citation === citation);

/** Two phrases may find one citation: the longer wins, the first of equals. */
function withoutDoubles(hits: readonly PhraseHit<Marker>[]): PhraseHit<Marker>[] {
  const covers = (other: PhraseHit<Marker>, hit: PhraseHit<Marker>): boolean =>
    other.from <= hit.from && other.to >= hit.to;
  return hits.filter(
    (hit, at) => !hits.some((other, index) => covers(other, hit) && (!covers(hit, other) || index < at)),
  );
}
