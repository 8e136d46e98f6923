import { NoteKey } from '../text/notes.ts';
import type { BlockText } from './blockText.ts';
import { purposeOfWords } from './purposes.ts';
import { type Voices, voicesIn } from './voices.ts';

/** Names a representative, and nobody else up to the end: "our EU representative VeraSafe at". */
const LEADS_TO_REPRESENTATIVE =
  /\brepresentatives?\b(?:(?!\b(?:or(?! (?:at|by|via|through|online)\b)|and(?! (?:at|by|via)\b)|(?:may|can)(?! be (?:contacted|reached|e-?mailed)\b)|complain\w*)\b)[^;]){0,160}$/i;
const REPRESENTATIVE = /\brepresentatives?\b|\bdata protection officer\b|\bDPO\b/i;

/** True where a text speaks of a representative or a data protection officer, who may be at another firm's address. */
export const namesRepresentative = (text: string): boolean => REPRESENTATIVE.test(text);

/** Says in front of a name that somebody else does something for the organisation. */
const VENDOR_WORDS =
  /\b(?:use[sd]?|using|providers?|provided|services? (?:of|by|from)|(?:operated|hosted|processed|run|supplied|offered) by|processors?|our (?:\w{1,20} ){0,2}partners?|through|via)\b/i;
/** Says who the organisation is: "this website is operated by". */
const OPERATES =
  /\b(?:(?:this|our|these|the) (?:[\w-]{1,20} ){0,2}(?:(?:web)?sites?|apps?|applications?|shop|store|blog|platform)|(?:this|our|these) services?) (?:[^\s]{1,30} ){0,2}(?:is|are) (?:owned|operated|run|provided|published|managed)(?: and \w{1,12})? by\b/i;

/** What is said in front of a contact, nearest first. What it says of the contact is read when somebody asks, and kept. */
export class ContactLead {
  /** Its sentence up to the contact; for a line of contact details, the lines that lead to it. */
  readonly sentence: string;
  /** What stands before that: the sentence before, or the paragraph that introduces the lines. */
  readonly before: string;
  #toRepresentative: boolean | undefined;
  #toVendor: boolean | undefined;
  #inSentence: Voices | undefined;
  #inBefore: Voices | undefined;
  #purpose: number | undefined;

  constructor(sentence: string, before: string) {
    this.sentence = sentence;
    this.before = before;
  }

  /** True where the words name a representative, and nobody else up to the contact. */
  get toRepresentative(): boolean {
    this.#toRepresentative ??= LEADS_TO_REPRESENTATIVE.test(`${this.before}\n${this.sentence}`);
    return this.#toRepresentative;
  }

  /** True where its sentence says that somebody else does something for the organisation. */
  get toVendor(): boolean {
    this.#toVendor ??=
      VENDOR_WORDS.test(this.sentence) && !OPERATES.test(this.sentence) && !namesRepresentative(this.sentence);
    return this.#toVendor;
  }

  get inSentence(): Voices {
    this.#inSentence ??= voicesIn(this.sentence);
    return this.#inSentence;
  }

  get inBefore(): Voices {
    this.#inBefore ??= voicesIn(this.before);
    return this.#inBefore;
  }

  /** What the sentence says that the contact is for; see `purposeOfWords`. */
  get purpose(): number {
    this.#purpose ??= purposeOfWords(this.sentence);
    return this.#purpose;
  }
}

interface KnownLead {
  readonly lead: ContactLead;
  /** The blocks above that may lead to it, nearest first. */
  readonly above: readonly (BlockText | undefined)[];
}

const SHORT_BLOCK = 170;
/** So many blocks above a contact may lead to it. */
export const MOST_LEADING_BLOCKS = 6;
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
    if (known && standsBelow(known.above, blocks, index)) return known.lead;
    const fresh = readLead(blocks, index, text, offset);
    notes.set(this.#known, ofBlock.set(offset, fresh));
    return fresh.lead;
  }
}

/** True where the blocks above are those, nearest first. */
function standsBelow(
  above: KnownLead['above'],
  blocks: readonly { readonly text: BlockText }[],
  index: number,
): boolean {
  for (let at = 0; at < above.length; at++) if (blocks[index - 1 - at]?.text !== above[at]) return false;
  return true;
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
  const above = Array.from({ length: MOST_LEADING_BLOCKS }, (_, at) => blocks[index - 1 - at]?.text);
  return { lead: new ContactLead(endOf(prose.slice(0, offset)), linesOf(above)), above };
}

/** The last words of a text; what markup left blank counts as one space. */
function endOf(text: string): string {
  const end = text.slice(-2 * REACH);
  return (end.includes('  ') ? end.replace(/ {2,}/g, ' ') : end).slice(-REACH);
}

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
