import type { ReferenceFact } from '../facts/references.ts';
import type { Span } from '../text/span.ts';
import { type Located, located, type PolicyBlock, type PolicyBlocks, type Section } from './policy.ts';

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
}

/**
 * All references of a policy to its own sections, tables and anchors, in the order of the text. One that is not found
 * is left out where the words leave open whether this document is meant.
 */
export function referencesOf(blocks: PolicyBlocks, sections: readonly Section[], source: string): Reference[] {
  const found = located(blocks, 'references');
  if (found.length === 0) return [];
  const targets = new Targets(blocks, sections);
  const references: Reference[] = [];
  for (const { fact, block, from, to } of found) {
    const resolved = targets.has({ fact, block, from, to });
    if (!resolved && !isReported(fact, targets)) continue;
    const { kind, noun, target } = fact;
    references.push({ kind, noun, target, resolved, text: readable(source.slice(from, to)), from, to });
  }
  return references;
}

const readable = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Articles and annexes are a policy's own only where it has some, or where the words say so. */
function isReported(fact: ReferenceFact, targets: Targets): boolean {
  if (fact.kind === 'anchor' || fact.kind === 'table') return true;
  if (fact.kind === 'title') return fact.certain;
  return fact.certain || fact.noun === 'section' || targets.names(fact.noun);
}

/** What a document offers to refer to. The costly parts are made when the first reference asks for them. */
class Targets {
  readonly #blocks: PolicyBlocks;
  readonly #sections: readonly Section[];
  #numbers: Set<string> | undefined;
  #titles: readonly { readonly key: string; readonly block: PolicyBlock }[] | undefined;
  #anchors: Anchors | undefined;

  constructor(blocks: PolicyBlocks, sections: readonly Section[]) {
    this.#blocks = blocks;
    this.#sections = sections;
  }

  has({ fact, block, from }: Located<ReferenceFact>): boolean {
    switch (fact.kind) {
      case 'number':
        return this.#hasNumber(fact);
      case 'title':
        return this.#hasTitle(fact.target, block);
      case 'anchor':
        return this.#hasAnchor(fact.target);
      case 'table':
        return this.#hasTable(fact.target, from);
    }
  }

  /** Whether anything of the document is called so: "annex". */
  names(noun: string): boolean {
    const pattern = new RegExp(`^\\W{0,6}${noun}\\s{0,3}(?:\\d|[IVX]+\\b|[A-H]\\b)`, 'i');
    return this.#blocks.some((block) => pattern.test(block.text.prose.slice(0, 60)));
  }

  #hasNumber({ target, noun }: ReferenceFact): boolean {
    const plain = normal(target);
    if (this.#sections.some(({ number }) => number !== undefined && normal(number) === plain)) return true;
    this.#numbers ??= numbersOf(this.#blocks, this.#sections);
    if (this.#numbers.has(plain) || this.#numbers.has(`${noun} ${plain}`)) return true;
    const parent = plain.replace(/\([a-z0-9]+\)/g, '').replace(/\.$/, '');
    return parent !== plain && this.#numbers.has(parent);
  }

  #hasTitle(title: string, from: PolicyBlock): boolean {
    const wanted = squash(title);
    if (wanted.length < 2) return true;
    if (this.#sections.some((section) => squash(section.title).startsWith(wanted))) return true;
    this.#titles ??= titlesOf(this.#blocks, this.#sections);
    return this.#titles.some(
      ({ key, block }) =>
        block !== from &&
        (key.startsWith(wanted) ||
          (key.length > 5 && wanted.includes(key)) ||
          (wanted.length > 5 && key.length < 80 && key.includes(wanted))),
    );
  }

  /** Some generators keep a heading's number in its anchor, some drop it; a document's own links tell which. */
  #hasAnchor(fragment: string): boolean {
    this.#anchors ??= anchorsOf(this.#blocks, this.#sections);
    const plain = decoded(fragment);
    const key = squash(plain);
    if (key === '' || /^(?:top|content|main)$/i.test(plain)) return true;
    const { exact, withoutNumber, keepsNumbers } = this.#anchors;
    return [key, key.replace(/\d$/, '')].some((one) => exact.has(one) || (!keepsNumbers && withoutNumber.has(one)));
  }

  #hasTable(where: string, at: number): boolean {
    return this.#blocks.some(
      (block) =>
        (block.kind === 'table' ||
          block.kind === 'html' ||
          block.kind === 'code' ||
          block.listDepth > 0 ||
          block.text.source.includes('|')) &&
        (where === 'above' ? block.from < at : block.to > at),
    );
  }
}

const normal = (number: string): string =>
  number
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/[.)]$/, (end) => (number.includes('(') ? end : ''));

const squash = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** `7`, `7.2`, `table 3`: numbers of sections, of list items, and those that open a line of text. */
const OPENING =
  /(?:^|\n)\W{0,6}(?:(section|article|clause|annex|appendix|schedule|exhibit|table|part|paragraph)\s{1,3})?§?\s{0,2}(\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-H])(?=[\s.):—–-])(?!\s{1,2}(?:of|above|below)\b)/gi;

function numbersOf(blocks: PolicyBlocks, sections: readonly Section[]): Set<string> {
  const numbers = new Set(sections.flatMap(({ number }) => (number ? [normal(number)] : [])));
  for (const { listMarker, listDepth, text } of blocks) {
    if (listMarker && listDepth === 1 && /^\d/.test(listMarker)) numbers.add(normal(listMarker.replace(/[.)]$/, '')));
    for (const number of openingNumbers(text.prose)) numbers.add(number);
  }
  return numbers;
}

function openingNumbers(prose: string): string[] {
  return Array.from(prose.matchAll(OPENING)).flatMap(([, noun, number = '']) => {
    const plain = normal(number);
    if (noun) return [`${noun.toLowerCase()} ${plain}`, plain];
    return /^\d/.test(number) ? [plain] : [];
  });
}

/** Titles of sections, labels that open a paragraph or a cell, and other blocks' first words. */
function titlesOf(blocks: PolicyBlocks, sections: readonly Section[]): { key: string; block: PolicyBlock }[] {
  const titles: { key: string; block: PolicyBlock }[] = [];
  const first = blocks[0];
  for (const block of blocks) {
    for (const line of block.text.prose.split(/[\n|]/)) titles.push({ key: squash(line.slice(0, 120)), block });
    for (const { title } of block.facts.headings) titles.push({ key: squash(title), block });
    for (const [, bold = ''] of block.text.source.matchAll(
      /(?:\*\*|__|<(?:strong|b)>)([^*_<>\n]{2,90})(?:\*\*|__|<\/)/g,
    ))
      titles.push({ key: squash(bold), block });
  }
  if (first) for (const { title } of sections) titles.push({ key: squash(title), block: { ...first } });
  return titles.filter(({ key }) => key.length > 1);
}

/** Letters and figures of what anchors can point at: every generator makes its own signs between them. */
interface Anchors {
  readonly exact: ReadonlySet<string>;
  readonly withoutNumber: ReadonlySet<string>;
  readonly keepsNumbers: boolean;
}

function anchorsOf(blocks: PolicyBlocks, sections: readonly Section[]): Anchors {
  const exact = new Set<string>();
  const withoutNumber = new Set<string>();
  for (const { title, number } of [...sections, ...blocks.flatMap(({ facts }) => facts.headings)]) {
    exact.add(squash(`${number ?? ''}${title}`));
    if (number) withoutNumber.add(squash(title));
  }
  for (const { text } of blocks) {
    if (!/[#=]/.test(text.source)) continue;
    for (const match of text.source.matchAll(EXPLICIT_ID)) exact.add(squash(match[1] ?? match[2] ?? ''));
  }
  const keepsNumbers = located(blocks, 'references').some(
    ({ fact }) => fact.kind === 'anchor' && /^\d/.test(fact.target) && exact.has(squash(decoded(fact.target))),
  );
  return { exact, withoutNumber, keepsNumbers };
}

/** `{#id}`, `{: #id }`, `id="…"` and `name="…"`; bounded, so linear. */
const EXPLICIT_ID =
  /\{:?\s{0,4}(?:[^{}#\n]{0,40})#([\w.:-]{1,80})[^{}\n]{0,80}\}|\b(?:id|name)\s{0,2}=\s{0,2}["']?([\w.:-]{1,80})/gi;
