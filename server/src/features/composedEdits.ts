import type { TextEdit } from '../rules/rule.ts';

/** A stretch of the text as it is now: taken over from the old text, or new. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string };

/**
 * Rounds of edits, each on the text that the one before left, as edits of the old text. Text between the edits is
 * never touched, so cursors and bookmarks stay where they are.
 */
export class ComposedEdits {
  readonly #length: number;
  #pieces: Piece[];

  /** @param length of the old text, in UTF-16 units */
  constructor(length: number) {
    this.#length = length;
    this.#pieces = [{ from: 0, to: length }];
  }

  /** Applies one round: edits of the text as it is now, which do not overlap. */
  apply(edits: readonly TextEdit[]): void {
    for (const edit of [...edits].sort((a, b) => b.from - a.from)) this.#applyOne(edit);
  }

  /** All rounds as edits of the old text, in its order. */
  get edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let at = 0;
    let text = '';
    const close = (to: number): void => {
      if (to > at || text !== '') edits.push({ from: at, to, text });
      text = '';
    };
    for (const piece of this.#pieces) {
      if ('text' in piece) {
        text += piece.text;
      } else {
        close(piece.from);
        at = piece.to;
      }
    }
    close(this.#length);
    return edits;
  }

  #applyOne({ from, to, text }: TextEdit): void {
    const before = cut(this.#pieces, 0, from);
    const after = cut(this.#pieces, to, Number.POSITIVE_INFINITY);
    this.#pieces = [...before, ...(text === '' ? [] : [{ text }]), ...after];
  }
}

const lengthOf = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.to - piece.from);

/** The pieces of a stretch of the text as it is now. */
function cut(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const inside: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    const start = Math.max(0, from - at);
    const end = Math.min(length, to - at);
    if (start < end) inside.push(part(piece, start, end));
    at += length;
  }
  return inside;
}

function part(piece: Piece, start: number, end: number): Piece {
  return 'text' in piece ? { text: piece.text.slice(start, end) } : { from: piece.from + start, to: piece.from + end };
}
