import { matchesOf } from '../text/matches.ts';
import type { BlockText } from './blockText.ts';
import { type NameRun, nameEndingAt, nameStartingAt, nameText } from './names.ts';
import type { Fact, FactReaderFactory } from './reader.ts';
import { classBit, type WordClass } from './wordClasses.ts';

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
  if (block.kind === 'code' || block.kind === 'table' || block.words.list.length < 4) return [];
  const found = [...claims(block), ...places(block), ...generics(block)];
  return found.sort((a, b) => a.from - b.from).filter((fact, index, all) => (all[index - 1]?.to ?? 0) <= fact.from);
};

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

/** Names that are followed by what they do. */
function claims(block: BlockText): OwnClaimFact[] {
  const { words } = block;
  const found: OwnClaimFact[] = [];
  for (let index = 1; index < words.list.length; index++) {
    if (((words.list[index]?.known.classes ?? 0) & classBit.ownVerb) === 0) continue;
    const claim = claimAt(block, index);
    if (claim) found.push(claim);
  }
  return found;
}

/** The claim whose verb is the word at an index. */
function claimAt(block: BlockText, index: number): OwnClaimFact | undefined {
  const { words, prose } = block;
  const word = words.list[index - 1];
  const verb = words.list[index];
  if (!word || !verb || verb.sentence !== word.sentence || !isSmall(prose, verb.from)) return undefined;
  // Few words begin with a capital.
  const run = isSmall(prose, word.from) && prose[word.from - 1] !== '.' ? undefined : nameEndingAt(words, index - 1);
  if (!run) return undefined;
  const sentence = words.sentences[word.sentence];
  const after = prose.slice(word.to, Math.min(word.to + 160, sentence?.to ?? 0));
  if (ONLY.test(after)) return fact(words, run, 'only');
  if (run.end - run.first === 1 && (PLURAL_NOUNS.has(verb.text) || word.text.endsWith('s'))) return undefined;
  if (run.first !== sentence?.firstWord || block.level > 0 || !DEED.test(after)) return undefined;
  if (isAboutProvider(words, word.sentence)) return undefined;
  return fact(words, run, TO_READER.test(after) ? 'likely' : 'possible');
}

const isSmall = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 97 && code <= 122;
};

/** "International transfers", "Routine uses": behind one word these are seldom verbs. */
const PLURAL_NOUNS = new Set(['transfers', 'processes', 'updates', 'accesses', 'shares', 'tracks', 'changes']);

/** Speaks of somebody whose services are used, of a regulator, or of a former or future name: in the sentence. */
const PROVIDER =
  /\b(?:their|its) (?:own )?privacy\b|\bsubsidiar|\bparent company\b|\bowned by\b|\bformerly\b|\bon our behalf\b|\bfor us\b|\bhosts our\b|\bour (?:payment|email|hosting)\b|\bmerge|\bacquire/i;
/** The same, in the sentence before. */
const PROVIDER_BEFORE =
  /\b(?:other|these|such|following|certain|outside) (?:third[- ]part|provider|compan)|\bproviders? (?:such as|like|called)|\bvendors?\b|\bsub-?processors?\b|\bpowered by\b|\bprovided by (?:an?|our|the|third|other|external|outside)\b|\bservice (?:of|from|by)\b|\bplug-?in\b|\bintegrat/i;

/** What the next sentence says of the one who was named. */
const GOES_ON = /^\s*(?:its|their|they|it|you|for more)\b/i;

function isAboutProvider({ sentences, text }: BlockText['words'], index: number): boolean {
  const { from = 0, to = 0 } = sentences[index] ?? {};
  const next = sentences[index + 1];
  const goesOn = next !== undefined && GOES_ON.test(text.slice(next.from, next.to));
  const before = text.slice(sentences[index - 1]?.from ?? from, from);
  return (
    PROVIDER.test(text.slice(from, goesOn ? next.to : to)) || PROVIDER.test(before) || PROVIDER_BEFORE.test(before)
  );
}

/** "Protection of Acme and others", "email from us (such as the Acme newsletter", "At Acme, we", "policy of Acme". */
const PLACES: readonly {
  /** Without a word of this class there is no such place. */
  readonly hint: WordClass;
  readonly pattern: RegExp;
  readonly strength: OwnClaimFact['strength'];
}[] = [
  {
    hint: 'ownInterest',
    pattern:
      /\b(?:[Pp]rotection|[Rr]ights|[Pp]roperty|[Ss]afety|[Ii]nterests)(?:,? (?:or|and) \w+)? of (?=\p{Lu}[^.]{2,60} (?:and|or) (?:its|[Oo]thers|the public))/gu,
    strength: 'only',
  },
  {
    hint: 'newsletter',
    pattern: /\b(?:from us|our emails?)\b[^.]{0,20} the (?=\p{Lu}[\p{L} ]{1,40} newsletter)/gu,
    strength: 'only',
  },
  { hint: 'at', pattern: /\b[Aa]t (?=\p{Lu}[\p{L}\p{N}.& ]{1,40},? (?:we|your privacy)\b)/gu, strength: 'likely' },
  {
    hint: 'privacy',
    pattern: /\b[Pp]rivacy (?:[Pp]olicy|[Nn]otice|[Ss]tatement) (?:of|for) (?=\p{Lu})/gu,
    strength: 'likely',
  },
];

function places({ words, prose }: BlockText): OwnClaimFact[] {
  return PLACES.flatMap(({ hint, pattern, strength }) => {
    if ((words.classes & classBit[hint]) === 0) return [];
    return matchesOf(pattern, prose).flatMap((match) => {
      const at = match.index + match[0].length;
      const index = words.list.findIndex((word) => word.from >= at);
      const run = index < 0 ? undefined : nameStartingAt(words, index);
      return run ? [fact(words, withoutTail(words, run), strength)] : [];
    });
  });
}

/** "Acme and Others" is about Acme. */
function withoutTail(words: BlockText['words'], run: NameRun): NameRun {
  const last = words.list[run.end - 1]?.text;
  const before = words.list[run.end - 2]?.text;
  return last === 'others' && before === 'and' && run.end - run.first > 2
    ? { first: run.first, end: run.end - 2 }
    : run;
}

const GENERIC =
  /\bthe ((?:Council|Foundation|Society|Institute|Association|University|Agency|Bank|Club|School|Hospital|Charity|Trust|Commission|Authority|Department|College|Museum|Library|Federation|Union|League)['’]s?) (?:mission|websites?|sites?|services?|members|policy|policies|products|staff|employees|customers|users)\b/g;

function generics({ prose, words }: BlockText): OwnClaimFact[] {
  if ((words.classes & classBit.kindOfOrganisation) === 0) return [];
  return Array.from(matchesOf(GENERIC, prose), (match) => {
    const from = match.index + 4;
    const name = (match[1] ?? '').replace(/['’]s?$/, '');
    return { name, strength: 'only', first: false, generic: true, from, to: from + name.length };
  });
}

function fact(words: BlockText['words'], run: NameRun, strength: OwnClaimFact['strength']): OwnClaimFact {
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
