import { matchesOf } from '../text/matches.ts';
import { firstWordBehind, type Word, type Words } from '../text/words.ts';
import type { BlockText } from './blockText.ts';
import { coreOf } from './nameForms.ts';
import { type NameRun, nameEndingAt, nameStartingAt, nameText } from './names.ts';
import type { Fact, FactReaderFactory } from './reader.ts';
import { classBit } from './wordClasses.ts';

/**
 * How a text speaks of somebody by name:
 * - `we`: says that "we" is this name: "Acme Ltd ("we")", "we are Acme", "“us” means Acme", "at Acme, we";
 * - `operator`: says who runs, owns or publishes what the policy is about, or whose policy it is;
 * - `legal`: a name with a legal form, such as Ltd or GmbH, wherever it stands;
 * - `subject`: stands first in a sentence and does what policies speak of ("Acme collects").
 */
export type OrganisationRole = 'we' | 'operator' | 'legal' | 'subject';

/** A name of somebody. The span is the name, relative to the block. */
export interface OrganisationFact extends Fact {
  readonly role: OrganisationRole;
  /** As written, white space folded, without a possessive. */
  readonly name: string;
  /** What its spellings share: see `coreOf`. */
  readonly core: string;
  /** Short names that the text gives in quotes and brackets right behind the name; "we" and "us" are not among them. */
  readonly aliases: readonly string[];
}

/** Reads who is named, and how: see {@link OrganisationRole}. */
export const organisationReader: FactReaderFactory<OrganisationFact> = () => (block) => {
  if (block.words.list.length < 3) return NOTHING;
  const found = block.prose.includes('(') ? bracketDefinitions(block) : [];
  if ((block.words.classes & classBit.besideName) !== 0) found.push(...triggered(block.words));
  for (const sentence of block.words.sentences) {
    const name = subjectOf(block.words, sentence.firstWord);
    if (name) found.push(fact(block.words, { role: 'subject', run: name }));
  }
  return found.length > 0 ? found.sort((a, b) => a.from - b.from) : NOTHING;
};

const NOTHING: readonly never[] = [];

function triggered(words: Words): OrganisationFact[] {
  const found: OrganisationFact[] = [];
  const { list, text } = words;
  for (let index = 0; index < list.length; index++) {
    const word = list[index] as Word;
    if ((word.known.classes & classBit.besideName) === 0 || !TRIGGER_LETTERS.includes(text.charAt(word.from))) continue;
    const role = TRIGGERS.get(word.text)?.(words, index);
    if (role) found.push(fact(words, role));
  }
  return found;
}

interface Found {
  readonly role: OrganisationRole;
  readonly run: NameRun;
}

function fact(words: Words, { role, run }: Found, aliases: readonly string[] = []): OrganisationFact {
  const from = words.list[run.first]?.from ?? 0;
  const to = words.list[run.end - 1]?.to ?? from;
  const name = nameText(words, run);
  return { role, name, core: coreOf(name), aliases, from, to };
}

type Trigger = (words: Words, index: number) => Found | undefined;

/** Legal forms as the last word of a name, normalised as words are. */
const LEGAL_FORMS =
  'inc incorporated llc ltd limited gmbh plc corp corporation ag ab oy as aps bv nv sa sarl srl pty kk ug llp lp foundation'.split(
    ' ',
  );

const legalName: Trigger = (words, index) => {
  const run = nameEndingAt(words, index);
  return run && run.end - run.first > 1 ? { role: 'legal', run } : undefined;
};

const OPERATES = new Set(
  'operated provided published developed owned maintained run made created managed controlled offered governed'.split(
    ' ',
  ),
);

const afterBy: Trigger = (words, index) => {
  const run = nameStartingAt(words, index + 1);
  if (!run) return undefined;
  const before = words.list.slice(Math.max(0, index - 4), index);
  if (!before.some((word) => OPERATES.has(word.text))) return undefined;
  return before.some((word) => word.text === 'not' || word.text === 'third') ? undefined : { role: 'operator', run };
};

const DOCUMENTS = new Set(['policy', 'notice', 'statement']);
const SUBJECTS = new Set(['privacy', 'cookie', 'cookies']);

const ofOrFor: Trigger = (words, index) => {
  if (!DOCUMENTS.has(words.list[index - 1]?.text ?? '')) return undefined;
  if (!SUBJECTS.has(words.list[index - 2]?.text ?? '')) return undefined;
  return named('operator', nameStartingAt(words, index + 1));
};

const weAre: Trigger = (words, index) => {
  const before = words.list[index - 1];
  if (before?.text !== 'we' || before.sentence !== words.list[index]?.sentence) return undefined;
  return named('we', nameStartingAt(words, index + 1));
};

/** "At Acme, we", "here at Acme", "all that we do at Acme". */
const atName: Trigger = (words, index) => {
  const run = nameStartingAt(words, index + 1);
  if (!run) return undefined;
  if (words.list[run.end]?.text === 'we') return { role: 'we', run };
  const sentence = words.list[index]?.sentence;
  const before = words.list.slice(Math.max(0, index - 4), index);
  return before.some((word) => word.sentence === sentence && (word.text === 'we' || word.text === 'here'))
    ? { role: 'operator', run }
    : undefined;
};

const means: Trigger = (words, index) => {
  const sentence = words.sentences[words.list[index]?.sentence ?? -1];
  if (!sentence) return undefined;
  const before = words.list.slice(Math.max(sentence.firstWord, index - 12), index);
  const ours = before.some((word) => /^(?:we|us|our)$/.test(word.text) && isQuoted(words.text, word.from, word.to));
  const skip = words.list[index + 1]?.text === 'to' ? 2 : 1;
  return ours ? named('we', nameStartingAt(words, index + skip)) : undefined;
};

const TRIGGERS: ReadonlyMap<string, Trigger> = new Map<string, Trigger>([
  ...LEGAL_FORMS.map((form): [string, Trigger] => [form, legalName]),
  ['by', afterBy],
  ['of', ofOrFor],
  ['for', ofOrFor],
  ['are', weAre],
  ['at', atName],
  ['mean', means],
  ['means', means],
  ['refer', means],
  ['refers', means],
]);

/** Legal forms are written with a capital; the other words that trigger begin with one of the small letters. */
const TRIGGER_LETTERS = 'ABCFGIKLNOPSUbofamr';

function named(role: OrganisationRole, run: NameRun | undefined): Found | undefined {
  return run && { role, run };
}

const isQuoted = (text: string, from: number, to: number): boolean =>
  /["“”'‘]\s{0,4}$/.test(text.slice(Math.max(0, from - 5), from)) &&
  /^[,.]?\s{0,4}["“”'’]/.test(text.slice(to, to + 6));

/** What an organisation does in a policy. */
const DOES = new Set(
  `collects complies uses respects processes stores obtains shares discloses does will may is has reserves provides takes
   receives adheres maintains values believes makes offers strives cannot can retains protects recognizes recognises
   understands requires gathers keeps considers acts sells commits operates tracks transfers`.split(/\s+/),
);

/** The name that opens a sentence and is followed by what it does. */
function subjectOf(words: Words, first: number): NameRun | undefined {
  const run = nameStartingAt(words, first);
  const verb = run ? words.list[run.end] : undefined;
  return run && verb && DOES.has(verb.text) ? run : undefined;
}

/** `(…“we”…)`: short names in brackets, the name before them. Bounded, so linear. */
const BRACKET = /\(([^()\n]{0,160})\)/g;
const QUOTED = /["“”]\s{0,4}([^"“”]{1,60}?)\s{0,4}["“”]/g;
const OURSELVES = /^(?:we|us|our|ours|me|my|i)[,.]?$/i;

/** What is in quotes, or "we" and "us" alone. */
const MAY_NAME = /["“”]|^\s*(?:we|us|that)\b/i;

function bracketDefinitions(block: BlockText): OrganisationFact[] {
  const { prose, words } = block;
  const found: OrganisationFact[] = [];
  for (const match of matchesOf(BRACKET, prose)) {
    const inside = match[1] ?? '';
    if (!MAY_NAME.test(inside)) continue;
    const terms = Array.from(matchesOf(QUOTED, inside), ([, term]) => (term ?? '').replace(/[,.]$/, '').trim());
    const ours = terms.some((term) => OURSELVES.test(term)) || /^\s*(?:we|us|that[’']s us)\s*$/i.test(inside);
    const aliases = terms.filter((term) => !OURSELVES.test(term) && /^\S/.test(term));
    if (!ours && aliases.length === 0) continue;
    const run = nameBefore(words, match.index, /^\s*(?:collectively|together)/i.test(inside));
    if (!run || (!ours && !isNamedAs(words, run, aliases))) continue;
    found.push(fact(words, { role: ours ? 'we' : 'legal', run }, aliases));
  }
  return found;
}

/** A bracket without "we" tells of an organisation where its name has a legal form, or the short name is part of it. */
function isNamedAs(words: Words, run: NameRun, aliases: readonly string[]): boolean {
  const last = words.list[run.end - 1]?.text ?? '';
  if (LEGAL_FORMS.includes(last)) return true;
  const own = words.list.slice(run.first, run.end);
  const initials = own.map((word) => word.text[0] ?? '').join('');
  return aliases.some((alias) => alias.length > 2 && initials.startsWith(alias.toLowerCase()));
}

const FARTHEST = 28;

/** The last name in front of an offset; the first of its sentence where the bracket sums several up. */
function nameBefore(words: Words, offset: number, several: boolean): NameRun | undefined {
  const index = firstWordBehind(words.list, offset);
  const sentence = words.list[index - 1]?.sentence;
  let best: NameRun | undefined;
  for (let at = index - 1; at >= Math.max(0, index - FARTHEST) && words.list[at]?.sentence === sentence; at--) {
    const run = nameEndingAt(words, at);
    if (!run) continue;
    at = run.first;
    if (!best || several) best = run;
    if (!several) break;
  }
  return best;
}
