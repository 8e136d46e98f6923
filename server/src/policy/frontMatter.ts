import type { MarkdownDocument } from '../markdown/document.ts';
import type { Span } from '../text/span.ts';

/** A value of the front matter and where it stands; the span is absolute and has no quotes. */
export interface FrontMatterValue extends Span {
  readonly value: string;
}

/** `key: value` of YAML or `key = "value"` of TOML; the key starts its line. */
const LINE = /^([A-Za-z][\w-]{0,40})[ \t]*[:=][ \t]*(\S[^\r\n]{0,400})$/gm;

/** The plain one-line values of the front matter by their keys, in lower case. Lists and nested values are left out. */
export function frontMatterOf({ source, frontMatter }: MarkdownDocument): ReadonlyMap<string, FrontMatterValue> {
  const values = new Map<string, FrontMatterValue>();
  if (!frontMatter) return values;
  for (const match of source.slice(0, frontMatter.to).matchAll(LINE)) {
    const raw = (match[2] ?? '').trimEnd();
    const quoted = /^(["'])(.*)\1$/.exec(raw);
    const value = quoted?.[2] ?? raw;
    const from = match.index + match[0].lastIndexOf(raw) + (quoted ? 1 : 0);
    values.set((match[1] ?? '').toLowerCase(), { value, from, to: from + value.length });
  }
  return values;
}
