import { type SupersededCitation, supersededCitationsOf } from '../policy/citations.ts';
import type { TextView } from '../text/editedText.ts';
import { formatDate } from '../text/formatDate.ts';
import { grouped } from '../text/grouped.ts';
import { type Finding, type Fix, finding, rule, type TextEdit } from './rule.ts';

type MessageId = 'moved' | 'ended';

/** Sections of laws, cited by numbers under which something else stands today, or nothing. */
export const lawSupersededInText = rule({
  id: 'law-superseded-in-text',
  family: 'frameworks',
  severity: 'warning',
  fix: 'suggestion',
  summary: 'The policy cites a section of a law that an amendment moved or repealed.',
  messages: {
    moved:
      '“{{text}}” is out of date: {{when}} {{what}}. Whoever looks the section up finds something else, or nothing; cite {{now}}.',
    ended:
      '“{{text}}” no longer applies: {{when}} {{what}}. Readers are told less than the law gives them today; remove the citation and check what rests on it.',
  },
  source: 'GDPR Art. 12(1): accurate, intelligible information; the amending act is named in the message.',
  examples: {
    flagged: '# Privacy Policy\n\nWe mean personal information as defined in Cal. Civ. Code § 1798.140(o).\n',
    fine: '# Privacy Policy\n\nWe mean personal information as defined in Cal. Civ. Code § 1798.140(v).\n',
  },
  *check(policy, { knowledge, asOf }) {
    const found = supersededCitationsOf(policy.blocks, knowledge.citationById, asOf);
    for (const places of grouped(found, ({ citation }) => citation.id))
      yield findingFor(places, policy.document.source);
  },
});

/** One finding for one section, at its first place. */
function findingFor(
  places: readonly [SupersededCitation, ...SupersededCitation[]],
  source: TextView,
): Finding<MessageId> {
  const [first] = places;
  const { id, now, what, date } = first.citation;
  const text = source.slice(first.from, first.to).replace(/\s+/g, ' ');
  const when = `${date.length === 10 ? 'on' : 'in'} ${formatDate(date)}`;
  return finding(first, now ? 'moved' : 'ended', now ? { text, when, what, now } : { text, when, what }, {
    subject: id,
    tag: 'deprecated',
    related: places.slice(1).map(({ from, to }) => ({ from, to, message: 'The same section is cited here.' })),
    fixes: () => swapFixes(places, source),
  });
}

/** Swaps the number in at all places, where it is written in a way that is known at each of them. */
function swapFixes(places: readonly SupersededCitation[], source: TextView): Fix[] {
  const edits = places.map((place) => swapped(place, source));
  const now = places[0]?.citation.now;
  if (!now || edits.some((list) => list.length === 0)) return [];
  const everywhere = places.length > 1 ? ` in all ${places.length} places` : '';
  return [{ title: `Cite ${now} instead${everywhere}`, level: 'suggestion', edits: edits.flat() }];
}

/** The first place of each old number in the citation; of numbers that begin alike the one given first. */
function swapped({ from, to, citation }: SupersededCitation, source: TextView): TextEdit[] {
  const text = source.slice(from, to);
  const edits: TextEdit[] = [];
  for (const pair of citation.swap) {
    const at = from + text.indexOf(pair.from);
    const end = at + pair.from.length;
    if (at < from || edits.some((other) => other.from < end && at < other.to)) continue;
    edits.push({ from: at, to: end, text: pair.to });
  }
  return edits;
}
