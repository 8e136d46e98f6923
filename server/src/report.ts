import type { Severity } from './knowledge/schema.ts';
import type { Finding, Fix, RelatedPlace, Rule, RuleContext } from './rules/rule.ts';
import type { Span } from './text/span.ts';

/** A finding as the editor and the command line show it. Its span is absolute, in UTF-16 units. */
export interface ReportedFinding extends Span {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly message: string;
  /** The values that the message was filled with. */
  readonly data: Readonly<Record<string, string>>;
  readonly related: readonly RelatedPlace[];
  readonly fixes: () => readonly Fix[];
  readonly tag: 'deprecated' | 'unnecessary' | undefined;
  /** What a comment names to suppress this finding: the rule, or the rule and the finding's subject (`rule/subject`). */
  readonly suppressedAs: string;
}

/** Gives a finding its text and severity; the profile's severity wins over the finding's own, that over the rule's. */
export function report(rule: Rule, finding: Finding, { profile }: Pick<RuleContext, 'profile'>): ReportedFinding {
  const chosen = profile.rules[rule.id];
  const severity = chosen && chosen !== 'off' ? chosen : (finding.severity ?? rule.severity);
  const message = fillMessage(rule.messages[finding.messageId] ?? finding.messageId, finding.data);
  const { from, to, data, related, fixes, tag, subject } = finding;
  const suppressedAs = subject ? `${rule.id}/${subject}` : rule.id;
  return { rule, from, to, severity, message, data, related, fixes, tag, suppressedAs };
}

/** Puts values into the `{{names}}` of a message; a name without a value stays visible, so that a test sees it. */
function fillMessage(template: string, data: Readonly<Record<string, string>>): string {
  let filled = '';
  let from = 0;
  for (let open = template.indexOf('{{'); open >= 0; open = template.indexOf('{{', from)) {
    const close = template.indexOf('}}', open);
    if (close < 0) break;
    filled += template.slice(from, open) + (data[template.slice(open + 2, close)] ?? template.slice(open, close + 2));
    from = close + 2;
  }
  return filled + template.slice(from);
}
