import type { Engine } from '../engine.ts';
import type { Rule } from '../rules/rule.ts';
import type { Siblings } from '../siblings.ts';
import type { CliDocument } from './documents.ts';
import { reasonOf } from './io.ts';
import type { LintedDocument, LintedFinding } from './linted.ts';
import type { Notes } from './notes.ts';

/** Checks documents with one set of rules; a rule that fails is reported once. */
export class DocumentLinter {
  readonly #engine: Engine;
  readonly #options: { readonly asOf: string; readonly rules: readonly Rule[] };
  readonly #notes: Notes;
  readonly #failed = new Set<Rule>();

  constructor(engine: Engine, options: { readonly asOf: string; readonly rules: readonly Rule[] }, notes: Notes) {
    this.#engine = engine;
    this.#options = options;
    this.#notes = notes;
  }

  lint(document: CliDocument, siblings: Siblings): LintedDocument {
    const found = this.#engine.check(document.policy, {
      ...this.#options,
      profile: document.profile,
      siblings: siblings.of(document),
      onRuleError: (rule, error) => this.#ruleFailed(rule, error, document),
    });
    const findings = found.map((finding): LintedFinding => ({ ...finding, fixes: this.#fixes(finding, document) }));
    return { document, isPolicy: true, findings };
  }

  #fixes({ rule, fixes }: { rule: Rule; fixes: () => LintedFinding['fixes'] }, document: CliDocument) {
    try {
      return fixes();
    } catch (error) {
      this.#ruleFailed(rule, error, document);
      return [];
    }
  }

  #ruleFailed(rule: Rule, error: unknown, { file }: CliDocument): void {
    if (this.#failed.has(rule)) return;
    this.#failed.add(rule);
    this.#notes.problem(`The rule ${rule.id} failed on ${file}, so its findings are missing: ${reasonOf(error)}.`);
  }
}
