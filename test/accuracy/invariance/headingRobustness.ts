import { Lines } from '../../../server/src/text/lines.ts';
import type { CorpusReader, CorpusText } from '../corpus.ts';
import type { Label } from '../labels.ts';
import type { Counts } from '../scorer.ts';
import { HEADING_FORMS, headingsAs, NO_HEADING } from './headingForms.ts';
import { type Rewritten, rewrite } from './rewriting.ts';

/** How headings and topics are found over all labelled policies when their headings are written in one form. */
export interface Robustness {
  readonly form: string;
  readonly headings: Counts;
  /** Covered topics, and topics that a policy lacks. */
  readonly topics: Counts;
  readonly missing: Counts;
  /** Headings wrongly found or missed, a line each. */
  readonly details: readonly string[];
}

/** What a robustness is called where headings stay as they are, and where none are left. */
export const AS_WRITTEN = 'they are';
/** The form in which no heading is there at all. */
export const LEFT_OUT = 'nothing: left out';

/** Scores the labelled policies as they are (first), with their headings in each form, and without headings (last). */
export function robustnesses(
  reader: CorpusReader,
  texts: readonly CorpusText[],
  labels: ReadonlyMap<string, Label>,
): Robustness[] {
  const forms = [[AS_WRITTEN, undefined], ...Object.entries(HEADING_FORMS), [LEFT_OUT, NO_HEADING]] as const;
  return forms.map(([form, written]) => {
    const scored = texts.flatMap((text) => {
      const label = labels.get(text.name);
      return label ? [scorePolicy(reader, text, label, written)] : [];
    });
    return {
      form,
      headings: sum(scored.map(({ headings }) => headings)),
      topics: sum(scored.map(({ topics }) => topics)),
      missing: sum(scored.map(({ missing }) => missing)),
      details: scored.flatMap(({ details }) => details),
    };
  });
}

function scorePolicy(
  reader: CorpusReader,
  { name, file, text }: CorpusText,
  label: Label,
  form: Parameters<typeof headingsAs>[0] | undefined,
): Omit<Robustness, 'form'> {
  const rewritten = rewrite(text, form ? headingsAs(form, text, label.headings) : []);
  const policy = reader.read({ file, text: rewritten.text });
  const { lines } = policy;
  const found = new Set(policy.sections.map(({ titleSpan }) => lines.lineAt(titleSpan.from)));
  const wanted = form === NO_HEADING ? new Set<number>() : headingLines(label, rewritten, new Lines(text), lines);
  const labelled = new Set(Object.keys(label.topics));
  const shown = (sign: string, list: readonly number[]): string[] =>
    list.map(
      (line) =>
        `${sign} ${name}:${line + 1} ${policy.document.text.slice(lines.startOf(line), lines.startOf(line + 1)).trim()}`,
    );
  const ids = policy.topics.map(({ topic }) => topic.id);
  const covered = new Set(policy.topics.filter((topic) => topic.covered).map(({ topic }) => topic.id));
  const without = (topics: ReadonlySet<string>): Set<string> => new Set(ids.filter((id) => !topics.has(id)));
  return {
    headings: count(found, wanted),
    topics: count(covered, labelled),
    missing: count(without(covered), without(labelled)),
    details: [
      ...shown(
        'wrong ',
        [...found].filter((line) => !wanted.has(line)),
      ),
      ...shown(
        'missed',
        [...wanted].filter((line) => !found.has(line)),
      ),
    ],
  };
}

/** The 0-based lines of the labelled headings after rewriting; what was written may begin with a blank line. */
function headingLines({ headings }: Label, { text, places }: Rewritten, before: Lines, after: Lines): Set<number> {
  return new Set(
    headings.map(([line]) => {
      const [place] = places(before.startOf(line - 1));
      const ahead = /^\s*\n/.exec(text.slice(place, place + 200))?.[0].length ?? 0;
      return after.lineAt(place + ahead);
    }),
  );
}

function count<T>(found: ReadonlySet<T>, wanted: ReadonlySet<T>): Counts {
  const hits = [...found].filter((item) => wanted.has(item)).length;
  return { hits, extra: found.size - hits, missed: wanted.size - hits };
}

const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (total, { hits, extra, missed }) => ({
      hits: total.hits + hits,
      extra: total.extra + extra,
      missed: total.missed + missed,
    }),
    { hits: 0, extra: 0, missed: 0 },
  );
