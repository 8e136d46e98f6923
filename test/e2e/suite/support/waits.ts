import * as vscode from 'vscode';

/** How long a wait lasts before it fails, in milliseconds. */
const deadline = 40_000;

/**
 * Waits for a state that an event announces.
 *
 * @param what named when the deadline passes: "timed out waiting for …"
 * @param event fired whenever the state may have changed
 * @param probe the state, or undefined while it is not there
 * @returns the first state that is not undefined, which may be there from the start
 */
export function waitFor<State>(
  what: string,
  event: vscode.Event<unknown>,
  probe: () => State | undefined,
): Promise<State> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      subscription.dispose();
      settle();
    };
    const look = (): void => {
      const state = probe();
      if (state !== undefined) finish(() => resolve(state));
    };
    const subscription = event(look);
    const timer = setTimeout(() => finish(() => reject(new Error(`timed out waiting for ${what}`))), deadline);
    look();
  });
}

/**
 * Asks a question of VS Code until the answer fits. VS Code answers a question with nothing when some other extension
 * registers a provider of the same kind meanwhile, and no event tells when to ask again.
 *
 * @param what named when the deadline passes
 * @param ask one question; undefined when the answer does not fit
 */
export async function askUntil<Answer>(what: string, ask: () => Thenable<Answer | undefined>): Promise<Answer> {
  const end = Date.now() + deadline;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  throw new Error(`timed out asking for ${what}`);
}

/**
 * Waits until a document's findings are as wanted.
 *
 * @param uri the document
 * @param what named, beside the last findings, when the deadline passes
 * @param wanted judges all findings of the document
 * @returns the findings that were judged right
 */
export async function findingsOf(
  uri: vscode.Uri,
  what: string,
  wanted: (findings: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const current = (): vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'policywright');
  try {
    return await waitFor(what, vscode.languages.onDidChangeDiagnostics, () =>
      wanted(current()) ? current() : undefined,
    );
  } catch (error) {
    const codes = current().map(ruleOf).join(', ');
    throw new Error(`${error instanceof Error ? error.message : error}; the findings are: ${codes || 'none'}`);
  }
}

/** @returns the id of the rule that a finding comes from */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
