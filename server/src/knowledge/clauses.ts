import type { Knowledge, LawRequirement } from './load.ts';
import type { Clause, Placeholder } from './schema.ts';

/** text: for a document as it stands. snippet: LSP snippet syntax, with tab stops for what is to be filled in. */
export type ClauseForm = 'text' | 'snippet';

/** Gives the value of a placeholder (by its id, such as `organisation.legalName`), or undefined where there is none. */
export type PlaceholderValues = (placeholderId: string) => string | undefined;

/** A clause ready to be inserted. */
export interface FilledClause {
  /** Markdown with line feeds, without a line end at its end; in snippet form with tab stops and a final `$0`. */
  readonly text: string;
  /** Ids of the placeholders without a value, in the order in which they first occur. */
  readonly unfilled: readonly string[];
}

/** How a document writes its section headings, so that an inserted one looks like its neighbours. */
export interface HeadingStyle {
  readonly form: 'atx' | 'setext' | 'bold' | 'html' | 'plain';
  /** 1 to 6; decides the number of `#`, the underline (`=` for 1, else `-`) or the HTML element. */
  readonly level: number;
  /** Where headings are numbered: the number to use, whether the suffix is written `\.`, and the suffix (`.`, `)` or ''). */
  readonly numbering?: { readonly next: string; readonly escaped: boolean; readonly suffix: string };
  readonly upperCase: boolean;
}

const PLACEHOLDER = /\{\{([^{}\n]*)\}\}/g;

/**
 * Puts values into a clause's `{{placeholders}}`. What has no value stays visible: in text form as `[description]`, in
 * snippet form as a tab stop with the description (the same placeholder twice is the same tab stop).
 * @param placeholders their descriptions; one that is not among them is described by the last part of its id.
 */
export function fillClause(
  clause: Pick<Clause, 'body'>,
  values: PlaceholderValues,
  form: ClauseForm,
  placeholders: readonly Placeholder[],
): FilledClause {
  const unfilled = new Map<string, number>();
  const body = clause.body.trim();
  const literal = (text: string) => (form === 'snippet' ? escapeSnippet(text) : text);
  let text = '';
  let end = 0;
  for (const match of body.matchAll(PLACEHOLDER)) {
    const id = (match[1] ?? '').trim();
    const value = values(id)?.trim();
    text += literal(body.slice(end, match.index));
    end = match.index + match[0].length;
    text += value ? literal(fitValue(value, body, match.index, end)) : openPlace(id, form, unfilled, placeholders);
  }
  text += literal(body.slice(end));
  return { text: form === 'snippet' ? `${text}$0` : text, unfilled: [...unfilled.keys()] };
}

/** What of an organisation decides which clauses fit it. */
export interface ClauseChoice {
  /** Ids of the transfer frameworks to which the organisation is certified. */
  readonly certifications: readonly string[];
  /** Ids of the laws that matter. Empty: all laws are alike. */
  readonly laws: readonly string[];
}

/**
 * The clauses that can make a section, the best first: those for a certification that the organisation has, then those
 * for the laws that matter, then the one that is named like its topic, then short before long ones. Left out are clauses
 * that need a certification which the organisation does not have, as they would be untrue; sentences, as they are no
 * sections, unless a topic has nothing else; and clauses that are only for other laws, where there is one for a law that matters.
 * @param clauses usually those of one topic
 */
export function sectionClauses(clauses: readonly Clause[], choice: ClauseChoice): Clause[] {
  const honest = clauses.filter(({ needs }) => needs === undefined || choice.certifications.includes(needs));
  const sections = honest.filter(({ sentence }) => !sentence);
  const possible = sections.length > 0 ? sections : honest;
  const fitting = possible.filter((clause) => clause.needs || clause.laws.length === 0 || isForLaws(clause, choice));
  return (fitting.length > 0 ? fitting : possible)
    .map((clause, index) => ({ clause, rank: rankOf(clause, choice), index }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ clause }) => clause);
}

/**
 * The clause that meets a requirement: the one it names, else that of the requirement which asks for the same, else the
 * best of its topic. Undefined where it would claim a certification that the organisation does not have.
 * @param certifications ids of the transfer frameworks to which the organisation is certified
 */
export function clauseForRequirement(
  { requirement, law }: LawRequirement,
  { clauseById, clausesByTopic, requirementById }: Knowledge,
  certifications: readonly string[],
): Clause | undefined {
  const same = requirementById.get(requirement.sameAs ?? '')?.requirement;
  const [best] = sectionClauses(clausesByTopic.get(requirement.topic) ?? [], { certifications, laws: [law.id] });
  const clause = clauseById.get(requirement.clause ?? same?.clause ?? '') ?? best;
  return clause?.needs === undefined || certifications.includes(clause.needs) ? clause : undefined;
}

/** Lower is better. */
function rankOf(clause: Clause, choice: ClauseChoice): number {
  const { id, topic, form, needs } = clause;
  return (needs ? 0 : 8) + (isForLaws(clause, choice) ? 0 : 4) + (id === topic ? 0 : 2) + (form === 'short' ? 0 : 1);
}

function isForLaws({ laws }: Clause, choice: ClauseChoice): boolean {
  return choice.laws.length === 0 || laws.some((law) => choice.laws.includes(law));
}

/** The heading of a section that holds the clause, in the style of its document: one line, or two for setext. */
export function headingFor(clause: Pick<Clause, 'title'>, style: HeadingStyle): string {
  const title = style.upperCase ? clause.title.toUpperCase() : clause.title;
  const text = `${numberFor(style)}${title}`;
  const level = Math.min(6, Math.max(1, style.level));
  switch (style.form) {
    case 'atx':
      return `${'#'.repeat(level)} ${text}`;
    case 'setext':
      return `${text}\n${(level === 1 ? '=' : '-').repeat(Math.max(3, text.length))}`;
    case 'bold':
      return `**${text}**`;
    case 'html':
      return `<h${level}>${escapeHtml(text)}</h${level}>`;
    case 'plain':
      return text;
  }
}

/** Escapes a text so that it stands for itself in an LSP snippet, inside and outside of tab stops. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Fits a value into its place in the body: [start, end) is the placeholder there. */
function fitValue(value: string, body: string, start: number, end: number): string {
  const lines = value.split(/\r\n|\r|\n/).map((line) => line.trim());
  const alone = isLineEdge(body[start - 1]) && isLineEdge(body[end]);
  // A list item or a table cell has no room for several lines.
  const fitted = alone ? lines.join('\n') : lines.flatMap((line) => line.replace(/,$/, '') || []).join(', ');
  // "Example, Inc." at the end of a sentence brings its own full stop.
  return body[end] === '.' ? fitted.replace(/\.$/, '') : fitted;
}

function isLineEdge(character: string | undefined): boolean {
  return character === undefined || character === '\n';
}

function openPlace(
  id: string,
  form: ClauseForm,
  unfilled: Map<string, number>,
  placeholders: readonly Placeholder[],
): string {
  const seen = unfilled.get(id);
  const stop = seen ?? unfilled.size + 1;
  unfilled.set(id, stop);
  const description = placeholders.find((placeholder) => placeholder.id === id)?.description ?? wordsOf(id);
  if (form === 'text') return `[${description}]`;
  return seen === undefined ? `\${${stop}:${escapeSnippet(description)}}` : `\${${stop}}`;
}

/** `values.retentionPeriods` reads "retention periods". */
function wordsOf(id: string): string {
  const last = id.slice(id.lastIndexOf('.') + 1);
  return last.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
}

function numberFor({ numbering, form }: HeadingStyle): string {
  if (!numbering) return '';
  const { next, escaped, suffix } = numbering;
  const backslash = escaped && suffix !== '' && form !== 'html' ? '\\' : '';
  return `${next}${backslash}${suffix} `;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
