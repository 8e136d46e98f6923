import type { Policy, Section } from '../policy/policy.ts';
import type { Span } from '../text/span.ts';
import { type Fix, finding, rule } from './rule.ts';

/** Two sections side by side with the same title. */
export const duplicateSection = rule({
  id: 'duplicate-section',
  family: 'sections',
  severity: 'warning',
  fix: 'safe',
  summary: 'Two sections side by side carry the same title.',
  messages: {
    duplicate:
      'There is a section “{{title}}” already (line {{line}}). Readers will take one of them for the whole; merge the two or rename one.',
  },
  source: 'GDPR Art. 12(1): information must be concise, intelligible and easily accessible.',
  examples: {
    flagged: '# Privacy Policy\n\n## Cookies\n\nWe set two cookies.\n\n## Cookies\n\nYou can refuse them.\n',
    fine: '# Privacy Policy\n\n## Visitors\n\n### Retention\n\nOne day.\n\n## Customers\n\n### Retention\n\nOne year.\n',
  },
  *check(policy) {
    const firsts = new Map<Section | undefined, Map<string, Section>>();
    for (const section of alikeSections(policy)) {
      const first = firstOf(firsts, section.parent, `${section.level} ${nameOf(section)}`, section);
      if (first === section) continue;
      const line = String(policy.lines.lineAt(first.titleSpan.from) + 1);
      yield finding(
        section.titleSpan,
        'duplicate',
        { title: section.title, line },
        {
          related: [{ ...first.titleSpan, message: 'The first section of this title.' }],
          fixes: () => fixesFor(policy, first, section),
        },
      );
    }
  },
});

/** Sections with letters and figures in the title that another one below the same parent has too; of those alike the first comes first. */
function alikeSections({ sections, title }: Policy): Section[] {
  const firsts = new Map<Section | undefined, Map<string, Section>>();
  const alike = new Set<Section>();
  for (const section of sections) {
    if (section === title) continue;
    const first = firstOf(firsts, section.parent, section.key, section);
    if (first !== section) alike.add(first).add(section);
  }
  return [...alike];
}

/** The first section with a name below a parent: one that came before, or else this one. */
function firstOf(
  firsts: Map<Section | undefined, Map<string, Section>>,
  parent: Section | undefined,
  name: string,
  section: Section,
): Section {
  const siblings = firsts.get(parent);
  const first = siblings?.get(name);
  if (first) return first;
  if (siblings) siblings.set(name, section);
  else firsts.set(parent, new Map([[name, section]]));
  return section;
}

function nameOf({ title }: Section): string {
  const lower = title.toLowerCase();
  // Most titles are plain words, and need no pattern for the letters of all scripts, which costs far more.
  return PLAIN.test(lower) ? lower : lower.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const PLAIN = /^[a-z\d]+(?: [a-z\d]+)*$/;

function fixesFor(policy: Policy, first: Section, second: Section): Fix[] {
  const { source } = policy.document;
  const text = (span: Span): string => source.slice(span.from, span.to).trim();
  const below = (section: Section): Span => ({ from: section.headingSpan.to, to: section.span.to });
  const removal = { from: second.span.from, to: second.span.to, text: '' };
  if (text(below(first)) === text(below(second))) {
    return [{ title: 'Remove this repetition', level: 'safe', edits: [removal] }];
  }
  const end = first.headingSpan.from + source.slice(first.span.from, first.span.to).trimEnd().length;
  const newLine = policy.document.text.includes('\r\n') ? '\r\n' : '\n';
  const moved = { from: end, to: end, text: `${newLine}${newLine}${text(below(second))}` };
  return [
    { title: `Move its text to the first section “${first.title}”`, level: 'suggestion', edits: [moved, removal] },
  ];
}
