import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver-types';
import type { ReportedFinding } from '../linter.ts';
import type { Fix } from '../rules/rule.ts';
import type { Checked } from '../workspace/analysis.ts';
import { type DiagnosticOptions, diagnosticOf, SOURCE } from './diagnostics.ts';
import { workspaceEdit } from './edits.ts';
import { firstSafeFix, fixAllEdits, type Recheck } from './fixAll.ts';
import { ignoreFixes } from './ignore.ts';
import { spanOf, touches } from './ranges.ts';

/** The kind under which editors run all safe fixes, for instance on save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.policywright`;

/** All kinds that {@link codeActions} gives. */
export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, FIX_ALL];

/** What code actions depend on besides the document. */
export interface CodeActionOptions extends DiagnosticOptions {
  /** True where the client wants edits with the version that they belong to. */
  readonly versionedEdits: boolean;
  readonly recheck: Recheck;
}

/** What can be done about the findings at a range. Fix-all is given only to who asks for it. */
export function codeActions(
  checked: Checked,
  range: Range,
  { only, diagnostics }: CodeActionContext,
  options: CodeActionOptions,
): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wants(only, CodeActionKind.QuickFix, true)) {
    const span = spanOf(checked.policy, range);
    const findings = checked.findings.filter((finding) => touches(finding, span));
    actions.push(...quickFixes(findings, checked, diagnostics, options));
  }
  if (wants(only, FIX_ALL, false)) actions.push(...fixAll(checked, options));
  return actions;
}

/** A kind is wanted where it, or a kind above it, is asked for. */
function wants(only: readonly string[] | undefined, kind: string, unasked: boolean): boolean {
  return only === undefined
    ? unasked
    : only.some((asked) => asked === kind || asked === '' || kind.startsWith(`${asked}.`));
}

/** First the fixes of all findings, then the ways to ignore them: nobody should meet those first. */
function quickFixes(
  findings: readonly ReportedFinding[],
  checked: Checked,
  shown: readonly Diagnostic[],
  options: CodeActionOptions,
): CodeAction[] {
  const made = findings.map((finding) => {
    const diagnostic = shownDiagnostic(diagnosticOf(finding, checked, options), shown);
    const [safe] = firstSafeFix(finding);
    const action = (fix: Fix, isPreferred: boolean): CodeAction => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      ...(isPreferred && { isPreferred }),
      edit: workspaceEdit(checked, fix.edits, options.versionedEdits),
    });
    return {
      fixes: finding.fixes().map((fix) => action(fix, fix.title === safe?.title)),
      ignores: ignoreFixes(finding, checked.policy).map((fix) => action(fix, false)),
    };
  });
  return [...made.flatMap(({ fixes }) => fixes), ...made.flatMap(({ ignores }) => ignores)];
}

/** The very object that the client shows, where it still shows it: editors tie the action to it. */
function shownDiagnostic(own: Diagnostic, shown: readonly Diagnostic[]): Diagnostic {
  const same = shown.find(
    ({ source, code, message, range }) =>
      source === SOURCE &&
      code === own.code &&
      message === own.message &&
      range.start.line === own.range.start.line &&
      range.start.character === own.range.start.character,
  );
  return same ?? own;
}

function fixAll(checked: Checked, options: CodeActionOptions): CodeAction[] {
  const { markdown } = checked.document;
  const edits = markdown ? fixAllEdits(markdown, options.recheck) : [];
  if (edits.length === 0) return [];
  const edit = workspaceEdit(checked, edits, options.versionedEdits);
  return [{ title: 'Apply all safe fixes of Policywright', kind: FIX_ALL, edit }];
}
