import type { BlockReader } from '../facts/index.ts';
import type { Knowledge } from '../knowledge/load.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import type { Profile } from '../profile/profile.ts';
import { applicabilityOf } from './applicability.ts';
import type { ArchiveNote } from './archiveNote.ts';
import { conflictsOf } from './conflicts.ts';
import { contactsOf } from './contacts.ts';
import { danglingIntroductionsOf } from './danglingIntroductions.ts';
import { datesOf, lastUpdatedOf } from './dates.ts';
import { definedTermsOf } from './definedTerms.ts';
import { linesOf } from './documentLines.ts';
import { documentTypeOf, isPolicyType } from './documentType.ts';
import { foreignOrganisationsOf } from './foreignOrganisations.ts';
import { frameworkLinksOf, frameworkMentionsOf } from './frameworks.ts';
import { frontMatterOf } from './frontMatter.ts';
import { languageOf } from './language.ts';
import { lazily } from './lazily.ts';
import { organisationOf } from './organisation.ts';
import { outlineOf } from './outline.ts';
import { placeholdersOf } from './placeholders.ts';
import type { Policy, PolicyBlocks } from './policy.ts';
import { readBlocks } from './policyBlocks.ts';
import { referencesOf } from './references.ts';
import { requirementSupportOf } from './requirements.ts';
import { sectionsOf, titleOf } from './sections.ts';
import { suppressionsOf } from './suppressions.ts';
import { type TopicSources, topicCoverageOf } from './topics.ts';
import { topicsOfSections } from './topicsOfSections.ts';

/** What a reading depends on besides the text. */
export interface ReadOptions {
  readonly knowledge: Knowledge;
  readonly profile: Profile;
  /** The document's file name without folders, where it has one: it helps to tell what kind of document it is. */
  readonly fileName?: string;
  /** Whether the profile's globs name the file; left out where the profile has none. */
  readonly named?: boolean | undefined;
}

/** What a policy is made of. */
interface Reading {
  readonly document: MarkdownDocument;
  readonly reader: BlockReader;
  readonly options: ReadOptions;
  readonly blocks: PolicyBlocks;
  readonly archiveNote: ArchiveNote | undefined;
}

/**
 * Reads a document: blocks (with facts that are remembered by the reader for blocks that did not change) at once, and what
 * they amount to together when somebody asks: a keystroke costs only what the rules look at. Never fails: every text
 * gives a Policy.
 */
export function readPolicy(document: MarkdownDocument, reader: BlockReader, options: ReadOptions): Policy {
  return policyOf({ document, reader, options, ...readBlocks(document, reader) });
}

const policyOf = lazily<Policy, Reading>({
  document: (_, { document }) => document,
  blocks: (_, { blocks }) => blocks,
  sections: ({ blocks }, { document }) => sectionsOf(blocks, document.source),
  archiveNote: (_, { archiveNote }) => archiveNote,
  lines: (_, { document }) => linesOf(document),
  documentType: (policy, { options }) => documentTypeOf(typeEvidence(policy, options)),
  isPolicy: ({ documentType }) => isPolicyType(documentType),
  language: ({ blocks }) => languageOf(blocks),
  frontMatter: (_, { document }) => frontMatterOf(document),
  title: ({ sections, blocks }) => titleOf(sections, blocks),
  organisation: (policy, { options }) => organisationOf(policy.blocks, identityOf(policy, options.profile)),
  dates: (policy) => datesOf(policy),
  lastUpdated: ({ dates, blocks }) => lastUpdatedOf(dates, blocks),
  placeholders: ({ blocks }, { document }) => placeholdersOf(blocks, document),
  danglingIntroductions: ({ blocks, sections }, { document }) =>
    danglingIntroductionsOf(blocks, sections, outlineOf(blocks, document.source)),
  definedTerms: ({ blocks }) => definedTermsOf(blocks),
  foreignOrganisations: ({ blocks, organisation }) => foreignOrganisationsOf(blocks, organisation),
  references: ({ blocks, sections }, { document }) => referencesOf(blocks, sections, document.source),
  applicability: ({ blocks }, { options }) => applicabilityOf(blocks, options.profile, options.knowledge),
  suppressions: (policy) => suppressionsOf(policy),
  frameworks: ({ blocks, sections }, { options }) => frameworkMentionsOf(blocks, sections, options.knowledge),
  frameworkLinks: ({ blocks }, { options }) => frameworkLinksOf(blocks, options.knowledge),
  topicsOfSection: ({ blocks, sections }, { document }) =>
    topicsOfSections(blocks, sections, outlineOf(blocks, document.source)),
  topics: (policy, { reader, options }) =>
    topicCoverageOf({ ...partsForTopics(policy), knowledge: options.knowledge, lists: reader.lists }),
  requirementSupport: ({ blocks }) => requirementSupportOf(blocks),
  contacts: ({ blocks, sections, organisation }, { document, reader, options }) =>
    contactsOf({
      blocks,
      sections,
      outline: outlineOf(blocks, document.source),
      organisation,
      knowledge: options.knowledge,
      profile: options.profile,
      leads: reader.leads,
    }),
  contactConflicts: ({ contacts, blocks }) => conflictsOf(contacts, blocks.index),
});

function typeEvidence(
  { blocks, sections, frontMatter }: Policy,
  { fileName, named }: ReadOptions,
): Parameters<typeof documentTypeOf>[0] {
  return { blocks, frontMatter, title: sections[0]?.title, fileName, named };
}

function identityOf(
  { frontMatter, title, archiveNote }: Policy,
  profile: Profile,
): Parameters<typeof organisationOf>[1] {
  return { profile, title: frontMatter.get('title')?.value ?? title?.title, archivedFrom: archiveNote?.host };
}

function partsForTopics(policy: Policy): Omit<TopicSources, 'knowledge' | 'lists'> {
  const { document, organisation, blocks, sections, contacts, lastUpdated, topicsOfSection } = policy;
  const outline = outlineOf(blocks, document.source);
  return { outline, organisation, blocks, sections, contacts, lastUpdated, topicsOfSection };
}
