import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SHARED } from './corpus.ts';

/** Where the labels are, one file a policy. */
export const LABELS = path.join(SHARED, 'labels');

/** What a careful reader found in one policy; lines are 1-based. */
export interface Label {
  readonly file: string;
  readonly organisation: string;
  readonly lastUpdated: string | null;
  readonly headings: readonly (readonly [line: number, title: string])[];
  /** Up to three of the best evidence lines of each topic that is covered. */
  readonly topics: Readonly<Record<string, readonly number[]>>;
  readonly frameworks: readonly (readonly [line: number, text: string, id: string, status: string])[];
  readonly contacts: readonly (readonly [line: number, kind: string, value: string, party: string])[];
  readonly contactConflicts: readonly (readonly [kind: string, lines: readonly number[], why: string])[];
  readonly references: readonly (readonly [line: number, text: string, state: string])[];
  readonly danglingIntros: readonly number[];
  readonly placeholders: readonly (readonly [line: number, text: string])[];
  readonly foreignOrganisations: readonly (readonly [line: number, text: string])[];
}

/** All labels by the name of their policy. */
export function readLabels(): ReadonlyMap<string, Label> {
  const files = readdirSync(LABELS).filter((file) => file.endsWith('.json'));
  return new Map(
    files.map((file) => [path.parse(file).name, JSON.parse(readFileSync(path.join(LABELS, file), 'utf8')) as Label]),
  );
}
