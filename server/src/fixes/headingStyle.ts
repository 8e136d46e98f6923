import type { HeadingForm } from '../facts/headings.ts';
import type { HeadingStyle } from '../knowledge/clauses.ts';
import type { Policy, Section } from '../policy/policy.ts';

/** How each form of heading is written anew. */
const WRITTEN: Readonly<Record<HeadingForm, HeadingStyle['form']>> = {
  atx: 'atx',
  marked: 'atx',
  setext: 'setext',
  underlined: 'setext',
  html: 'html',
  bold: 'bold',
  italic: 'bold',
  capitals: 'plain',
  numbered: 'plain',
  label: 'plain',
  plain: 'plain',
};

/** The sections that stand side by side as the document's main ones: below the title, on the most used top level. */
export function mainSections({ sections, title }: Policy): Section[] {
  const others = sections.filter((section) => section !== title);
  const parents = others.filter(({ parent }) => parent === undefined || parent === title);
  const level = Math.min(...parents.map((section) => section.level));
  return parents.filter((section) => section.level === level);
}

/**
 * The style in which the document writes its main headings, for one more of them at the end of `before`. A document
 * without headings gets ATX ones, below its title if it has one.
 */
export function headingStyleOf(policy: Policy): HeadingStyle {
  const main = mainSections(policy);
  const model = main.at(-1);
  if (!model) return { form: 'atx', level: policy.title ? Math.min(policy.title.level + 1, 6) : 2, upperCase: false };
  const upperCase =
    main.filter(({ title }) => title.length > 3 && title === title.toUpperCase()).length > main.length / 2;
  const base = { form: WRITTEN[model.form], level: model.level, upperCase };
  const numbering = numberingOf(policy, main);
  return numbering ? { ...base, numbering } : base;
}

/** Numbered only where most main headings are, with plain numbers; the next number follows the highest. */
function numberingOf({ document }: Policy, main: readonly Section[]): HeadingStyle['numbering'] {
  const numbered = main.filter(({ number }) => number !== undefined && /^\d+$/.test(number));
  const last = numbered.at(-1);
  if (!last || numbered.length * 2 <= main.length) return undefined;
  const next = Math.max(...numbered.map(({ number }) => Number(number))) + 1;
  const between = document.source.slice(last.headingSpan.from, last.titleSpan.from);
  const [, backslash = '', suffix = ''] = /\d+\s?(\\?)([.)]?)\s*[*_]*$/.exec(between) ?? [];
  return { next: String(next), escaped: backslash !== '', suffix };
}
