import type { ReferenceFact } from '../facts/references.ts';
import type { TextView } from '../text/editedText.ts';
import { foldSpaces } from '../text/spaces.ts';
import type { Span } from '../text/span.ts';
import { squash } from '../text/squash.ts';
import { outlineOf } from './outline.ts';
import { type Located, located, type PolicyBlocks, type Section } from './policy.ts';
import { ReferenceTargets } from './referenceTargets.ts';

/** Where something stands as seen from a reference. */
export type Side = 'above' | 'below';

/** A reference to another place of this document. The span is absolute. */
export interface Reference extends Span {
  readonly kind: ReferenceFact['kind'];
  /** What is numbered, singular and lower case ("section", "annex"); empty for other kinds. */
  readonly noun: string;
  /** The number, the title, or the fragment without `#`. */
  readonly target: string;
  /** As written, white space folded. */
  readonly text: string;
  /** Whether the document has what the reference names. */
  readonly resolved: boolean;
  /** The word that says where the target stands, if the reference has one; the span is absolute. */
  readonly side: (Span & { readonly says: Side }) | undefined;
  /** The section whose title stands behind the number: "Section 7 (Your Rights)"; undefined where none or several do. */
  readonly titled: Section | undefined;
  /** False where all that the reference could name stands on the other side. */
  readonly rightSide: boolean;
}

/**
 * All references of a policy to its own sections, tables and anchors, in the order of the text. One that is not found
 * is left out where the words leave open whether this document is meant.
 */
export function referencesOf(blocks: PolicyBlocks, sections: readonly Section[], source: TextView): Reference[] {
  const found = located(blocks, 'references');
  if (found.length === 0) return [];
  const targets = new ReferenceTargets(blocks, sections, outlineOf(blocks, source));
  const references: Reference[] = [];
  for (const item of found) {
    const { fact, from, to } = item;
    const side = sideOf(item, source);
    const places = targets.placesOf(item, side !== undefined);
    const there = side ? places.filter((at) => (side.says === 'above' ? at < from : at > from)) : places;
    const resolved = (fact.kind === 'table' ? there : places).length > 0;
    if (!resolved && !isReported(fact, targets)) continue;
    const { kind, noun, target } = fact;
    const text = foldSpaces(written(item, fact.from, fact.to, source)).trim();
    references.push({
      kind,
      noun,
      target,
      resolved,
      text,
      from,
      to,
      side,
      titled: titledBehind(item, targets, source),
      rightSide: there.length > 0,
    });
  }
  return references;
}

/** What stands at [from, to) as seen from the start of a reference's block. What is not behind its end is at hand. */
function written({ block }: Located<ReferenceFact>, from: number, to: number, source: TextView): string {
  const own = block.text.source;
  return to <= own.length ? own.slice(from, to) : source.slice(block.from + from, block.from + to);
}

/** "above" or "below" at the end of the reference, or right behind it. */
function sideOf(item: Located<ReferenceFact>, source: TextView): Reference['side'] {
  const { fact, from, to } = item;
  // "Paragraph 3 below" may count paragraphs that have no numbers.
  if (fact.kind === 'anchor' || (fact.kind === 'number' && !/^(?:section|clause|article)$/.test(fact.noun)))
    return undefined;
  const match = /\b(above|below)\b(?=[^\p{L}]*$)/iu.exec(written(item, fact.from, fact.to, source)) ?? undefined;
  const behind = match ? undefined : /^\s{1,2}(above|below)\b/i.exec(written(item, fact.to, fact.to + 12, source));
  const word = (match ?? behind)?.[1];
  if (!word) return undefined;
  const start = match ? from + match.index : to + (behind?.[0].length ?? 0) - word.length;
  return { says: word.toLowerCase() === 'above' ? 'above' : 'below', from: start, to: start + word.length };
}

const TITLE_BEHIND = /^\s{0,2}(?:\(["“]?([^()"“”\n]{3,80})["”]?\)|,?\s?["“]([^"“”\n]{3,80}?)[,.]?["”])/;

function titledBehind(item: Located<ReferenceFact>, targets: ReferenceTargets, source: TextView): Section | undefined {
  const { kind, to } = item.fact;
  const behind = kind === 'number' ? TITLE_BEHIND.exec(written(item, to, to + 90, source)) : null;
  return behind ? targets.sectionTitled(squash(behind[1] ?? behind[2] ?? '')) : undefined;
}

/** Articles and annexes are a policy's own only where it has some, or where the words say so. */
function isReported(fact: ReferenceFact, targets: ReferenceTargets): boolean {
  if (fact.kind === 'anchor' || fact.kind === 'table') return true;
  if (fact.kind === 'title') return fact.certain;
  return fact.certain || fact.noun === 'section' || targets.names(fact.noun);
}
