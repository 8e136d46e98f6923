import type { Tree } from '@lezer/common';
import type { Knowledge } from '../knowledge/load.ts';
import type { BlockForm } from '../markdown/blocks.ts';
import { SharedPhrases } from '../phrases/sharedPhrases.ts';
import { Vocabulary } from '../text/vocabulary.ts';
import { anchorIdReader } from './anchorIds.ts';
import { archiveLinkReader } from './archiveLinks.ts';
import { type BlockText, blockText } from './blockText.ts';
import { citationReader } from './citations.ts';
import { ContactLeadReader } from './contactLeads.ts';
import { contactPageReader } from './contactPages.ts';
import { contactReader } from './contacts.ts';
import { contentsEntryReader } from './contentsEntries.ts';
import { dateReader } from './dates.ts';
import { definedTermReader } from './definedTerms.ts';
import { emailReader } from './emails.ts';
import { emptyLinkReader } from './emptyLinks.ts';
import { formerNameReader } from './formerNames.ts';
import { frameworkLinkReader } from './frameworkLinks.ts';
import { frameworkReader } from './frameworks.ts';
import { headingReader } from './headings.ts';
import { hostReader } from './hosts.ts';
import { introductionReader } from './introductions.ts';
import { labelReader } from './labels.ts';
import { ListItemReader } from './listEvidence.ts';
import { lostLinkReader } from './lostLinks.ts';
import { misleadingLinkReader } from './misleadingLinks.ts';
import { namedTopicReader } from './namedTopics.ts';
import { openingNumberReader } from './openingNumbers.ts';
import { organisationReader } from './organisations.ts';
import { ownClaimReader } from './ownClaims.ts';
import { periodReader } from './periods.ts';
import { phoneReader } from './phones.ts';
import { placeholderReader } from './placeholders.ts';
import { postalReader } from './postalAddresses.ts';
import type { Fact, FactReaderFactory } from './reader.ts';
import { referenceReader } from './references.ts';
import { requirementReader } from './requirementEvidence.ts';
import { signalReader } from './signals.ts';
import { statementReader } from './statements.ts';
import { termReader } from './terms.ts';
import { topicEvidenceReader } from './topicEvidence.ts';
import { topicLikenessReader } from './topicLikeness.ts';
import { classesOf } from './wordClasses.ts';

/** Every kind of fact, and who reads it. Adding one is one file and one line here. */
const factReaders = {
  headings: headingReader,
  frameworks: frameworkReader,
  frameworkLinks: frameworkLinkReader,
  hosts: hostReader,
  misleadingLinks: misleadingLinkReader,
  archiveLinks: archiveLinkReader,
  emptyLinks: emptyLinkReader,
  lostLinks: lostLinkReader,
  organisations: organisationReader,
  formerNames: formerNameReader,
  dates: dateReader,
  references: referenceReader,
  openingNumbers: openingNumberReader,
  labels: labelReader,
  anchorIds: anchorIdReader,
  introductions: introductionReader,
  placeholders: placeholderReader,
  definedTerms: definedTermReader,
  ownClaims: ownClaimReader,
  emails: emailReader,
  phones: phoneReader,
  postalAddresses: postalReader,
  contactPages: contactPageReader,
  contacts: contactReader,
  namedTopics: namedTopicReader,
  topicEvidence: topicEvidenceReader,
  topicLikeness: topicLikenessReader,
  signals: signalReader,
  requirementEvidence: requirementReader,
  statements: statementReader,
  citations: citationReader,
  contentsEntries: contentsEntryReader,
  terms: termReader,
  periods: periodReader,
} satisfies Record<string, FactReaderFactory<Fact>>;

type Readers = typeof factReaders;

/**
 * What can be read from one block: a list for each kind of fact, spans relative to the block's start. Each kind is read
 * when it is first asked for, and kept.
 */
export type BlockFacts = { readonly [Kind in keyof Readers]: ReturnType<ReturnType<Readers[Kind]>> };

/** The fact of a kind. */
export type FactOf<Kind extends keyof BlockFacts> = BlockFacts[Kind][number];

/** A block with its text and what was read from it. */
export interface ReadBlock {
  readonly text: BlockText;
  readonly facts: BlockFacts;
}

/** Reads blocks. */
export class BlockReader {
  readonly #vocabulary = new Vocabulary(classesOf);
  readonly #factsOf: (text: BlockText) => BlockFacts;
  /** Reads list items together with what introduces their list. */
  readonly lists: ListItemReader;
  /** Reads what is said in front of contacts. */
  readonly leads = new ContactLeadReader();

  constructor(knowledge: Knowledge) {
    const phrases = new SharedPhrases();
    this.lists = new ListItemReader(knowledge, phrases, this.#vocabulary);
    this.#factsOf = factsFactory(knowledge, phrases);
  }

  /**
   * The text and facts of a block, given its form, its tree and its readable source. They depend on nothing else: they may
   * be kept for as long as the block has that tree. The parser hands back the same tree for a block that an edit did not
   * touch, and a new one for a block that changed: there is nothing to invalidate.
   */
  read(form: BlockForm, tree: Tree, source: string): ReadBlock {
    const text = blockText(form, tree, source, this.#vocabulary);
    return { text, facts: this.#factsOf(text) };
  }
}

type Kind = keyof Readers;
type Reader = (text: BlockText) => readonly Fact[];

const KINDS = Object.keys(factReaders) as Kind[];
const NOT_YET: readonly undefined[] = KINDS.map(() => undefined);
const NONE: readonly never[] = [];

class Facts {
  readonly #text: BlockText;
  readonly #readers: readonly Reader[];
  readonly #lists: (readonly Fact[] | undefined)[] = NOT_YET.slice();

  constructor(text: BlockText, readers: readonly Reader[]) {
    this.#text = text;
    this.#readers = readers;
  }

  /** @param kind its place among {@link KINDS} */
  list(kind: number): readonly Fact[] {
    const known = this.#lists[kind];
    if (known) return known;
    const found = (this.#readers[kind] as Reader)(this.#text);
    const list = found.length > 0 ? found.slice() : NONE;
    this.#lists[kind] = list;
    return list;
  }
}

/** Getters on a shared prototype: an object with a thunk for each kind would cost more than the reading. */
for (const [index, kind] of KINDS.entries()) {
  Object.defineProperty(Facts.prototype, kind, {
    get(this: Facts) {
      return this.list(index);
    },
  });
}

function factsFactory(knowledge: Knowledge, phrases: SharedPhrases): (text: BlockText) => BlockFacts {
  const readers = KINDS.map((kind): Reader => factReaders[kind](knowledge, phrases));
  return (text) => new Facts(text, readers) as unknown as BlockFacts;
}

/** Makes a test whether a block has facts of a kind. Faster for many blocks than to ask each for a property by its name. */
export function hasFacts(kind: Kind): (facts: BlockFacts) => boolean {
  const index = KINDS.indexOf(kind);
  return (facts) => (facts as unknown as Facts).list(index).length > 0;
}
