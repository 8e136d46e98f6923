import type { Span } from '../../../server/src/text/span.ts';
import type { CorpusText } from '../corpus.ts';
import type { Reading, Seen } from '../findings.ts';
import type { Label } from '../labels.ts';
import type { Edit } from './edits.ts';
import type { Random } from './random.ts';

/** A policy before anything is put into it. */
export interface Subject extends CorpusText, Reading {
  /** Undefined where nobody labelled it. */
  readonly label: Label | undefined;
  /** The laws that its text shows to apply; a fault is not to change them. */
  readonly laws: readonly string[] | undefined;
}

/** A fault, and how to see that it was found. */
export interface Fault {
  /** In order, not overlapping. */
  readonly edits: readonly Edit[];
  /** What must be reported: one of these rules, at one of these places of the changed text; a topic has no place. */
  readonly expected: { readonly keys: readonly string[]; readonly places: readonly Span[] };
  /** Findings that may come or go with it for a good reason. */
  readonly mayChange?: (seen: Seen) => boolean;
}

/** One kind of fault. */
export interface FaultKind {
  readonly id: string;
  /** For the report: what is done to the text. */
  readonly title: string;
  /** A text that offers more chances than the policy itself, where a fault needs something to stand there twice. */
  readonly prepare?: (subject: Subject) => string | undefined;
  /** A fault that fits the policy; undefined where there is no place for one. */
  readonly faultIn: (subject: Subject, random: Random) => Fault | undefined;
}
