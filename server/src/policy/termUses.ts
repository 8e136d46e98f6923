import { NoteKey } from '../text/notes.ts';
import type { Span } from '../text/span.ts';
import { type Words, words } from '../text/words.ts';
import type { DefinedTerm } from './definedTerms.ts';
import { firstIndex, type PolicyBlock } from './policy.ts';

/**
 * Whether a policy uses a term anywhere but where it defines it, in whatever case and number: "third party sites" uses
 * the term "Third-Party Site"; what leads up to the definition in its own sentence does not.
 */
export function isUsed(term: DefinedTerm, blocks: readonly PolicyBlock[]): boolean {
  const wanted = termWords(term.term);
  if (wanted.length === 0) return true;
  const notes = blocks[firstIndex(blocks, ({ to }) => to > term.from)]?.text.words.notes;
  const users = notes?.get(USERS) ?? new Map<string, Words>();
  const known = users.get(term.term);
  if (known && blocks.some(({ text }) => text.words === known)) return true;
  const user = blocks.find((block) => usesIt(block, wanted, term));
  if (!user) return false;
  const holdsDefinition = user.from <= term.from && term.from < user.to;
  if (!holdsDefinition) notes?.set(USERS, users.set(term.term, user.text.words));
  return true;
}

/** For each term that a text defines, another text that uses it: as long as the document has that one, none is searched. */
const USERS = new NoteKey<Map<string, Words>>();

function usesIt({ text, from: start, to: end }: PolicyBlock, wanted: readonly string[], { from, to }: Span): boolean {
  const uses = usesIn(text.words, wanted);
  if (uses.length === 0 || from < start || from >= end) return uses.length > 0;
  const sentence = text.words.sentences.find((one) => one.to + start > from);
  const definition: Span = { from: sentence?.from ?? 0, to: to - start };
  return uses.some((use) => use.from < definition.from || use.to > definition.to);
}

/** The words of a term in singular, without the article that may have slipped into its quotes. */
export function termWords(term: string): string[] {
  const list = words(term).list.map(({ known }) => known.singular);
  return /^(?:the|an?|this|our)$/.test(list[0] ?? '') ? list.slice(1) : list;
}

/** How often a policy writes the words of a term without a capital; counting stops at `enough`. */
export function smallUses(term: string, blocks: readonly PolicyBlock[], enough: number): number {
  const wanted = termWords(term);
  let count = 0;
  for (const { text } of blocks) {
    if (count >= enough) break;
    for (const { from } of usesIn(text.words, wanted)) if (!/\p{Lu}/u.test(text.prose.charAt(from))) count++;
  }
  return count;
}

const NONE: readonly Span[] = [];

const standAt = (list: Words['list'], index: number, wanted: readonly string[]): boolean =>
  wanted.every((one, offset) => list[index + offset]?.known.singular === one);

/** Where a text uses a term, as the spans of its first word there. A loop without closures: it looks at every word of a policy. */
function usesIn({ list }: Words, wanted: readonly string[]): readonly Span[] {
  const first = wanted[0];
  let uses: Span[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const word = list[index];
    if (!word || word.known.singular !== first || !standAt(list, index, wanted)) continue;
    if (uses) uses.push(word);
    else uses = [word];
  }
  return uses ?? NONE;
}
