import type { ReferenceFact } from '../facts/references.ts';
import { plainNumber, squash } from '../text/squash.ts';
import { blocksHaving, type Located, located, type PolicyBlock, type PolicyBlocks, type Section } from './policy.ts';

/**
 * What a document offers to refer to. Most references name a section by its number or title; the costlier parts are made
 * when one does not. Each question is answered with offsets at which something fits; none means that the document has
 * nothing of the kind.
 */
export class ReferenceTargets {
  readonly #blocks: PolicyBlocks;
  readonly #sections: readonly Section[];
  #numbered: Index | undefined;
  #numbers: Index | undefined;
  #anchors: Anchors | undefined;

  constructor(blocks: PolicyBlocks, sections: readonly Section[]) {
    this.#blocks = blocks;
    this.#sections = sections;
  }

  /**
   * Where the document has what a reference names.
   * @param all false where one place is enough to know
   */
  placesOf({ fact, block }: Located<ReferenceFact>, all: boolean): readonly number[] {
    switch (fact.kind) {
      case 'number':
        return this.#ofNumber(fact);
      case 'title':
        return this.#ofTitle(fact, block, all);
      case 'anchor':
        return this.#ofAnchor(fact);
      case 'table':
        return this.#tables();
    }
  }

  /** Whether anything of the document is called so: "annex". */
  names(noun: string): boolean {
    for (const key of this.#allNumbers().keys()) if (key.startsWith(`${noun} `)) return true;
    return false;
  }

  #allNumbers(): Index {
    this.#numbers ??= numbersOf(this.#blocks, this.#sections);
    return this.#numbers;
  }

  #ofNumber({ key: plain, noun }: ReferenceFact): readonly number[] {
    this.#numbered ??= sectionNumbers(this.#sections);
    const sections = this.#numbered.get(plain);
    if (sections) return sections;
    const index = this.#allNumbers();
    const parent = plain.replace(/\([a-z0-9]+\)/g, '').replace(/\.$/, '');
    return index.get(`${noun} ${plain}`) ?? index.get(plain) ?? (parent === plain ? [] : (index.get(parent) ?? []));
  }

  #ofTitle({ key: wanted }: ReferenceFact, from: PolicyBlock, all: boolean): readonly number[] {
    if (wanted.length < 2) return [from.from];
    const sections = this.#sections.filter(({ key }) => fits(key, wanted)).map(({ headingSpan }) => headingSpan.from);
    if (sections.length > 0 && !all) return sections;
    return [...sections, ...labelsLike(wanted, this.#blocks, from)];
  }

  /** Some generators keep a heading's number in its anchor, some drop it; a document's own links tell which. */
  #ofAnchor({ key }: ReferenceFact): readonly number[] {
    this.#anchors ??= anchorsOf(this.#blocks);
    if (key === '' || key === 'top' || key === 'content' || key === 'main') return [0];
    const { exact, withoutNumber, keepsNumbers } = this.#anchors;
    const found = [key, key.replace(/\d$/, '')].map(
      (one) => exact.get(one) ?? (keepsNumbers() ? undefined : withoutNumber.get(one)),
    );
    return found[0] ?? found[1] ?? [];
  }

  #tables(): readonly number[] {
    return this.#blocks.filter(isTabular).map(({ from }) => from);
  }
}

const isTabular = ({ kind, listDepth, text }: PolicyBlock): boolean =>
  kind === 'table' || kind === 'html' || kind === 'code' || listDepth > 0 || text.source.includes('|');

type Index = Map<string, number[]>;

function note(index: Index, key: string, at: number): void {
  const places = index.get(key);
  if (places) places.push(at);
  else index.set(key, [at]);
}

function sectionNumbers(sections: readonly Section[]): Index {
  const index: Index = new Map();
  for (const { number, headingSpan } of sections) if (number) note(index, plainNumber(number), headingSpan.from);
  return index;
}

/** `7`, `7.2`, `table 3`: numbers of sections, of list items, and those that open a line of text. */
function numbersOf(blocks: PolicyBlocks, sections: readonly Section[]): Index {
  const index = sectionNumbers(sections);
  for (const { listMarker, listDepth, from, facts } of blocks) {
    if (listMarker && listDepth === 1 && /^\d/.test(listMarker)) note(index, plainNumber(listMarker), from);
    for (const fact of facts.landmarks) if (fact.kind === 'number') note(index, fact.key, from + fact.from);
  }
  return index;
}

/** Headings of any strength, labels that open a paragraph or a cell, and other blocks' first words. */
function labelsLike(wanted: string, blocks: PolicyBlocks, except: PolicyBlock): number[] {
  const places: number[] = [];
  for (const block of blocks) {
    if (block === except) continue;
    const { headings, landmarks } = block.facts;
    for (const { key, from } of headings) if (fits(key, wanted)) places.push(block.from + from);
    for (const { kind, key, from } of landmarks)
      if (kind === 'title' && fits(key, wanted)) places.push(block.from + from);
  }
  return places;
}

const fits = (key: string, wanted: string): boolean =>
  key.length > 1 &&
  (key.startsWith(wanted) ||
    (key.length > 5 && wanted.includes(key)) ||
    (wanted.length > 5 && key.length < 80 && key.includes(wanted)));

/** Letters and figures of what anchors can point at: every generator makes its own signs between them. */
interface Anchors {
  readonly exact: Index;
  readonly withoutNumber: Index;
  readonly keepsNumbers: () => boolean;
}

function anchorsOf(blocks: PolicyBlocks): Anchors {
  const exact: Index = new Map();
  const withoutNumber: Index = new Map();
  for (const { facts, from } of blocksHaving(blocks, 'headings')) {
    for (const heading of facts.headings) {
      const at = from + heading.from;
      note(exact, heading.number ? squash(heading.number) + heading.key : heading.key, at);
      if (heading.number) note(withoutNumber, heading.key, at);
    }
  }
  for (const { fact, from } of located(blocks, 'anchorIds')) note(exact, fact.key, from);
  let keeps: boolean | undefined;
  return {
    exact,
    withoutNumber,
    keepsNumbers: () => {
      keeps ??= located(blocks, 'references').some(
        ({ fact }) => fact.kind === 'anchor' && /^\d/.test(fact.target) && exact.has(fact.key),
      );
      return keeps;
    },
  };
}
