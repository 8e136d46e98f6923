import type { Inspected } from '../../inspect/schema.ts';
import type { Paint } from '../ansi.ts';
import { cellsOf, printable } from '../cells.ts';
import { indented, wrap } from '../wrap.ts';

const WIDTH = 80;

/** Rows of a part: where it stands (line, or line:column), what it is, and the words. */
type Row = readonly [where: string, what: string, text: string];

/** A part of the overview; a part without rows is left out. */
interface Part {
  readonly title: string;
  readonly rows: (document: Inspected) => readonly Row[];
}

const PARTS: readonly Part[] = [
  {
    title: 'Sections',
    rows: ({ sections }) =>
      sections.map(({ line, level, number, title, topics }) => {
        const numbered = `${'  '.repeat(level - 1)}${number ? `${number} ` : ''}${title}`;
        return [`${line}`, '', topics.length > 0 ? `${numbered} [${topics.join(', ')}]` : numbered];
      }),
  },
  {
    title: 'Frameworks',
    rows: ({ frameworks }) =>
      frameworks.map(({ line, column, status, text, id }) => [`${line}:${column}`, status, `${text} [${id}]`]),
  },
  {
    title: 'Contacts',
    rows: ({ contacts }) =>
      contacts.map(({ line, column, kind, value, party, purpose }) => {
        const about = [party === 'own' ? '' : party, purpose ?? ''].filter(Boolean).join(', ');
        return [`${line}:${column}`, kind, about ? `${value} (${about})` : value];
      }),
  },
  {
    title: 'Contacts that disagree',
    rows: ({ conflicts }) => conflicts.map(({ lines, kind, why }) => [lines.join(', '), kind, why]),
  },
  { title: 'Dates', rows: ({ dates }) => dates.map(({ line, role, iso }) => [`${line}`, role, iso]) },
  {
    title: 'References',
    rows: ({ references }) =>
      references.map(({ line, resolved, text }) => [`${line}`, resolved ? 'resolved' : 'broken', text]),
  },
  {
    title: 'Defined terms',
    rows: ({ definedTerms }) =>
      definedTerms.map(({ line, term, uses }) => [
        `${line}`,
        '',
        `${term} (used ${uses === 1 ? 'once' : `${uses} times`})`,
      ]),
  },
  {
    title: 'Lists announced that do not come',
    rows: ({ danglingIntros }) => danglingIntros.map(({ line, text }) => [`${line}`, text, '']),
  },
  {
    title: 'Placeholders left in',
    rows: ({ placeholders }) => placeholders.map(({ line, text }) => [`${line}`, '', text]),
  },
  {
    title: 'Names of other organisations',
    rows: ({ foreignOrganisations }) => foreignOrganisations.map(({ line, text }) => [`${line}`, '', text]),
  },
];

/** One document's reading as an overview for people; numbers are lines, or lines and columns. Ends with a line feed. */
export function inspectPretty(document: Inspected, paint: Paint): string {
  const parts = PARTS.flatMap(({ title, rows }) => {
    const lines = rows(document);
    return lines.length === 0 ? [] : [`${paint('bold', title)}\n${tableOf(lines)}`];
  });
  return `${[heading(document, paint), topicsText(document, paint), ...parts].join('\n\n')}\n`;
}

function heading(document: Inspected, paint: Paint): string {
  const { file, isPolicy, documentType, organisation, language, lastUpdated } = document;
  const facts = [
    isPolicy ? documentType : `${documentType}: not a privacy policy, so lint would not check it`,
    organisation ? `of ${organisation}` : 'organisation not found',
    `language ${language}`,
    lastUpdated ? `last updated ${lastUpdated}` : 'no date of last update',
  ];
  return `${paint('bold', printable(file))}\n${indented([printable(facts.join(' · '))], 2, WIDTH)}`;
}

function topicsText({ topics }: Inspected, paint: Paint): string {
  const names = (covered: boolean) =>
    topics.filter((topic) => topic.covered === covered).map(({ id, sure }) => (sure ? id : `${id}?`));
  const row = (title: string, list: readonly string[]) =>
    `  ${title}${wrap(list.join(', ') || 'none', { width: WIDTH, start: 14, indent: 14 })}`;
  return [
    paint('bold', 'Topics (? = not sure)'),
    row('covered     ', names(true)),
    row('not found   ', names(false)),
  ].join('\n');
}

function tableOf(rows: readonly Row[]): string {
  const [first = 0, second = 0] = [0, 1].map((column) => Math.max(...rows.map((row) => cellsOf(row[column] ?? ''))));
  return rows
    .map(([where, what, text]) => {
      const start = `  ${where.padStart(first)}  ${second > 0 ? `${what.padEnd(second)}  ` : ''}`;
      const deeper = /^ */.exec(text)?.[0] ?? '';
      const indent = start.length + deeper.length;
      return (start + deeper + wrap(printable(text), { width: WIDTH, start: indent, indent: indent + 2 })).trimEnd();
    })
    .join('\n');
}
