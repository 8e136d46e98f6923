import { matchesOf } from '../text/matches.ts';
import { overlaps } from '../text/span.ts';
import { plainNumber, squash, squashFragment } from '../text/squash.ts';
import type { BlockText } from './blockText.ts';
import type { Fact, FactReaderFactory } from './reader.ts';
import { classBit } from './wordClasses.ts';

/**
 * A place where the text points at another place of the same document. The span is what names the place:
 * "Section 7 above", "“Your choices” section", or a link.
 */
export interface ReferenceFact extends Fact {
  /** number: "Section 7". title: "the “Security” section". anchor: a link to `#security`. table: "the table below". */
  readonly kind: 'number' | 'title' | 'anchor' | 'table';
  /** What is numbered, in the singular and lower case: "section", "annex"; empty for other kinds. */
  readonly noun: string;
  /** The number, the title, or the fragment without `#`. */
  readonly target: string;
  /** The target as it is compared: see `squash`, and for numbers `plainNumber`. */
  readonly key: string;
  /** True where the words around leave no doubt that this document is meant. */
  readonly certain: boolean;
}

/** Reads references to other places of the same document; those to laws and to other documents are left out. */
export const referenceReader: FactReaderFactory<ReferenceFact> = () => (block) => {
  const found = anchors(block);
  if ((block.words.classes & classBit.reference) !== 0 || block.prose.includes('§')) {
    const isNear = NEAR.test(block.prose);
    addUnlinked(found, numbered(block), block);
    if (isNear) addUnlinked(found, dotted(block), block);
    addUnlinked(found, titled(block, isNear), block);
    if (isNear) addUnlinked(found, tables(block), block);
  }
  if (found.length > 1) found.sort((a, b) => a.from - b.from);
  return found;
};

const NEAR = /above|below/i;

function addUnlinked(found: ReferenceFact[], facts: readonly ReferenceFact[], { links }: BlockText): void {
  for (const fact of facts) if (!links.some((link) => overlaps(link, fact))) found.push(fact);
}

function anchors({ links }: BlockText): ReferenceFact[] {
  const found: ReferenceFact[] = [];
  for (const { target, from, to, form } of links) {
    if (!target?.startsWith('#') || target.length < 2 || form === 'image' || target.includes('{')) continue;
    found.push({
      kind: 'anchor',
      noun: '',
      target: target.slice(1),
      key: squashFragment(target.slice(1)),
      certain: true,
      from,
      to,
    });
  }
  return found;
}

const NUMBER = '(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}|[IVX]{1,5}|[A-H])(?:(?:\\([a-z0-9]{1,3}\\)){1,2}|\\b)';
const NUMBERED = new RegExp(
  `(?:\\b(sections?|clauses?|articles?|paragraphs?|annex(?:es)?|appendix|appendices|schedules?|exhibits?|tables?|part)|(§{1,2}))\\s{0,3}(${NUMBER})((?:(?:,|,? and|,? or|,? to| ?[-–&])\\s{0,2}${NUMBER}(?!\\s{0,2}\\p{L}{3,}\\s+(?:days?|months?|years?))){0,5})(?![\\d%])`,
  'giu',
);
const SINGULAR: Readonly<Record<string, string>> = {
  annexes: 'annex',
  appendices: 'appendix',
  '§': 'section',
  '§§': 'section',
};

/** Behind the number: what it is a number of. */
const OF_SOMETHING =
  /^[\s.,)]{0,3}(?:of|in|to|under|from)\s+(?:(?:the|our|your|such|said|each|any)\s+)?(\S+(?:\s+\S+)?)/i;
/** Behind the number: another document. */
const IN_ANOTHER =
  /^[\s,)]{0,3}(?:in|under|to|from)\s+(?:(?:the|our|your|such|said|each|any|its|their)\s+)?(?:\p{L}[\p{L}’'-]{0,20}\s+){0,4}?(?:agreements?|terms|contracts?|addendum|dpa|act|directive|regulation)\b/iu;
const THIS_DOCUMENT = /^(?:this|these|present)\b|^(?:privacy|cookie) (?:policy|notice|statement)|^policy\b|^notice\b/i;
/** Words of laws and contracts right behind or right before the number. */
const LAW_BEHIND =
  /^[\s,.;:()\da-zA-Z§]{0,14}?(?:\b(?:GDPR|DSGVO|UK GDPR|CCPA|CPRA|FTC|Act|Regulation|Directive|Code|U\.?S\.?C|CFR|TTDSG|TDDDG|PIPEDA|LGPD|FADP|BDSG|TMG|Principles|DPA|LSSI|Law)\b)/;
const LAW_BEFORE =
  /\b(?:code|act|law|gdpr|ccpa|cpra|regulation|directive|civ\.|shield|framework|dpa|terms|agreement|addendum|annex \d|u\.s\.c|statute|ordinance|bill)[,.:]?\s*(?:\(\w+\)\s*)?$/i;
const HERE = /^[\s,)]{0,3}(?:above|below|hereof|herein|of this|\([\p{Lu}"“])/iu;
/** What only a text of one's own does that one points at. */
const SAYS = /^\s+(?:describes?|explains?|lists?|tells?|says?|shows?)\b/i;
const CALL = /\b(?:see|as|in|under|described in|per|to|by|with|of|or|from|also)\s+(?:the\s+)?$/i;
/** A law's sections go far beyond a policy's. */
const MOST_SECTIONS = 40;

function numbered({ prose }: BlockText): ReferenceFact[] {
  return matchesOf(NUMBERED, prose).flatMap((match) => {
    const word = (match[1] ?? match[2] ?? '').toLowerCase();
    const noun = SINGULAR[word] ?? word.replace(/s$/, '');
    const from = match.index;
    const end = from + match[0].length;
    const after = prose.slice(end, end + 60);
    const before = prose.slice(Math.max(0, from - 60), from);
    const certain = isCertain(before, after);
    // At the start of a block a number without more is a title.
    if (!pointsHere(noun, before, after) || (!certain && before.trim() === '')) return [];
    const to = end + (/^\s{1,2}(?:above|below)\b/i.exec(after)?.[0].length ?? 0);
    const targets = numbersIn(match).filter(
      (target) => !/^\d/.test(target) || Number.parseInt(target, 10) <= MOST_SECTIONS,
    );
    return targets.map(
      (target): ReferenceFact => ({
        kind: 'number',
        noun,
        target,
        key: plainNumber(target),
        certain,
        from,
        to,
      }),
    );
  });
}

/** "As stated in 3.4 above": a number with dots is one of a section. */
const DOTTED = /\b(?:in|at|by|under|see|to|of|with|and)\s{1,2}(\d{1,2}(?:\.\d{1,2}){1,3})\s{1,2}(?:above|below)\b/gi;

function dotted({ prose }: BlockText): ReferenceFact[] {
  if (!/\d (?:above|below)/.test(prose)) return [];
  return Array.from(matchesOf(DOTTED, prose), (match): ReferenceFact => {
    const target = match[1] ?? '';
    const from = match.index + match[0].indexOf(target);
    return {
      kind: 'number',
      noun: 'section',
      target,
      key: plainNumber(target),
      certain: true,
      from,
      to: match.index + match[0].length,
    };
  });
}

const isCertain = (before: string, after: string): boolean =>
  HERE.test(after) ||
  SAYS.test(after) ||
  THIS_DOCUMENT.test(OF_SOMETHING.exec(after)?.[1] ?? '') ||
  /\bsee\s+$/i.test(before);

const FURTHER = new RegExp(NUMBER, 'gi');

const numbersIn = (match: RegExpMatchArray): string[] => [
  match[3] ?? '',
  ...Array.from(matchesOf(FURTHER, (match[4] ?? '').replace(/\b(?:and|or|to)\b/gi, ',')), ([number]) => number),
];

function pointsHere(noun: string, before: string, after: string): boolean {
  if (LAW_BEFORE.test(before) || LAW_BEHIND.test(after)) return false;
  const of = OF_SOMETHING.exec(after);
  if (of && /^[\s.,)]{0,3}of\b/i.test(of[0])) return THIS_DOCUMENT.test(of[1] ?? '');
  if (HERE.test(after) || (noun === 'section' && SAYS.test(after))) return true;
  if (IN_ANOTHER.test(after)) return false;
  // Articles, annexes and parts are mostly those of laws and contracts.
  if (noun !== 'section' && noun !== 'clause' && noun !== 'table')
    return /\bsee\s+(?:the\s+)?$/i.test(before) && !/\bart/.test(noun);
  return CALL.test(before) || /[(,]\s*$/.test(before) || /^\s*[.)]/.test(after) || isCell(before, after);
}

/** A cell that holds nothing else sends the reader to that section. */
const isCell = (before: string, after: string): boolean => /\|\s*$/.test(before) && /^\s*\|/.test(after);

const QUOTED = '["“‘]\\s{0,4}([^"“”\\n]{2,90}?)[,.]?\\s{0,4}["”’]';
/** `“X” section`, `section titled “X”`, `under the heading “X”`. */
const QUOTED_TITLES: readonly RegExp[] = [
  new RegExp(`${QUOTED}\\s{0,4}(?:section|heading)\\b`, 'gi'),
  new RegExp(
    `\\b(?:sections?|headings?)(?: (?:below|above))?,?\\s{1,4}(?:titled|called|entitled|headed|named|labell?ed|on|about)?:?\\s{0,4}${QUOTED}`,
    'gi',
  ),
];
/** `in “X” below`, `see “X”`. */
const QUOTED_NEAR = new RegExp(
  `\\b(?:see|in|under|to|at)\\s{1,4}(?:the\\s{1,4})?${QUOTED}\\s{1,4}(?:above|below)\\b`,
  'gi',
);
const QUOTED_SEEN = new RegExp(`\\bsee\\s{1,4}${QUOTED}`, 'gi');
/** `the Your Choices section`: every long word of the title has a capital. */
const BARE_TITLE =
  /\b(?:the|our|see)\s{1,5}(\p{Lu}[\p{L}’'-]{0,20}(?:\s(?:\p{Lu}[\p{L}’'-]{0,20}|and|of|to|the|for|on|with|we|&)){0,7})\s{1,4}section\b/gu;
/** `the section on Your Rights`. */
const BARE_ON =
  /\bsection(?: (?:below|above))?\s(?:on|about|titled|called|entitled)\s{1,2}(\p{Lu}[\p{L}’'-]{1,20}(?:\s(?:\p{Lu}[\p{L}’'-]{0,20}|and|of|to|the|for|on|with|we|&)){0,7})/gu;
/** `Your Choices below`. */
const BARE_NEAR =
  /\bsee\s{1,4}(?:the\s{1,4})?(\p{Lu}[\p{L}’'-]{1,20}(?:\s(?:\p{Lu}[\p{L}’'-]{0,20}|and|of|to|the|for|on|with|we|&)){0,7})\s{1,4}(?:above|below)\b/gu;

/** The title is that of a screen or of another page. */
const ELSEWHERE =
  /^\s{0,2}(?:of|on|in|at|within)\s+(?:the|your|our|each|any|its|their|my|a)\s(?!(?:privacy\s)?(?:policy|notice|statement))|^\s{0,2}(?:page|tab|menu|screen|link|button)\b/i;
const HERE_BEHIND = /^\s{0,2}(?:above|below|of this|in this|for|,|\.|\))/i;

function titled({ prose, source }: BlockText, isNear: boolean): ReferenceFact[] {
  const found: ReferenceFact[] = [];
  const add = (match: RegExpMatchArray, quoted: boolean): void => {
    const from = match.index ?? 0;
    const to = from + match[0].length;
    const after = prose.slice(to, to + 40);
    if (ELSEWHERE.test(after) || found.some((other) => other.from < to && from < other.to)) return;
    const named = /\b(?:section|heading)/i.test(match[0]);
    const near = /\b(?:above|below)\b/i.test(match[0]) || /^\s{0,2}(?:above|below)\b/i.test(after);
    const title = match[1] ?? '';
    const marked = quoted || isEmphasised(source, from + match[0].indexOf(title));
    const certain = marked && /^\p{Lu}/u.test(title) && (near || (quoted && named && HERE_BEHIND.test(after)));
    found.push({ kind: 'title', noun: '', target: match[1] ?? '', key: squash(match[1] ?? ''), certain, from, to });
  };
  const search = (pattern: RegExp, quoted: boolean): void => {
    for (const match of matchesOf(pattern, prose)) add(match, quoted);
  };
  if (/["“‘]/.test(prose)) {
    for (const pattern of QUOTED_TITLES) search(pattern, true);
    if (isNear) search(QUOTED_NEAR, true);
    search(QUOTED_SEEN, true);
  }
  if (prose.includes('section')) {
    search(BARE_TITLE, false);
    search(BARE_ON, false);
  }
  if (isNear) search(BARE_NEAR, false);
  return found;
}

const isEmphasised = (source: string, at: number): boolean => /[*_]$/.test(source.slice(Math.max(0, at - 1), at));

const TABLE = /\b(?:the|following)\s(?:table|chart)\s(?:above|below)\b/gi;

function tables({ prose }: BlockText): ReferenceFact[] {
  return Array.from(matchesOf(TABLE, prose), ({ 0: text, index }) => ({
    kind: 'table',
    key: '',
    noun: '',
    target: /above$/i.test(text) ? 'above' : 'below',
    certain: true,
    from: index,
    to: index + text.length,
  }));
}
