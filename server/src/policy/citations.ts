import type { CitationFact } from '../facts/citations.ts';
import type { Citation } from '../knowledge/consistencySchema.ts';
import { firstDay } from '../knowledge/timeline.ts';
import { type Located, located, type PolicyBlocks } from './policy.ts';

/** A citation of a section that was moved or repealed. The span is absolute. */
export interface SupersededCitation extends Located<CitationFact> {
  readonly citation: Citation;
}

/** The citations that were out of date on a day, in the order of the text. */
export function supersededCitationsOf(
  blocks: PolicyBlocks,
  citations: ReadonlyMap<string, Citation>,
  asOf: string,
): SupersededCitation[] {
  return located(blocks, 'citations').flatMap((place) => {
    const citation = citations.get(place.fact.citation);
    return citation && firstDay(citation.date) <= asOf ? [{ ...place, citation }] : [];
  });
}
