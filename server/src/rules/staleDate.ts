import { writtenLike } from '../fixes/dateStyle.ts';
import type { LawRequirement } from '../knowledge/load.ts';
import type { PolicyDate } from '../policy/dates.ts';
import type { Policy } from '../policy/policy.ts';
import { formatDate } from '../text/formatDate.ts';
import { type Finding, type Fix, finding, type RuleContext, rule } from './rule.ts';

type MessageId = 'old' | 'future' | 'farAhead' | 'log' | 'logBehind' | 'frontMatter' | 'twice';

/** Dates of the policy that are too old for a law, lie in the future, or disagree with each other. */
export const staleDate = rule({
  id: 'stale-date',
  family: 'dates',
  severity: 'warning',
  fix: 'suggestion',
  summary:
    'The date of the last update is too old for a law that applies, lies in the future, or disagrees with another.',
  messages: {
    old: 'The newest date of this policy, {{date}}, is more than {{months}} months old. {{law}} {{article}} asks for an update at least that often: check the policy, then set the date of the day.',
    future:
      'This says that the policy was updated on {{date}}, which is still to come. Readers cannot tell what is in force; set the true date.',
    farAhead:
      'This policy is to take effect on {{date}}, more than half a year from now. Check whether the year is right.',
    log: 'This says that the last update was on {{date}}, but the change log has a newer entry, {{other}}. Readers cannot tell which text they see; make the two agree.',
    logBehind:
      'This says that the last update was on {{date}}, but the newest entry of the change log is of {{other}}. Readers do not learn what changed since; add an entry, or correct the date.',
    frontMatter:
      'This says {{date}}, but the front matter of the document says {{other}}. Where the page shows both, readers cannot tell which is right; make them agree.',
    twice:
      'This says that the last update was on {{date}}, but another place of the policy says {{other}}. Readers cannot tell which is right; make them agree.',
  },
  source:
    'Cal. Civ. Code § 1798.130(a)(5) and 11 CCR § 7011(e)(4): an update at least once every twelve months, and its date; GDPR Art. 12(1).',
  examples: {
    flagged: '# Privacy Policy\n\nLast updated: March 3, 2099\n\nWe collect your name.\n',
    fine: '# Privacy Policy\n\nEffective: March 3, 2024\n\nLast updated: February 3, 2024\n\nWe collect your name.\n',
  },
  *check(policy, context) {
    const ahead = datesAhead(policy.dates, context.asOf);
    if (ahead.length > 0) yield* inFuture(policy, ahead, context);
    else {
      const disagreement = disagreementOf(policy);
      if (disagreement) yield disagreement;
      const old = tooOld(policy, context);
      if (old) yield old;
    }
  },
});

/** A policy may be published before it takes effect, but laws and contracts ask for weeks, not for more. */
const HALF_A_YEAR = 183;

/** A day that has begun somewhere on earth is not to come. */
function datesAhead(dates: readonly PolicyDate[], asOf: string): PolicyDate[] {
  const coming = dates.filter(({ role, iso }) => role !== 'other' && iso > asOf);
  if (coming.length === 0) return coming;
  const [tomorrow, farAhead] = [plusDays(asOf, 1), plusDays(asOf, HALF_A_YEAR)];
  return coming.filter(({ role, iso }) => iso > (role === 'effective' ? farAhead : tomorrow));
}

function plusDays(iso: string, days: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

function* inFuture(policy: Policy, ahead: readonly PolicyDate[], { asOf }: RuleContext): Iterable<Finding<MessageId>> {
  for (const date of ahead) {
    const { role, iso } = date;
    const fixes = (): Fix[] => (role === 'effective' ? [] : [settingFix(policy, date, asOf, 'today, ')]);
    yield finding(
      date,
      role === 'effective' ? 'farAhead' : 'future',
      { date: formatDate(iso) },
      { fixes, severity: role === 'effective' ? 'information' : undefined },
    );
  }
}

/** The first pair of dates that should be the same and are not: one cause, one finding. */
function disagreementOf(policy: Policy): Finding<MessageId> | undefined {
  const { dates } = policy;
  const stated = dates.filter(({ role }) => role === 'last-updated');
  const [header, ...others] = stated;
  if (!header) return undefined;
  const log = newest(dates.filter(({ role }) => role === 'changelog'));
  if (log && differ(log, header)) return disagreeing(policy, log.iso > header.iso ? 'log' : 'logBehind', header, log);
  const meta = dates.find((date) => date.role === 'front-matter' && isUpdateKey(policy, date) && differ(date, header));
  if (meta) return disagreeing(policy, 'frontMatter', header, meta);
  const last = others.at(-1);
  return last && isAtEnd(policy, last) && differ(last, header) ? disagreeing(policy, 'twice', header, last) : undefined;
}

const newest = (dates: readonly PolicyDate[]): PolicyDate | undefined =>
  dates.reduce<PolicyDate | undefined>((best, date) => (best && best.iso >= date.iso ? best : date), undefined);

/** "2025-03" agrees with every day of that month. */
function differ(a: PolicyDate, b: PolicyDate): boolean {
  const length = Math.min(a.iso.length, b.iso.length);
  return a.iso.slice(0, length) !== b.iso.slice(0, length);
}

/** A key that speaks of the last update, not of the day on which the policy takes effect or was read through. */
function isUpdateKey({ frontMatter }: Policy, { from }: PolicyDate): boolean {
  for (const [key, value] of frontMatter) if (value.from === from) return /updat|modif|mod$|revis/.test(key);
  return false;
}

/** Below the last heading; the parts between may be notices with dates of their own. */
const isAtEnd = ({ sections, blocks }: Policy, { from }: PolicyDate): boolean =>
  from >= (blocks.at(-3)?.from ?? 0) && from >= (sections.at(-1)?.headingSpan.from ?? 0);

function disagreeing(policy: Policy, id: MessageId, date: PolicyDate, other: PolicyDate): Finding<MessageId> {
  return finding(
    date,
    id,
    { date: formatDate(date.iso), other: formatDate(other.iso) },
    {
      severity: id === 'logBehind' ? 'information' : undefined,
      related: [{ from: other.from, to: other.to, message: `This says ${formatDate(other.iso)}.` }],
      fixes: () => [
        settingFix(policy, date, other.iso),
        ...(id === 'logBehind' || id === 'log' ? [] : [settingFix(policy, other, date.iso)]),
      ],
    },
  );
}

function tooOld(policy: Policy, context: RuleContext): Finding<MessageId> | undefined {
  const { lastUpdated } = policy;
  const asking = lastUpdated && lawAsking(policy, lastUpdated, context.asOf);
  if (!lastUpdated || !asking) return undefined;
  return finding(lastUpdated, 'old', dataOf(asking, lastUpdated), {
    fixes: () => [settingFix(policy, lastUpdated, context.asOf, 'today, ')],
  });
}

/** The first law that asks for a newer date than the policy gives. */
function lawAsking({ applicability }: Policy, { iso }: PolicyDate, asOf: string): LawRequirement | undefined {
  const { basis, laws, conditions } = applicability;
  if (basis === 'assumed') return undefined;
  for (const { law } of laws) {
    const requirement = law.requirements.find(
      ({ when, withinMonths, from = '' }) =>
        withinMonths &&
        (basis === 'profile' || conditions.has(when)) &&
        from <= asOf &&
        isOlder(iso, withinMonths, asOf),
    );
    if (requirement) return { law, requirement };
  }
  return undefined;
}

const dataOf = ({ law, requirement }: LawRequirement, { iso }: PolicyDate): Record<string, string> => ({
  date: formatDate(iso),
  months: String(requirement.withinMonths),
  law: law.shortName,
  article: requirement.article.split(';')[0] ?? '',
});

/** A month without a day counts from its end. */
function isOlder(iso: string, months: number, asOf: string): boolean {
  const [year = 0, month = 1, day = 31] = iso.split('-').map(Number);
  const limit = new Date(Date.UTC(year, month - 1 + months, 1));
  const end = `${limit.toISOString().slice(0, 8)}${String(day).padStart(2, '0')}`;
  return end < asOf;
}

function settingFix({ document }: Policy, { from, to, iso, role }: PolicyDate, day: string, what = ''): Fix {
  const end = role === 'front-matter' ? from + iso.length : to;
  const text = writtenLike(document.source.slice(from, end), iso, day);
  return { title: `Set this date to ${what}${text}`, level: 'suggestion', edits: [{ from, to: end, text }] };
}
