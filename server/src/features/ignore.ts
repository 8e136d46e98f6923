import type { ReportedFinding } from '../linter.ts';
import type { Policy, PolicyBlock } from '../policy/policy.ts';
import type { Fix, TextEdit } from '../rules/rule.ts';

/** What stands where a person has to write: a comment without a reason suppresses nothing. */
const REASON = 'write here why this is fine';

/** Ways to set a finding aside: there, and everywhere in the document. */
export function ignoreFixes({ rule, from, suppressedAs }: ReportedFinding, policy: Policy): Fix[] {
  if (rule.family === 'suppressions') return [];
  return [
    {
      title: `Ignore this finding of ${suppressedAs} (give a reason)`,
      level: 'suggestion',
      edits: [ignoreAt(suppressedAs, from, policy)],
    },
    {
      title: `Ignore ${suppressedAs} in this document (give a reason)`,
      level: 'suggestion',
      edits: [ignoreInFile(suppressedAs, policy)],
    },
  ];
}

/**
 * A comment above the line, where the line begins a block that stands by itself. Elsewhere a line of its own would tear
 * a paragraph, list or table apart, so the comment goes to the end of the line.
 */
function ignoreAt(rule: string, from: number, policy: Policy): TextEdit {
  const { lines, document } = policy;
  const line = lines.lineAt(from);
  const start = lines.startOf(line);
  const block = policy.blocks.find((candidate) => candidate.from <= from && from < candidate.to);
  if (block && standsAlone(block, start)) {
    return { from: start, to: start, text: comment('next-line', rule) + eol(document.text) };
  }
  const lineText = document.text.slice(start, lines.startOf(line + 1));
  const end = start + lineText.replace(/[^\S\r\n]*[\r\n]*$/, '').length;
  return { from: end, to: end, text: ` ${comment('line', rule)}` };
}

const standsAlone = (block: PolicyBlock, lineStart: number): boolean =>
  block.from >= lineStart && block.listDepth === 0 && !block.inQuote && block.kind !== 'html';

/** Above the first block: below front matter and what an archive wrote. */
function ignoreInFile(rule: string, { blocks, document, lines }: Policy): TextEdit {
  const at = lines.startOf(lines.lineAt(blocks[0]?.from ?? document.text.length));
  const end = eol(document.text);
  return { from: at, to: at, text: comment('file', rule) + end + end };
}

const comment = (scope: 'next-line' | 'line' | 'file', rule: string): string =>
  `<!-- policywright-disable-${scope} ${rule} -- ${REASON} -->`;

const eol = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
