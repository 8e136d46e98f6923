import { isDigitAt } from '../text/letters.ts';
import { plainNumber } from '../text/squash.ts';
import type { BlockText } from './blockText.ts';
import type { Fact, FactReaderFactory } from './reader.ts';

/** A number that opens a line, by which a reference can name it: "7.2", "table 3". */
export interface OpeningNumberFact extends Fact {
  /** As it is compared: see `plainNumber`. What is numbered stands before it, in lower case, where the text says so. */
  readonly key: string;
}

/** Reads numbers that open lines. Those of headings are read with them, too. */
export const openingNumberReader: FactReaderFactory<OpeningNumberFact> = () => numbers;

/** Tried only where a line may begin. */
const OPENING =
  /(?:^|\n)\W{0,6}(?:(section|article|clause|annex|appendix|schedule|exhibit|table|part|paragraph)\s{1,3})?§?\s{0,2}(\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-H])(?=[\s.):—–-])(?!\s{1,2}(?:of|above|below)\b)/iy;

function numbers({ prose }: BlockText): readonly OpeningNumberFact[] {
  const found: OpeningNumberFact[] = [];
  for (let start = 0; start >= 0; ) {
    OPENING.lastIndex = start;
    const match = OPENING.exec(prose);
    if (match) add(found, match);
    start = prose.indexOf('\n', match ? OPENING.lastIndex : start + 1);
  }
  return found.length > 0 ? found : NOTHING;
}

const NOTHING: readonly never[] = [];

function add(found: OpeningNumberFact[], { 0: all, 1: noun, 2: number = '', index: from }: RegExpExecArray): void {
  const key = plainNumber(number);
  const to = from + all.length;
  if (noun) found.push({ key: `${noun.toLowerCase()} ${key}`, from, to });
  if (noun || isDigitAt(number, 0)) found.push({ key, from, to });
}
