/** Authorities that watch over data protection, trade and consumers, as they are called in many countries. */
const AUTHORITY =
  '(?:Information|Privacy|Data Protection|Personal Data(?: Protection)?|Data Privacy) (?:Commission(?:er)?s?|Regulator|Ombuds\\w+)|Data Protection (?:Authorit(?:y|ies)|Agency|Board|Inspectorate|Registrar)|Personal Data (?:Protection )?(?:Authority|Agency|Office|Committee)|Office for (?:the Protection of )?Personal Data|National Privacy Commission|Privacy Protection (?:Agency|Authority)|Commission Nationale|Agencia \\p{L}+ de Protección de Datos|Autoridade Nacional de Proteção|(?:Bundes|Landes)beauftragte\\p{L}*|Beauftragte[rn]? für (?:den )?Datenschutz und|Attorneys? General|Federal Trade Commission|Department of (?:Commerce|Consumer Affairs|Transportation)|Consumer Affairs|Complaint Assistance Unit|(?:UK |[Tt]he )ICO|FTC|CNIL|AEPD|FDPIC|EDÖB|BfDI|OAIC|UODO|ANPD|CPPA|PDPC|NDPC|KVKK|Datatilsynet|Datainspektionen|Integritetsskyddsmyndigheten|Tietosuojavaltuutettu|Persónuvernd|Autoriteit Persoonsgegevens|Garante|Gegevensbeschermingsautoriteit|DPC';
/** Bodies that settle complaints, give seals or keep registers, and the agencies that keep people's credit records. */
const INSTITUTION =
  'Better Business Bureau|Direct Marketing Association|American Arbitration Association|Arbitration (?:Association|Forum|Rules)|International Cent(?:re|er) for Dispute|National Advertising|Network Advertising Initiative|Digital Advertising Alliance|Insights Association|(?:Mail|Telephone) Preference Service|Do[- ][Nn]ot[- ][Cc]all (?:[Ll]ist|[Rr]egistry)|JAMS|ICDR|AAA|BBB|TRUSTe|TrustArc|PrivacyTrust|ESRB|PRIVO|kidSAFE|DMA|VeraSafe|ANA|Geschillencommissie|Equifax|Experian|Trans ?Union|Innovis';
const IN_GENERAL =
  '(?:[Ss]upervisory|[Rr]egulatory|[Dd]ata [Pp]rotection) [Aa]uthorit(?:y|ies)\\b|[Rr]egulators?\\b|[Oo]mbuds\\w*|[Aa]rbitrators?\\b|(?:[Aa]lternative |[Ii]ndependent |[Oo]nline )?[Dd]isputes?[- ](?:[Rr]esolution (?:provider|body|bodies|service|organi[sz]ation|platform|mechanism|program(?:me)?)s?|[Cc]ommittee|[Tt]ribunal)\\b|independent recourse\\b|[Cc]redit (?:[Bb]ureaus?|[Rr]eporting (?:[Aa]genc(?:y|ies)|[Bb]ureaus?|[Cc]ompan(?:y|ies)))\\b';

/**
 * Bodies to whom policies send people with complaints, and the words that stand for them. The start of a word is asked for
 * once, in front of all: asked for in each alternative, it costs as much as all the rest.
 */
const BODY = new RegExp(`\\b(?:(?:${AUTHORITY}|${INSTITUTION})(?!\\p{L})|${IN_GENERAL})`, 'gu');

/** Words that stand for the organisation and those who act for it. */
const OURS =
  /\b(?:(?:[Uu]s|[Oo]urs?|[Ww]e|[Mm]e|[Mm]y|I|DPO|[Rr]epresentatives?|(?:controller|developer|author|owner|maintainer)s?)\b|[Dd]ata [Pp]rotection (?:[Oo]fficer|[Tt]eam|[Mm]anager|[Ll]ead)|[Pp]rivacy (?:[Oo]fficer|[Tt]eam|[Mm]anager|[Cc]ounsel|[Dd]epartment)|[Gg]rievance [Oo]fficer|(?:[Ss]upport|[Cc]ustomer) (?:[Tt]eam|[Ss]ervice))/g;

/** Where in a text the last words end that stand for a body, and for the organisation; -1 where there are none. */
export interface Voices {
  readonly body: number;
  readonly ours: number;
}

/** Who speaks in a text in front of a contact, or in the title above it. */
export const voicesIn = (text: string): Voices => ({ body: lastOf(text, BODY), ours: lastOf(text, OURS) });

function lastOf(text: string, pattern: RegExp): number {
  let last = -1;
  pattern.lastIndex = 0;
  while (pattern.test(text)) last = pattern.lastIndex;
  return last;
}

/** Relates what stands in front to a body: "…, our independent recourse mechanism", "… handles disputes". */
const RELATES = /^[\s,(–-]{0,4}(?:which|who|that|is|an?|our|the|acts?)\s(?:(?!\bor\b)[^.;\n]){0,90}/i;
const SETTLES =
  /^[\s,(–-]{0,4}(?:(?:which|who|that)\s)?(?:handles?|resolves?|settles?|deals? with)\s[^.;\n]{0,40}\b(?:complaints|disputes)\b/i;

/** True where the words behind a contact, up to the end of its sentence, say that it is a body's. */
export function isBodysByWhatFollows(rest: string): boolean {
  if (SETTLES.test(rest)) return true;
  const relation = RELATES.exec(rest)?.[0];
  return relation !== undefined && voicesIn(relation).body >= 0;
}
