import type { ReferenceFact } from '../facts/references.ts';
import { NoteKey } from '../text/notes.ts';
import { plainNumber } from '../text/squash.ts';
import { Anchors } from './anchors.ts';
import { BlockQuestion, type Kept } from './factIndex.ts';
import type { Outline } from './outline.ts';
import { indexOfFacts, PlaceIndex } from './placeIndex.ts';
import type { Located, PolicyBlock, PolicyBlocks, Section } from './policy.ts';
import { remembered } from './remembered.ts';

/**
 * What a document offers to refer to. Most references name a section by its number or title; the costlier parts are made
 * when one does not. Each question is answered with offsets at which something fits; none means that the document has
 * nothing of the kind. What does not depend on places is kept while what it was made of stays.
 */
export class ReferenceTargets {
  readonly #blocks: PolicyBlocks;
  readonly #sections: readonly Section[];
  readonly #titles: TitleIndex;

  constructor(blocks: PolicyBlocks, sections: readonly Section[], outline: Outline) {
    this.#blocks = blocks;
    this.#sections = sections;
    this.#titles = blocks.index.keep(TITLES, [outline], () => titleIndexOf(sections));
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
        return Anchors.of(this.#blocks).offsetsOf(fact.key);
      case 'table':
        return this.#tables();
    }
  }

  /** The only section that has a title, as titles are compared; undefined where there is none, or another one too. */
  sectionTitled(key: string): Section | undefined {
    const [first, ...others] = this.#titles.withKey.get(key) ?? [];
    return first === undefined || others.length > 0 ? undefined : this.#sections[first];
  }

  /** Whether anything of the document is called so: "annex". */
  names(noun: string): boolean {
    return this.#openingNumbers().hasBeginning(`${noun} `);
  }

  #ofNumber({ key: plain, noun }: ReferenceFact): readonly number[] {
    const sections = this.#sectionsWithNumber(plain);
    if (sections.length > 0) return sections;
    const parent = plain.replace(/\([a-z0-9]+\)/g, '').replace(/\.$/, '');
    for (const key of [`${noun} ${plain}`, plain, parent]) {
      const places = this.#withNumber(key);
      if (places.length > 0) return places;
    }
    return [];
  }

  #sectionsWithNumber(key: string): readonly number[] {
    return this.#startsOf(this.#titles.withNumber.get(key) ?? []);
  }

  /** `7`, `7.2`, `table 3`: numbers of sections, of list items, and those that open a line of text. */
  #withNumber(key: string): readonly number[] {
    const { index } = this.#blocks;
    const items = index.where(NUMBERED_ITEM, [], isNumberedItem);
    const numbers = index.keep(ITEMS, [items.stamp], () => itemNumbers(this.#blocks, items.indexes));
    return [
      ...this.#sectionsWithNumber(key),
      ...numbers.offsetsOf(key, this.#blocks, items.indexes),
      ...this.#openingNumbers().offsetsOf(key, this.#blocks, index.having('openingNumbers')),
    ];
  }

  #openingNumbers(): PlaceIndex {
    const { index } = this.#blocks;
    return index.keep(OPENING, [index.stamp('openingNumbers')], () =>
      indexOfFacts(this.#blocks, 'openingNumbers', ({ key }) => key),
    );
  }

  #ofTitle({ key: wanted }: ReferenceFact, from: PolicyBlock, all: boolean): readonly number[] {
    if (wanted.length < 2) return [from.from];
    const sections = this.#startsOf(this.#titles.like(wanted));
    if (sections.length > 0 && !all) return sections;
    return [...sections, ...labelsLike(wanted, this.#blocks, from)];
  }

  #startsOf(sections: readonly number[]): readonly number[] {
    return sections.map((index) => (this.#sections[index] as Section).headingSpan.from);
  }

  #tables(): readonly number[] {
    const { indexes } = this.#blocks.index.where(TABULAR, [], isTabular);
    return indexes.map((index) => (this.#blocks[index] as PolicyBlock).from);
  }
}

/** Indexes of sections by what their headings say. */
interface TitleIndex {
  readonly withNumber: ReadonlyMap<string, readonly number[]>;
  readonly withKey: ReadonlyMap<string, readonly number[]>;
  /** Those whose title may be meant. */
  readonly like: (wanted: string) => readonly number[];
}

const TITLES = new NoteKey<Kept<TitleIndex>>();

function titleIndexOf(sections: readonly Section[]): TitleIndex {
  const keys = sections.map(({ key }) => key);
  return {
    withNumber: indexesBy(sections.map(({ number }) => (number ? plainNumber(number) : undefined))),
    withKey: indexesBy(keys),
    like: remembered((wanted) => keys.flatMap((key, index) => (fits(key, wanted) ? index : []))),
  };
}

function indexesBy(keys: readonly (string | undefined)[]): Map<string, number[]> {
  const indexes = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) {
    if (key === undefined) continue;
    const known = indexes.get(key);
    if (known) known.push(index);
    else indexes.set(key, [index]);
  }
  return indexes;
}

const OPENING = new NoteKey<Kept<PlaceIndex>>();
const ITEMS = new NoteKey<Kept<PlaceIndex>>();
const NUMBERED_ITEM = new BlockQuestion();

const isNumberedItem = ({ listMarker, listDepth }: PolicyBlock): boolean =>
  listDepth === 1 && listMarker !== undefined && /^\d/.test(listMarker);

function itemNumbers(blocks: PolicyBlocks, indexes: readonly number[]): PlaceIndex {
  const numbers = new PlaceIndex();
  for (const [nth, index] of indexes.entries()) numbers.add(plainNumber(blocks[index]?.listMarker ?? ''), nth, 0);
  return numbers;
}

const TABULAR = new BlockQuestion();

const isTabular = ({ kind, listDepth, text }: PolicyBlock): boolean =>
  kind === 'table' || kind === 'html' || kind === 'code' || listDepth > 0 || text.source.includes('|');

/** A question for each title that is looked for, so that blocks are asked only once. */
const QUESTIONS = new NoteKey<Kept<(wanted: string) => BlockQuestion>>();

/** Headings of any strength, labels that open a paragraph or a cell, and other blocks' first words. */
function labelsLike(wanted: string, blocks: PolicyBlocks, except: PolicyBlock): number[] {
  const { index } = blocks;
  const question = index.keep(QUESTIONS, [index.stamp('references')], () => remembered(() => new BlockQuestion()));
  const places: number[] = [];
  for (const at of index.where(question(wanted), [], (block) => hasLabelLike(wanted, block)).indexes) {
    const block = blocks[at] as PolicyBlock;
    if (block === except) continue;
    for (const { key, from } of block.facts.headings) if (fits(key, wanted)) places.push(block.from + from);
    for (const { key, from } of block.facts.labels) if (fits(key, wanted)) places.push(block.from + from);
  }
  return places;
}

const hasLabelLike = (wanted: string, { facts }: PolicyBlock): boolean =>
  facts.headings.some(({ key }) => fits(key, wanted)) || facts.labels.some(({ key }) => fits(key, wanted));

const fits = (key: string, wanted: string): boolean =>
  key.length > 1 &&
  (key.startsWith(wanted) ||
    (key.length > 5 && wanted.includes(key)) ||
    (wanted.length > 5 && key.length < 80 && key.includes(wanted)));
