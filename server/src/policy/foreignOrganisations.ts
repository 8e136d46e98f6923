import { coreOf } from '../facts/nameForms.ts';
import type { OwnClaimFact } from '../facts/ownClaims.ts';
import { NoteKey } from '../text/notes.ts';
import type { Span } from '../text/span.ts';
import { aspect, type FactIndex, type Kept } from './factIndex.ts';
import { type CountedName, type ForeignSuspects, foreignSuspectsIn } from './foreignSuspects.ts';
import type { Organisation } from './organisation.ts';
import type { PolicyBlock, PolicyBlocks } from './policy.ts';

/** Another organisation's name where this one's own should stand, as copying leaves behind. The span is the name. */
export interface ForeignOrganisation extends Span {
  readonly text: string;
}

/** What is read of them, but for their places in the block. */
const CLAIMS = aspect(
  'ownClaims',
  (a, b) => a.name === b.name && a.strength === b.strength && a.first === b.first && a.generic === b.generic,
);
const BLANKS = aspect('placeholders', (a, b) => a.text === b.text);

const SUSPECTS = new NoteKey<Kept<ForeignSuspects>>();

/** Names of others in sentences that only the organisation itself can say. */
export function foreignOrganisationsOf(blocks: PolicyBlocks, organisation: Organisation): ForeignOrganisation[] {
  const { index } = blocks;
  const claiming = index.having('ownClaims');
  if (claiming.length === 0) return [];
  const inputs = [index.stamp(CLAIMS), index.stamp(BLANKS), organisation];
  const suspects = index.keep(SUSPECTS, inputs, () => foreignSuspectsIn(blocks, organisation));
  if (suspects.list.length === 0) return [];
  const surroundings = { index, suspects, speaksByName: suspects.hasOwn || isNamedOften(suspects, index) };
  return suspects.list.flatMap((suspect) => {
    const block = blocks[claiming[suspect.nth] as number] as PolicyBlock;
    const fact = block.facts.ownClaims[suspect.at];
    if (!fact || !isForeign(fact, suspect.name, block, surroundings)) return [];
    return [{ text: fact.name, from: block.from + fact.from, to: block.from + fact.to }];
  });
}

interface Surroundings {
  readonly index: FactIndex;
  readonly suspects: ForeignSuspects;
  /** Whether the policy tells of its organisation by name ("Acme collects …") and not only as "we". */
  readonly speaksByName: boolean;
}

function isForeign(fact: OwnClaimFact, name: CountedName, block: PolicyBlock, surroundings: Surroundings): boolean {
  const { index, speaksByName } = surroundings;
  const { generic, strength } = fact;
  if (generic) return !occurs(name, 2, block.index, index);
  if (strength === 'only') return !occurs(name, 5, block.index, index);
  if (strength === 'possible' && !speaksByName) return false;
  return !occurs(name, 2, block.index, index) && !isExplained(fact, block, surroundings);
}

const isNamedOften = ({ own }: ForeignSuspects, index: FactIndex): boolean =>
  own !== undefined && occurs(own, 2, 0, index);

/** Lists and labelled paragraphs name one service after the other; a link to the name's own site explains it. */
function isExplained({ name, first: opens }: OwnClaimFact, block: PolicyBlock, surroundings: Surroundings): boolean {
  if (block.inQuote || (block.listDepth > 0 && opens && !opensItems(surroundings))) return true;
  if ((opens || !surroundings.speaksByName) && /^\W{0,4}(?:\*\*|__|<b>|<strong>)/.test(block.text.source)) return true;
  const first = coreOf(name.split(' ')[0] ?? name);
  const core = first.length > 3 ? first : coreOf(name);
  return block.text.links.some((link) =>
    (link.target ?? '')
      .toLowerCase()
      .replace(/[^a-z\d]/g, '')
      .includes(core),
  );
}

/** Whether items of the policy's lists open with the organisation's own name, too. */
function opensItems({ index, suspects: { own, opensItem } }: Surroundings): boolean {
  if (own === undefined) return false;
  return index.hasEnough(opensItem, [], 1, ({ listDepth, text }) =>
    listDepth > 0 && text.prose.startsWith(own.name) ? 1 : 0,
  );
}

/** Whether the text holds a name so often. */
const occurs = ({ text: name, question }: CountedName, often: number, start: number, index: FactIndex): boolean =>
  index.hasEnough(question, [], often, ({ text }) => occurrencesIn(text.prose, name), start);

function occurrencesIn(prose: string, name: string): number {
  let count = 0;
  for (let at = prose.indexOf(name); at >= 0 && at < prose.length; at = prose.indexOf(name, at + 1)) count++;
  return count;
}
