import type { ReportedFinding } from '../report.ts';
import { outdatedKnowledge } from '../rules/outdatedKnowledge.ts';
import type { Rule } from '../rules/rule.ts';
import type { Siblings } from '../siblings.ts';
import type { CliDocument } from './documents.ts';
import { reasonOf } from './io.ts';
import type { LintedDocument, LintedFinding } from './linted.ts';
import type { Notes } from './notes.ts';

/** What a run checks. */
export interface LinterOptions {
  readonly asOf: string;
  /** The rules whose findings are wanted. All rules run all the same: which suppressions are unused depends on all. */
  readonly rules: readonly Rule[];
}

/** Checks documents with one set of rules; a rule that fails is reported once. */
export class DocumentLinter {
  readonly #asOf: string;
  readonly #wanted: ReadonlySet<Rule>;
  readonly #notes: Notes;
  readonly #failed = new Set<Rule>();
  #toldOfKnowledge = false;

  constructor({ asOf, rules }: LinterOptions, notes: Notes) {
    this.#asOf = asOf;
    this.#wanted = new Set(rules);
    this.#notes = notes;
  }

  /** Findings of the wanted rules; none in a document that is no policy. */
  lint(document: CliDocument, siblings: Siblings): LintedDocument {
    if (!document.policy.isPolicy) return { document, isPolicy: false, findings: [] };
    const found = document.engine.check(document.policy, {
      asOf: this.#asOf,
      profile: document.profile,
      siblings: siblings.of(document),
      onRuleError: (rule, error) => this.#ruleFailed(rule, error, document),
    });
    const wanted = found.filter(({ rule }) => this.#wanted.has(rule) && !this.#wasTold(rule));
    const findings = wanted.map((finding): LintedFinding => ({ ...finding, fixes: this.#fixes(finding, document) }));
    return { document, isPolicy: true, findings };
  }

  /** What is about the program and not about a policy is told once a run. */
  #wasTold(rule: Rule): boolean {
    if (rule !== outdatedKnowledge) return false;
    const before = this.#toldOfKnowledge;
    this.#toldOfKnowledge = true;
    return before;
  }

  #fixes({ rule, fixes }: ReportedFinding, document: CliDocument): LintedFinding['fixes'] {
    try {
      return fixes();
    } catch (error) {
      this.#ruleFailed(rule, error, document);
      return [];
    }
  }

  #ruleFailed(rule: Rule, error: unknown, { file }: CliDocument): void {
    if (this.#failed.has(rule) || !this.#wanted.has(rule)) return;
    this.#failed.add(rule);
    this.#notes.problem(`The rule ${rule.id} failed on ${file}, so its findings are missing: ${reasonOf(error)}.`);
  }
}
