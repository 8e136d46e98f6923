import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Counts } from './scorer.ts';

/** What k-fold cross-validation gave; every policy was scored by what was trained without its organisation. */
export interface CrossValidation {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly folds: number;
  readonly policies: number;
  /** What was trained or tuned within the folds, as half a sentence: "the weights and thresholds of topics". */
  readonly trained: string;
  readonly kinds: { readonly topics: Counts; readonly missing: Counts; readonly missingSure: Counts };
  /** Share of the decisions of which the program is sure, in percent. */
  readonly sure: number;
}

/** What the faults put in on purpose showed. */
export interface InjectionResult {
  readonly date: string;
  readonly kinds: readonly {
    readonly kind: string;
    readonly runs: number;
    /** In percent: how often the fault was found at its place. */
    readonly found: number;
    /** In percent: how many of the other findings stayed. */
    readonly kept: number;
  }[];
}

/** What changes showed that leave the meaning alone. */
export interface InvarianceResult {
  readonly date: string;
  /** Changes that must not change any finding. */
  readonly changes: readonly {
    readonly change: string;
    readonly policies: number;
    /** Findings that stay, in percent. */
    readonly kept: number;
    /** What is read (headings, contacts, covered topics …) that stays, in percent. */
    readonly factsKept: number;
  }[];
  /** Other forms of the labelled headings. */
  readonly headingForms: readonly {
    readonly form: string;
    readonly headings: Counts;
    readonly topics: Counts;
    readonly missing: Counts;
  }[];
}

interface Results {
  readonly crossValidation: CrossValidation;
  readonly injection: InjectionResult;
  readonly invariance: InvarianceResult;
}

const fileOf = (name: string): string => path.join(import.meta.dirname, 'results', `${name}.json`);

/** Results that were recorded; undefined where nobody did. */
export function recorded<Name extends keyof Results>(name: Name): Results[Name] | undefined {
  return existsSync(fileOf(name)) ? (JSON.parse(readFileSync(fileOf(name), 'utf8')) as Results[Name]) : undefined;
}

/** Keeps results for the report. */
export function record<Name extends keyof Results>(name: Name, result: Results[Name]): void {
  writeFileSync(fileOf(name), `${JSON.stringify(result, null, 2)}\n`);
}
