import type { Knowledge } from '../load.ts';
import type { Source } from '../schema.ts';

/** An entry of the knowledge in words, for hovers, pages and the terminal alike. */
export interface Description {
  readonly id: string;
  readonly title: string;
  /** How things stand, to follow the title in brackets; undefined where there is nothing to say. */
  readonly state?: string;
  /** Markdown: paragraphs, lists and quotes, without headings. */
  readonly paragraphs: readonly string[];
}

/** What a description is made with. */
export interface DescriptionContext {
  readonly knowledge: Knowledge;
  /** The day on which status is judged, YYYY-MM-DD. */
  readonly asOf: string;
}

/** "Source: …" with links, or nothing where no source is given. */
export function sourceLine(sources: readonly Source[]): string[] {
  if (sources.length === 0) return [];
  return [`Source: ${sources.map(({ citation, url }) => (url ? `[${citation}](${url})` : citation)).join('; ')}`];
}

/** A Markdown list; nothing where there are no items. */
export function listOf(items: readonly string[]): string[] {
  return items.length === 0 ? [] : [items.map((item) => `- ${item}`).join('\n')];
}

/** A paragraph that introduces a list, and the list; nothing where there are no items. */
export function titledList(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [title, ...listOf(items)];
}

/** Words as code, joined by commas. */
export const codes = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');
