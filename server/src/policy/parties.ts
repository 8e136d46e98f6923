import { type Voices, voicesIn } from '../facts/contactLeads.ts';
import { hostOfUrl, nameOfHost } from '../facts/contactValues.ts';
import type { Knowledge } from '../knowledge/load.ts';
import type { Profile } from '../profile/profile.ts';
import type { FoundContact } from './contacts.ts';
import { isOwnHost, isOwnName, namesOf, type Organisation } from './organisation.ts';
import type { PolicyBlock } from './policy.ts';
import { remembered } from './remembered.ts';

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
export function partyReader(evidence: PartyEvidence): (contact: FoundContact) => Party {
  const profiled = Object.values(evidence.profile.contacts);
  const names = namesOf(evidence.organisation);
  const ofHost = remembered((host: string) => partyOfHost(host, evidence));
  const ofTitle = remembered(voicesIn);
  return (contact) => {
    if (profiled.length > 0 && isProfiled(contact, profiled)) return 'own';
    const byHost = contact.host === undefined ? undefined : ofHost(contact.host);
    if (byHost === 'own' || contact.lead.words.toRepresentative) return 'own';
    return byHost ?? partyFromWords(contact, evidence.organisation, names, ofTitle);
  };
}

/**
 * A host that carries the organisation's name, or that the profile names, is its own. One that is merely the only host of
 * the text may be anybody's: then the words decide. A body's host is a body's.
 */
function partyOfHost(host: string, { organisation, profile, knowledge }: PartyEvidence): Party | undefined {
  const named = profile.organisation.domains.includes(host) || isOwnName(organisation, nameOfHost(host));
  if (named && isOwnHost(organisation, host)) return 'own';
  return BODY_HOST.test(host) || isNamedBody(host, knowledge) ? 'third-party' : undefined;
}

type ProfiledContact = Profile['contacts'][string];

function isProfiled({ normalised, value }: FoundContact, profiled: readonly ProfiledContact[]): boolean {
  return profiled.some(
    (known) => known?.email?.toLowerCase() === normalised || known?.phone === value || known?.url === value,
  );
}

/** Hosts of supervisory authorities and recourse bodies. */
const BODY_HOST =
  /(?:^|\.)(?:ico\.org\.uk|ico\.gov\.uk|dataprotection\.(?:ie|ro|gov\.\w+)|cnil\.fr|edpb\.europa\.eu|ec\.europa\.eu|oaic\.gov\.au|priv\.gc\.ca|privacy\.org\.nz|edoeb\.admin\.ch|bfdi\.bund\.de|datatilsynet\.(?:no|dk)|imy\.se|autoriteitpersoonsgegevens\.nl|garanteprivacy\.it|gpdp\.it|aepd\.es|uodo\.gov\.pl|gba\.be|apd-gba\.be|dsb\.gv\.at|ftc\.gov|jamsadr\.com|adr\.org|icdr\.org|bbb\.org|bbbprograms\.org|bbbnp\.org|truste\.com|trustarc\.com|privacyshield\.gov|dataprivacyframework\.gov|export\.gov|verasafe\.com|privacytrust\.(?:com|org)|thedma\.org|dmaconsumers\.org|the-dma\.org|dca\.ca\.gov|oag\.ca\.gov|cppa\.ca\.gov|networkadvertising\.org|aboutads\.info|ana\.net|esrb\.org)$/;

function isNamedBody(host: string, knowledge: Knowledge): boolean {
  return knowledge.frameworks.some(
    ({ kind, urls }) => (kind === 'body' || kind === 'seal') && urls.some((url) => hostMatches(host, hostOfUrl(url))),
  );
}

const hostMatches = (host: string, of: string | undefined): boolean =>
  of !== undefined && (host === of || host.endsWith(`.${of}`));

/** The words nearest in front of a contact decide: those for the organisation, or those for a body. */
function partyFromWords(
  { lead, title, block, from }: FoundContact,
  organisation: Organisation,
  names: readonly string[],
  ofTitle: (title: string) => Voices,
): Party {
  if (lead.words.toVendor && isVendors(block, from - block.from, organisation)) return 'third-party';
  return (
    partyIn(lead.sentence, lead.words.inSentence, names) ??
    partyIn(lead.before, lead.words.inBefore, names) ??
    partyIn(title, ofTitle(title), names) ??
    'own'
  );
}

/** Who is spoken of last in a text; undefined where nobody is. */
function partyIn(text: string, { body, ours }: Voices, names: readonly string[]): Party | undefined {
  const own = Math.max(ours, lastName(text, names));
  if (body < 0 && own < 0) return undefined;
  return body > own ? 'third-party' : 'own';
}

/** How far a name may stand in front of its address. */
const NAME_REACH = 70;

/** True where the firm that is named right in front of a contact is not the organisation. */
function isVendors({ facts }: PolicyBlock, offset: number, organisation: Organisation): boolean {
  const named = facts.organisations.findLast(
    ({ role, to }) => (role === 'legal' || role === 'operator') && to <= offset && offset - to < NAME_REACH,
  );
  return named !== undefined && namesOf(organisation).length > 0 && !isOwnName(organisation, named.name);
}

function lastName(text: string, names: readonly string[]): number {
  let last = -1;
  for (const name of names) {
    const at = name.length > 2 ? text.lastIndexOf(name) : -1;
    if (at >= 0) last = Math.max(last, at + name.length);
  }
  return last;
}
