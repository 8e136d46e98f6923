import type { BlockText } from './blockText.ts';
import { dateFinder, type WrittenDate } from './calendar.ts';
import type { Fact, FactReaderFactory } from './reader.ts';
import { classBit } from './wordClasses.ts';

/**
 * What a date in a block says, by the words around it:
 * - `last-updated`, `effective`: of the policy;
 * - `alone`: the block is nothing but the date, so that its place decides;
 * - `entry`: it opens a line that tells of a change;
 * - `log`: it stands in a table of versions;
 * - `other`: anything else.
 */
export type WrittenDateRole = 'last-updated' | 'effective' | 'alone' | 'entry' | 'log' | 'other';

/** A date in a block, with what the words around it say of it. */
export interface DateFact extends Fact, WrittenDate {
  readonly role: WrittenDateRole;
}

/** A year, or figures with signs between: without one there is no date. */
const MAY_BE_DATE = /(?:19|20)\d\d|\d[-/.]\d{1,2}[-/.]\d/;

/** Reads the dates of a block that are written out with a month and a year. */
export const dateReader: FactReaderFactory<DateFact> = () => {
  const find = dateFinder();
  return (block) => {
    if (!mayHoldFigures(block) || !MAY_BE_DATE.test(block.source)) return NOTHING;
    const text = textOf(block);
    if (!text || (text.length > LONGEST_WITHOUT_CUE && !CUE.test(text))) return NOTHING;
    const logs = block.kind === 'table' && VERSIONS.test(text.slice(0, text.indexOf('\n')));
    return find(text).map((date, index, all) => {
      const role = roleOf(text, date, all[index - 1]?.to ?? 0);
      return { ...date, role: logs && (role === 'alone' || role === 'entry' || role === 'other') ? 'log' : role };
    });
  };
};

const NOTHING: readonly never[] = [];

/** In its prose, or in a template tag, which is none. */
const mayHoldFigures = ({ words, source }: BlockText): boolean =>
  (words.classes & classBit.figure) !== 0 || source.includes('{{');

/** The header of a table of versions. */
const VERSIONS = /\b(?:version|revision|rev|changes?|last (?:updated|modified|revised)|updated)\b/i;

/** A long text that speaks of no update and no start gives no date of the policy. */
const LONGEST_WITHOUT_CUE = 300;
const CUE = /\b(?:updat|effect|revis|modif|amend|version|valid from|in force|appl(?:y|ies) from)/i;

/** The prose; where a template tag hides a date that somebody typed into it, the source with the braces as spaces. */
function textOf(block: BlockText): string | undefined {
  if (block.kind === 'code' || block.kind === 'link-definition') return undefined;
  if (!/\{\{\s{0,4}["']?\d/.test(block.source)) return block.prose;
  return block.source.replace(/[{}*_"']/g, ' ');
}

const BEFORE = 70;
const UPDATED =
  /\b(?:updat(?:ed?|es)|revis(?:ed|ion)|rev|modifi(?:ed|cation)|amended|(?:last|latest|recently|was) (?:changed|reviewed|edited|amended)|clarified|corrected|version(?: date)?|v\d[\d.]{0,6}|dated)\b/i;
const EFFECTIVE =
  /\b(?:effective|effect(?: on| from| as of)?|in force|valid (?:from|as of|since)|appl(?:y|ies) from|(?:^\W*|current |valid )as of|commenc(?:es|ing))\b/i;
/** A label that gives a date of the text itself, and nothing else. */
const LABEL =
  /^\W*(?:(?:this|our) (?:\w{1,12} ){0,2}was )?(?:first |originally )?(?:(?:policy )?date(?: of issue| of publication| published| posted)?|issued|adopted(?: by [^,.:;\d]{1,30})?|published|posted|created)(?: on)?\W*$/i;
/** The words before speak of something else than this text, or of an earlier state of it. */
const NOT_THIS =
  /\b(?:previous|prior|before|until|earlier|superseded|law|act|regulation|directive|ccpa|cpra|gdpr|bill|shield|framework|since the|born|expire[sd]?|collected|account created)\b/i;
const ABOUT_POLICY = /\b(?:policy|policies|notice|statement|document|page|terms|revision|version|this)\b/i;
/** Longer sentences need to say that they speak of the policy. */
const SHORT_LINE = 130;
/** "Effective date:", whatever follows. */
const SHORT_LABEL = 32;

function roleOf(text: string, date: WrittenDate, previousTo: number): WrittenDateRole {
  const before = sameSentence(text.slice(Math.max(previousTo, date.from - BEFORE), date.from));
  const line = lineAround(text, date);
  const beforeInLine = text.slice(line.from, date.from);
  if (!/\p{L}/u.test(beforeInLine)) return roleAtStart(text.slice(date.to, line.to));
  if (NOT_THIS.test(before)) return 'other';
  const about =
    line.to - line.from <= SHORT_LINE ||
    beforeInLine.length < SHORT_LABEL ||
    isNear(date, previousTo) ||
    ABOUT_POLICY.test(beforeInLine);
  if (!about) return 'other';
  if (UPDATED.test(before) || LABEL.test(before)) return 'last-updated';
  return EFFECTIVE.test(before) ? 'effective' : 'other';
}

/** A date right behind another speaks of the same thing. */
const isNear = (date: WrittenDate, previousTo: number): boolean => previousTo > 0 && date.from - previousTo < 60;

/** Behind a date that opens its line: nothing, a role in brackets, or what was changed on that day. */
function roleAtStart(after: string): WrittenDateRole {
  if (!/\p{L}/u.test(after) || /^\W{0,4}v(?:ersion)? ?\d[\d.]{0,8}\W{0,4}$/i.test(after)) return 'alone';
  if (after.length < 60 && /^\W{0,4}(?:last )?(?:updated|revised|modified|revision)\b/i.test(after))
    return 'last-updated';
  if (after.length < 60 && /^\W{0,4}(?:effective)\b/i.test(after)) return 'effective';
  return /^\W{0,6}\s?[:–—-]|^\W{0,3}\|/.test(after) ? 'entry' : 'other';
}

/** What stands behind the last end of a sentence; "No. 5" and "v1.0" end none. */
function sameSentence(before: string): string {
  const at = before.search(/[.!?;]\s+(?=\p{Lu}[^.!?;]*$)/u);
  return at < 0 ? before : before.slice(at + 1);
}

function lineAround(text: string, { from, to }: WrittenDate): { from: number; to: number } {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to);
  return { from: start, to: end < 0 ? text.length : end };
}
