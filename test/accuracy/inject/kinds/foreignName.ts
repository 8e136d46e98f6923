import type { Span } from '../../../../server/src/text/span.ts';
import type { FaultKind, Subject } from '../fault.ts';

const OTHERS: readonly [string, ...string[]] = [
  'Northwind Traders',
  'Bluefinch Labs',
  'Quayside Software',
  'Larkfield Media',
  'Tern & Gull',
  'Halden Systems',
];

/** What follows a name where only the policy's own organisation can be meant. */
const CLAIMS =
  /^(?:\s+(?:collects|uses|processes|respects|is committed|takes|reserves|will not|does not (?:sell|share|rent|collect)|may (?:update|change|share|disclose|use|collect)|has (?:created|adopted)|cares)\b)/;

/** Another company's name stands where the organisation's own should. */
export const foreignName: FaultKind = {
  id: 'foreign-name',
  title: 'Another company’s name where the own one should stand',
  faultIn(subject, random) {
    const place = random.maybe(claimsOf(subject));
    if (!place) return undefined;
    const name = random.pick(OTHERS);
    return {
      edits: [{ ...place, text: name }],
      expected: { keys: ['foreign-organisation'], places: [{ from: place.from, to: place.from + name.length }] },
    };
  },
};

const ENOUGH = 3;

function claimsOf({ policy }: Subject): Span[] {
  const { name, shortName } = policy.organisation;
  const own = shortName ?? name;
  if (!own) return [];
  const all = policy.blocks.flatMap((block) => occurrences(block.text.prose, own).map((at) => ({ block, at })));
  if (all.length < ENOUGH) return [];
  return all
    .filter(
      ({ block, at }) =>
        block.level === 0 &&
        startsSentence(block.text.prose, at) &&
        CLAIMS.test(block.text.prose.slice(at + own.length)),
    )
    .map(({ block, at }) => ({ from: block.from + at, to: block.from + at + own.length }));
}

const startsSentence = (prose: string, at: number): boolean =>
  /(?:^|[.!?]\s+|\n)\s*(?:At\s+)?$/.test(prose.slice(0, at));

function occurrences(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}
