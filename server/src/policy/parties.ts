import { namesRepresentative } from '../facts/contactLeads.ts';
import { nameOfHost } from '../facts/contactValues.ts';
import { coreOf } from '../facts/nameForms.ts';
import { isBodysByWhatFollows, type Voices, voicesIn } from '../facts/voices.ts';
import type { Knowledge } from '../knowledge/load.ts';
import type { Profile } from '../profile/profile.ts';
import { isBodyHost, isGovernmentHost } from './bodyHosts.ts';
import type { FoundContact } from './contacts.ts';
import { isOwnHost, isOwnName, namesOf, type Organisation } from './organisation.ts';
import { remembered } from './remembered.ts';
import { isVendorCore } from './vendors.ts';

/** Whose a contact is: the organisation's (or its representative's, or its data protection officer's), or another's. */
export type Party = 'own' | 'third-party';

/** What tells whose a contact is. */
export interface PartyEvidence {
  readonly organisation: Organisation;
  readonly knowledge: Knowledge;
  readonly profile: Profile;
}

/**
 * Makes a function that says whose a contact is: told from profile and domains, else from the words that lead to it.
 * What depends on the organisation, a host or a section's title alone is worked out once for all contacts.
 */
export function partyReader(evidence: PartyEvidence): (contact: FoundContact, previous?: FoundContact) => Party {
  const profiled = Object.values(evidence.profile.contacts);
  const ours = { ...evidence.organisation, spellings: spellingsOf(evidence.organisation) };
  const ofHost = remembered((host: string) => partyOfHost(host, evidence));
  const ofTitle = remembered((title: string) => partyIn(title, voicesIn(title), ours));
  const isOwnMailbox = ({ host }: FoundContact): boolean => host !== undefined && ofHost(host) === 'own';
  return (contact, previous) => {
    if (profiled.length > 0 && isProfiled(contact, profiled)) return 'own';
    const byHost = contact.host === undefined ? undefined : ofHost(contact.host);
    if (byHost === 'own' || contact.lead.toRepresentative) return 'own';
    return (
      byHost ??
      partyFromWords(contact, ours, {
        ofTitle,
        isBelowOwn: previous !== undefined && isBelow(contact, previous) && isOwnMailbox(previous),
      })
    );
  };
}

/**
 * A host that carries the organisation's name, or that the profile names, is its own. One that is merely the only host of
 * the text may be anybody's: then the words decide. A body's host is a body's.
 */
function partyOfHost(host: string, { organisation, profile, knowledge }: PartyEvidence): Party | undefined {
  const named = profile.organisation.domains.includes(host) || isOwnName(organisation, nameOfHost(host));
  if (named && isOwnHost(organisation, host)) return 'own';
  if (isBodyHost(host, knowledge)) return 'third-party';
  const { domains } = organisation;
  return isGovernmentHost(host) && domains.length > 0 && !domains.some(isGovernmentHost) ? 'third-party' : undefined;
}

type ProfiledContact = Profile['contacts'][string];

function isProfiled({ normalised, value }: FoundContact, profiled: readonly ProfiledContact[]): boolean {
  return profiled.some(
    (known) => known?.email?.toLowerCase() === normalised || known?.phone === value || known?.url === value,
  );
}

/** The organisation, and how a text may write its names. */
interface Ours extends Organisation {
  readonly spellings: readonly string[];
}

/** Its names and its domains: an address of its own speaks for it, too. */
const spellingsOf = (organisation: Organisation): string[] =>
  [...namesOf(organisation), ...organisation.domains].filter((name) => name.length > 2);

/** What is known of the place where a contact stands. */
interface Surroundings {
  readonly ofTitle: (title: string) => Party | undefined;
  /** True where a mailbox of the organisation stands right above, as in a list of ways to reach it. */
  readonly isBelowOwn: boolean;
}

/** Who is spoken of nearest in front of a contact decides; then what follows, and what the section is about. */
function partyFromWords(contact: FoundContact, ours: Ours, { ofTitle, isBelowOwn }: Surroundings): Party {
  const { lead, title } = contact;
  if (isNamedOther(contact, ours) && lead.toVendor) return 'third-party';
  if (isBodysPlace(contact)) return 'third-party';
  return (
    partyIn(lead.sentence, lead.inSentence, ours) ??
    (isKnownVendors(contact, ours) || isNamedAfter(contact, ours) ? 'third-party' : undefined) ??
    (isBodysByWhatFollows(restOfSentence(contact)) ? 'third-party' : undefined) ??
    (isBelowOwn ? 'own' : partyIn(lead.before, lead.inBefore, ours)) ??
    (ABOUT_OTHERS.test(title) && !ONLY_LABELS.test(lead.sentence.trim() || lead.before)
      ? 'third-party'
      : ofTitle(title)) ??
    'own'
  );
}

const LONGEST_LABEL = 40;

/** True where a contact stands right behind another, with hardly more than a label between. */
export const isBelow = (contact: FoundContact, previous: FoundContact | undefined): boolean =>
  previous !== undefined && contact.from - previous.to < LONGEST_LABEL;

/** True where an address begins with the name of a body: "Financial Ombudsman Service, Example Tower, London". */
const isBodysPlace = ({ kind, value }: FoundContact): boolean =>
  kind === 'postal' && /^\p{L}/u.test(value) && voicesIn(value).body >= 0;

/** Who is spoken of last in a text; undefined where nobody is. */
function partyIn(text: string, { body, ours }: Voices, { spellings }: Ours): Party | undefined {
  const own = Math.max(ours, lastName(text, spellings));
  if (body < 0 && own < 0) return undefined;
  return body > own ? 'third-party' : 'own';
}

/** A section about those who receive or process data names their contacts, not the organisation's. */
const ABOUT_OTHERS =
  /\b(?:sub-?)?processors\b|\b(?:service|hosting|payment|analytics|advertising) providers?\b|\bvendors\b|\bthird[- ]part(?:y|ies)\b|\brecipients\b/i;
/** In front of a contact that is not said to be anybody's in particular. */
const ONLY_LABELS =
  /^[^\p{L}]*(?:(?:by |our )?(?:e-?mail|phone|tel\p{L}*|fax|address|postal(?: address)?|post|mail|contact|web\p{L}*)[^\p{L}]*)?$/iu;

/** How far a name may stand in front of its address. */
const NAME_REACH = 70;

/** The firm with a legal form, or the operator, that is named right in front of a contact; undefined where none is. */
function namedInFront({ block, from }: FoundContact): string | undefined {
  const offset = from - block.from;
  return block.facts.organisations.findLast(
    ({ role, to }) => (role === 'legal' || role === 'operator') && to <= offset && offset - to < NAME_REACH,
  )?.name;
}

/** True where the firm that is named right in front of a contact is not the organisation. */
function isNamedOther(contact: FoundContact, ours: Ours): boolean {
  const name = namedInFront(contact);
  return name !== undefined && ours.name !== undefined && !isOwnName(ours, name);
}

/** True where that firm is one whose services many policies name: "Apple Inc., 1 Example Way". */
function isKnownVendors(contact: FoundContact, ours: Ours): boolean {
  const name = namedInFront(contact);
  if (name === undefined || isOwnName(ours, name)) return false;
  return isVendorCore(coreOf(name)) || isVendorCore(coreOf(name.split(' ')[0] ?? ''));
}

const FEWEST_LETTERS = 4;
/** Labels of hosts that are words of every text, and those of free mailboxes. */
const NO_NAME =
  /^(?:e?mail|gmail|googlemail|outlook|hotmail|yahoo|icloud|proton(?:mail)?|privacy|support|contact|help|info|data|web|webmail)$/;

/** True where the mailbox is at a host that carries the name of somebody else who is spoken of: "write to Acme at x@acme.com". */
function isNamedAfter({ host, kind, lead, title }: FoundContact, ours: Ours): boolean {
  if (host === undefined || kind !== 'email' || ours.name === undefined) return false;
  const label = nameOfHost(host).replaceAll('-', '');
  if (label.length < FEWEST_LETTERS || NO_NAME.test(label) || isOwnName(ours, label)) return false;
  return squashed(lead.sentence).includes(label) && !namesRepresentative(`${title}\n${lead.sentence}`);
}

const squashed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}@]/gu, '');

/** The text behind a contact up to the end of its sentence, or of its line. */
function restOfSentence({ block, to }: FoundContact): string {
  const offset = to - block.from;
  const { prose, words } = block.text;
  const end = words.sentences.find((sentence) => sentence.to > offset)?.to ?? prose.length;
  return prose.slice(offset, Math.min(end, offset + LONGEST_REST));
}

const LONGEST_REST = 160;

function lastName(text: string, names: readonly string[]): number {
  let last = -1;
  for (const name of names) {
    const at = text.lastIndexOf(name);
    if (at >= 0) last = Math.max(last, at + name.length);
  }
  return last;
}
