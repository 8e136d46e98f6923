import type { ArchiveLinkFact } from '../facts/archiveLinks.ts';
import { type Located, located, type Policy } from '../policy/policy.ts';
import { grouped } from '../text/grouped.ts';
import { type Fix, finding, rule } from './rule.ts';

/** Links that lead to an archive's copy of a page, left by saving the policy from there. */
export const archiveLink = rule({
  id: 'archive-link',
  family: 'links',
  severity: 'warning',
  fix: 'safe',
  summary:
    'A link leads to an archive’s stored copy instead of the page itself, as saving a page from there leaves behind.',
  messages: {
    stored:
      'This link leads to a copy that {{host}} stored, not to the page itself. Forms do not work there and nothing is kept up to date; link to {{original}}.',
    unknown:
      'This link leads to {{host}}, as links do that were saved with a page from there. Readers do not reach the page that you mean; link to that page.',
  },
  source: 'GDPR Art. 12(2): the exercise of rights must be made easy, and forms of a stored copy do not work.',
  examples: {
    flagged:
      '# Privacy Policy\n\nPlease [contact us](https://web.archive.org/web/20160316031938/https://acme.example/contact).\n',
    fine: '# Privacy Policy\n\nSee [earlier versions](https://web.archive.org/web/2016*/acme.example/privacy).\n',
  },
  *check(policy) {
    const links = located(policy.blocks, 'archiveLinks').map((link) => ({
      ...link,
      original: originalOf(link, policy),
    }));
    for (const places of grouped(links, ({ original }) => String(original !== undefined))) {
      const [first, ...others] = places;
      const { original } = first;
      yield finding(
        first,
        original ? 'stored' : 'unknown',
        { host: hostOf(first.fact.target), original: original ?? '' },
        {
          related: others.map(({ from, to }) => ({ from, to, message: 'This link leads to a stored copy too.' })),
          fixes: () => fixesFor(places),
        },
      );
    }
  },
});

type ArchiveLink = Located<ArchiveLinkFact> & { readonly original: string | undefined };

const hostOf = (target: string): string => /\/\/([^/]+)/.exec(target)?.[1] ?? 'an archive';

/** Where the archive replaced the host alone, the rest of the address is a page of the host that was stored. */
function originalOf({ fact }: Located<ArchiveLinkFact>, { archiveNote, organisation }: Policy): string | undefined {
  const { original, path } = fact;
  const host = archiveNote?.host ?? organisation.domains[0];
  if (original || !path || path === '/' || path.startsWith('/web/') || !host) return original;
  return `http://${host}${path}`;
}

/** What a link shows is where it should lead; of other originals nobody can be sure that they still stand there. */
function fixesFor(places: readonly [ArchiveLink, ...ArchiveLink[]]): Fix[] {
  const [{ original }] = places;
  if (!original) return [];
  const title =
    places.length > 1
      ? `Make all ${places.length} links lead to the original pages`
      : `Make the link lead to ${original}`;
  const level = places.every(({ fact }) => fact.isShown) ? 'safe' : 'suggestion';
  const edits = places.map(({ from, to, original: text = '' }) => ({ from, to, text }));
  return [{ title, level, edits }];
}
