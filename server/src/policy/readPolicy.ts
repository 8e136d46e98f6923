import type { BlockReader } from '../facts/index.ts';
import type { Knowledge } from '../knowledge/load.ts';
import { blocksOf } from '../markdown/blocks.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import type { Profile } from '../profile/profile.ts';
import { Lines } from '../text/lines.ts';
import { applicabilityOf } from './applicability.ts';
import { archiveNoteOf } from './archiveNote.ts';
import { conflictsOf } from './conflicts.ts';
import { contactsOf } from './contacts.ts';
import { danglingIntroductionsOf } from './danglingIntroductions.ts';
import { datesOf, lastUpdatedOf } from './dates.ts';
import { frameworkLinksOf, frameworkMentionsOf } from './frameworks.ts';
import { frontMatterOf } from './frontMatter.ts';
import { organisationOf } from './organisation.ts';
import { placeholdersOf } from './placeholders.ts';
import type { Policy, PolicyBlock } from './policy.ts';
import { referencesOf } from './references.ts';
import { sectionsOf, titleOf } from './sections.ts';
import { suppressionsOf } from './suppressions.ts';
import { topicCoverageOf, topicsOfSections } from './topics.ts';

/** What a reading depends on besides the text. */
export interface ReadOptions {
  readonly knowledge: Knowledge;
  readonly profile: Profile;
  /** The document's file name without folders, where it has one: it helps to tell what kind of document it is. */
  readonly fileName?: string;
}

/**
 * Reads a document: blocks with their facts (remembered by the reader for blocks that did not change), and what they
 * amount to together. Never fails: every text gives a Policy.
 */
export function readPolicy(document: MarkdownDocument, reader: BlockReader, options: ReadOptions): Policy {
  const { source } = document;
  const all: PolicyBlock[] = blocksOf(document).map((block) => ({ ...block, ...reader.read(block, source) }));
  const archiveNote = archiveNoteOf(all);
  const blocks = archiveNote ? all.filter((block) => block.from !== archiveNote.from) : all;
  const sections = sectionsOf(blocks, source.length);
  const lines = new Lines(source);
  const title = titleOf(sections, blocks);
  const frontMatter = frontMatterOf(document);
  const organisation = organisationOf(blocks, {
    profile: options.profile,
    title: frontMatter.get('title')?.value ?? title?.title,
    archivedFrom: archiveNote?.host,
  });
  const frameworks = frameworkMentionsOf(blocks, sections, options.knowledge);
  const contacts = contactsOf({ ...options, blocks, sections, organisation });
  const dates = datesOf({ blocks, sections, frontMatter });
  const lastUpdated = lastUpdatedOf(dates, blocks);
  const topicsOfSection = topicsOfSections(blocks, sections);
  const topics = topicCoverageOf({
    ...options,
    organisation,
    blocks,
    sections,
    contacts,
    lastUpdated,
    topicsOfSection,
    lists: reader.lists,
  });
  return {
    document,
    lines,
    blocks,
    sections,
    title,
    archiveNote,
    organisation,
    dates,
    lastUpdated,
    placeholders: placeholdersOf(blocks, document),
    danglingIntroductions: danglingIntroductionsOf(blocks, sections),
    references: referencesOf(blocks, sections, source),
    applicability: applicabilityOf(blocks, options.profile, options.knowledge),
    suppressions: suppressionsOf(source, lines),
    frameworks,
    frameworkLinks: frameworkLinksOf(blocks, options.knowledge),
    topics,
    topicsOfSection,
    contacts,
    contactConflicts: conflictsOf(contacts, { blocks, sections }),
  };
}
