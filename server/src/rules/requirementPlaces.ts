import type { Law } from '../knowledge/schema.ts';
import type { Policy, Section } from '../policy/policy.ts';
import { blocksIn, sectionAt } from '../policy/policy.ts';
import type { RequirementStatus } from '../policy/requirements.ts';
import type { Evidence } from '../policy/topics.ts';
import { contains, type Span } from '../text/span.ts';

/** Where a policy treats what a requirement is about; the same object for the same place. */
export interface RequirementPlace {
  /** What a finding marks: the heading's words; the first words of a sentence where no heading stands above it. */
  readonly heading: Span;
  /** What a missing sentence would be added to. */
  readonly body: Span;
}

/** A heading that speaks of the law goes before any evidence on the topic. */
const LAW = 100;
/** Of sections that say as much, the less deep one goes first. */
const DEEPEST = 10;

/** A section whose heading names a topic. */
interface NamingSection {
  readonly section: Section;
  /** How much it says on the topic, together with those inside it. */
  readonly strength: number;
}

/** Where a policy treats a topic. */
interface TopicPlaces {
  readonly evidence: readonly Evidence[];
  /** In the order of the text; those without text below the heading are left out. */
  readonly naming: readonly NamingSection[];
}

/** Longest mark on a text without a heading. */
const LONGEST_MARK = 80;

/** Finds the section of a policy on whose heading a requirement is best reported. */
export class RequirementPlaces {
  readonly #policy: Policy;
  readonly #known = new Map<Section | number, RequirementPlace>();
  readonly #byTopic = new Map<string, TopicPlaces>();
  #sectionsByTopic: ReadonlyMap<string, readonly Section[]> | undefined;

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  /**
   * The section whose heading names the requirement's topic: one that speaks of its law before others, a main section
   * before those inside it. Else the section, or the block, that says most on the topic. Undefined where nothing does.
   */
  of({ requirement, law }: RequirementStatus): RequirementPlace | undefined {
    const { naming, evidence } = this.#placesOf(requirement.topic);
    const section = this.#best(naming, law);
    if (section) return this.#place(section);
    const [first] = evidence;
    if (!first) return undefined;
    const around = sectionAt(this.#policy.sections, first.from);
    if (!around || around === this.#policy.title) return this.#block(first);
    // Laws that are only inferred are no ground for a finding below a heading about something else.
    return this.#policy.applicability.basis === 'profile' ? this.#place(around) : undefined;
  }

  #placesOf(topic: string): TopicPlaces {
    const known = this.#byTopic.get(topic);
    if (known) return known;
    const evidence = this.#policy.topics.find((coverage) => coverage.topic.id === topic)?.evidence ?? [];
    this.#sectionsByTopic ??= byTopic(this.#policy.topicsOfSection);
    const sections = this.#sectionsByTopic.get(topic) ?? [];
    const naming = sections
      .filter(({ bodySpan }) => /\S/.test(this.#textOf(bodySpan)))
      .map((section) => ({ section, strength: strengthIn(section, evidence) }));
    const places = { evidence, naming };
    this.#byTopic.set(topic, places);
    return places;
  }

  /** The first of those that rank highest. */
  #best(naming: readonly NamingSection[], law: Law): Section | undefined {
    let best: Section | undefined;
    let highest = Number.NEGATIVE_INFINITY;
    for (const { section, strength } of naming) {
      const rank = (this.#speaksOf(law, section) ? LAW : 0) + strength - section.level / DEEPEST;
      if (rank <= highest) continue;
      best = section;
      highest = rank;
    }
    return best;
  }

  #speaksOf({ id: law }: Law, { headingSpan }: Section): boolean {
    return blocksIn(this.#policy.blocks, headingSpan).some(({ facts }) =>
      facts.signals.some(({ of, id }) => of === 'law' && id === law),
    );
  }

  #place(section: Section): RequirementPlace {
    // What ends in a colon announces the sections inside it: nothing may come between.
    const announces = this.#textOf(section.bodySpan).trimEnd().endsWith(':');
    return this.#once(section, { heading: section.titleSpan, body: announces ? section.span : section.bodySpan });
  }

  #block(evidence: Span): RequirementPlace | undefined {
    const [block] = blocksIn(this.#policy.blocks, evidence);
    if (!block) return undefined;
    const line = this.#textOf(evidence).indexOf('\n');
    const length = line < 0 ? evidence.to - evidence.from : line;
    const heading = { from: evidence.from, to: evidence.from + Math.min(length, LONGEST_MARK) };
    return this.#once(block.from, { heading, body: block });
  }

  #once(key: Section | number, place: RequirementPlace): RequirementPlace {
    const known = this.#known.get(key) ?? place;
    this.#known.set(key, known);
    return known;
  }

  #textOf({ from, to }: Span): string {
    return this.#policy.document.source.slice(from, to);
  }
}

/** The sections whose headings name each topic, by its id. */
function byTopic(topicsOfSection: Policy['topicsOfSection']): ReadonlyMap<string, readonly Section[]> {
  const sections = new Map<string, Section[]>();
  for (const [section, topics] of topicsOfSection) {
    for (const topic of topics) {
      const known = sections.get(topic);
      if (known) known.push(section);
      else sections.set(topic, [section]);
    }
  }
  return sections;
}

/** How much a section, with those inside it, says on a topic. */
const strengthIn = ({ span }: Section, evidence: readonly Evidence[]): number =>
  evidence.reduce((sum, place) => sum + (contains(span, place) ? place.strength : 0), 0);
