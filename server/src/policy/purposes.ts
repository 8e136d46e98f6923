import { PURPOSES_OF_WORDS, type Purpose, purposeOfWords } from '../facts/purposes.ts';
import type { FoundContact } from './contacts.ts';

export type { Purpose };

/** What a contact is for: by its own name, else by the words that lead to it, which are read of its section's title, too. */
export function purposeOf({ lead, purposeOfName }: FoundContact, ofTitle: number): Purpose {
  const said = PURPOSES_OF_WORDS[Math.min(lead.purpose, ofTitle)];
  if (said && said !== 'dpo') return said;
  return purposeOfName ?? said ?? 'general';
}

/** What a section's title says of the contacts below it, for {@link purposeOf}. */
export const purposeOfTitle = purposeOfWords;
