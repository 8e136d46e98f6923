import { fillClause } from '../knowledge/clauses.ts';
import type { Clause } from '../knowledge/schema.ts';
import { blocksIn, type Policy } from '../policy/policy.ts';
import type { TextEdit } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import type { InsertionContext } from './insertSection.ts';
import { profileValues } from './profileValues.ts';

/**
 * The edit that adds clauses as paragraphs at the end of a text that the policy has already: filled from the profile,
 * with the document's bullets and line ends, as HTML where the text is HTML.
 * @param body what the paragraphs are to follow: a section's text without its heading, or a block
 */
export function insertClauses(
  policy: Policy,
  body: Span,
  clauses: readonly Clause[],
  { profile, knowledge }: InsertionContext,
): TextEdit {
  const { document, blocks } = policy;
  const last = blocksIn(blocks, body).findLast(({ text }) => /\S/.test(text.source));
  const at = last
    ? last.from + document.source.slice(last.from, Math.min(last.to, body.to)).trimEnd().length
    : body.from;
  const values = profileValues(profile);
  const texts = clauses.map((clause) => fillClause(clause, values, 'text', knowledge.placeholders).text);
  const written = texts.map((text) => (last?.kind === 'html' ? asHtml(text) : withBullets(text, bulletOf(policy))));
  const isJoined = /^[^\S\n]*\n[^\S\n]*\S/.test(document.source.slice(at, at + MARGIN));
  const text = written.map((paragraph) => `\n\n${paragraph}`).join('') + (isJoined ? '\n' : '');
  return { from: at, to: at, text: document.text.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text };
}

/** Enough to see whether a blank line follows. */
const MARGIN = 100;

/** The marker of most of the document's bulleted lists. */
function bulletOf({ blocks }: Policy): string {
  const markers = blocks.flatMap(({ listMarker }) => (listMarker && '*+-'.includes(listMarker) ? [listMarker] : []));
  const count = (marker: string): number => markers.filter((other) => other === marker).length;
  return ['-', '*', '+'].reduce((a, b) => (count(b) > count(a) ? b : a));
}

const withBullets = (text: string, bullet: string): string => text.replace(/^- /gm, `${bullet} `);

function asHtml(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return escaped
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph.startsWith('- ')
        ? `<ul>\n${paragraph.replace(/^- (.*)$/gm, '<li>$1</li>')}\n</ul>`
        : `<p>${paragraph}</p>`,
    )
    .join('\n');
}
