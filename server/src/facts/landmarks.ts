import { matchesOf } from '../text/matches.ts';
import { plainNumber, squash } from '../text/squash.ts';
import type { BlockText } from './blockText.ts';
import type { Fact, FactReaderFactory } from './reader.ts';

/**
 * Something of a block that a reference can name:
 * - `number`: a number that opens a line ("7.2", "table 3");
 * - `title`: the start of a line, or bold words.
 */
export interface LandmarkFact extends Fact {
  readonly kind: 'number' | 'title';
  /** Comparable: see `plainNumber` and `squash`. */
  readonly key: string;
}

/** Reads what of a block a reference can name. Headings are facts of their own. */
export const landmarkReader: FactReaderFactory<LandmarkFact> = () => (block) => [...numbers(block), ...titles(block)];

const OPENING =
  /(?:^|\n)\W{0,6}(?:(section|article|clause|annex|appendix|schedule|exhibit|table|part|paragraph)\s{1,3})?§?\s{0,2}(\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-H])(?=[\s.):—–-])(?!\s{1,2}(?:of|above|below)\b)/gi;

function numbers({ prose }: BlockText): LandmarkFact[] {
  return matchesOf(OPENING, prose).flatMap((match) => {
    const [all, noun, number = ''] = match;
    const plain = plainNumber(number);
    const at = { from: match.index, to: match.index + all.length };
    if (noun)
      return [
        { ...at, kind: 'number', key: `${noun.toLowerCase()} ${plain}` },
        { ...at, kind: 'number', key: plain },
      ];
    return /^\d/.test(number) ? [{ ...at, kind: 'number', key: plain }] : [];
  });
}

/** So much of a line may be a label. */
const LABEL = 120;
const BOLD = /(?:\*\*|__|<(?:strong|b)>)([^*_<>\n]{2,90})(?:\*\*|__|<\/)/g;

function titles({ prose, source }: BlockText): LandmarkFact[] {
  const found: LandmarkFact[] = [];
  let from = 0;
  for (const line of prose.split(/[\n|]/)) {
    add(found, line.slice(0, LABEL), from);
    from += line.length + 1;
  }
  if (/\*\*|__|<[sb]/.test(source))
    for (const match of matchesOf(BOLD, source)) add(found, match[1] ?? '', match.index);
  return found;
}

function add(found: LandmarkFact[], text: string, from: number): void {
  const key = squash(text);
  if (key.length > 1) found.push({ kind: 'title', key, from, to: from + text.length });
}
