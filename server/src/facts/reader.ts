import type { Knowledge } from '../knowledge/load.ts';
import type { SharedPhrases } from '../phrases/sharedPhrases.ts';
import type { Span } from '../text/span.ts';
import type { BlockText } from './blockText.ts';

/** Something read from one block. Its span is relative to the block's start. */
export type Fact = Span;

/**
 * Reads one kind of fact from one block, and knows nothing of other blocks, the profile or the date: what it returns is
 * kept for as long as the block stays unchanged. A reader that can say early that a block has none should.
 */
export type FactReader<F extends Fact> = (block: BlockText) => readonly F[];

/** Makes a reader once for a knowledge; phrases that it looks for are matched together with those of the others. */
export type FactReaderFactory<F extends Fact> = (knowledge: Knowledge, phrases: SharedPhrases) => FactReader<F>;
