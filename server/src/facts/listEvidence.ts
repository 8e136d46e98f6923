import type { Knowledge } from '../knowledge/load.ts';
import type { SharedPhrases } from '../phrases/sharedPhrases.ts';
import { NoteKey } from '../text/notes.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { words } from '../text/words.ts';
import type { BlockText } from './blockText.ts';
import { type EvidenceFinder, evidenceFinder, type TopicEvidence } from './topicEvidence.ts';

/** Longer items say by themselves what they mean. */
const LONGEST_ITEM = 60;

/**
 * Reads a list item together with the words that introduce its list: "We may disclose your data:" and "to comply with
 * a court order" say together what neither says alone. Remembers what it read like `BlockReader`, for as long as
 * neither the item nor the introduction changes.
 */
export class ListItemReader {
  readonly #find: EvidenceFinder;
  readonly #vocabulary: Vocabulary;
  readonly #known = new NoteKey<{ readonly intro: string; readonly evidence: readonly TopicEvidence[] }>();

  constructor({ topics }: Knowledge, phrases: SharedPhrases, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#find = evidenceFinder(topics, phrases);
  }

  /**
   * Evidence that only introduction and item together give. Spans are relative to the item's block.
   * @param intro words of the introduction's last sentence, without punctuation.
   */
  read({ text }: { readonly text: BlockText }, intro: string): readonly TopicEvidence[] {
    const known = text.words.notes.get(this.#known);
    if (known?.intro === intro) return known.evidence;
    const evidence = text.words.list.length > LONGEST_ITEM ? [] : this.#readJointly(text.prose, intro);
    text.words.notes.set(this.#known, { intro, evidence });
    return evidence;
  }

  #readJointly(item: string, intro: string): TopicEvidence[] {
    const start = intro.length + 1;
    const into = (offset: number): number => Math.max(0, offset - start);
    return this.#find(words(`${intro} ${item}`, this.#vocabulary)).flatMap((found) => {
      if (found.from >= start || found.to <= start) return [];
      const sentence = { from: into(found.sentence.from), to: into(found.sentence.to) };
      return [{ ...found, from: 0, to: into(found.to), sentence }];
    });
  }
}
