import type { Contact } from './contacts.ts';
import type { PolicyDate } from './dates.ts';
import type { Organisation } from './organisation.ts';
import type { PolicyBlocks, Section } from './policy.ts';
import { sectionAt } from './policy.ts';
import type { Evidence } from './topics.ts';

/** What is known of a policy besides its sentences, and speaks for topics too. */
export interface TopicStructure {
  readonly blocks: PolicyBlocks;
  readonly sections: readonly Section[];
  readonly contacts: readonly Contact[];
  readonly lastUpdated: PolicyDate | undefined;
  readonly organisation: Organisation;
  readonly topicsOfSection: ReadonlyMap<Section, readonly string[]>;
}

/** Words before an address, in UTF-16 units, that may introduce it. */
const REACH = 60;
/** A block of at most so many words that holds an address is there for it. */
const SHORT_LINE = 10;
const CONTACT_WORDS = /\b(?:contact|e-?mail|write|question|queries|reach|mail|inquir|enquir|touch)/i;

/** Evidence from contacts, from the document's own date, and from the organisation's name: the best of each. */
export function structuralEvidence(structure: TopicStructure): Evidence[] {
  return [...ofContacts(structure), ...ofDate(structure.lastUpdated), ...ofOrganisation(structure)];
}

/** No address speaks louder than one below a heading that names the topic. */
const BELOW_HEADING = 1.2;

/** An address of one's own tells how to get in touch where the words around it, or the heading above, say what for. */
function ofContacts({ contacts, sections, topicsOfSection }: TopicStructure): Evidence[] {
  let best: Evidence | undefined;
  let postal: Evidence | undefined;
  for (const contact of contacts) {
    if (contact.party !== 'own') continue;
    const { from, to, kind } = contact;
    if (kind === 'postal') {
      postal ??= { from, to, topic: 'controller-identity', strength: 0.8, group: 'controller-identity/address' };
    }
    if (best?.strength === BELOW_HEADING) continue;
    const section = sectionAt(sections, from);
    const named = section !== undefined && topicsOfSection.get(section)?.includes('contact') === true;
    const strength = named ? BELOW_HEADING : contactStrength(contact);
    if (strength > (best?.strength ?? 0)) best = { from, to, topic: 'contact', strength, group: 'contact/address' };
  }
  return [best, postal].filter((found) => found !== undefined);
}

/** Most where the words right before it send the reader there. */
function contactStrength({ from, block }: Contact): number {
  const { source, prose, words } = block.text;
  if (CONTACT_WORDS.test(source.slice(Math.max(0, from - block.from - REACH), from - block.from))) return 1;
  return CONTACT_WORDS.test(prose) || words.list.length <= SHORT_LINE ? 0.8 : 0;
}

/** A company named in full says who is responsible; a short name, which may be a product's, needs company. */
function ofOrganisation({ organisation, blocks }: TopicStructure): Evidence[] {
  const { legalName, shortName } = organisation;
  const name = legalName ?? shortName;
  const block = name === undefined ? undefined : blocks.find(({ text }) => text.source.includes(name));
  if (name === undefined || !block) return [];
  const from = block.from + block.text.source.indexOf(name);
  const strength = legalName ? 1 : 0.45;
  return [{ from, to: from + name.length, topic: 'controller-identity', strength, group: 'controller-identity/name' }];
}

/** A date in front matter alone is not shown to the reader. */
function ofDate(date: PolicyDate | undefined): Evidence[] {
  if (!date || date.role === 'front-matter') return [];
  const { from, to } = date;
  return [{ from, to, topic: 'effective-date', strength: 1.5, group: 'effective-date/date' }];
}
