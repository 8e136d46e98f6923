import { matchesOf } from '../text/matches.ts';
import { NoteKey } from '../text/notes.ts';
import type { BlockText } from './blockText.ts';
import { purposeOfWords } from './purposes.ts';

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

/** Says in front of a name that somebody else does something for the organisation. */
const VENDOR_WORDS =
  /\b(?:use[sd]?|using|providers?|provided|services? (?:of|by|from)|(?:operated|hosted|processed|run|supplied|offered) by|processors?|partners?|through|via)\b/i;

/** Where in a text the last words end that stand for a body, and for the organisation; -1 where there are none. */
export interface Voices {
  readonly body: number;
  readonly ours: number;
}

/** Who speaks in a text in front of a contact, or in the title above it. */
export const voicesIn = (text: string): Voices => ({ body: lastOf(text, BODY), ours: lastOf(text, OURS) });

function lastOf(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of matchesOf(pattern, text)) last = match.index + match[0].length;
  return last;
}

/** What the words in front of a contact say of whose it is. */
export interface LeadWords {
  /** True where they name a representative, and nobody else up to the contact. */
  readonly toRepresentative: boolean;
  /** True where its sentence says that somebody else does something for the organisation. */
  readonly toVendor: boolean;
  readonly inSentence: Voices;
  readonly inBefore: Voices;
}

/** What is said in front of a contact, nearest first. */
export class ContactLead {
  /** Its sentence up to the contact; for a line of contact details, the lines that lead to it. */
  readonly sentence: string;
  /** What stands before that: the sentence before, or the paragraph that introduces the lines. */
  readonly before: string;
  #words: LeadWords | undefined;
  #purpose: number | undefined;

  constructor(sentence: string, before: string) {
    this.sentence = sentence;
    this.before = before;
  }

  get words(): LeadWords {
    this.#words ??= this.#read();
    return this.#words;
  }

  /** What the sentence says that the contact is for; see `purposeOfWords`. */
  get purpose(): number {
    this.#purpose ??= purposeOfWords(this.sentence);
    return this.#purpose;
  }

  #read(): LeadWords {
    const { sentence, before } = this;
    return {
      toRepresentative: LEADS_TO_REPRESENTATIVE.test(`${before}\n${sentence}`),
      toVendor: VENDOR_WORDS.test(sentence) && !REPRESENTATIVE.test(sentence),
      inSentence: voicesIn(sentence),
      inBefore: voicesIn(before),
    };
  }
}

interface KnownLead {
  readonly lead: ContactLead;
  /** The blocks above that may lead to it, nearest first. */
  readonly above: readonly (BlockText | undefined)[];
}

const SHORT_BLOCK = 170;
const MOST_LINES = 6;
const REACH = 400;
const NO_BLOCKS: readonly undefined[] = [];

/**
 * Reads what leads to a contact, and remembers it like `BlockReader`: for as long as neither its block nor those of the
 * blocks above change that it depends on.
 */
export class ContactLeadReader {
  readonly #known = new NoteKey<Map<number, KnownLead>>();

  /**
   * What leads to a contact of a block.
   * @param index where the block stands in `blocks`.
   * @param offset where the contact starts, relative to the block.
   */
  read(blocks: readonly { readonly text: BlockText }[], index: number, offset: number): ContactLead | undefined {
    const text = blocks[index]?.text;
    if (!text) return undefined;
    const { notes } = text.words;
    const ofBlock = notes.get(this.#known) ?? new Map<number, KnownLead>();
    const known = ofBlock.get(offset);
    if (known?.above.every((block, at) => blocks[index - 1 - at]?.text === block)) return known.lead;
    const fresh = readLead(blocks, index, text, offset);
    notes.set(this.#known, ofBlock.set(offset, fresh));
    return fresh.lead;
  }
}

function readLead(
  blocks: readonly { readonly text: BlockText }[],
  index: number,
  { prose, words }: BlockText,
  offset: number,
): KnownLead {
  const start = words.sentences.findLast((candidate) => candidate.from <= offset)?.from ?? 0;
  if (prose.length > SHORT_BLOCK && start > 0) {
    const lead = new ContactLead(endOf(prose.slice(start, offset)), endOf(prose.slice(0, start)));
    return { lead, above: NO_BLOCKS };
  }
  const above = Array.from({ length: MOST_LINES }, (_, at) => blocks[index - 1 - at]?.text);
  return { lead: new ContactLead(endOf(prose.slice(0, offset)), linesOf(above)), above };
}

/** The last words of a text; what markup left blank counts as one space. */
const endOf = (text: string): string =>
  text
    .slice(-2 * REACH)
    .replace(/ {2,}/g, ' ')
    .slice(-REACH);

/** The text of the short blocks above, up to and with the one that introduces them or the heading. */
function linesOf(above: readonly (BlockText | undefined)[]): string {
  const texts: string[] = [];
  for (const [distance, block] of above.entries()) {
    if (!block || block.kind === 'atx-heading' || block.kind === 'setext-heading') break;
    const { prose } = block;
    const introduces = /:\s*$/.test(prose.slice(-10));
    if (prose.length > SHORT_BLOCK && !introduces && distance > 0) break;
    texts.unshift(endOf(prose));
    if (introduces || prose.length > SHORT_BLOCK) break;
  }
  return texts.join('\n');
}
