import { matchesOf } from '../text/matches.ts';
import type { BlockText } from './blockText.ts';
import type { Fact, FactReaderFactory } from './reader.ts';

/** Text of a template that somebody has still to fill in. */
export interface PlaceholderFact extends Fact {
  /** bracketed: "[COMPANY NAME]". tag: "{{company}}", which a site generator may fill. wording: sample text left as it was. */
  readonly form: 'bracketed' | 'tag' | 'wording';
  /** As written. */
  readonly text: string;
}

/** Reads placeholders of templates; links, footnotes, check boxes and the tags of site generators are none. */
export const placeholderReader: FactReaderFactory<PlaceholderFact> = ({ placeholders }) => {
  const described = new Set(placeholders.map(({ description }) => description));
  return (block) => {
    if (block.kind === 'code' || block.kind === 'link-definition' || !MAY_HOLD.test(block.source)) return NOTHING;
    const source = inOneLine(block);
    const found = [...bracketed(source, described), ...tags(source), ...wordings(source)];
    return found.sort((a, b) => a.from - b.from).filter((fact, index, all) => (all[index - 1]?.to ?? 0) <= fact.from);
  };
};

const NOTHING: readonly never[] = [];

/** A paragraph may be wrapped inside a placeholder; the rows of a table are not. */
const inOneLine = ({ kind, source }: BlockText): string => (kind === 'table' ? source : source.replace(/[\r\n]/g, ' '));

/** "____" is written out: a count at its start would cost the expression its fast search for first characters. */
const MAY_HOLD =
  /[[<{%]|____|XX|TB[DC]|TODO|FIXME|\([Ii]nsert |INSERT [A-Z]|[Ll]orem ipsum|[Yy]our[-_.\s]?(?:[Oo]rgani[sz]|[Nn]ame|[Ee]-?[Mm]ail|[Cc]ompany|[Dd]omain|[Bb]usiness|[Aa]pp|[Ww]ebsite|[Ss]ite)|Anytown|123 Main|YYYY/;

/** What a template asks for. */
const FIELDS = new Set(
  `company companies organization organisation business entity legal name names date dates day month year email e mail address
   website site url link domain web phone telephone number fax country state city province jurisdiction zip postal code app
   application product service services contact person owner operator controller developer dpo officer representative title
   effective last updated update street line registration vat id trading brand store shop team department our the of and or
   your my full here info information details privacy policy support registered office location`.split(/\s+/),
);
/** Words without which a run of field words may be anything. */
const STRONG =
  /\b(?:company|organi[sz]ation|business|entity|name|date|e-?mail|address|website|url|domain|phone|telephone|country|state|jurisdiction|app|dpo|controller|year|number)\b/i;
const ASKS =
  /^\W{0,3}(?:insert|enter|fill in|fill out|replace|specify|put|add|set|choose|select|your|tb[dc]|to be (?:added|completed|confirmed|determined|inserted)|describe|list|provide)\b/i;
const INSERTS = /^\W{0,3}(?:insert|add|enter|fill in) /i;
const TO_BE_DONE =
  /\b(?:tb[dc]|to be (?:added|announced|appointed|completed|confirmed|determined|inserted|decided|provided|supplied|updated))\b/i;
/** "[list your providers here]" */
const ASKS_FOR_OWN =
  /^\W{0,3}(?:(?:list|describe|specify|provide|state|name|explain)\b.*\byour\b|(?:list|describe|specify|provide|state|name|explain|add|put|set|your)\b.*\bhere\W{0,3}$)/i;
/** "[Month DD, YYYY]" */
const DATE_FORM = /\b(?:YYYY|DD)\b/;
/** What a single word in small letters stands for; others, such as "[name]", may be an example. */
const LONE_FIELD = /^(?:date|company|organi[sz]ation|e-?mail|address|country|website|jurisdiction)$/;
const ASKS_ALONE = /^\W{0,3}(?:insert|enter|fill in|fill out|replace|specify|set|choose)\b/i;

/** A mark that stands for anything. */
const BLANK = /^(?:[●•]|(?:\\?_){2,40}|\.{3,6})$/;

/** Brackets of three kinds; not those of a link, a footnote or a check box. Bounded, so linear. */
const BRACKETS =
  /\\?\[([^\][\n\\]{2,90}|[●•])\\?\](?![([])|<([A-Za-z][^<>\n/="]{2,60})>|(?<![{$%])\{([A-Za-z][A-Za-z _-]{2,40})\}(?!\})|%([A-Z][A-Z_]{3,30})%/g;

/** @param described what stands in a clause of ours where the profile has no value */
function bracketed(source: string, described: ReadonlySet<string>): PlaceholderFact[] {
  if (!/[[<{%]/.test(source)) return [];
  return matchesOf(BRACKETS, source).flatMap((match) => {
    const inside = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').trim();
    const from = match.index;
    if (source[from - 1] === '!' || source[from - 1] === ']' || isHidden(source, from)) return [];
    return described.has(inside) || BLANK.test(inside) || asksForText(inside)
      ? [placeholder('bracketed', match[0], from)]
      : [];
  });
}

/** "[COMPANY NAME]", "[insert date]", "[your email]": words of fields alone, or words that ask to fill in. */
function asksForText(inside: string): boolean {
  if (inside.startsWith('^') || /[@]|https?:/.test(inside)) return false;
  const words = inside.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length === 0 || words.length > 12) return false;
  if (TO_BE_DONE.test(inside) || DATE_FORM.test(inside) || LONE_FIELD.test(inside)) return true;
  if (ASKS_ALONE.test(inside)) return words.length > 1;
  if (ASKS_FOR_OWN.test(inside)) return true;
  const fieldsOnly = words.every((word) => FIELDS.has(word));
  const shown = /^\p{Lu}/u.test(inside) || words.length > 1;
  if (fieldsOnly && STRONG.test(inside.replaceAll('_', ' ')) && shown) return true;
  if (INSERTS.test(inside) && words.some((word) => FIELDS.has(word))) return true;
  return ASKS.test(inside) && words.some((word) => FIELDS.has(word) && STRONG.test(word));
}

/** `{{company}}`, and whatever else is no expression of a generator. */
const TAG = /\{\{([^{}\n]{1,80})\}\}/g;

function tags(source: string): PlaceholderFact[] {
  if (!source.includes('{{')) return [];
  return matchesOf(TAG, source).flatMap((match) => {
    const inside = (match[1] ?? '').trim();
    if (isHidden(source, match.index)) return [];
    if (/^[\d./-]{6,10}$/.test(inside) || (/\s/.test(inside) && asksForText(inside)))
      return [placeholder('bracketed', match[0], match.index)];
    const words = inside
      .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
      .replaceAll('_', ' ')
      .trim();
    if (!/^[\p{L} ]+$/u.test(words) || !STRONG.test(words)) return [];
    return [placeholder('tag', match[0], match.index)];
  });
}

/** Without a match there is no sample wording. */
const MAY_BE_WORDING =
  /____|\\_|XX|TB[DC]|TODO|FIXME|insert |lorem ipsum|your organi[sz]|your (?:company|business|website|site|app) name|your[-_.]?(?:name|e-?mail|address|company)@|[@./]your|anytown|123 Main|YYYY/i;

/** Sample wording of official texts, blanks to be filled by hand, and notes to oneself. */
const WORDINGS: readonly RegExp[] = [
  /\bnotice to (your organi[sz]ation)\b/gi,
  /\b(your organi[sz]ation) (?:complies|adheres|has certified|commits|is responsible|has further committed|self-certif)/gi,
  /\b(lorem ipsum)\b/gi,
  /(?:^|[\s:(*>"“])(TBD|TBC|TODO|FIXME|XX+[/.-]XX+[/.-]XX+|XXXX+|(?:MM|DD)[/.-](?:DD|MM)[/.-]YYYY|(?<!\b(?:as|like|form|format) )YYYY-MM-DD)(?! format)(?=[\s:.,;)*<"”]|$)/g,
  /(?:^|[\s:$(])((?:\\?_){5,40})(?=[\s.,;)]|$)/g,
  /(\(insert [^()\n]{2,60}\))/gi,
  /\b(INSERT (?:(?:YOUR|THE) )?(?:[A-Z]{3,14} )?(?:DATE|NAME|COMPANY|ADDRESS|E-?MAIL|URL|WEBSITE|PHONE|NUMBER))\b/g,
  /\b(Your (?:Company|Business|Organi[sz]ation|Website|Site|App) Name)\b/g,
  /\b(your[-_.]?(?:name|e-?mail|address|company)@[a-z\d.-]{1,60}|[\w.+-]{1,60}@your[-_]?(?:domain|company|business|site|website|app|e-?mail)(?:name)?\.[a-z]{2,12}|(?:www\.|https?:\/\/)your[-_]?(?:domain|company|business|site|website|app)(?:name)?\.[a-z]{2,12})/gi,
  /\b(123 Main (?:Street|St\b\.?)|Anytown)\b/gi,
];

function wordings(source: string): PlaceholderFact[] {
  // A line of underscores alone is a rule.
  if (!MAY_BE_WORDING.test(source) || /^[\s\\_]+$/.test(source)) return [];
  return WORDINGS.flatMap((pattern) =>
    matchesOf(pattern, source).flatMap((match) => {
      const text = match[1] ?? '';
      const from = match.index + match[0].indexOf(text);
      return isHidden(source, from) ? [] : [placeholder('wording', text, from)];
    }),
  );
}

const placeholder = (form: PlaceholderFact['form'], text: string, from: number): PlaceholderFact => ({
  form,
  text,
  from,
  to: from + text.length,
});

/** True behind an odd number of back-ticks in the line, and in a comment. */
function isHidden(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - 2000), at);
  if (before.lastIndexOf('<!--') > before.lastIndexOf('-->')) return true;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return (line.split('`').length - 1) % 2 === 1;
}
