import { BlockReader } from './facts/index.ts';
import type { Knowledge } from './knowledge/load.ts';
import { type LintOptions, lint, type ReportedFinding } from './linter.ts';
import { type MarkdownDocument, parseMarkdown } from './markdown/document.ts';
import type { Policy } from './policy/policy.ts';
import { type ReadOptions, readPolicy } from './policy/readPolicy.ts';

/** What a check wants to know besides the policy; the engine brings the knowledge. */
export type CheckOptions = Omit<LintOptions, 'knowledge'>;

/**
 * From text to findings, the same way for the editor and the command line. An engine remembers what it read in each
 * block, so that after an edit only the changed blocks are read again; it holds nothing else.
 */
export class Engine {
  readonly knowledge: Knowledge;
  readonly #reader: BlockReader;

  constructor(knowledge: Knowledge) {
    this.knowledge = knowledge;
    this.#reader = new BlockReader(knowledge);
  }

  /** Reads a text, or a document that was parsed already. Never fails. */
  read(text: string | MarkdownDocument, options: Omit<ReadOptions, 'knowledge'>): Policy {
    const document = typeof text === 'string' ? parseMarkdown(text) : text;
    return readPolicy(document, this.#reader, { ...options, knowledge: this.knowledge });
  }

  /** Checks what was read; findings come in the order of the text. */
  check(policy: Policy, options: CheckOptions): ReportedFinding[] {
    return lint(policy, { ...options, knowledge: this.knowledge });
  }
}

/** Engines by knowledge: most documents share the knowledge that comes with the program; some profiles add to it. */
export class Engines {
  readonly #byKnowledge = new WeakMap<Knowledge, Engine>();

  /** The engine of some knowledge; the same one for the same object. */
  of(knowledge: Knowledge): Engine {
    const known = this.#byKnowledge.get(knowledge) ?? new Engine(knowledge);
    this.#byKnowledge.set(knowledge, known);
    return known;
  }
}
