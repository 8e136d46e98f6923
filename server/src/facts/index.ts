import type { Tree } from '@lezer/common';
import type { Knowledge } from '../knowledge/load.ts';
import type { Block } from '../markdown/blocks.ts';
import { type BlockText, blockText } from './blockText.ts';
import { contactPageReader } from './contactPages.ts';
import { dateReader } from './dates.ts';
import { definedTermReader } from './definedTerms.ts';
import { emailReader } from './emails.ts';
import { frameworkLinkReader } from './frameworkLinks.ts';
import { frameworkReader } from './frameworks.ts';
import { headingReader } from './headings.ts';
import { hostReader } from './hosts.ts';
import { introductionReader } from './introductions.ts';
import { ListItemReader } from './listEvidence.ts';
import { organisationReader } from './organisations.ts';
import { ownClaimReader } from './ownClaims.ts';
import { phoneReader } from './phones.ts';
import { placeholderReader } from './placeholders.ts';
import { postalReader } from './postalAddresses.ts';
import type { Fact, FactReaderFactory } from './reader.ts';
import { referenceReader } from './references.ts';
import { signalReader } from './signals.ts';
import { topicEvidenceReader } from './topicEvidence.ts';

/** Every kind of fact, and who reads it. Adding one is one file and one line here. */
const factReaders = {
  headings: headingReader,
  frameworks: frameworkReader,
  frameworkLinks: frameworkLinkReader,
  hosts: hostReader,
  organisations: organisationReader,
  dates: dateReader,
  references: referenceReader,
  introductions: introductionReader,
  placeholders: placeholderReader,
  definedTerms: definedTermReader,
  ownClaims: ownClaimReader,
  emails: emailReader,
  phones: phoneReader,
  postalAddresses: postalReader,
  contactPages: contactPageReader,
  topicEvidence: topicEvidenceReader,
  signals: signalReader,
} satisfies Record<string, FactReaderFactory<Fact>>;

type Readers = typeof factReaders;

/** What was read from one block: a list for each kind of fact, spans relative to the block's start. */
export type BlockFacts = { readonly [Kind in keyof Readers]: ReturnType<ReturnType<Readers[Kind]>> };

/** The fact of a kind. */
export type FactOf<Kind extends keyof BlockFacts> = BlockFacts[Kind][number];

/** A block with its text and what was read from it. */
export interface ReadBlock {
  readonly text: BlockText;
  readonly facts: BlockFacts;
  /** The kinds of which it has facts, as bits: see {@link hasFacts}. Most blocks have few. */
  readonly factKinds: number;
}

/** The bit of each kind in {@link ReadBlock.factKinds}. */
const KIND_BITS = Object.fromEntries(Object.keys(factReaders).map((kind, index) => [kind, 1 << index])) as Readonly<
  Record<keyof Readers, number>
>;

/** True where a block has at least one fact of a kind; much cheaper than looking at the facts of every block. */
export function hasFacts({ factKinds }: Pick<ReadBlock, 'factKinds'>, kind: keyof BlockFacts): boolean {
  return (factKinds & KIND_BITS[kind]) !== 0;
}

/**
 * Reads blocks and remembers what it read by the identity of the block's tree. The parser hands back the same tree for
 * a block that an edit did not touch, and a new one for a block that changed: there is nothing to invalidate.
 */
export class BlockReader {
  readonly #read: (text: BlockText) => BlockFacts;
  readonly #known = new WeakMap<Tree, ReadBlock>();
  /** Reads list items together with what introduces their list. */
  readonly lists: ListItemReader;

  constructor(knowledge: Knowledge) {
    this.lists = new ListItemReader(knowledge);
    const readers = Object.entries(factReaders).map(([kind, factory]) => [kind, factory(knowledge)] as const);
    this.#read = (text) =>
      Object.fromEntries(readers.map(([kind, read]) => [kind, read(text)])) as unknown as BlockFacts;
  }

  /** The block's text and facts; read at most once for as long as the block's tree lives. */
  read(block: Block, documentSource: string): ReadBlock {
    const known = this.#known.get(block.tree);
    if (known) return known;
    const text = blockText(block, documentSource);
    const facts = this.#read(text);
    const fresh = { text, facts, factKinds: kindsOf(facts) };
    this.#known.set(block.tree, fresh);
    return fresh;
  }
}

function kindsOf(facts: BlockFacts): number {
  const present = Object.entries(facts).filter(([, list]) => list.length > 0);
  return present.reduce((bits, [kind]) => bits | KIND_BITS[kind as keyof BlockFacts], 0);
}
