import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { changeMarkdown, type MarkdownDocument, parseMarkdown } from '../markdown/document.ts';

/**
 * A document as the editor has it, at one version. Immutable: an edit gives a new one, so whatever is remembered by
 * this object can never be stale.
 */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  /** Its Markdown, which shares the trees of blocks that an edit did not touch. Undefined for other languages. */
  readonly markdown: MarkdownDocument | undefined;
  readonly text: string;
  /** Finds offsets; it follows the edits and so is right only for the newest version. */
  readonly positions: TextDocument;
}

/** Makes documents for `TextDocuments` of vscode-languageserver. */
export const openDocuments = {
  create(uri: string, languageId: string, version: number, text: string): OpenDocument {
    const positions = TextDocument.create(uri, languageId, version, text);
    const markdown = isMarkdown(languageId, uri) ? parseMarkdown(text) : undefined;
    return { uri, languageId, version, markdown, text, positions };
  },

  /** Applies edits one after the other, each to the text that the one before left. */
  update(document: OpenDocument, changes: readonly TextDocumentContentChangeEvent[], version: number): OpenDocument {
    let { markdown, positions } = document;
    for (const change of changes) {
      markdown = markdown && changed(markdown, positions, change);
      positions = TextDocument.update(positions, [change], version);
    }
    return { ...document, version, markdown, positions, text: positions.getText() };
  },
};

function changed(
  markdown: MarkdownDocument,
  positions: TextDocument,
  change: TextDocumentContentChangeEvent,
): MarkdownDocument {
  if (!('range' in change)) return parseMarkdown(change.text);
  const start = positions.offsetAt(change.range.start);
  const end = positions.offsetAt(change.range.end);
  return changeMarkdown(markdown, { from: Math.min(start, end), to: Math.max(start, end), insert: change.text });
}

/** Some editors call Markdown by another name; its file name tells. */
function isMarkdown(languageId: string, uri: string): boolean {
  return languageId === 'markdown' || (languageId !== 'yaml' && /\.(?:md|markdown)$/i.test(uri));
}
