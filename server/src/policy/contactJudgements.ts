import { NoteKey } from '../text/notes.ts';
import type { FoundContact } from './contacts.ts';
import type { FactIndex, Kept } from './factIndex.ts';
import { isBelow, type Party, type PartyEvidence, partyReader } from './parties.ts';
import { type Purpose, purposeOf, purposeOfTitle } from './purposes.ts';
import { remembered } from './remembered.ts';

/** What is concluded of a contact. */
export interface ContactJudgement {
  readonly party: Party;
  readonly purpose: Purpose;
}

/** What is concluded of a contact by itself, and all that it depends on besides the evidence. */
interface Opinion extends ContactJudgement {
  /** Of a place in a block: while it is the same, so are the block, the place in it, and the blocks above that count. */
  readonly lead: FoundContact['lead'];
  readonly value: string;
  readonly title: string;
  /** The host of the contact right above; undefined where there is none. */
  readonly hostAbove: string | undefined;
}

interface JudgedContacts {
  readonly evidence: PartyEvidence;
  /** One for each contact, like the judgements. */
  readonly opinions: readonly Opinion[];
  readonly judgements: readonly ContactJudgement[];
}

const JUDGED = new NoteKey<Kept<JudgedContacts>>();

/**
 * Whose each contact is, and what for; they must be in the order of the text. What was concluded before an edit is taken
 * over for the contacts that it left alone; the same list where it left all alone.
 */
export const judgementsOf = (
  found: readonly FoundContact[],
  evidence: PartyEvidence,
  index: FactIndex,
): readonly ContactJudgement[] => index.keep(JUDGED, [found], (before) => judged(found, evidence, before)).judgements;

function judged(
  found: readonly FoundContact[],
  evidence: PartyEvidence,
  before: JudgedContacts | undefined,
): JudgedContacts {
  const known = before && isSameEvidence(before.evidence, evidence) ? before.opinions : [];
  const opinions = opinionsOn(found, evidence, known);
  const isSame =
    before !== undefined &&
    opinions.length === before.opinions.length &&
    opinions.every((opinion, at) => opinion === before.opinions[at]);
  return isSame ? before : { evidence, opinions, judgements: byMajority(found, opinions) };
}

const isSameEvidence = (a: PartyEvidence, b: PartyEvidence): boolean =>
  a.organisation === b.organisation && a.knowledge === b.knowledge && a.profile === b.profile;

/** @param known the opinions before an edit: those at both ends may fit still */
function opinionsOn(found: readonly FoundContact[], evidence: PartyEvidence, known: readonly Opinion[]): Opinion[] {
  const gone = known.length - found.length;
  const ofTitle = remembered(purposeOfTitle);
  let partyOf: ReturnType<typeof partyReader> | undefined;
  return found.map((contact, at) => {
    const previous = found[at - 1];
    const hostAbove = isBelow(contact, previous) ? previous?.host : undefined;
    const old = fitting(known[at], contact, hostAbove) ?? fitting(known[at + gone], contact, hostAbove);
    if (old) return old;
    partyOf ??= partyReader(evidence);
    const { lead, value, title } = contact;
    const party = partyOf(contact, previous);
    return { lead, value, title, hostAbove, party, purpose: purposeOf(contact, ofTitle(title)) };
  });
}

/** An opinion, where it is still the one on a contact. */
const fitting = (
  opinion: Opinion | undefined,
  { lead, value, title }: FoundContact,
  hostAbove: string | undefined,
): Opinion | undefined =>
  opinion?.lead === lead && opinion.value === value && opinion.title === title && opinion.hostAbove === hostAbove
    ? opinion
    : undefined;

/** One address belongs to one party: where the words around it leave a doubt at one place, the other places decide. */
function byMajority(found: readonly FoundContact[], opinions: readonly Opinion[]): ContactJudgement[] {
  const votes = new Map<string, number>();
  const keys = found.map(({ kind, normalised, from }) => `${kind} ${normalised || from}`);
  for (const [at, { party }] of opinions.entries()) {
    const key = keys[at] as string;
    votes.set(key, (votes.get(key) ?? 0) + (party === 'own' ? 1 : -1));
  }
  return opinions.map(({ purpose }, at) => ({
    party: (votes.get(keys[at] as string) ?? 0) >= 0 ? 'own' : 'third-party',
    purpose,
  }));
}
