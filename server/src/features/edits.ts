import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Policy } from '../policy/policy.ts';
import type { TextEdit } from '../rules/rule.ts';
import type { OpenDocument } from '../workspace/openDocument.ts';
import { rangeOf } from './ranges.ts';

/** A document, at the version to which edits refer. */
export interface EditTarget {
  readonly document: Pick<OpenDocument, 'uri' | 'version'>;
  readonly policy: Pick<Policy, 'lines'>;
}

/**
 * Edits as LSP has them. With versions, where the client knows them, so that an edit that comes too late is refused
 * instead of landing in the wrong place.
 */
export function workspaceEdit(
  { document, policy }: EditTarget,
  edits: readonly TextEdit[],
  versioned: boolean,
): WorkspaceEdit {
  const { uri, version } = document;
  const textEdits = edits.map((edit) => ({ range: rangeOf(policy.lines, edit), newText: edit.text }));
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}
