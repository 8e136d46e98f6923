import { plainNumber, squash } from '../facts/landmarks.ts';
import type { ReferenceFact } from '../facts/references.ts';
import { type Located, located, type PolicyBlock, type PolicyBlocks, type Section } from './policy.ts';

/**
 * What a document offers to refer to. The costly parts are made when the first reference asks for them. Each question
 * is answered with offsets at which something fits; none means that the document has nothing of the kind.
 */
export class ReferenceTargets {
  readonly #blocks: PolicyBlocks;
  readonly #sections: readonly Section[];
  #numbers: Index | undefined;
  #titles: readonly Title[] | undefined;
  #anchors: Anchors | undefined;

  constructor(blocks: PolicyBlocks, sections: readonly Section[]) {
    this.#blocks = blocks;
    this.#sections = sections;
  }

  /** Where the document has what a reference names. */
  placesOf({ fact, block }: Located<ReferenceFact>): readonly number[] {
    switch (fact.kind) {
      case 'number':
        return this.#numbered(fact);
      case 'title':
        return this.#titled(fact.target, block);
      case 'anchor':
        return this.#anchored(fact.target);
      case 'table':
        return this.#tables();
    }
  }

  /** Whether anything of the document is called so: "annex". */
  names(noun: string): boolean {
    for (const key of this.#numberIndex().keys()) if (key.startsWith(`${noun} `)) return true;
    return false;
  }

  #numberIndex(): Index {
    this.#numbers ??= numbersOf(this.#blocks, this.#sections);
    return this.#numbers;
  }

  #numbered({ target, noun }: ReferenceFact): readonly number[] {
    const plain = plainNumber(target);
    const own = this.#sections.filter(({ number }) => number !== undefined && plainNumber(number) === plain);
    if (own.length > 0) return own.map(({ headingSpan }) => headingSpan.from);
    const index = this.#numberIndex();
    const parent = plain.replace(/\([a-z0-9]+\)/g, '').replace(/\.$/, '');
    return index.get(`${noun} ${plain}`) ?? index.get(plain) ?? (parent === plain ? [] : (index.get(parent) ?? []));
  }

  #titled(title: string, from: PolicyBlock): readonly number[] {
    const wanted = squash(title);
    if (wanted.length < 2) return [from.from];
    this.#titles ??= titlesOf(this.#blocks, this.#sections);
    const fitting = this.#titles.filter(({ key, block }) => block !== from && fits(key, wanted));
    return fitting.map(({ at }) => at);
  }

  /** Some generators keep a heading's number in its anchor, some drop it; a document's own links tell which. */
  #anchored(fragment: string): readonly number[] {
    this.#anchors ??= anchorsOf(this.#blocks, this.#sections);
    const plain = decoded(fragment);
    const key = squash(plain);
    if (key === '' || /^(?:top|content|main)$/i.test(plain)) return [0];
    const { exact, withoutNumber, keepsNumbers } = this.#anchors;
    const found = [key, key.replace(/\d$/, '')].flatMap(
      (one) => exact.get(one) ?? (keepsNumbers ? [] : (withoutNumber.get(one) ?? [])),
    );
    return found;
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

/** `7`, `7.2`, `table 3`: numbers of sections, of list items, and those that open a line of text. */
function numbersOf(blocks: PolicyBlocks, sections: readonly Section[]): Index {
  const index: Index = new Map();
  for (const { number, headingSpan } of sections) if (number) note(index, plainNumber(number), headingSpan.from);
  for (const { listMarker, listDepth, from, facts } of blocks) {
    if (listMarker && listDepth === 1 && /^\d/.test(listMarker)) note(index, plainNumber(listMarker), from);
    for (const fact of facts.landmarks) if (fact.kind === 'number') note(index, fact.key, from + fact.from);
  }
  return index;
}

interface Title {
  readonly key: string;
  readonly at: number;
  /** Undefined for the title of a section, which may be named in its own text. */
  readonly block: PolicyBlock | undefined;
}

/** Titles of sections, labels that open a paragraph or a cell, and other blocks' first words. */
function titlesOf(blocks: PolicyBlocks, sections: readonly Section[]): Title[] {
  const titles: Title[] = sections.map(({ title, headingSpan }) => ({
    key: squash(title),
    at: headingSpan.from,
    block: undefined,
  }));
  for (const block of blocks) {
    for (const { title, from } of block.facts.headings)
      titles.push({ key: squash(title), at: block.from + from, block });
    for (const { kind, key, from } of block.facts.landmarks)
      if (kind === 'title') titles.push({ key, at: block.from + from, block });
  }
  return titles.filter(({ key }) => key.length > 1);
}

const fits = (key: string, wanted: string): boolean =>
  key.startsWith(wanted) ||
  (key.length > 5 && wanted.includes(key)) ||
  (wanted.length > 5 && key.length < 80 && key.includes(wanted));

/** Letters and figures of what anchors can point at: every generator makes its own signs between them. */
interface Anchors {
  readonly exact: Index;
  readonly withoutNumber: Index;
  readonly keepsNumbers: boolean;
}

function anchorsOf(blocks: PolicyBlocks, sections: readonly Section[]): Anchors {
  const exact: Index = new Map();
  const withoutNumber: Index = new Map();
  const heading = (title: string, number: string | undefined, at: number): void => {
    note(exact, squash(`${number ?? ''}${title}`), at);
    if (number) note(withoutNumber, squash(title), at);
  };
  for (const { title, number, headingSpan } of sections) heading(title, number, headingSpan.from);
  for (const { facts, from } of blocks) {
    for (const fact of facts.headings) heading(fact.title, fact.number, from + fact.from);
    for (const fact of facts.landmarks) if (fact.kind === 'id') note(exact, fact.key, from + fact.from);
  }
  const keepsNumbers = located(blocks, 'references').some(
    ({ fact }) => fact.kind === 'anchor' && /^\d/.test(fact.target) && exact.has(squash(decoded(fact.target))),
  );
  return { exact, withoutNumber, keepsNumbers };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
