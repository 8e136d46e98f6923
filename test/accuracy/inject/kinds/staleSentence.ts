import type { FaultKind } from '../fault.ts';
import { blockEnds } from '../sentences.ts';

/** Sentences of our own around a framework's name. */
const SENTENCES: readonly [string, ...string[]] = [
  'We comply with the NAME for personal data that reaches us from Europe.',
  'Our transfers of personal data rest on the NAME.',
  'We take part in the NAME and follow its rules.',
  'To learn more about the NAME, please ask us.',
  'NAME applies to the data that we hold about you.',
  'All of our servers and offices keep to the requirements of the NAME.',
];

/** Names that have passed: transfer frameworks, laws, seals, programmes, techniques. */
const NAMES: readonly [string, ...string[]] = [
  'EU-U.S. Privacy Shield Framework',
  'EU-US Privacy Shield',
  'Swiss-U.S. Privacy Shield Framework',
  'Privacy Shield Principles',
  'U.S.-EU Safe Harbor Framework',
  'U.S.-Swiss Safe Harbor Framework',
  'Safe Harbor Privacy Principles',
  'EU Safe Harbour program',
  'Directive 95/46/EC',
  'EU Data Protection Directive 95/46/EC',
  'Data Protection Act 1998',
  'TRUSTe Privacy Seal',
  'Standard Contractual Clauses under Commission Decision 2010/87/EU',
  'Secure Sockets Layer (SSL) protocol',
  'EU Online Dispute Resolution platform',
];

/** A sentence on something that no longer stands is added behind a paragraph. */
export const staleSentence: FaultKind = {
  id: 'stale-sentence',
  title: 'A sentence on a framework that no longer stands',
  faultIn(subject, random) {
    const at = random.maybe(blockEnds(subject));
    if (at === undefined) return undefined;
    const name = random.pick(NAMES);
    const sentence = random.pick(SENTENCES).replace('NAME', name);
    const insertion = ` ${sentence}`;
    const from = at + insertion.indexOf(name);
    return {
      edits: [{ from: at, to: at, text: insertion }],
      expected: {
        keys: ['stale-framework', 'stale-technology', 'renamed-body'],
        places: [{ from, to: from + name.length }],
      },
      mayChange: ({ key }) =>
        /^topic\/(?:international-transfers|transfer-mechanism|security|dispute-resolution|complaint-authority|legal-basis)$/.test(
          key,
        ),
    };
  },
};
