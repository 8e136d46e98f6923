import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Link } from '../markdown/links.ts';
import { matchesOf } from '../text/matches.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { BlockText } from './blockText.ts';
import type { Fact, FactReaderFactory } from './reader.ts';
import { classBit } from './wordClasses.ts';

/** A telephone or fax number. Its span is the number as a reader sees it. */
export interface PhoneFact extends Fact {
  readonly value: string;
  /** International form ("+14155550123") where the country is clear, else the digits alone. */
  readonly number: string;
  readonly fax: boolean;
}

/** Digits with what people put between them. Each run is taken whole, so linear. */
const RUN = /[+(]{0,2}\d(?:[\d\u0020().\u2010-\u2013/\u00a0-]*\d)?/g;
/** Toll-free numbers with letters: 1-877-555-HELP, 1-800-4-ACME-CO. */
const VANITY =
  /(?<![\w-])(?:1[-. ])?\(?8(?:00|33|44|55|66|77|88)\)?[-. ]{1,2}[A-Z0-9]{1,9}(?:[-. ][A-Z0-9]{1,8}){0,2}(?![\w-])/g;

/** Reads telephone numbers, national and international. */
export const phoneReader: FactReaderFactory<PhoneFact> = () => (block) => {
  if (block.kind === 'code' || block.kind === 'rule') return NOTHING;
  const hasFigures = (block.words.classes & classBit.figure) !== 0;
  if (!hasFigures && !block.links.some(isCall)) return NOTHING;
  if (!MAY_HOLD.test(block.source)) return NOTHING;
  const shown = hasFigures ? numbersIn(block.prose) : [];
  const targets = block.links.flatMap((link) => targetOf(link, shown));
  return [...shown, ...targets].sort((a, b) => a.from - b.from);
};

const NOTHING: readonly never[] = [];
/** Two figures, or a figure and a capital, with hardly anything between. */
const MAY_HOLD = /\d[^\p{L}\d]{0,3}[\dA-Z]/u;

const isCall = ({ target }: Link): boolean => target !== undefined && /^tel:/i.test(target);

/** The number that a link calls and does not show. */
function targetOf(link: Link, shown: readonly PhoneFact[]): PhoneFact[] {
  const { target, targetSpan } = link;
  if (!targetSpan || !target || !isCall(link) || shown.some((fact) => overlaps(link, fact))) return [];
  const number = normalised(target.slice(4), true);
  return number ? [{ ...targetSpan, value: target.slice(4), number, fax: false }] : [];
}

function numbersIn(prose: BlockText['prose']): PhoneFact[] {
  const facts: PhoneFact[] = [];
  for (const match of matchesOf(RUN, prose)) {
    if (match[0].length < 7) continue;
    for (const span of pieces(match[0], match.index)) {
      const fact = factAt(prose, span, facts.at(-1)?.to);
      if (fact) facts.push(fact);
    }
  }
  if (/8\d\d\)?[-. ]/.test(prose)) facts.push(...vanityNumbers(prose));
  return facts;
}

function vanityNumbers(prose: string): PhoneFact[] {
  return matchesOf(VANITY, prose).flatMap((match) => {
    let value = match[0];
    while (signsOf(value).length > MOST_SIGNS && value.includes(' ')) value = value.slice(0, value.lastIndexOf(' '));
    const signs = signsOf(value);
    if (signs.length < 10 || signs.length > MOST_SIGNS || signs.replace(/\d/g, '').length < 3) return [];
    const number = `+1${digitsOfLetters(signs).slice(0, 10)}`;
    return [{ from: match.index, to: match.index + value.length, value, number, fax: false }];
  });
}

/** Letters beyond the tenth place are only there for the word. */
const MOST_SIGNS = 12;

const signsOf = (vanity: string): string => vanity.replace(/^1[-. ]/, '').replace(/[^A-Z0-9]/g, '');

/** A run may hold a postcode and a number, or two numbers: it is cut before "+", before "(0…" and at wide gaps. */
function pieces(run: string, from: number): Span[] {
  const spans: Span[] = [];
  for (const match of matchesOf(/[^ ]+(?: (?!\+)[^ ]+)*/g, run)) {
    const trimmed = match[0].replace(/^[\s./)–-]+|[\s./(–-]+$/g, '');
    const text = trimmed.includes(')') ? trimmed : trimmed.replace(/^\(/, '');
    if (!text) continue;
    const start = from + match.index + match[0].indexOf(text);
    const bracket = /^\d[\d -]{3,} (?=\(\d{3}\))/.exec(text)?.[0].length ?? 0;
    spans.push({ from: start + bracket, to: start + text.length });
  }
  return spans;
}

const LABEL =
  /(?:\b(?:tele)?phone|\bt[eé]l[eé](?:f|ph)on[eo]?|\btelefoon|\btelefax|\btel|\bph(?=\W)|\bmob(?=\W)|\bfax|\bcall(?:ing)?|\bmobile|\bcell|\bwhats\s?app|\bhelpline|\bhotline|\bfreephone|\bdial|\b[tpf]\s{0,2}:|☎|📞)[^\p{L}\d]{0,8}(?:(?:number|no|us|at|on|is|toll[\s-]free)\b[^\p{L}\d]{0,8}){0,4}$/iu;
const OTHER_NUMBER =
  /(?:\b(?:registration|registered|company|vat|ein|abn|acn|tax|charity|account|organi[sz]ation|reg|iban|isbn|id|nif|cif|siret|siren|case|version|section|order|reference|business)\b|§)(?:[^\p{L}\d]|\b(?:numbers?|no|nr|num|id|code|identification|registration|registered|is|was|in|under|with|of|the|and|england|wales|scotland)\b){0,16}$|[$€£#§]\s?$/iu;
/** Between two numbers under one label: "Phone: 1300 555 001 or 1300 555 002". */
const NEXT_NUMBER = /^[\s)]{0,3}(?:or|and|,|;|\/|\|)[\s(]{0,3}$/i;

function factAt(prose: string, span: Span, previous: number | undefined): PhoneFact | undefined {
  const value = prose.slice(span.from, span.to);
  const digits = value.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15 || isSomethingElse(value)) return undefined;
  if (/[\p{L}\d_.,:=#$€£/-]/u.test(prose.charAt(span.from - 1)) && !/\b[tpf]:$/i.test(prose.slice(0, span.from)))
    return undefined;
  if (/^(?:[\p{L}%_:=]|[.,/-]\d|-\p{Lu}\p{Lu})/u.test(prose.slice(span.to, span.to + 3))) return undefined;
  const before = prose.slice(Math.max(0, span.from - 50), span.from);
  const labelled = LABEL.test(before) || (previous !== undefined && NEXT_NUMBER.test(prose.slice(previous, span.from)));
  if (!labelled && OTHER_NUMBER.test(before)) return undefined;
  const number = normalised(value, labelled);
  return number ? { ...span, value, number, fax: /\bfax[^\p{L}]*(?:number\b[^\p{L}]*)?$/iu.test(before) } : undefined;
}

/** Dates, ZIP codes with four more digits, IP addresses, ranges of years, decimal numbers. */
function isSomethingElse(value: string): boolean {
  return (
    /^\d{1,4}[./–-]\d{1,2}[./–-]\d{1,4}$/.test(value) ||
    /^\d{5}[-–]\d{4}$/.test(value) ||
    /^\d{1,3}(?:\.\d{1,3}){3}$/.test(value) ||
    /^(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d$/.test(value) ||
    (/^\d+[./]\d+$/.test(value) && !/^0\d{1,5}\/\d{5,}$/.test(value)) ||
    /^(?:19|20)\d\d[-–/]\d{2}[-–/]\d{2}/.test(value)
  );
}

/** A number that is known to be one, as the reader would give it. */
export function normalisedPhone(value: string): string {
  return normalised(value, true) ?? digitsOf(value);
}

/** North American by its groups, whether or not such a number can be given out. */
const NANP_GROUPS = /^(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]\d{4}$/;
const NANP = /^(?:\+?1[ .-]?)?\(?[2-9]\d\d\)?[ .-]{0,2}[2-9]\d\d[ .-]\d{4}$/;

/** Numbers for all of Australia: 1300 555 001, 1800 555 001. */
const AUSTRALIAN = /^1[38]00[ -]\d{3}[ -]\d{3}$/;
/** "(02) 5550 1234" */
const BRACKETED_AREA = /^\(0\d{1,4}\) ?\d{3,4}[ -]?\d{3,4}$/;

/** The number in international form, or its digits where a label says that it is one; undefined where it is none. */
function normalised(value: string, labelled: boolean): string | undefined {
  const text = value
    .trim()
    .replace(/[\u2010-\u2013]/g, '-')
    .replace(/^\((\+\d{1,3})\)/, '$1')
    .replace(/^(\+[\d ]{1,4})\(0\)/, '$1');
  if (text.startsWith('+')) return parsed(text) ?? (labelled ? digitsOf(text) : undefined);
  if (/^00[1-9]/.test(text)) return parsed(`+${text.slice(2)}`);
  if (NANP.test(text) && !/\..*-|-.*\./.test(text)) return `+1${digitsOf(text).slice(-10)}`;
  if (AUSTRALIAN.test(text) || BRACKETED_AREA.test(text)) return digitsOf(text);
  if (labelled && NANP_GROUPS.test(text)) return `+1${digitsOf(text).slice(-10)}`;
  if (/^\(?0/.test(text)) return trunk(text, labelled);
  return labelled && digitsOf(text).length >= 7 ? digitsOf(text) : undefined;
}

/** A number that starts with the trunk 0: British where it can be; of an unknown country only with a label. */
function trunk(text: string, labelled: boolean): string | undefined {
  const grouped = /\d[ )-]+\d/.test(text);
  const british = grouped || labelled ? parsed(text, 'GB') : undefined;
  return british ?? (labelled ? digitsOf(text) : undefined);
}

function parsed(text: string, country?: CountryCode): string | undefined {
  const number = parsePhoneNumberFromString(text, country);
  if (!number) return undefined;
  return (country ? number.isValid() : number.isPossible()) ? number.number : undefined;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const KEYS = ['', '', 'ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];

const digitsOfLetters = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => String(KEYS.findIndex((keys) => keys.includes(letter))));
