import type { Placeholder } from '../policy/placeholders.ts';
import type { Policy } from '../policy/policy.ts';
import type { RuleContext } from '../rules/rule.ts';
import { formatDate } from '../text/formatDate.ts';
import { profileValues } from './profileValues.ts';

/** What can stand in a placeholder's place, and where it is known from. */
export interface KnownValue {
  readonly value: string;
  readonly from: 'profile' | 'text' | 'today' | 'itself';
}

/** Paths into the profile by the words of a placeholder; the first row that fits decides. */
const PATHS: readonly (readonly [words: RegExp, paths: readonly string[]])[] = [
  [/@/, ['contacts.privacy.email']],
  [/^(?:https?:|www\.)/, ['organisation.website']],
  [/^123 main\b/, ['organisation.address', 'contacts.privacy.address']],
  [
    /\b(?:dpo|data protection officer)\b.*\be-?mail\b|\be-?mail\b.*\b(?:dpo|data protection officer)\b/,
    ['contacts.dpo.email'],
  ],
  [/\b(?:dpo|data protection officer)\b/, ['contacts.dpo.name']],
  [/\bsupport\b.*\be-?mail\b/, ['contacts.support.email']],
  [/\be-?mail\b/, ['contacts.privacy.email']],
  [/\b(?:tele)?phone\b/, ['contacts.privacy.phone']],
  [/\b(?:web ?site|url|web address|domain)\b/, ['organisation.website']],
  [/\b(?:address|location|registered office)\b/, ['organisation.address', 'contacts.privacy.address']],
  [/\blegal (?:entity|name)\b/, ['organisation.legalName']],
  [/\b(?:company|organi[sz]ation|business|entity)\b/, ['organisation.name']],
];

/** The value for a placeholder: from the profile, from the rest of the text, or the day; undefined where nobody knows. */
export function valueFor(placeholder: Placeholder, policy: Policy, context: RuleContext): KnownValue | undefined {
  const inside = placeholder.text.replace(/^[\\[({<%\s]+|[\\\])}>%\s]+$/g, '');
  // A date that somebody typed into the tag, braces and all.
  if (/^\d[\d./-]+$/.test(inside)) return { value: inside, from: 'itself' };
  const { placeholders } = context.knowledge;
  const lookUp = profileValues(context.profile);
  const own = placeholders.find(({ description }) => description === inside);
  const words = inside.replace(/(?<=\p{Ll})(?=\p{Lu})|[_-]/gu, ' ').toLowerCase();
  const paths = own ? [own.id] : (PATHS.find(([pattern]) => pattern.test(words))?.[1] ?? []);
  const value = paths.map(lookUp).find((found) => found !== undefined);
  if (value) return { value, from: 'profile' };
  const { shortName, name } = policy.organisation;
  const read = paths.includes('organisation.name')
    ? shortName
    : paths.includes('organisation.legalName')
      ? name
      : undefined;
  if (read) return { value: read, from: 'text' };
  return /\bdate\b|yyyy/.test(words) || isDated(placeholder, policy)
    ? { value: formatDate(context.asOf), from: 'today' }
    : undefined;
}

/** "Last updated: [fill in]" asks for a date, whatever stands between the brackets. */
const isDated = ({ from }: Placeholder, { document }: Policy): boolean =>
  /\b(?:date|updated|effective|revised)[:*_\s]{0,8}$/i.test(document.source.slice(Math.max(0, from - 30), from));
