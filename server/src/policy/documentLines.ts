import type { MarkdownDocument } from '../markdown/document.ts';
import type { EditedText } from '../text/editedText.ts';
import { Lines } from '../text/lines.ts';
import { NoteKey } from '../text/notes.ts';

/** The lines of the document when somebody last asked for them. */
const LAST = new NoteKey<{ readonly source: EditedText; readonly lines: Lines }>();

/** The lines of a document; after an edit, only what it changed is looked through. */
export function linesOf({ source, notes }: MarkdownDocument): Lines {
  const last = notes.get(LAST);
  const lines = last ? last.lines.changed(source, source.changedSince(last.source)) : new Lines(source);
  notes.set(LAST, { source, lines });
  return lines;
}
