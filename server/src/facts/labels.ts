import { matchesOf } from '../text/matches.ts';
import { squash } from '../text/squash.ts';
import type { Fact, FactReaderFactory } from './reader.ts';

/** Words by which a reference can name a part of a block: the start of a line or of a cell, or what is bold. */
export interface LabelFact extends Fact {
  /** As it is compared: see `squash`. */
  readonly key: string;
}

/** So much of a line may be a label. */
const LONGEST = 120;
const BOLD = /(?:\*\*|__|<(?:strong|b)>)([^*_<>\n]{2,90})(?:\*\*|__|<\/)/g;

/** Reads labels. Headings are facts of their own. */
export const labelReader: FactReaderFactory<LabelFact> =
  () =>
  ({ prose, source }) => {
    const found: LabelFact[] = [];
    const hasCells = prose.includes('|');
    for (let from = 0; from <= prose.length; ) {
      const to = Math.min(endOf(prose, '\n', from), hasCells ? endOf(prose, '|', from) : prose.length);
      add(found, prose.slice(from, Math.min(to, from + LONGEST)), from);
      from = to + 1;
    }
    if (source.includes('**') || source.includes('__') || source.includes('<'))
      for (const match of matchesOf(BOLD, source)) add(found, match[1] ?? '', match.index);
    return found;
  };

function endOf(prose: string, ending: string, from: number): number {
  const at = prose.indexOf(ending, from);
  return at < 0 ? prose.length : at;
}

function add(found: LabelFact[], text: string, from: number): void {
  const key = squash(text);
  if (key.length > 1) found.push({ key, from, to: from + text.length });
}
