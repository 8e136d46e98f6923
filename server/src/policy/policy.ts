import type { HeadingForm } from '../facts/headings.ts';
import type { BlockFacts, FactOf, ReadBlock } from '../facts/index.ts';
import type { Block } from '../markdown/blocks.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import type { Lines } from '../text/lines.ts';
import { firstIndex } from '../text/rising.ts';
import type { Span } from '../text/span.ts';
import type { Applicability } from './applicability.ts';
import type { ArchiveNote } from './archiveNote.ts';
import type { ContactConflict } from './conflicts.ts';
import type { Contact } from './contacts.ts';
import type { DanglingIntroduction } from './danglingIntroductions.ts';
import type { PolicyDate } from './dates.ts';
import type { DefinedTerm } from './definedTerms.ts';
import type { DocumentType } from './documentType.ts';
import type { FactIndex } from './factIndex.ts';
import type { ForeignOrganisation } from './foreignOrganisations.ts';
import type { FrameworkLink, FrameworkMention } from './frameworks.ts';
import type { FrontMatterValue } from './frontMatter.ts';
import type { Organisation } from './organisation.ts';
import type { Placeholder } from './placeholders.ts';
import type { Reference } from './references.ts';
import type { RequirementSupport } from './requirements.ts';
import type { Suppression } from './suppressions.ts';
import type { TopicCoverage } from './topics.ts';

/**
 * What was read in a document: the one thing that rules, features and the command line look at.
 * All spans are absolute UTF-16 offsets into `document.text`. Immutable, and the same for the same text, knowledge and
 * profile, however the text came about.
 */
export interface Policy {
  readonly document: MarkdownDocument;
  readonly lines: Lines;
  readonly documentType: DocumentType;
  /** False for a text that rules are not made for: a README, terms of service, a page that only links to the policy. */
  readonly isPolicy: boolean;
  /** BCP 47 code, "und" for a language that is not known. Rules know English. */
  readonly language: string;
  /** Without the archive's note. */
  readonly blocks: PolicyBlocks;
  /** What an archive wrote above its copy; undefined where there is none. */
  readonly archiveNote: ArchiveNote | undefined;
  /** Who the policy speaks for. */
  readonly organisation: Organisation;
  readonly dates: readonly PolicyDate[];
  /** The one of {@link dates} that tells how old the policy is. */
  readonly lastUpdated: PolicyDate | undefined;
  /** Template text that was never filled in. */
  readonly placeholders: readonly Placeholder[];
  /** Sentences that promise a list which does not come. */
  readonly danglingIntroductions: readonly DanglingIntroduction[];
  readonly definedTerms: readonly DefinedTerm[];
  /** Others' names where this organisation's own should stand. */
  readonly foreignOrganisations: readonly ForeignOrganisation[];
  /** To its own sections, tables and anchors. */
  readonly references: readonly Reference[];
  /** Values of the front matter by key; empty where there is none. */
  readonly frontMatter: ReadonlyMap<string, FrontMatterValue>;
  /** In order of their headings; nested by {@link Section.parent}. */
  readonly sections: readonly Section[];
  /** The document's own title; undefined where it has none. */
  readonly title: Section | undefined;
  /** Which laws apply, and why. */
  readonly applicability: Applicability;
  /** Comments that tell rules to be silent. */
  readonly suppressions: readonly Suppression[];
  readonly frameworks: readonly FrameworkMention[];
  readonly frameworkLinks: readonly FrameworkLink[];
  /** Every topic of the knowledge once, in its order. */
  readonly topics: readonly TopicCoverage[];
  /** Ids of the topics that each section's heading names; sections without any are left out. */
  readonly topicsOfSection: ReadonlyMap<Section, readonly string[]>;
  /** What speaks for the requirements of all laws, by their ids; see `requirementsOf` for those that apply. */
  readonly requirementSupport: ReadonlyMap<string, RequirementSupport>;
  /** Every way to reach somebody that the text names, in its order. */
  readonly contacts: readonly Contact[];
  /** Contacts of which a reader would ask which one is right. */
  readonly contactConflicts: readonly ContactConflict[];
}

/** A block in its place, with what was read from it. */
export interface PolicyBlock extends Block, ReadBlock {
  /** Where it stands among the document's blocks. */
  readonly index: number;
}

/** The blocks of a policy in order, with an index of their facts. */
export interface PolicyBlocks extends ReadonlyArray<PolicyBlock> {
  readonly index: FactIndex;
}

/** A fact in its place: its absolute span, and the block it was read from. */
export interface Located<F> extends Span {
  readonly fact: F;
  readonly block: PolicyBlock;
}

/** A heading and the text below it. */
export interface Section {
  /** As a reader sees it: no markup, no number. */
  readonly title: string;
  /** The number as written, without its dot or bracket ("3", "3.1", "IV", "b"). */
  readonly number: string | undefined;
  /** 1 is the document's title; pseudo-headings get the level that their place implies. */
  readonly level: number;
  readonly form: HeadingForm;
  /** The title's own text. */
  readonly titleSpan: Span;
  /** The title as it is compared with others: letters and figures alone, in lower case. */
  readonly key: string;
  /** The whole heading, with its marks. */
  readonly headingSpan: Span;
  /** From behind the heading to the next heading of any level. */
  readonly bodySpan: Span;
  /** From the heading to the next one of the same or a higher level. */
  readonly span: Span;
  readonly parent: Section | undefined;
}

/** The blocks that have facts of a kind, in the order of the text. */
export function* blocksHaving(blocks: PolicyBlocks, kind: keyof BlockFacts): Generator<PolicyBlock, void, undefined> {
  for (const index of blocks.index.having(kind)) yield blocks[index] as PolicyBlock;
}

/** All facts of a kind, in the order of the text; only those wanted, where somebody says which. */
export function located<Kind extends keyof BlockFacts>(
  blocks: PolicyBlocks,
  kind: Kind,
  isWanted: (fact: FactOf<Kind>) => boolean = () => true,
): Located<FactOf<Kind>>[] {
  const all: Located<FactOf<Kind>>[] = [];
  for (const index of blocks.index.having(kind)) {
    const block = blocks[index] as PolicyBlock;
    for (const fact of block.facts[kind] as readonly FactOf<Kind>[]) {
      if (isWanted(fact)) all.push({ fact, block, from: block.from + fact.from, to: block.from + fact.to });
    }
  }
  return all;
}

/** The innermost section whose heading or body holds an offset; undefined before the first heading. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  const next = firstIndex(sections, ({ headingSpan }) => headingSpan.from > offset);
  return sections[next - 1];
}

/** {@link sectionAt} for many offsets that mostly rise: it goes on from where it was. */
export function sectionCursor(sections: readonly Section[]): (offset: number) => Section | undefined {
  let next = 0;
  const startOf = (index: number): number => sections[index]?.headingSpan.from ?? Number.POSITIVE_INFINITY;
  return (offset) => {
    while (startOf(next) <= offset) next++;
    while (next > 0 && startOf(next - 1) > offset) next--;
    return sections[next - 1];
  };
}

/** The blocks that share text with a span; blocks must be in order. */
export function blocksIn(blocks: readonly PolicyBlock[], span: Span): readonly PolicyBlock[] {
  const first = firstIndex(blocks, ({ to }) => to > span.from);
  let end = first;
  while ((blocks[end]?.from ?? Number.POSITIVE_INFINITY) < span.to) end++;
  return blocks.slice(first, end);
}
