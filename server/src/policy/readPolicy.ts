import type { BlockReader } from '../facts/index.ts';
import type { Knowledge } from '../knowledge/load.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import type { Profile } from '../profile/profile.ts';
import { Lines } from '../text/lines.ts';
import { applicabilityOf } from './applicability.ts';
import { conflictsOf } from './conflicts.ts';
import { contactsOf } from './contacts.ts';
import { danglingIntroductionsOf } from './danglingIntroductions.ts';
import { datesOf, lastUpdatedOf } from './dates.ts';
import { definedTermsOf } from './definedTerms.ts';
import { documentTypeOf, isPolicyType } from './documentType.ts';
import { foreignOrganisationsOf } from './foreignOrganisations.ts';
import { frameworkLinksOf, frameworkMentionsOf } from './frameworks.ts';
import { frontMatterOf } from './frontMatter.ts';
import { languageOf } from './language.ts';
import { lazily } from './lazily.ts';
import { organisationOf } from './organisation.ts';
import { placeholdersOf } from './placeholders.ts';
import type { Policy } from './policy.ts';
import { readBlocks } from './policyBlocks.ts';
import { referencesOf } from './references.ts';
import { requirementSupportOf } from './requirements.ts';
import { sectionsOf, titleOf } from './sections.ts';
import { suppressionsOf } from './suppressions.ts';
import { topicCoverageOf, topicsOfSections } from './topics.ts';

/** What a reading depends on besides the text. */
export interface ReadOptions {
  readonly knowledge: Knowledge;
  readonly profile: Profile;
  /** The document's file name without folders, where it has one: it helps to tell what kind of document it is. */
  readonly fileName?: string;
  /** Whether the profile's globs name the file; left out where the profile has none. */
  readonly named?: boolean | undefined;
}

/**
 * Reads a document: blocks with their facts (remembered by the reader for blocks that did not change) at once, and what
 * they amount to together when somebody asks: a keystroke costs only what the rules look at. Never fails: every text
 * gives a Policy.
 */
export function readPolicy(document: MarkdownDocument, reader: BlockReader, options: ReadOptions): Policy {
  const { source } = document;
  const { knowledge, profile } = options;
  const { blocks, archiveNote } = readBlocks(document, reader);
  const sections = sectionsOf(blocks, source);
  const policy: Policy = lazily<Policy>({
    document: () => document,
    blocks: () => blocks,
    sections: () => sections,
    archiveNote: () => archiveNote,
    lines: () => new Lines(source),
    documentType: () => documentTypeOf(typeEvidence(policy, options)),
    isPolicy: () => isPolicyType(policy.documentType),
    language: () => languageOf(blocks),
    frontMatter: () => frontMatterOf(document),
    title: () => titleOf(sections, blocks),
    organisation: () => organisationOf(blocks, identityOf(policy, profile)),
    dates: () => datesOf(policy),
    lastUpdated: () => lastUpdatedOf(policy.dates, blocks),
    placeholders: () => placeholdersOf(blocks, document),
    danglingIntroductions: () => danglingIntroductionsOf(blocks, sections),
    definedTerms: () => definedTermsOf(blocks),
    foreignOrganisations: () => foreignOrganisationsOf(blocks, policy.organisation),
    references: () => referencesOf(blocks, sections, source),
    applicability: () => applicabilityOf(blocks, profile, knowledge),
    suppressions: () => suppressionsOf(source, policy.lines),
    frameworks: () => frameworkMentionsOf(blocks, sections, knowledge),
    frameworkLinks: () => frameworkLinksOf(blocks, knowledge),
    topicsOfSection: () => topicsOfSections(blocks, sections),
    topics: () => topicCoverageOf({ ...partsForTopics(policy), knowledge, lists: reader.lists }),
    requirementSupport: () => requirementSupportOf(blocks),
    contacts: () =>
      contactsOf({ blocks, sections, knowledge, profile, organisation: policy.organisation, leads: reader.leads }),
    contactConflicts: () => conflictsOf(policy.contacts),
  });
  return policy;
}

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

function partsForTopics(
  policy: Policy,
): Pick<Policy, 'organisation' | 'blocks' | 'sections' | 'contacts' | 'lastUpdated' | 'topicsOfSection'> {
  const { organisation, blocks, sections, contacts, lastUpdated, topicsOfSection } = policy;
  return { organisation, blocks, sections, contacts, lastUpdated, topicsOfSection };
}
