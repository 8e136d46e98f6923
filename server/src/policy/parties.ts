import type { Knowledge } from '../knowledge/load.ts';
import type { Profile } from '../profile/profile.ts';
import { matchesOf } from '../text/matches.ts';
import { type ContactContext, contextOf } from './contactContext.ts';
import type { FoundContact } from './contacts.ts';
import { hostOfUrl, nameOfHost } from './contactValues.ts';
import { isOwnHost, isOwnName, namesOf, type Organisation } from './organisation.ts';
import type { PolicyBlock, Section } from './policy.ts';

/** Whose a contact is: the organisation's (or its representative's, or its data protection officer's), or another's. */
export type Party = 'own' | 'third-party';

/** What tells whose a contact is. */
export interface PartyEvidence {
  readonly blocks: readonly PolicyBlock[];
  readonly sections: readonly Section[];
  readonly organisation: Organisation;
  readonly knowledge: Knowledge;
  readonly profile: Profile;
}

/** Bodies to whom policies send people with complaints, and the words that stand for them. */
const BODY =
  /\b(?:Information Commissioner|Data Protection (?:Commission(?:er)?|Authorit(?:y|ies)|Agency|Board|Inspectorate|Ombudsman)|Privacy Commissioner|Privacy Protection Agency|Attorney General|Federal Trade Commission|Department of (?:Commerce|Consumer Affairs|Transportation)|Consumer Affairs|Complaint Assistance Unit|Better Business Bureau|Direct Marketing Association|American Arbitration Association|Arbitration (?:Association|Forum|Rules)|International Cent(?:re|er) for Dispute|National Advertising|Network Advertising Initiative|Digital Advertising Alliance|(?:UK |the )ICO|FTC|CNIL|AEPD|FDPIC|EDÖB|BfDI|OAIC|UODO|ANPD|CPPA|Datatilsynet|Datainspektionen|Integritetsskyddsmyndigheten|Tietosuojavaltuutettu|Autoriteit Persoonsgegevens|Garante|Gegevensbeschermingsautoriteit|JAMS|ICDR|AAA|BBB|TRUSTe|TrustArc|PrivacyTrust|ESRB|DMA|DPC|VeraSafe|ANA)\b|\b(?:supervisory|regulatory) authorit(?:y|ies)\b|\bregulators?\b|\bombuds\w*|\barbitrators?\b|\b(?:alternative |independent |online )?dispute[- ]resolution (?:provider|body|bodies|service|organi[sz]ation|platform|mechanism|program(?:me)?)s?\b|\bindependent recourse\b/g;
/** Words that stand for the organisation and those who act for it. */
const OURS =
  /\b(?:[Uu]s|[Oo]urs?|[Ww]e|[Mm]e|[Mm]y|I)\b|\b[Dd]ata [Pp]rotection (?:[Oo]fficer|[Tt]eam|[Mm]anager|[Ll]ead)|\bDPO\b|\b[Pp]rivacy (?:[Oo]fficer|[Tt]eam|[Mm]anager|[Cc]ounsel|[Dd]epartment)|\b[Gg]rievance [Oo]fficer|\b(?:[Ss]upport|[Cc]ustomer) (?:[Tt]eam|[Ss]ervice)|\b[Rr]epresentatives?\b|\b(?:controller|developer|author|owner|maintainer)s?\b/g;
/** Names a representative, and nobody else up to the end: "our EU representative VeraSafe at". */
const LEADS_TO_REPRESENTATIVE =
  /\brepresentatives?\b(?:(?!\b(?:or(?! (?:at|by|via|through|online)\b)|and(?! (?:at|by|via)\b)|may|can|complain\w*)\b)[^;]){0,120}$/i;
const REPRESENTATIVE = /\brepresentatives?\b|\bdata protection officer\b|\bDPO\b/i;

/** Whose a contact is: told from profile and domains, else from the words that lead to it. */
export function partyOf(contact: FoundContact, evidence: PartyEvidence): Party {
  if (isProfiled(contact, evidence.profile)) return 'own';
  const { host } = contact;
  const ofHost = host === undefined ? undefined : partyOfHost(host, evidence);
  if (ofHost === 'own') return 'own';
  const context = contextOf(contact, evidence.blocks, evidence.sections);
  if (LEADS_TO_REPRESENTATIVE.test(`${context.before}\n${context.sentence}`)) return 'own';
  return ofHost ?? partyFromWords(contact, context, evidence.organisation);
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

function isProfiled({ normalised, value }: FoundContact, profile: Profile): boolean {
  return Object.values(profile.contacts).some(
    (known) => known.email?.toLowerCase() === normalised || known.phone === value || known.url === value,
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
function partyFromWords(contact: FoundContact, context: ContactContext, organisation: Organisation): Party {
  if (isVendors(contact, context.sentence, organisation)) return 'third-party';
  for (const text of [context.sentence, context.before, context.heading]) {
    const body = lastOf(text, BODY);
    const ours = Math.max(lastOf(text, OURS), lastName(text, organisation));
    if (body < 0 && ours < 0) continue;
    if (body > ours) return 'third-party';
    return 'own';
  }
  return 'own';
}

/** Says in front of a name that somebody else does something for the organisation. */
const VENDOR_WORDS =
  /\b(?:use[sd]?|using|providers?|provided|services? (?:of|by|from)|(?:operated|hosted|processed|run|supplied|offered) by|processors?|partners?|through|via)\b/i;
/** How far a name may stand in front of its address. */
const NAME_REACH = 70;

/** The address or number of a firm that the sentence names as somebody else, right in front of it. */
function isVendors({ from, block }: FoundContact, sentence: string, organisation: Organisation): boolean {
  if (!VENDOR_WORDS.test(sentence) || REPRESENTATIVE.test(sentence)) return false;
  const offset = from - block.from;
  const named = block.facts.organisations.findLast(
    ({ role, to }) => (role === 'legal' || role === 'operator') && to <= offset && offset - to < NAME_REACH,
  );
  return named !== undefined && namesOf(organisation).length > 0 && !isOwnName(organisation, named.name);
}

function lastOf(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of matchesOf(pattern, text)) last = match.index + match[0].length;
  return last;
}

function lastName(text: string, organisation: Organisation): number {
  let last = -1;
  for (const name of namesOf(organisation)) {
    const at = name.length > 2 ? text.lastIndexOf(name) : -1;
    if (at >= 0) last = Math.max(last, at + name.length);
  }
  return last;
}
