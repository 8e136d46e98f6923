import type { Reference } from '../../../../server/src/policy/references.ts';
import type { Fault, FaultKind } from '../fault.ts';

/** A reference names a section, an anchor or a title that is not there. */
export const renumberedReference: FaultKind = {
  id: 'renumbered-reference',
  title: 'A reference to a section of another number, or to an anchor that is not there',
  faultIn({ text, policy }, random) {
    const references = policy.references.filter(
      ({ kind, resolved }) => resolved && (kind === 'number' || kind === 'anchor'),
    );
    const reference = random.maybe(references);
    return reference && misled(text, reference, random.below(3));
  },
};

function misled(text: string, { kind, target, from, to }: Reference, way: number): Fault | undefined {
  const wanted = kind === 'anchor' ? `#${target}` : target;
  const at = text.slice(from, to).lastIndexOf(wanted);
  if (at < 0) return undefined;
  const other = kind === 'anchor' ? otherAnchor(target, way) : otherNumber(target);
  const edit = { from: from + at, to: from + at + wanted.length, text: other };
  const grown = other.length - wanted.length;
  return {
    edits: [edit],
    expected: { keys: ['broken-section-reference'], places: [{ from, to: to + grown }] },
  };
}

/** As after a heading was reworded or removed. */
function otherAnchor(target: string, way: number): string {
  if (way === 0) return '#how-we-share-it-with-partner-firms';
  return way === 1 ? `#our-former-${target}` : `#${target}-and-its-limits`;
}

/** No policy here has so many. */
const otherNumber = (target: string): string =>
  /^\d/.test(target) ? String(31 + (Number.parseInt(target, 10) % 8)) : 'XXXI';
