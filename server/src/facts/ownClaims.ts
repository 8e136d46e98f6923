import { isSmallAt } from '../text/letters.ts';
import { matchesOf } from '../text/matches.ts';
import { firstWordBehind, type Word, type Words } from '../text/words.ts';
import type { BlockText } from './blockText.ts';
import { type NameRun, nameEndingAt, nameStartingAt, nameText } from './names.ts';
import type { Fact, FactReaderFactory } from './reader.ts';
import { classBit } from './wordClasses.ts';

/** A name that stands where a policy names its own organisation. The span is the name. */
export interface OwnClaimFact extends Fact {
  readonly name: string;
  /**
   * only: nobody else can say this of itself in a policy. likely: it does something to the reader's data, as a service
   * provider may, too. possible: it does something that a policy tells of its organisation.
   */
  readonly strength: 'only' | 'likely' | 'possible';
  /** True where the sentence opens its block: in lists of services each item does. */
  readonly first: boolean;
  /** True for "the Council's mission": a kind of organisation, not a name. */
  readonly generic: boolean;
}

/** Reads the names that stand where a policy names its own organisation. */
export const ownClaimReader: FactReaderFactory<OwnClaimFact> = () => (block) => {
  const { classes, list } = block.words;
  if ((classes & LEADS) === 0 || list.length < 4 || block.kind === 'code' || block.kind === 'table') return NOTHING;
  const found = [
    ...claimsAndPlaces(block),
    ...((classes & classBit.newsletter) !== 0 ? newsletters(block.words) : NOTHING),
    ...((classes & classBit.kindOfOrganisation) !== 0 ? generics(block.prose) : NOTHING),
  ];
  return found.length < 2 ? found : withoutOverlaps(found);
};

const NOTHING: readonly never[] = [];
/** Of these words, one stands before the name: see {@link PLACES}. */
const BEFORE_NAME = classBit.ownInterest | classBit.at | classBit.privacy;
const LEADS = BEFORE_NAME | classBit.ownVerb | classBit.newsletter | classBit.kindOfOrganisation;

const withoutOverlaps = (found: OwnClaimFact[]): OwnClaimFact[] =>
  found.sort((a, b) => a.from - b.from).filter((fact, index, all) => (all[index - 1]?.to ?? 0) <= fact.from);

/** One pass over the words; claims first. */
function claimsAndPlaces(block: BlockText): OwnClaimFact[] {
  const { list } = block.words;
  const claims: OwnClaimFact[] = [];
  const places: OwnClaimFact[] = [];
  for (let index = 0; index < list.length; index++) {
    const { classes } = (list[index] as Word).known;
    const claim = (classes & classBit.ownVerb) !== 0 ? claimAt(block, index) : undefined;
    if (claim) claims.push(claim);
    const place = (classes & BEFORE_NAME) !== 0 ? placeAt(block.words, index, classes) : undefined;
    if (place) places.push(place);
  }
  return places.length > 0 ? [...claims, ...places] : claims;
}

const POLICY = '(?:this|our|the) (?:privacy |cookie )?(?:policy|notice|statement)';
/** Right behind the name. */
const ONLY = new RegExp(
  `^\\.?\\s+(?:obtains? the (?:prior )?consent of (?:each|every|all)|is not responsible for (?:the|any) (?:content|privacy|practices)|reserves? the right to (?:change|modify|update|amend|revise)|(?:may|will) (?:update|change|modify|revise|amend) ${POLICY}|(?:has|have) (?:created|adopted|developed|established|prepared|published) ${POLICY}|is committed to (?:protecting|respecting|safeguarding) (?:your|the privacy of)|(?:respects|values|cares about) your privacy|takes (?:your |the (?:issue of |protection of )?(?:your )?)?privacy)`,
  'i',
);
/** What a policy tells of its organisation. */
const DEED =
  /^\.?\s+(?:(?:does|do|will|shall|may|can|would) (?:not |NOT |never |also |only |automatically |otherwise |knowingly |intentionally |periodically )*)?(?:collects?|uses?|stores?|retains?|process(?:es)?|shares?|discloses?|sells?|rents?|receives?|transfers?|obtains?|compl(?:y|ies) with|is committed to|adheres? to|commits? to|will not|keeps?|protects?|maintains?|tracks?|sends?|provides? (?:you|notice)|passe?s? on|updates?|changes?|modif(?:y|ies)|invites?|takes?|employs?|has certified|has (?:the responsibility|no access)|has been awarded|is (?:subject to|the controller|also the controller|also a controller|responsible for)|makes?|discloses|notif(?:y|ies)|access(?:es)?)\b/i;
/** Whom or what it is done to, in the same sentence. */
const TO_READER =
  /^[^\n]{0,160}?\b(?:you|your|personal(?:ly)?|users?|customers?|visitors?|privacy|information|data|cookies|policy|statement|framework|ftc|federal trade commission)\b/i;

/** The claim whose verb is the word at an index. */
function claimAt(block: BlockText, index: number): OwnClaimFact | undefined {
  const { words, prose } = block;
  const word = words.list[index - 1];
  const verb = words.list[index];
  if (!word || !verb || verb.sentence !== word.sentence || !isSmallAt(prose, verb.from)) return undefined;
  // Few words begin with a capital.
  const run = isSmallAt(prose, word.from) && prose[word.from - 1] !== '.' ? undefined : nameEndingAt(words, index - 1);
  if (!run) return undefined;
  const sentence = words.sentences[word.sentence];
  const after = prose.slice(word.to, Math.min(word.to + 160, sentence?.to ?? 0));
  if (ONLY.test(after)) return fact(words, run, 'only');
  if (run.end - run.first === 1 && (PLURAL_NOUNS.has(verb.text) || word.text.endsWith('s'))) return undefined;
  if (run.first !== sentence?.firstWord || block.level > 0 || !DEED.test(after)) return undefined;
  if (isAboutProvider(words, word.sentence)) return undefined;
  return fact(words, run, TO_READER.test(after) ? 'likely' : 'possible');
}

/** "International transfers", "Routine uses": behind one word these are seldom verbs. */
const PLURAL_NOUNS = new Set(['transfers', 'processes', 'updates', 'accesses', 'shares', 'tracks', 'changes']);

/** Speaks of somebody whose services are used, of a regulator, or of a former or future name: around it. */
const PROVIDER =
  /\b(?:their|its) (?:own )?privacy\b|\bsubsidiar|\bparent company\b|\bowned by\b|\bformerly\b|\bon our behalf\b|\bfor us\b|\bhosts our\b|\bour (?:payment|email|hosting)\b|\bmerge|\bacquire/i;
/** The same, in the sentence before. */
const PROVIDER_BEFORE =
  /\b(?:other|these|such|following|certain|outside) (?:third[- ]part|provider|compan)|\bproviders? (?:such as|like|called)|\bvendors?\b|\bsub-?processors?\b|\bpowered by\b|\bprovided by (?:an?|our|the|third|other|external|outside)\b|\bservice (?:of|from|by)\b|\bplug-?in\b|\bintegrat/i;

/** What the next sentence says of the one who was named. */
const GOES_ON = /^\s*(?:its|their|they|it|you|for more)\b/i;

function isAboutProvider({ sentences, text }: Words, index: number): boolean {
  const { from = 0, to = 0 } = sentences[index] ?? {};
  const next = sentences[index + 1];
  const goesOn = next !== undefined && GOES_ON.test(text.slice(next.from, next.to));
  const start = sentences[index - 1]?.from ?? from;
  return PROVIDER.test(text.slice(start, goesOn ? next.to : to)) || PROVIDER_BEFORE.test(text.slice(start, from));
}

/** "Protection of Acme and others", "At Acme, we", "policy of Acme": what stands before the name. */
const PLACES: readonly {
  /** The class of its first word. */
  readonly opens: number;
  /** How many words behind that one the name begins. */
  readonly steps: readonly number[];
  readonly pattern: RegExp;
  readonly strength: OwnClaimFact['strength'];
}[] = [
  {
    opens: classBit.ownInterest,
    steps: [2, 4],
    pattern:
      /\b(?:[Pp]rotection|[Rr]ights|[Pp]roperty|[Ss]afety|[Ii]nterests)(?:,? (?:or|and) \w+)? of (?=\p{Lu}[^.]{2,60} (?:and|or) (?:its|[Oo]thers|the public))/uy,
    strength: 'only',
  },
  {
    opens: classBit.at,
    steps: [1],
    pattern: /\b[Aa]t (?=\p{Lu}[\p{L}\p{N}.& ]{1,40},? (?:we|your privacy)\b)/uy,
    strength: 'likely',
  },
  {
    opens: classBit.privacy,
    steps: [3],
    pattern: /\b[Pp]rivacy (?:[Pp]olicy|[Nn]otice|[Ss]tatement) (?:of|for) (?=\p{Lu})/uy,
    strength: 'likely',
  },
];

/** The name that a word of some classes, and those behind it, stand before. */
function placeAt(words: Words, index: number, classes: number): OwnClaimFact | undefined {
  const { text, list } = words;
  for (const { opens, steps, pattern, strength } of PLACES) {
    if ((classes & opens) === 0 || !steps.some((step) => mayBeName(words, index + step))) continue;
    pattern.lastIndex = list[index]?.from ?? 0;
    if (pattern.test(text)) return nameBehind(words, pattern.lastIndex, strength);
  }
  return undefined;
}

const mayBeName = ({ list, text }: Words, index: number): boolean => {
  const word = list[index];
  return word !== undefined && !isSmallAt(text, word.from);
};

function nameBehind(words: Words, offset: number, strength: OwnClaimFact['strength']): OwnClaimFact | undefined {
  const run = nameStartingAt(words, firstWordBehind(words.list, offset));
  return run && fact(words, withoutTail(words, run), strength);
}

/** "Email from us (such as the Acme newsletter". */
const NEWSLETTER = /\b(?:from us|our emails?)\b[^.]{0,20} the (?=\p{Lu}[\p{L} ]{1,40} newsletter)/gu;

function newsletters(words: Words): OwnClaimFact[] {
  return matchesOf(NEWSLETTER, words.text).flatMap(
    (match) => nameBehind(words, match.index + match[0].length, 'only') ?? [],
  );
}

/** "Acme and Others" is about Acme. */
function withoutTail(words: Words, run: NameRun): NameRun {
  const last = words.list[run.end - 1]?.text;
  const before = words.list[run.end - 2]?.text;
  return last === 'others' && before === 'and' && run.end - run.first > 2
    ? { first: run.first, end: run.end - 2 }
    : run;
}

const GENERIC =
  /\bthe ((?:Council|Foundation|Society|Institute|Association|University|Agency|Bank|Club|School|Hospital|Charity|Trust|Commission|Authority|Department|College|Museum|Library|Federation|Union|League)['’]s?) (?:mission|websites?|sites?|services?|members|policy|policies|products|staff|employees|customers|users)\b/g;

function generics(prose: string): OwnClaimFact[] {
  return Array.from(matchesOf(GENERIC, prose), (match) => {
    const from = match.index + 4;
    const name = (match[1] ?? '').replace(/['’]s?$/, '');
    return { name, strength: 'only', first: false, generic: true, from, to: from + name.length };
  });
}

function fact(words: Words, run: NameRun, strength: OwnClaimFact['strength']): OwnClaimFact {
  const { from, sentence } = words.list[run.first] ?? { from: 0, sentence: 0 };
  return {
    name: nameText(words, run),
    strength,
    first: sentence === 0,
    generic: false,
    from,
    to: words.list[run.end - 1]?.to ?? from,
  };
}
