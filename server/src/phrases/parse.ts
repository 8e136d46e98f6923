import { words } from '../text/words.ts';

/**
 * The phrase language, in which knowledge describes wordings. A phrase matches a run of words in one sentence:
 *
 *     safe harbor          these words in this order, in any case; between words anything that is no word may stand
 *     (US|United States)   one of several
 *     [privacy]            there or not
 *     retain*              a word that starts so
 *     =SSL                 this exact case
 *     <number>             a word that starts with a digit
 *     ...   ..3            up to 8 words, up to 3 words, any
 *
 * Words are normalised as in `text/words.ts`.
 */
export type PhraseElement =
  | { readonly kind: 'word'; readonly text: string; readonly prefix: boolean; readonly exact?: string }
  | { readonly kind: 'number' }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'choice'; readonly branches: readonly (readonly PhraseElement[])[]; readonly optional: boolean };

/** Thrown by {@link parsePhrase}; `at` is the 0-based UTF-16 offset in the phrase. */
export class PhraseSyntaxError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.name = 'PhraseSyntaxError';
    this.at = at;
  }
}

const DEFAULT_GAP = 8;
const TOKEN = /\.\.\.|\.\.\d+|<number>|[()[\]|]|=?[^\s()[\]|]+/gy;

/** Parses a phrase into its elements; throws {@link PhraseSyntaxError} where it is malformed or could match nothing. */
export function parsePhrase(phrase: string): readonly PhraseElement[] {
  const parser = new PhraseParser(phrase);
  const elements = parser.sequence(undefined);
  const first = elements[0];
  const last = elements.at(-1);
  if (!first || !last) throw new PhraseSyntaxError('A phrase needs at least one word.', 0);
  if (first.kind === 'gap' || last.kind === 'gap') throw new PhraseSyntaxError('A gap needs words on both sides.', 0);
  if (elements.every((element) => element.kind === 'choice' && element.optional)) {
    throw new PhraseSyntaxError('A phrase needs at least one word that is not optional.', 0);
  }
  return elements;
}

class PhraseParser {
  readonly #phrase: string;
  #at = 0;

  constructor(phrase: string) {
    this.#phrase = phrase;
  }

  /** Reads elements up to the closing bracket (which it consumes), or to the end where none is wanted. */
  sequence(closing: ')' | ']' | undefined): PhraseElement[] {
    return this.#branches(closing)[0] ?? [];
  }

  #branches(closing: ')' | ']' | undefined): PhraseElement[][] {
    const branches: PhraseElement[][] = [[]];
    for (let token = this.#next(); token !== undefined; token = this.#next()) {
      if (token === closing) return this.#checked(branches);
      if (token === '|' && closing) branches.push([]);
      else branches.at(-1)?.push(...this.#element(token));
    }
    if (closing) throw new PhraseSyntaxError(`"${closing}" is missing.`, this.#phrase.length);
    return branches;
  }

  #checked(branches: PhraseElement[][]): PhraseElement[][] {
    if (branches.some((branch) => branch.length === 0))
      throw new PhraseSyntaxError('An alternative is empty.', this.#at);
    return branches;
  }

  #next(): string | undefined {
    while (/\s/.test(this.#phrase.charAt(this.#at))) this.#at++;
    if (this.#at >= this.#phrase.length) return undefined;
    TOKEN.lastIndex = this.#at;
    const token = TOKEN.exec(this.#phrase)?.[0];
    if (token === undefined) throw new PhraseSyntaxError('This character has no meaning here.', this.#at);
    this.#at += token.length;
    return token;
  }

  #element(token: string): PhraseElement[] {
    if (token === '(') return [{ kind: 'choice', branches: this.#branches(')'), optional: false }];
    if (token === '[') return [{ kind: 'choice', branches: this.#branches(']'), optional: true }];
    if (token === ')' || token === ']' || token === '|') {
      throw new PhraseSyntaxError(`"${token}" has no opening bracket.`, this.#at - 1);
    }
    if (token === '<number>') return [{ kind: 'number' }];
    if (token === '...') return [{ kind: 'gap', most: DEFAULT_GAP }];
    if (/^\.\.\d+$/.test(token)) return [{ kind: 'gap', most: Number(token.slice(2)) }];
    return wordElements(token, this.#at - token.length);
  }
}

/** One token may be several words: "third-party" is two. A star belongs to the last of them. */
function wordElements(token: string, at: number): PhraseElement[] {
  const exact = token.startsWith('=') && token.length > 1;
  const prefix = token.endsWith('*');
  const body = token.slice(exact ? 1 : 0, prefix ? -1 : undefined);
  const list = words(body).list;
  if (list.length === 0) throw new PhraseSyntaxError(`"${token}" holds no word.`, at);
  return list.map((word, index) => ({
    kind: 'word',
    text: word.text,
    prefix: prefix && index === list.length - 1,
    ...(exact ? { exact: body.slice(word.from, word.to) } : {}),
  }));
}
