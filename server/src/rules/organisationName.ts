import { hasForm } from '../facts/nameForms.ts';
import { formerNamesOf } from '../policy/formerNames.ts';
import { isUnreadLanguage } from '../policy/language.ts';
import { type OwnNameSlip, ownNameSlipsOf } from '../policy/ownNameSlips.ts';
import type { Policy } from '../policy/policy.ts';
import { grouped } from '../text/grouped.ts';
import type { Span } from '../text/span.ts';
import { type Finding, type FixLevel, finding, type RelatedPlace, rule } from './rule.ts';

type MessageId = 'former' | OwnNameSlip['kind'];

/** The organisation's own name: one of the past, misspelt, or glued to a word. */
export const organisationName = rule({
  id: 'organisation-name',
  family: 'names',
  severity: 'warning',
  fix: 'safe',
  summary: 'The organisation’s own name is a former one, is misspelt, or is glued to the next word.',
  messages: {
    former:
      '“{{text}}” is a former name of {{right}}. Readers will take it for somebody else, or the policy for out of date; write the name of today, or say that it is past.',
    letters:
      '“{{text}}” looks like a misspelling of {{right}}. The name says who answers for the data: write it as everywhere else.',
    capitals: '“{{text}}” is written {{right}} in most places. Use one spelling of your own name throughout.',
    glued: '“{{text}}” lacks a space. The name says who answers for the data: write “{{right}}”.',
  },
  source: 'GDPR Art. 13(1)(a): the identity of the controller.',
  examples: {
    flagged:
      '# Privacy Policy\n\nCaldera (“we”) runs this site. Caldera keeps your name. Calderaand its partners do not sell it. Caldera answers.\n\nWe and partners agree.\n',
    fine: '# Privacy Policy\n\nCaldera (formerly Lavaflow) runs this site. Caldera keeps your name and does not sell it.\n',
  },
  *check(policy, { profile }) {
    if (isUnreadLanguage(policy)) return;
    const { organisation, blocks } = policy;
    for (const places of grouped(formerNamesOf(blocks, organisation, profile), ({ text }) => text)) {
      const today = (hasForm(places[0].text) ? organisation.legalName : undefined) ?? organisation.shortName;
      yield wrongName(policy, 'former', places, today);
    }
    for (const places of grouped(ownNameSlipsOf(blocks, organisation), ({ text }) => text)) {
      yield wrongName(policy, places[0].kind, places, places[0].right);
    }
  },
});

type Places = readonly [Span, ...Span[]];

function wrongName(policy: Policy, id: MessageId, places: Places, right: string | undefined): Finding<MessageId> {
  const [first, ...others] = places;
  const text = policy.document.source.slice(first.from, first.to);
  const where = places.length > 1 ? ` in all ${places.length} places` : '';
  // A space between two words that stuck together is the only change that nobody can mean otherwise.
  const level: FixLevel = id === 'glued' ? 'safe' : 'suggestion';
  const edits = places.map(({ from, to }) => ({ from, to, text: right ?? '' }));
  return finding<MessageId>(
    first,
    id,
    { text, right: right ?? 'the organisation' },
    {
      severity: id === 'capitals' ? 'information' : undefined,
      related: others.map((place): RelatedPlace => ({ ...spanOf(place), message: 'The same name stands here.' })),
      fixes: () => (right ? [{ title: `Change to “${right}”${where}`, level, edits }] : []),
    },
  );
}

const spanOf = ({ from, to }: Span): Span => ({ from, to });
