import type { Knowledge } from '../knowledge/load.ts';
import type { Severity } from '../knowledge/schema.ts';
import type { Policy } from '../policy/policy.ts';
import type { Profile } from '../profile/profile.ts';
import type { Span } from '../text/span.ts';

/** What a rule is about; the lists of rules are grouped by it. */
export type RuleFamily =
  | 'sections'
  | 'frameworks'
  | 'contacts'
  | 'names'
  | 'dates'
  | 'references'
  | 'links'
  | 'terms'
  | 'consistency'
  | 'leftovers'
  | 'suppressions';

/** safe: the meaning provably stays, so it may run on save. suggestion: a person chooses. */
export type FixLevel = 'safe' | 'suggestion';

/** Replaces a span of the policy's text; an insertion has an empty span. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** One way to mend a finding. */
export interface Fix {
  /** What it does, as a menu entry: imperative, no full stop. */
  readonly title: string;
  readonly level: FixLevel;
  /** Edits do not overlap. */
  readonly edits: readonly TextEdit[];
}

/** Another place that belongs to a finding: in the same document, or in another one of the organisation's. */
export interface RelatedPlace extends Span {
  readonly message: string;
  /** Undefined: the same document. */
  readonly uri?: string;
}

/** What a rule found. Text and severity are added by the linter from the rule's metadata. */
export interface Finding<MessageId extends string = string> extends Span {
  readonly messageId: MessageId;
  /** Values for the `{{names}}` in the message. */
  readonly data: Readonly<Record<string, string>>;
  readonly related: readonly RelatedPlace[];
  /** Made only when somebody asks: most findings are looked at, few are fixed. */
  readonly fixes: () => readonly Fix[];
  /** Overrides the rule's severity: where a finding is less certain, or a law is named in the profile. */
  readonly severity?: Severity;
  /** Tells findings of one rule at one place apart, such as a topic: a comment may suppress `rule/subject` alone. */
  readonly subject?: string;
  /** deprecated: strike through. unnecessary: fade. As in LSP. */
  readonly tag?: 'deprecated' | 'unnecessary';
}

/** Another policy of the same workspace, as far as rules that compare documents need it. */
export interface SiblingPolicy {
  readonly uri: string;
  readonly policy: Policy;
}

/** What a rule may look at besides the policy. */
export interface RuleContext {
  readonly profile: Profile;
  readonly knowledge: Knowledge;
  /** The day on which staleness is judged, YYYY-MM-DD. */
  readonly asOf: string;
  /** The other policies of the same organisation; empty when only one document is looked at. */
  readonly siblings: readonly SiblingPolicy[];
  /** The ids of all rules, whether they run or not. */
  readonly ruleIds: readonly string[];
}

/** A rule: metadata from which everything shown about it derives, and a pure check. */
export interface Rule<MessageId extends string = string> {
  /** Human-readable and stable: shown as the diagnostic's code, used in suppressions and the profile. */
  readonly id: string;
  readonly family: RuleFamily;
  readonly severity: Severity;
  /** The best level of fix that it can offer. */
  readonly fix: FixLevel | 'none';
  /** One sentence, for lists: what it finds. */
  readonly summary: string;
  /** By id, with `{{names}}`: what is wrong, why it matters, what to do. */
  readonly messages: Readonly<Record<MessageId, string>>;
  /** The legal or editorial ground, with article where a law decides. */
  readonly source: string;
  /** A text that the rule flags and one that it leaves alone, for the documentation; tests run both. */
  readonly examples: {
    readonly flagged: string;
    /** The day on which the first is flagged, where it is not flagged on any; YYYY-MM-DD. */
    readonly flaggedOn?: string;
    readonly fine: string;
  };
  check(policy: Policy, context: RuleContext): Iterable<Finding<MessageId>>;
}

/** Declares a rule; types its message ids. */
export function rule<const MessageId extends string>(definition: Rule<MessageId>): Rule<MessageId> {
  return definition;
}

/** Optional parts of a finding. */
export interface FindingOptions {
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: () => readonly Fix[];
  readonly severity?: Severity | undefined;
  readonly tag?: 'deprecated' | 'unnecessary';
  readonly subject?: string;
}

/** A finding at a span with a message and its values. */
export function finding<MessageId extends string>(
  span: Span,
  messageId: MessageId,
  data: Readonly<Record<string, string>> = {},
  { related = [], fixes = () => [], severity, tag, subject }: FindingOptions = {},
): Finding<MessageId> {
  return {
    from: span.from,
    to: span.to,
    messageId,
    data,
    related,
    fixes,
    ...(severity && { severity }),
    ...(tag && { tag }),
    ...(subject && { subject }),
  };
}
