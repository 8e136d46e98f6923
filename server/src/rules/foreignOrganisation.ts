import { coreOf } from '../facts/nameForms.ts';
import type { ForeignOrganisation } from '../policy/foreignOrganisations.ts';
import type { Policy } from '../policy/policy.ts';
import { grouped } from '../text/grouped.ts';
import { type Fix, finding, rule } from './rule.ts';

/** Another organisation's name where this one's own belongs: what copying leaves behind. */
export const foreignOrganisation = rule({
  id: 'foreign-organisation',
  family: 'names',
  severity: 'warning',
  fix: 'suggestion',
  summary: 'Another organisation’s name stands where the policy’s own belongs, as copying leaves behind.',
  messages: {
    foreign:
      '“{{text}}” stands where this policy would name {{own}}. It looks as if the passage was copied, and then it promises something on another’s behalf: put the right name in.',
  },
  source: 'GDPR Art. 13(1)(a): the identity of the controller.',
  examples: {
    flagged:
      '# Privacy Policy\n\nAcme, Inc. (“we”) runs this site.\n\nWidgetron reserves the right to change this policy.\n',
    fine: '# Privacy Policy\n\nAcme, Inc. (“we”) runs this site.\n\nStripe processes payments under its own policy.\n',
  },
  *check(policy) {
    const own = policy.organisation.shortName ?? policy.organisation.name;
    // One name that was copied to several places is one cause.
    for (const places of grouped(policy.foreignOrganisations, ({ text }) => coreOf(text))) {
      const [first, ...others] = places;
      yield finding(
        first,
        'foreign',
        { text: first.text, own: own ?? 'its own organisation' },
        {
          related: others.map(({ from, to }) => ({ from, to, message: `${first.text} is named here too.` })),
          fixes: () => fixesFor(places, policy),
        },
      );
    }
  },
});

function fixesFor(places: readonly ForeignOrganisation[], { organisation }: Policy): Fix[] {
  const names = new Set([organisation.shortName, organisation.legalName].filter((name) => name !== undefined));
  const where = places.length > 1 ? ` in all ${places.length} places` : '';
  return [...names].map((name) => ({
    title: `Change to “${name}”${where}`,
    level: 'suggestion',
    edits: places.map(({ from, to }) => ({ from, to, text: name })),
  }));
}
