/**
 * Words that readers of facts look for, in their normal form (see `text/words.ts`). A vocabulary classes each different
 * word once, and a text has the classes of its words: a reader sees at once that a block holds none of the words that it
 * needs, and a text is not searched a dozen times.
 */
const WORDS = {
  /** What an organisation says in its own policy that it does. */
  ownVerb: `obtains is reserves may will has have respects values cares takes does do shall can would collects uses stores
    retains processes shares discloses sells rents receives transfers complies commits adheres keeps protects maintains
    tracks sends provides passes updates changes modifies employs invites makes notifies accesses`,
  /** Kinds of organisation that stand for one: "the Council's website". */
  kindOfOrganisation: `council foundation society institute association university agency bank club school hospital charity
    trust commission authority department college museum library federation union league`,
  /** What an organisation protects of its own: "the rights of Acme and others". */
  ownInterest: 'protection rights property safety interests',
  newsletter: 'newsletter',
  at: 'at',
  privacy: 'privacy',
  /** Legal forms, and other words that have a name behind or before them. */
  besideName: `inc incorporated llc ltd limited gmbh plc corp corporation ag ab oy as aps bv nv sa sarl srl pty kk ug llp lp
    foundation by of for are at mean means refer refers`,
  /** What a reference to another place of the document is made of. */
  reference: `section sections heading headings clause clauses article articles annex annexes appendix appendices schedule
    schedules exhibit exhibits table tables chart paragraph paragraphs part see above below`,
  following: 'following',
  /** Units in which a period is told. */
  period: 'hour hours day days week weeks month months year years',
  /** What promises a link. */
  linkPromise: 'here link',
  /** What stands before a name of former times. */
  formerly: 'formerly previously until',
  /** What streets are called in English; the second, what other things are called, too. */
  street: `street st road rd avenue ave av boulevard blvd lane ln drive dr highway hwy parkway pkwy terrace crescent cres
    circle cir embankment broadway turnpike freeway mews quay esplanade parade expressway strand`,
  maybeStreet: `way court ct place pl square sq park gardens close grove hill row walk wharf loop trail plaza gate yard green
    center centre house building pike alley path rise view cross bypass main run`,
  /** The same in France, Italy, Spain, Portugal, Poland, Romania and Indonesia, where they stand in front of the name. */
  romanceStreet: `rue avenue av boulevard bd chemin route quai place impasse allée passage cours via viale piazza corso vicolo
    calle c carrer paseo plaza avda avenida rua largo praça travessa alameda rodovia ulica ul al aleje strada str bulevardul
    jalan jl`,
  /** What a post office box is called. */
  box: 'box obox pobox bag postbus postfach postboks postbox casilla apartado correos postal bp freepost',
  /** What offers a way to make contact. */
  offer: `contact contacting contacted reach reaching write e mail email get getting complain complaint complaints complaining
    issue issues ticket tickets request requests claim claims report reports form forms support web webform feedback ask
    message help helpdesk visiting using filling fill`,
  dot: 'dot',
} as const;

/** Classes of words that are told by their form. */
const FORMS = {
  /** Holds a figure. */
  figure: /\d/,
  /** Ends like a street in German, Dutch and Nordic languages, or is a word for one in the languages east of them. */
  germanicStreet:
    /(?:stra(?:ß|ss)e|str|weg|platz|allee|gasse|damm|ufer|ring|chaussee|laan|straat|plein|gracht|kade|singel|dijk|gata|gatan|gate|vägen|vegen|veien|vei|väg|gade|vej|alle|katu|tie|bulevardi|torg|torget|plads|(?:^|')(?:utca|út|útja|tér|krt|iela|gatvė|g|pr|mnt|tänav|pst|náměstí|nám|třída|trg|cesta|cad|caddesi|sok|sokak|sokağı|bulvarı))$/,
} as const;

/** The name of a class of words that readers look for. */
export type WordClass = keyof typeof WORDS | keyof typeof FORMS;

const LISTED = Object.keys(WORDS) as (keyof typeof WORDS)[];
const TOLD_BY_FORM = Object.keys(FORMS) as (keyof typeof FORMS)[];
const CLASSES: readonly WordClass[] = [...LISTED, ...TOLD_BY_FORM];

/** The bit that stands for a class in `Words.classes` and in what {@link classesOf} gives. */
export const classBit = Object.fromEntries(CLASSES.map((name, index) => [name, 1 << index])) as Readonly<
  Record<WordClass, number>
>;

const BITS: ReadonlyMap<string, number> = bitsByWord();

function bitsByWord(): Map<string, number> {
  const bits = new Map<string, number>();
  for (const name of LISTED) {
    for (const word of WORDS[name].split(/\s+/)) bits.set(word, (bits.get(word) ?? 0) | classBit[name]);
  }
  return bits;
}

/** The classes of a word, a bit each. */
export function classesOf(word: string): number {
  let bits = BITS.get(word) ?? 0;
  for (const name of TOLD_BY_FORM) if (FORMS[name].test(word)) bits |= classBit[name];
  return bits;
}
