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

/** How much a section, with those inside it, says on a topic. */
const strengthIn = ({ span }: Section, evidence: readonly Evidence[]): number =>
  evidence.reduce((sum, { from, to, strength }) => sum + (contains(span, { from, to }) ? strength : 0), 0);

/** Longest mark on a text without a heading. */
const LONGEST_MARK = 80;

/** Finds the section of a policy on whose heading a requirement is best reported. */
export class RequirementPlaces {
  readonly #policy: Policy;
  readonly #known = new Map<Section | number, RequirementPlace>();

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  /**
   * The section whose heading names the requirement's topic: one that speaks of its law before others, a main section
   * before those inside it. Else the section, or the block, that says most on the topic. Undefined where nothing does.
   */
  of(item: RequirementStatus): RequirementPlace | undefined {
    const section = this.#sectionNaming(item);
    if (section) return this.#place(section);
    const [evidence] = this.#evidenceOn(item.requirement.topic);
    if (!evidence) return undefined;
    const around = sectionAt(this.#policy.sections, evidence.from);
    if (!around || around === this.#policy.title) return this.#block(evidence);
    // Laws that are only inferred are no ground for a finding below a heading about something else.
    return this.#policy.applicability.basis === 'profile' ? this.#place(around) : undefined;
  }

  #sectionNaming({ requirement, law }: RequirementStatus): Section | undefined {
    const { topicsOfSection, blocks } = this.#policy;
    const naming = [...topicsOfSection].flatMap(([section, topics]) =>
      topics.includes(requirement.topic) && /\S/.test(this.#textOf(section.bodySpan)) ? [section] : [],
    );
    const speaksOfLaw = (section: Section): boolean =>
      blocksIn(blocks, section.headingSpan).some(({ facts }) =>
        facts.signals.some(({ key }) => key === `law ${law.id}`),
      );
    const evidence = this.#evidenceOn(requirement.topic);
    const rank = (section: Section): number =>
      (speaksOfLaw(section) ? LAW : 0) + strengthIn(section, evidence) - section.level / DEEPEST;
    return naming.toSorted((a, b) => rank(b) - rank(a))[0];
  }

  #evidenceOn(topic: string): readonly Evidence[] {
    return this.#policy.topics.find((coverage) => coverage.topic.id === topic)?.evidence ?? [];
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
