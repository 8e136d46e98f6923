import { Engine } from '../../../server/src/engine.ts';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { emptyProfile, type Profile } from '../../../server/src/profile/profile.ts';
import type { Checked } from '../../../server/src/workspace/analysis.ts';
import { openDocuments } from '../../../server/src/workspace/openDocument.ts';

/** The day on which all feature tests happen. */
export const TODAY = '2026-11-22';
/** The knowledge that comes with the program. */
export const knowledge = builtInKnowledge();
const engine = new Engine(knowledge);

/** Where every document of these tests lies. */
export const URI = 'file:///legal/privacy.md';

/** A text as an editor has it open, checked. */
export function checkedText(text: string, profile: Partial<Profile> = {}): Checked {
  const document = openDocuments.create(URI, 'markdown', 7, text);
  const inForce = { ...emptyProfile, ...profile };
  const policy = engine.read(document.markdown ?? text, { profile: inForce, fileName: 'privacy.md' });
  const findings = policy.isPolicy ? engine.check(policy, { profile: inForce, asOf: TODAY, siblings: [] }) : [];
  return { document, policy, profile: inForce, profileFile: undefined, knowledge, findings, asOf: TODAY };
}

/** Takes the cursor `|` out of a text: what is left, and its LSP position. */
export function withCursor(marked: string): { text: string; position: { line: number; character: number } } {
  const at = marked.indexOf('|');
  const before = marked.slice(0, at).split(/\r\n|\r|\n/);
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { text: marked.slice(0, at) + marked.slice(at + 1), position };
}
