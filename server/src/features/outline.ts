import type { Severity } from '../knowledge/schema.ts';
import type { ReportedFinding } from '../linter.ts';
import { type Policy, type Section, sectionAt } from '../policy/policy.ts';
import type { Outline, OutlineEntry, OutlineMissing, OutlineSection, SectionState } from '../protocol.ts';
import { missingSection } from '../rules/missingSection.ts';
import type { Checked } from '../workspace/analysis.ts';
import { bestClause, insertionPlaceOf } from './insertSection.ts';
import { rangeOf } from './ranges.ts';
import { subsections } from './subsections.ts';

const STATES: Readonly<Record<Severity, Exclude<SectionState, 'fine'>>> = {
  error: 'errors',
  warning: 'warnings',
  information: 'information',
  hint: 'information',
};

const GRAVEST_FIRST: readonly SectionState[] = ['errors', 'warnings', 'information', 'fine'];

/** An entry, with the offset that decides where it stands. */
interface Placed {
  readonly at: number;
  readonly entry: OutlineEntry;
}

/** The sections of a document with how they stand, and what is missing where it belongs. */
export function outlineOf(checked: Checked): Outline {
  const { document, policy, findings } = checked;
  const found = findingsBySection(policy, findings);
  const below = subsections(policy.sections);
  const parent = policy.title && below(policy.title).length > 0 ? policy.title : undefined;
  const added = findings.filter(isMissing).flatMap((finding) => missingEntry(finding, checked));
  const build = (above: Section | undefined): OutlineEntry[] => {
    const sections = below(above).map((section): Placed => {
      const own = found.get(section) ?? [];
      return { at: section.span.from, entry: sectionEntry(section, own, build(section), checked) };
    });
    const entries = above === parent ? [...sections, ...added].sort((a, b) => a.at - b.at) : sections;
    return entries.map(({ entry }) => entry);
  };
  return { uri: document.uri, version: document.version, isPolicy: policy.isPolicy, entries: build(undefined) };
}

/** What was found in each section itself, not below it; what is missing is in none. */
function findingsBySection(
  { sections }: Policy,
  findings: readonly ReportedFinding[],
): ReadonlyMap<Section | undefined, readonly ReportedFinding[]> {
  const bySection = new Map<Section | undefined, ReportedFinding[]>();
  for (const finding of findings) {
    if (isMissing(finding)) continue;
    const section = sectionAt(sections, finding.from);
    const own = bySection.get(section);
    if (own) own.push(finding);
    else bySection.set(section, [finding]);
  }
  return bySection;
}

const isMissing = ({ rule }: ReportedFinding): boolean => rule.id === missingSection.id;

function sectionEntry(
  section: Section,
  findings: readonly ReportedFinding[],
  entries: readonly OutlineEntry[],
  { policy, knowledge }: Checked,
): OutlineSection {
  const states = findings.map(({ severity }) => STATES[severity]);
  const topics = policy.topicsOfSection.get(section) ?? [];
  return {
    kind: 'section',
    title: section.title,
    ...(section.number !== undefined && { number: section.number }),
    range: rangeOf(policy.lines, section.span),
    selectionRange: rangeOf(policy.lines, section.titleSpan),
    state: GRAVEST_FIRST.find((state) => states.some((one) => one === state)) ?? 'fine',
    findings: findings.length,
    topics: topics.flatMap((id) => knowledge.topicById.get(id)?.title ?? []),
    entries,
  };
}

function missingEntry(finding: ReportedFinding, checked: Checked): Placed[] {
  const topic = checked.knowledge.topics.find(({ title }) => title === finding.data.topic);
  if (!topic) return [];
  const clause = bestClause(checked, topic.id);
  const at = clause ? insertionPlaceOf(checked, clause) : checked.document.text.length;
  const entry: OutlineMissing = {
    kind: 'missing',
    topic: topic.id,
    title: topic.title,
    message: finding.message,
    severity: STATES[finding.severity],
    ...(clause && { clause: clause.id }),
    position: checked.policy.lines.positionAt(at),
  };
  // Behind the section that ends there, not before the one that begins there.
  return [{ at: at - 0.5, entry }];
}
