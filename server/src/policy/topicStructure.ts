import type { Contact } from './contacts.ts';
import type { PolicyDate } from './dates.ts';
import type { PolicyBlock, Section } from './policy.ts';
import { sectionAt } from './policy.ts';
import type { Evidence } from './topics.ts';

/** What is known of a policy besides its sentences, and speaks for topics too. */
export interface TopicStructure {
  readonly blocks: readonly PolicyBlock[];
  readonly sections: readonly Section[];
  readonly contacts: readonly Contact[];
  readonly lastUpdated: PolicyDate | undefined;
  readonly topicsOfSection: ReadonlyMap<Section, readonly string[]>;
}

const CONTACT_WORDS = /\b(?:contact|e-?mail|write|question|queries|reach|mail|inquir|enquir|touch)/i;

/** Evidence from contacts and from the document's own date. */
export function structuralEvidence(structure: TopicStructure): Evidence[] {
  return [...structure.contacts.flatMap((contact) => ofContact(contact, structure)), ...ofDate(structure.lastUpdated)];
}

/** An address of one's own tells how to get in touch where the words around it, or the heading above, say what for. */
function ofContact(contact: Contact, { sections, topicsOfSection }: TopicStructure): Evidence[] {
  if (contact.party !== 'own') return [];
  const { from, to, kind, block } = contact;
  const section = sectionAt(sections, from);
  const named = section !== undefined && topicsOfSection.get(section)?.includes('contact') === true;
  const said = CONTACT_WORDS.test(block.text.prose) || block.text.words.list.length <= 10;
  const evidence: Evidence[] = [];
  if (named || said) {
    evidence.push({ from, to, topic: 'contact', strength: named ? 1.2 : 0.8, group: 'contact/address' });
  }
  if (kind === 'postal') {
    evidence.push({ from, to, topic: 'controller-identity', strength: 0.8, group: 'controller-identity/address' });
  }
  return evidence;
}

/** A date in front matter alone is not shown to the reader. */
function ofDate(date: PolicyDate | undefined): Evidence[] {
  if (!date || date.role === 'front-matter') return [];
  const { from, to } = date;
  return [{ from, to, topic: 'effective-date', strength: 1.5, group: 'effective-date/date' }];
}
