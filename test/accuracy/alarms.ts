import type { Inspected } from '../../server/src/inspect/schema.ts';
import type { Label } from './labels.ts';
import readVerdicts from './verdicts.json' with { type: 'json' };

/** What a person said of a finding in a policy without labels. */
interface Verdict {
  readonly file: string;
  readonly kind: string;
  readonly line: number;
  readonly right: boolean;
  readonly why: string;
}

const verdicts: readonly Verdict[] = readVerdicts;

/**
 * Slips are so rare in published policies that precision says little: what counts is how often we cry wolf over all of
 * them. A finding in a labelled policy is right where the labels have it. In another, a person reads it and notes the
 * verdict in `verdicts.json`; until then it counts as a false alarm.
 */
export const alarmKinds = ['conflicts', 'dangling', 'placeholders', 'foreign'] as const;
/** What sort of slip is claimed. */
export type AlarmKind = (typeof alarmKinds)[number];

/** Something that was found where the text might have a slip. Lines are 1-based. */
export interface Alarm {
  readonly kind: AlarmKind;
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly verdict: 'right' | 'wrong' | 'unread';
}

/** All slips found in one policy, each with its verdict. */
export function alarmsIn(inspected: Inspected, label: Label | undefined): Alarm[] {
  return foundIn(inspected).map(({ lines, ...alarm }) => {
    const { kind, line } = alarm;
    const verdict = label ? verdictOfLabel(label, kind, lines) : verdictOfReader(inspected.file, kind, line);
    return { ...alarm, file: inspected.file, verdict };
  });
}

type Found = Pick<Alarm, 'kind' | 'line' | 'text'> & { readonly lines: readonly number[] };

function foundIn({ conflicts, danglingIntros, placeholders, foreignOrganisations }: Inspected): Found[] {
  const at = (kind: AlarmKind, items: readonly { line: number; text: string }[]): Found[] =>
    items.map(({ line, text }) => ({ kind, line, text, lines: [line] }));
  return [
    ...conflicts.map(({ lines, kind, why }) => ({
      kind: 'conflicts' as const,
      line: lines[0] ?? 0,
      text: `${kind}: ${why} (lines ${lines.join(', ')})`,
      lines,
    })),
    ...at('dangling', danglingIntros),
    ...at('placeholders', placeholders),
    ...at('foreign', foreignOrganisations),
  ];
}

function verdictOfLabel(label: Label, kind: AlarmKind, lines: readonly number[]): Alarm['verdict'] {
  const labelled: Record<AlarmKind, readonly number[]> = {
    conflicts: label.contactConflicts.flatMap(([, where]) => where),
    dangling: label.danglingIntros,
    placeholders: label.placeholders.map(([line]) => line),
    foreign: label.foreignOrganisations.map(([line]) => line),
  };
  // The scorer lets the places of a conflict be two lines apart: an address has several.
  const slack = kind === 'conflicts' ? 2 : 0;
  const isLabelled = labelled[kind].some((line) => lines.some((found) => Math.abs(found - line) <= slack));
  return isLabelled ? 'right' : 'wrong';
}

function verdictOfReader(file: string, kind: AlarmKind, line: number): Alarm['verdict'] {
  const read = verdicts.find((verdict) => verdict.file === file && verdict.kind === kind && verdict.line === line);
  if (read === undefined) return 'unread';
  return read.right ? 'right' : 'wrong';
}
