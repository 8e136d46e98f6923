import { retargetingFixes, rightNumberFix } from '../fixes/reference.ts';
import type { Policy } from '../policy/policy.ts';
import type { Reference } from '../policy/references.ts';
import { grouped } from '../text/grouped.ts';
import { plainNumber } from '../text/squash.ts';
import { type Finding, type Fix, finding, rule } from './rule.ts';

type MessageId = 'number' | 'renumbered' | 'unnumbered' | 'title' | 'anchor' | 'table' | 'side';

/** References to a place of the policy that is not there, or not on the side that the words say. */
export const brokenSectionReference = rule({
  id: 'broken-section-reference',
  family: 'references',
  severity: 'warning',
  fix: 'safe',
  summary: 'A reference names a section, table or anchor that the policy does not have, or says “above” for “below”.',
  messages: {
    number:
      '“{{text}}” could not be found in this policy: {{numbered}}. Readers are sent nowhere; point it at the section that you mean.',
    renumbered:
      '“{{text}}” is not “{{title}}”: the section of that title has the number {{number}}. Readers find another section than the one that you name; write {{number}}.',
    unnumbered:
      '“{{text}}” names a number, but the sections of this policy could not be found to have any. Readers are sent nowhere; name the section by its title.',
    title:
      'Could not find a section “{{target}}” in this policy. Readers are sent nowhere; name the section as its heading does.',
    anchor:
      'This link leads to “#{{target}}”, which could not be found in this policy. A click does nothing; lead it to a heading that is there.',
    table: 'Could not find {{text}}. Readers look for it in vain; put the table in, or take the reference out.',
    side: '“{{text}}”: what it names stands {{where}}. Readers look on the wrong side; write “{{where}}”.',
  },
  source: 'GDPR Art. 12(1): intelligible and easily accessible information.',
  examples: {
    flagged: '# Privacy Policy\n\n## 1. Data\n\nWe keep names as Section 9 says.\n\n## 2. Rights\n\nYou may object.\n',
    fine: '# Privacy Policy\n\n## 1. Data\n\nWe keep names as Section 2 says.\n\n## 2. Rights\n\nYou may object.\n',
  },
  *check(policy) {
    const { references } = policy;
    const broken = references.filter((reference) => !reference.resolved && !isRenumbered(reference));
    for (const places of grouped(broken, causeOf(policy))) yield missing(policy, places);
    for (const reference of references) {
      if (isRenumbered(reference)) yield renumbered(policy, reference);
      else if (reference.resolved && !reference.rightSide && reference.side) yield onWrongSide(policy, reference);
    }
  },
});

/** Where no section has a number, all references to numbers fail for this one reason; else each target is its own. */
function causeOf({ sections }: Policy): (reference: Reference) => string {
  const numbered = sections.some(({ number }) => number !== undefined);
  return ({ kind, noun, target }) =>
    kind === 'number' && !numbered ? 'unnumbered' : `${kind} ${noun} ${target.toLowerCase()}`;
}

function missing(policy: Policy, places: readonly [Reference, ...Reference[]]): Finding<MessageId> {
  const [first, ...others] = places;
  const numbered = numberedSections(policy, first.target);
  const id = first.kind === 'number' && numbered === '' ? 'unnumbered' : first.kind;
  const { text, target } = first;
  return finding<MessageId>(
    first,
    id,
    { text, target, numbered },
    {
      related: others.map(({ from, to }) => ({ from, to, message: 'This leads nowhere too.' })),
      fixes: () => retargetingFixes(policy, [first, ...others.filter((other) => other.target === target)]),
    },
  );
}

/** The title behind the number says for certain which section is meant, and that one has another number. */
const isRenumbered = ({ titled, target }: Reference): boolean =>
  titled?.number !== undefined && plainNumber(titled.number) !== plainNumber(target);

function renumbered(policy: Policy, reference: Reference): Finding<MessageId> {
  const { text, titled } = reference;
  const { number = '', title = '' } = titled ?? {};
  const fixes = (): Fix[] => rightNumberFix(policy, reference, number);
  return finding<MessageId>(reference, 'renumbered', { text, title, number }, { fixes });
}

/** "its sections are numbered 1 to 8", "section 3 goes from 3.1 to 3.4"; empty where no section has a number. */
function numberedSections({ sections }: Policy, target: string): string {
  const numbers = sections.flatMap(({ number }) => number ?? []);
  const [parent = ''] = /^\d+(?=\.\d)/.exec(target) ?? [];
  const parts = parent ? numbers.filter((number) => number.startsWith(`${parent}.`)) : [];
  if (parts.length > 0) return `section ${parent} goes from ${parts[0]} to ${parts.at(-1)}`;
  if (parent && numbers.includes(parent)) return `section ${parent} has no numbered parts`;
  const tops = numbers.filter((number) => !number.includes('.'));
  const shown = tops.length > 0 ? tops : numbers;
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined) return '';
  return first === last ? `its only number is ${first}` : `its sections are numbered ${first} to ${last}`;
}

function onWrongSide(policy: Policy, reference: Reference): Finding<MessageId> {
  const { text } = reference;
  return finding<MessageId>(
    reference,
    'side',
    { text, where: otherSide(reference) },
    { fixes: () => sideFix(policy, reference) },
  );
}

const otherSide = ({ side }: Reference): string => (side?.says === 'above' ? 'below' : 'above');

/**
 * A title says for certain which section is meant, so that the word alone is wrong. A number may itself be out of date.
 */
function sideFix(policy: Policy, reference: Reference): Fix[] {
  const { side, kind } = reference;
  if (!side) return [];
  const level = kind === 'title' && isUnique(policy, reference) ? 'safe' : 'suggestion';
  const text = otherSide(reference);
  return [{ title: `Change “${side.says}” to “${text}”`, level, edits: [{ from: side.from, to: side.to, text }] }];
}

const isUnique = ({ sections }: Policy, { target }: Reference): boolean =>
  sections.filter(({ title }) => title.toLowerCase() === target.toLowerCase().trim()).length === 1;
