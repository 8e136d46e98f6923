import type { BlockText } from '../facts/blockText.ts';
import { NoteKey } from '../text/notes.ts';
import type { Words } from '../text/words.ts';
import type { Kept } from './factIndex.ts';
import type { PolicyBlocks } from './policy.ts';

/** Small words that are frequent in one language and rare in the others. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to you your we our is that this with for are may be it or not will have by from on as which',
  de: 'der die das und ist nicht wir sie von mit auf für den dem des ein eine werden oder ihre unsere durch zu',
  fr: 'le les des et est nous vous pour dans une sur que qui vos nos par avec ne pas ou aux votre notre du ces',
  es: 'el los las del que y en para una por con su sus se es nuestro nuestra puede al como esta datos si usted',
  it: 'il gli della di che per una con sono non dei delle alla nel dati anche nostro vostra può questo essere',
  pt: 'os das dos que para uma com não por seus suas nós você ao em são pode dados ou nosso sua como seu',
  nl: 'het een van en niet wij voor met op zijn aan dat uw onze door of worden deze gegevens we ook bij kan',
  sv: 'och att det som vi för med inte den till av är du din om kan på våra dina har eller ett från',
  da: 'og at det som vi for med ikke den til af er du din om kan på vores dine har eller et fra',
  pl: 'i w na się nie do z jest że dane lub przez oraz są nas może jak dla po tym danych',
  cs: 'a v na se je že do s o jsou nebo pro které jako za může údaje vaše naše po podle',
  tr: 've bir bu için ile olarak veya de da kişisel verilerin olan tarafından gibi daha biz size',
  fi: 'ja on ei että tai sekä myös voit voimme kun ovat se joka ne tietoja tietoa palvelun mukaan meille kanssa',
  no: 'og av til er ikke som du deg på vi om med kan ditt din dine har opplysninger når oss eller hvis å for',
  hu: 'a az és nem hogy vagy is egy meg az adatok adatait által ön azt amely kell lehet valamint esetén',
  ro: 'și de la în nu cu pentru pe care este sau din ale dvs dumneavoastră sunt datele prin noi vă ca',
  vi: 'và của các chúng tôi bạn cho không có được này khi với thông tin để hoặc là dữ liệu trong',
  id: 'dan yang di untuk dengan kami anda ini dari atau dalam tidak pada data akan dapat ke',
};

const LANGUAGES: readonly string[] = Object.keys(SMALL_WORDS);
/** Indexes into {@link LANGUAGES} by small word. */
const LANGUAGES_OF = new Map<string, number[]>();
for (const [language, list] of Object.values(SMALL_WORDS).entries()) {
  for (const word of list.split(' ')) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
}

/** Scripts that tell the language, or nearly so; kana goes before Han, which Japanese also uses. */
const SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
];

const ENOUGH_WORDS = 1200;
const ENOUGH_LETTERS = 4000;
/** With fewer words than this nothing can be told, and English is assumed. */
const FEWEST_WORDS = 20;

/** The language of a text as a BCP 47 code: "en", "de", …; "und" where it is none of those known. */
export function languageOf(blocks: PolicyBlocks): string {
  const texts = beginningOf(blocks);
  return blocks.index.keep(LANGUAGE, texts, () => languageIn(texts));
}

const LANGUAGE = new NoteKey<Kept<string>>();

/** As much of a text as shows its language. */
function beginningOf(blocks: PolicyBlocks): BlockText[] {
  const texts: BlockText[] = [];
  let words = 0;
  let letters = 0;
  for (const { text } of blocks) {
    if (words > ENOUGH_WORDS && letters > ENOUGH_LETTERS) break;
    texts.push(text);
    words += text.words.list.length;
    letters += text.prose.length;
  }
  return texts;
}

function languageIn(texts: readonly BlockText[]): string {
  const foreignScript = hasForeignLetters(texts) ? scriptOf(texts) : undefined;
  if (foreignScript) return foreignScript;
  const counts = LANGUAGES.map(() => 0);
  const met: number[] = [];
  let seen = 0;
  for (const { words } of texts) {
    seen += words.list.length;
    for (const [language, count] of signsOf(words).smallWords) {
      if (counts[language] === 0) met.push(language);
      counts[language] = (counts[language] ?? 0) + count;
    }
    if (seen > ENOUGH_WORDS) break;
  }
  return decide(counts, met, seen);
}

/** What a text shows of its language. */
interface LanguageSigns {
  /** How many small words of each language it has, in the order in which the languages come up. */
  readonly smallWords: readonly (readonly [language: number, count: number])[];
  readonly foreignLetters: boolean;
}

const SIGNS = new NoteKey<LanguageSigns>();
const FOREIGN_LETTERS = /[\u0370-\u1fff\u3040-\ud7ff]/;

/** Kept with the text. */
function signsOf({ list, text, notes }: Words): LanguageSigns {
  const known = notes.get(SIGNS);
  if (known) return known;
  const counts = new Map<number, number>();
  for (const word of list) {
    for (const language of LANGUAGES_OF.get(word.text) ?? NONE) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const signs = { smallWords: [...counts], foreignLetters: FOREIGN_LETTERS.test(text) };
  notes.set(SIGNS, signs);
  return signs;
}

const NONE: readonly number[] = [];

/** English wins a tie: names and product terms make other languages look more English, never the other way round. */
function decide(counts: readonly number[], met: readonly number[], seen: number): string {
  if (seen < FEWEST_WORDS) return 'en';
  const countOf = (language: number): number => counts[language] ?? 0;
  let best = LANGUAGES.indexOf('en');
  for (const language of met) if (countOf(language) > countOf(best) * 1.2) best = language;
  return countOf(best) * 25 < seen && seen > 120 ? 'und' : (LANGUAGES[best] ?? 'und');
}

/** In as much of the text as {@link scriptOf} looks at. */
function hasForeignLetters(texts: readonly BlockText[]): boolean {
  let seen = 0;
  for (const { words, prose } of texts) {
    if (signsOf(words).foreignLetters) return true;
    seen += prose.length;
    if (seen > ENOUGH_LETTERS) break;
  }
  return false;
}

function scriptOf(texts: readonly BlockText[]): string | undefined {
  let sample = '';
  for (const { prose } of texts) {
    sample += prose;
    if (sample.length > ENOUGH_LETTERS) break;
  }
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, script] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / Math.max(1, letters);
    if (share > (language === 'ja' ? 0.1 : 0.25)) return language;
  }
  return undefined;
}

/** True where the text is known to be in a language whose wordings the knowledge lacks: what it says would not be found. */
export const isUnreadLanguage = ({ language }: { readonly language: string }): boolean =>
  language !== 'en' && language !== 'und';
