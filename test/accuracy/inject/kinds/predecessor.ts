import { statusAt } from '../../../../server/src/knowledge/timeline.ts';
import type { FrameworkMention } from '../../../../server/src/policy/frameworks.ts';
import { AS_OF } from '../../corpus.ts';
import type { FaultKind } from '../fault.ts';

/** What stood before a framework that stands today, in words that policies of the time used. */
const PREDECESSORS: Readonly<Record<string, readonly string[]>> = {
  gdpr: ['Data Protection Directive 95/46/EC', 'Directive 95/46/EC'],
  'uk-gdpr': ['Data Protection Act 1998'],
  'uk-dpa-2018': ['Data Protection Act 1998'],
  'eu-us-dpf': ['EU-U.S. Privacy Shield Framework', 'U.S.-EU Safe Harbor Framework'],
  'swiss-us-dpf': ['Swiss-U.S. Privacy Shield Framework', 'U.S.-Swiss Safe Harbor Framework'],
  dpf: ['Privacy Shield Framework', 'Safe Harbor Framework'],
  scc: ['Standard Contractual Clauses (Decision 2010/87/EU)', 'standard contractual clauses of 2010 (2010/87/EU)'],
  edpb: ['Article 29 Working Party'],
  'irish-dpc': ['Irish Data Protection Commissioner', 'Office of the Data Protection Commissioner of Ireland'],
};

/** The name of a framework that stands is replaced by that of its predecessor. */
export const predecessor: FaultKind = {
  id: 'predecessor',
  title: 'A current framework is replaced by its predecessor',
  faultIn({ policy }, random) {
    const current = policy.frameworks.filter(
      ({ framework }) => framework.id in PREDECESSORS && statusAt(framework, AS_OF).status === 'current',
    );
    const mention = random.maybe(current.filter((one) => isNamedOnce(one, policy.frameworks)));
    const name = mention && random.maybe(PREDECESSORS[mention.framework.id] ?? []);
    if (!mention || !name) return undefined;
    const { from, to } = mention;
    return {
      edits: [{ from, to, text: name }],
      expected: {
        keys: ['stale-framework', 'stale-technology', 'renamed-body'],
        places: [{ from, to: from + name.length }],
      },
    };
  },
};

/** Where a name is explained by another of the same framework, changing one of the two gives no sentence of any time. */
const isNamedOnce = (mention: FrameworkMention, all: readonly FrameworkMention[]): boolean =>
  all.every(
    (other) =>
      other === mention || other.framework !== mention.framework || Math.abs(other.from - mention.from) > APART,
  );

const APART = 100;
