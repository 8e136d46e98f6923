import { registrable } from '../facts/hosts.ts';
import { coreOf, hasForm, withoutForm } from '../facts/nameForms.ts';
import type { OrganisationFact } from '../facts/organisations.ts';
import { firstIndex } from '../text/rising.ts';
import { type Hosts, labelOf, type OrganisationEvidence } from './organisationDomains.ts';
import { blocksHaving, type PolicyBlock, type PolicyBlocks } from './policy.ts';
import { isVendorCore } from './vendors.ts';

interface Candidate {
  score: number;
  /** Rises in the order of the text; 0 for what only the title names. */
  readonly place: number;
  readonly spellings: Map<string, number>;
  readonly aliases: Set<string>;
  /** Points so far, by role. */
  readonly earned: Map<OrganisationFact['role'], number>;
}

/** How a text names the organisation. */
export interface ReadNames {
  readonly legalName: string | undefined;
  readonly shortName: string | undefined;
  /** All names, these two included. */
  readonly names: readonly string[];
}

const POINTS: Readonly<Record<OrganisationFact['role'], number>> = { we: 12, operator: 5, legal: 3, subject: 1 };
const MOST_POINTS: Readonly<Record<OrganisationFact['role'], number>> = { we: 24, operator: 10, legal: 6, subject: 8 };
/** Further down, somebody else may be spoken of. */
const TOP_BLOCKS = 12;
/** Two sentences about what it does are enough where the text names nobody in a better way. */
const ENOUGH = 2;

/** How many of the blocks that name somebody stand near the top. */
export function countOnTop(blocks: PolicyBlocks): number {
  const top = blocks[Math.min(TOP_BLOCKS, blocks.length - 1)]?.to ?? 0;
  return firstIndex(blocks.index.having('organisations'), (index) => (blocks[index] as PolicyBlock).from > top);
}

/**
 * The names of the organisation that the text and its title speak for; undefined where they name nobody well enough. Of
 * where blocks stand it depends only on their order, and on {@link countOnTop}.
 */
export function readNames(
  blocks: PolicyBlocks,
  onTop: number,
  hosts: Hosts,
  evidence: OrganisationEvidence,
): ReadNames | undefined {
  const candidates = new Map<string, Candidate>();
  const title = coreOf(evidence.title ?? '');
  let passed = 0;
  for (const block of blocksHaving(blocks, 'organisations')) {
    const isOnTop = passed++ < onTop;
    for (const fact of block.facts.organisations) earn(candidates, fact, pointsOf(fact, block, isOnTop, title));
  }
  const titleNames = evidence.title ? namesInTitle(evidence.title) : [];
  for (const name of titleNames) addTo(candidates, name, 7);
  boostByHosts(candidates, hosts, evidence);
  joinAliases(candidates);
  return chosen(candidates, titleNames);
}

/** Ways of naming somebody count up to a limit each: what is said often is not said better. */
function earn(candidates: Map<string, Candidate>, fact: OrganisationFact, points: number): void {
  const candidate = candidateFor(candidates, fact.core, fact.name, candidates.size + 1);
  if (!candidate) return;
  const sum = candidate.earned.get(fact.role) ?? 0;
  const added = Math.min(points, MOST_POINTS[fact.role] - sum);
  candidate.earned.set(fact.role, sum + added);
  candidate.score += added;
  for (const alias of fact.aliases) candidate.aliases.add(alias);
}

/** A legal name or an operator far down the text may be anybody's; "we" is always us. */
function pointsOf(fact: OrganisationFact, block: PolicyBlock, isOnTop: boolean, title: string): number {
  const points = POINTS[fact.role];
  if (fact.role === 'we') return points;
  if (isVendorCore(fact.core) && !title.includes(fact.core)) return points / 6;
  if (fact.role === 'subject') return points;
  if (block.listDepth > 0) return points / 4;
  return isOnTop ? points : points / 6;
}

function candidateFor(
  candidates: Map<string, Candidate>,
  core: string,
  name: string,
  place: number,
): Candidate | undefined {
  if (core.length < 2) return undefined;
  let candidate = candidates.get(core);
  if (!candidate) {
    candidate = { score: 0, place, spellings: new Map(), aliases: new Set(), earned: new Map() };
    candidates.set(core, candidate);
  }
  candidate.spellings.set(name, (candidate.spellings.get(name) ?? 0) + 1);
  return candidate;
}

function addTo(candidates: Map<string, Candidate>, name: string, points: number): void {
  const candidate = candidateFor(candidates, coreOf(name), name, 0);
  if (candidate) candidate.score += points;
}

function boostByHosts(candidates: Map<string, Candidate>, hosts: Hosts, { archivedFrom }: OrganisationEvidence): void {
  if (archivedFrom) {
    const label = labelOf(registrable(archivedFrom));
    for (const [core, candidate] of candidates) if (core.startsWith(label) || label === core) candidate.score += 8;
  }
  const labels = new Set([...hosts.keys()].map(labelOf));
  for (const [core, candidate] of candidates)
    if (core.length > 3 && labels.has(core) && !isVendorCore(core) && candidate.score >= 2) candidate.score += 3;
}

/** A short name that is a candidate too belongs to the one that it was defined for. */
function joinAliases(candidates: Map<string, Candidate>): void {
  for (const [core, candidate] of candidates) {
    for (const alias of candidate.aliases) {
      const other = candidates.get(coreOf(alias));
      if (!other || other === candidate || coreOf(alias) === core) continue;
      candidate.score += Math.min(other.score, 8);
      other.score = 0;
    }
  }
}

function chosen(candidates: ReadonlyMap<string, Candidate>, titleNames: readonly string[]): ReadNames | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates.values()) {
    if (!best || candidate.score > best.score || (candidate.score === best.score && candidate.place < best.place))
      best = candidate;
  }
  if (!best || best.score < ENOUGH) return undefined;
  const spellings = [...best.spellings].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  const legalName = spellings.find(hasForm);
  const aliases = [...best.aliases].filter((alias) => /^\p{Lu}|\.\p{L}/u.test(alias) && !GENERIC.test(alias));
  const shortName = aliases[0] ?? spellings.find((name) => !hasForm(name)) ?? withoutForm(legalName ?? '');
  return { legalName, shortName, names: [...new Set([...spellings, ...aliases, ...titleNames])] };
}

/** Defined terms that stand in for any organisation; they are no names. */
const GENERIC =
  /^(?:the\s+)?(?:company|organi[sz]ation|services?|sites?|websites?|platform|apps?|applications?|products?|policy|statement|notice|privacy \w+|operator|foundation|university|you|users?|clients?|customers?|parties|party|group)$/i;

const DOCUMENT =
  /\b(?:website|online|global|general|mobile|internet|data|our|browser|app)?\s*(?:privacy(?:\s+and\s+cookies?)?|cookies?|data protection)\s+(?:policy|notice|statement|information)\b/i;

/** The names in "Acme Privacy Policy", "Privacy Policy for Acme", "Privacy Policy — Acme" and "Privacy | Acme". */
export function namesInTitle(title: string): string[] {
  const document = DOCUMENT.exec(title);
  if (!document) return [];
  const rest = [title.slice(0, document.index), title.slice(document.index + document[0].length)];
  return rest
    .flatMap((part) => part.split(/\s[—–|-]\s|:\s|\||\s\(c\)|©/))
    .map((part) =>
      part
        .replace(/^[\s.,:—–-]*(?:of|for|by|at)?\s+(?:the\s+(?=\p{Ll}))?/iu, '')
        .replace(/[’']s?\s*$|[\s.,:—–-]+$/g, '')
        .trim(),
    )
    .filter((part) => part.length > 1 && part.length < 50 && /^[\p{Lu}\d]|\p{L}\.\p{L}/u.test(part))
    .filter(
      (part) =>
        !GENERIC.test(part) &&
        !/\b(?:your|our|we|privacy|last updated|candidates?|global|version)\b/i.test(part) &&
        !/^\d[\d.]*$/.test(part),
    );
}
