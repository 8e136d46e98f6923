import { matchesOf } from '../text/matches.ts';

/**
 * How postal addresses look in the countries whose policies are written in English. Facts of spelling, no more: which
 * of them together make an address is decided in postalAddresses.ts. Every pattern is bounded, so linear.
 */

const NAME = String.raw`(?:[\p{Lu}][\p{L}\p{N}.'’&-]{0,30}|\d{1,3}(?:st|nd|rd|th))`;
const GAP = String.raw`[ \n]{1,3}`;

/** Endings that make a numbered name a street beyond doubt. */
const STREETS =
  'Street|St|Road|Rd|Avenue|Ave|Av|Boulevard|Blvd|Lane|Ln|Drive|Dr|Highway|Hwy|Parkway|Pkwy|Terrace|Crescent|Cres|Circle|Cir|Embankment|Broadway|Turnpike|Freeway|Mews|Quay|Esplanade|Parade|Expressway|Strand';
/** Endings that also occur in other names: they want a place behind them. */
const MAYBE_STREETS =
  'Way|Court|Ct|Place|Pl|Square|Sq|Park|Gardens|Close|Grove|Hill|Row|Walk|Wharf|Loop|Trail|Plaza|Gate|Yard|Green|Center|Centre|House|Building|Pike|Alley|Path|Rise|View|Cross|Bypass|Main|Run';

const COMPASS = String.raw`(?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\.?${GAP})?`;
const HOUSE_NUMBER = String.raw`(?<![\p{L}\p{N}.$€£#§/-])(?:\d{1,6}[A-Za-z]?(?:[-–/]\d{1,5}[A-Za-z]?)?|One|Two|Three|Four|Five|Six|Seven|Ten|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|TEN)`;

/** Endings as they are written, and in capitals: many set a whole address so. */
const inBothCases = (endings: string): string => `${endings}|${endings.toUpperCase()}`;
/** Words between the parts of a street's name: "Ponce de Leon Avenue". */
const JOINT = String.raw`(?:de|del|la|las|los|of|the)(?![\p{L}])`;

const english = (endings: string): RegExp =>
  new RegExp(
    String.raw`${HOUSE_NUMBER},?${GAP}${COMPASS}(?:(?:${NAME}|${JOINT})${GAP}){0,4}(?:${inBothCases(endings)})(?![\p{L}\p{N}])\.?`,
    'gu',
  );

/** "12 Example Street", "One North Sample Avenue". */
export const ENGLISH_STREET = english(STREETS);
/** "1 Sample Way": an address only with a place behind it. */
export const MAYBE_STREET = english(MAYBE_STREETS);
/** "Water Lane": an address only with a postcode behind it. */
export const UNNUMBERED_STREET = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${NAME} {1,3}){1,3}(?:${STREETS}|${MAYBE_STREETS})(?![\p{L}\p{N}])\.?`,
  'gu',
);

/** Words for a street that stand behind its name in Hungary, the Baltic countries, Slavic countries and Turkey. */
const EASTERN_WORDS =
  'utca|út|útja|tér|krt\\.|iela|gatvė|g\\.|pr\\.|mnt|tänav|pst|náměstí|nám\\.|třída|trg|cesta|Cad(?:desi|\\.)|Caddesi|Sok(?:ak|ağı|\\.)|Bulvarı';

const GERMANIC_ENDINGS =
  'stra(?:ß|ss)e|str\\.|weg|platz|allee|gasse|damm|ufer|ring|chaussee|laan|straat|plein|gracht|kade|singel|dijk|gata|gatan|gate|vägen|vegen|veien|vei|väg|gade|vej|alle|katu|tie|bulevardi|torg|torget|plads';
const GERMANIC_WORDS =
  'Stra(?:ß|ss)e|Str\\.|Weg|Platz|Allee|Gasse|Damm|Ufer|Ring|Chaussee|Laan|Straat|Plein|Gracht|Kade|Singel|Gata|gata|gate|vei|väg|Gade|Vej|Alle';
/** "No: 12" in front of a house number. */
const NUMBER_SIGN = '(?:[Nn](?:o|r)?[.:º°]{1,2} ?)?';
/** "Musterstraße 12", "Lange Straße 5", "Prinsengracht 200", "Storgatan 7". */
export const GERMANIC_STREET = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:[\p{Lu}][\p{L}.'’-]{0,30}[ -]){0,3}(?:[\p{Lu}][\p{L}.'’-]{0,30}(?:${GERMANIC_ENDINGS})|(?:${GERMANIC_WORDS}|${EASTERN_WORDS}))${GAP}${NUMBER_SIGN}\d{1,5}(?: ?[a-zA-Z](?![\p{L}]))?(?:[-–/]\d{1,4})?`,
  'gu',
);

const BEFORE_HOUSE_NUMBER = new RegExp(
  String.raw`(?:${GERMANIC_ENDINGS}|${EASTERN_WORDS})[ \n]{1,3}(?:No[.:] ?)?$`,
  'i',
);
const LONGEST_BEFORE_NUMBER = 24;

/** Cheap: where it is false, there is no such street. It looks in front of the figures, which most texts have few of. */
export function mayBeGermanic(text: string): boolean {
  for (const { index } of matchesOf(/(?<!\d)\d/g, text)) {
    const start = Math.max(0, index - LONGEST_BEFORE_NUMBER);
    if (BEFORE_HOUSE_NUMBER.test(text.slice(start, index))) return true;
  }
  return false;
}

const ROMANCE_STARTS =
  '[Rr]ue|RUE|[Aa]venue|[Aa]v\\.|[Bb]oulevard|[Bb]d\\.?|[Cc]hemin|[Rr]oute|[Qq]uai|[Pp]lace|[Ii]mpasse|[Aa]llée|[Pp]assage|[Cc]ours|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Vv]icolo|[Cc]alle|[Cc]/|[Cc]arrer|[Pp]aseo|[Pp]laza|[Aa]vda\\.?|[Aa]venida|[Rr]ua|[Ll]argo|[Pp]raça|[Tt]ravessa|[Aa]lameda|[Rr]odovia|[Uu]lica|[Uu]l\\.|[Aa]l\\.|[Aa]leje|[Ss]trada|[Ss]tr\\.|[Bb]ulevardul|[Jj]alan|[Jj]l\\.';
const ROMANCE_WORD = String.raw`(?:(?:de|du|des|la|le|les|del|della|delle|dei|dos|das|da|do|di|e|et|y)(?![\p{L}])|(?:[dl]['’])?[\p{Lu}][\p{L}.'’-]{0,30}|\d{1,2}(?=${GAP}[\p{Lu}]))`;
/** "12, rue de la Paix", "Via Roma 5", "Calle Mayor, 10", "ul. Prosta 7": a number stands in front or behind. */
export const ROMANCE_STREET = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\d{1,4}(?: ?(?:bis|ter|[A-Za-z]))?,?${GAP})?(?:${ROMANCE_STARTS})${GAP}${ROMANCE_WORD}(?:${GAP}${ROMANCE_WORD}){0,5}(?:,?${GAP}(?:[Nn](?:o|r)?[.:º°]{1,2} ?)?\d{1,5}(?:[-/]\d{1,4})?[A-Za-z]?(?![\p{L}\p{N}]))?`,
  'gu',
);

/** Cheap: without a match, there is no such street. */
export const MAY_BE_ROMANCE = new RegExp(String.raw`(?:^|[ \n,;:(])(?:${ROMANCE_STARTS})[ \n]`);
/** Cheap: without a match, there is no postcode. */
export const MAY_BE_POSTCODE = /\d{4}|\d{3} \d|\d{2}-\d{3}|\d ?[A-Z]/;

/** PO boxes and private mail bags. */
export const BOX =
  /(?<![\p{L}\p{N}])(?:P\.? ?O\.?,? ?Box|Post(?:al)? Office Box|Post(?:bus|fach|boks|box)|Private (?:Mail ?)?Bag|GPO Box|Locked Bag|Casilla|Apartado(?: de Correos)?|Caixa Postal|B\.P\.|Freepost)[ \n]{1,2}(?:(?:No|#)\.? ?)?[A-Z]{0,3}-?\d{1,7}/gu;

const STATES =
  'A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|PR|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]';
const STATE_NAMES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|D\\.C\\.|N\\.[CDHJMY]\\.|S\\.[CD]\\.|R\\.I\\.|Ariz\\.|Calif\\.|Colo\\.|Conn\\.|Fla\\.|Ga\\.|Ill\\.|Mass\\.|Md\\.|Mich\\.|Minn\\.|Ore\\.|Pa\\.|Tenn\\.|Tex\\.|Va\\.|Wash\\.|Wis\\.';

const INDIAN_STATES =
  'Andhra Pradesh|Assam|Bihar|Chhattisgarh|Delhi|Goa|Gujarat|Haryana|Himachal Pradesh|Jharkhand|Karnataka|Kerala|Madhya Pradesh|Maharashtra|Odisha|Punjab|Rajasthan|Tamil Nadu|Telangana|Uttar Pradesh|Uttarakhand|West Bengal';

/** Postcodes that are an address's end by themselves: American, Canadian, British, Irish, Australian, Indian. */
export const SURE_POSTCODE = new RegExp(
  [
    String.raw`(?<![\p{L}])(?:${STATES}|${STATE_NAMES}),?[ \n]{0,3}\d{5}(?:[-–]\d{4})?(?!\d)`,
    String.raw`(?<![\p{L}\p{N}])[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? {1,2}\d[A-Z]{2}(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])[ACDEFHKNPRTVWXY]\d[\dW] ?[\dACDEFHKNPRTVWXY]{4}(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}])(?:${INDIAN_STATES}),?[ \n]{0,2}(?:[-–] ?)?\d{3} ?\d{3}(?!\d)`,
    String.raw`(?<![\p{L}])(?:NSW|VIC|Vic|QLD|Qld|WA|SA|TAS|ACT|NT|New South Wales|Victoria|Queensland),?[ \n]{1,3}\d{4}(?!\d)`,
  ].join('|'),
  'uy',
);

/** Postcodes that look like other numbers: they count only behind something that looks like a street. */
export const MAYBE_POSTCODE = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}.-])(?:[A-Z]{1,3}-)?\d{4} ?[A-Z]{2}(?![\p{L}\p{N}])(?:[ ,]{1,2}[\p{Lu}][\p{L}'’-]{1,30})?`,
    String.raw`(?<![\p{L}\p{N}.-])[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}.-])\d{3}[ \n]{1,2}[\p{Lu}][\p{L}'’-]{1,30}(?=,?[ \n]{1,2}(?:Iceland|Ísland)(?![\p{L}]))`,
    String.raw`(?<![\p{L}\p{N}.-])(?:[A-Z]{1,3}[- ])?(?:\d{4}-\d{3}|\d{4,6}|\d{3} \d{2,3}|\d{2}-\d{3})[ \n]{1,2}[\p{Lu}][\p{L}'’-]{1,30}(?:[ -][\p{Lu}][\p{L}'’-]{1,30}){0,2}`,
    String.raw`[\p{Lu}][\p{L}'’-]{1,30},?[ \n]{1,2}(?:[-–] ?)?(?:〒 ?)?(?:[A-Z]{1,3}-)?(?:\d{3}-\d{4}|\d{5}-\d{3}|\d{3} \d{3}|\d{4,7})(?![\p{L}\d])`,
  ].join('|'),
  'uy',
);

/** Countries as they close an address. */
export const COUNTRY =
  /(?<![\p{L}])(?:(?:the )?(?:United States(?: of America)?|U\.S\.A\.|USA|U\.S\.|US|United Kingdom|U\.K\.|UK|Netherlands)|England|Scotland|Wales|Northern Ireland|Ireland|Canada|Australia|New Zealand|Germany|Deutschland|Austria|Österreich|Switzerland|Schweiz|Suisse|France|Belgium|Belgique|België|Luxembourg|Nederland|Spain|España|Portugal|Italy|Italia|Denmark|Danmark|Norway|Norge|Sweden|Sverige|Finland|Suomi|Iceland|Estonia|Latvia|Lithuania|Poland|Polska|Czech Republic|Czechia|Slovakia|Hungary|Romania|Bulgaria|Greece|Croatia|Slovenia|Serbia|Ukraine|Turkey|Türkiye|Cyprus|Malta|Israel|India|Pakistan|Bangladesh|Sri Lanka|Singapore|Malaysia|Indonesia|Thailand|Vietnam|Philippines|China|Hong Kong|Taiwan|Japan|South Korea|Korea|Brazil|Brasil|Mexico|México|Argentina|Chile|Colombia|Peru|South Africa|Nigeria|Kenya|Egypt|U\.?A\.?E\.?|United Arab Emirates|Saudi Arabia|Qatar|Russia|Gibraltar|Jersey|Guernsey|Isle of Man|Liechtenstein|Monaco|Andorra)(?![\p{L}])/u;

/** Suites, floors, buildings: what may stand between a street and its town. */
export const UNIT =
  /^(?:suite|ste|unit|apt|apartment|floor|level|room|building|bldg|block|pmb|mailbox|#|\d{1,2}(?:st|nd|rd|th) floor|mail ?stop|flat|office)\b/i;

/** Dates, years and sections look like a town with its postcode. */
export function isOtherNumber(text: string): boolean {
  return (
    /^(?:USC|CFR|Stat|ISO|RFC|IEC|Section|Sections|Article|Regulation|Directive|Act|No|Version|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Since|In|Copyright|Year)\b/.test(
      text,
    ) || /(?<!\d)(?:19|20)\d\d(?:$|[ \n](?:This|The|We|Our|Last|Effective|Version|All|By|In|For)\b)/.test(text)
  );
}

/** A date, words that end in a year, or a name behind the year of a copyright. */
export const isYear = (text: string): boolean =>
  /\b(?:19|20)\d\d$|^\W{0,3}(?:copyright\W{1,3})?(?:19|20)\d\d(?:[-–, ]{1,3}(?:19|20)\d\d)?\s(?!\d)|^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d/i.test(
    text,
  ) || /^\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/.test(text);
