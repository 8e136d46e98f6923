import type { Tree } from '@lezer/common';
import type { Knowledge } from '../knowledge/load.ts';
import type { Block } from '../markdown/blocks.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import { SharedPhrases } from '../phrases/sharedPhrases.ts';
import { NoteKey } from '../text/notes.ts';
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
import { landmarkReader } from './landmarks.ts';
import { ListItemReader } from './listEvidence.ts';
import { lostLinkReader } from './lostLinks.ts';
import { misleadingLinkReader } from './misleadingLinks.ts';
import { namedTopicReader } from './namedTopics.ts';
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
  landmarks: landmarkReader,
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

/**
 * Reads blocks and remembers what it read by the identity of the block's tree. The parser hands back the same tree for
 * a block that an edit did not touch, and a new one for a block that changed: there is nothing to invalidate.
 */
export class BlockReader {
  readonly #vocabulary = new Vocabulary(classesOf);
  readonly #factsOf: (text: BlockText) => BlockFacts;
  readonly #known = new NoteKey<WeakMap<Tree, ReadBlock>>();
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
   * Makes a function that gives the text and facts of a document's blocks; each is read at most once for as long as the
   * block's tree lives in this document or in one that edits made of it.
   */
  reading({ source, notes }: MarkdownDocument): (block: Block) => ReadBlock {
    const known = notes.get(this.#known) ?? new WeakMap<Tree, ReadBlock>();
    notes.set(this.#known, known);
    return (block) => {
      const before = known.get(block.tree);
      if (before) return before;
      const text = blockText(block, source, this.#vocabulary);
      const fresh = { text, facts: this.#factsOf(text) };
      known.set(block.tree, fresh);
      return fresh;
    };
  }
}

const KINDS = Object.keys(factReaders);

/** Getters on a shared prototype: an object with a thunk for each kind would cost more than the reading. */
function factsFactory(knowledge: Knowledge, phrases: SharedPhrases): (text: BlockText) => BlockFacts {
  class Facts {
    readonly text: BlockText;
    readonly lists: (readonly Fact[] | undefined)[] = KINDS.map(() => undefined);
    constructor(text: BlockText) {
      this.text = text;
    }
  }
  for (const [index, [kind, factory]] of Object.entries(factReaders).entries()) {
    const read = factory(knowledge, phrases);
    Object.defineProperty(Facts.prototype, kind, {
      get(this: Facts) {
        this.lists[index] ??= read(this.text);
        return this.lists[index];
      },
    });
  }
  return (text) => new Facts(text) as unknown as BlockFacts;
}
