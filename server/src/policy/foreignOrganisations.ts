import { coreOf } from '../facts/nameForms.ts';
import type { OwnClaimFact } from '../facts/ownClaims.ts';
import type { Span } from '../text/span.ts';
import { namesOf, type Organisation, ownNameTest } from './organisation.ts';
import { type Located, located, type PolicyBlock, type PolicyBlocks } from './policy.ts';
import { isVendor } from './vendors.ts';

/** Another organisation's name where this one's own should stand, as copying leaves behind. The span is the name. */
export interface ForeignOrganisation extends Span {
  readonly text: string;
}

/** Names of others in sentences that only the organisation itself can say. */
export function foreignOrganisationsOf(blocks: PolicyBlocks, organisation: Organisation): ForeignOrganisation[] {
  const found = located(blocks, 'ownClaims');
  if (found.length === 0) return [];
  // Without a name of its own, a text says nothing about whose name is wrong, unless it is a template.
  const isTemplate = located(blocks, 'placeholders').some(({ fact }) =>
    /company|organi[sz]ation|business/i.test(fact.text),
  );
  if (!organisation.name && !isTemplate) return [];
  const isOwn = ownNameTest(organisation);
  const others = found.filter(({ fact }) => !isOwn(fact.name));
  if (others.length === 0) return [];
  const own = namesOf(organisation).join(' ').toLowerCase();
  const speaksByName = others.length < found.length || isNamedOften(blocks, organisation);
  return others
    .filter((claim) => isForeign(claim, { blocks, organisation, own, speaksByName }))
    .map(({ fact, from, to }) => ({ text: fact.name, from, to }));
}

interface Surroundings {
  readonly blocks: PolicyBlocks;
  readonly organisation: Organisation;
  /** All names of the organisation, in lower case. */
  readonly own: string;
  /** Whether the policy tells of its organisation by name ("Acme collects …") and not only as "we". */
  readonly speaksByName: boolean;
}

function isForeign({ fact, block }: Located<OwnClaimFact>, surroundings: Surroundings): boolean {
  const { blocks, organisation, own, speaksByName } = surroundings;
  if (isOwnDomainName(organisation, fact.name)) return false;
  if (own.includes(fact.name.toLowerCase())) return false;
  if (!fact.generic && (isOfThePolicy(fact.name) || LAW.test(fact.name) || isInitials(organisation, fact.name)))
    return false;
  if (fact.generic) return occurrences(blocks, fact.name, 2) < 2;
  if (fact.strength === 'only') return occurrences(blocks, fact.name, 5) < 5;
  if (isVendor(fact.name) || !organisation.name) return false;
  if (fact.strength === 'possible' && (!speaksByName || isOrdinaryWord(fact.name))) return false;
  return occurrences(blocks, fact.name, 2) < 2 && !isExplained(fact, block, surroundings);
}

const isNamedOften = (blocks: PolicyBlocks, { shortName }: Organisation): boolean =>
  shortName !== undefined && occurrences(blocks, shortName, 2) === 2;

/** Names of what the policy is about, and of whom it is for; "Acme Software" may be a firm. */
const isOfThePolicy = (name: string): boolean =>
  /\b(?:users?|services?|websites?|sites?|apps?|applications?|platform|products?|customers?|members?|program(?:me)?|parent|children)\b/i.test(
    name,
  ) || /^(?:the |our |client )?software\b/i.test(name);

/** "Encryption protects …": one word that is no name, capitalised at the start of a sentence. */
const isOrdinaryWord = (name: string): boolean =>
  /^\S+$/.test(name) && /(?:ion|ing|ment|ity|ness|al|ance|ence|er|s)$/.test(name);

/** Laws and authorities that sentences begin with: "GDPR gives you". */
const LAW =
  /\b(?:law|laws|act|regulation|directive|code|GDPR|CCPA|CPRA|COPPA|HIPAA|FERPA|GLBA|LGPD|PIPEDA|POPIA?|PDPA|APPI|CalOPPA|DPF|DPA|FTC|ICO|California|Virginia|Colorado|Europe|European Union|EU|EEA|UK)\b/i;

/** "ATI" where "Acme Tools, Inc." speaks. */
const isInitials = (organisation: Organisation, name: string): boolean =>
  /^\p{Lu}{2,6}$/u.test(name) &&
  namesOf(organisation).some((own) =>
    own
      .split(/[^\p{L}\p{N}]+/u)
      .map((word) => word.charAt(0).toUpperCase())
      .join('')
      .startsWith(name),
  );

const isOwnDomainName = ({ domains }: Organisation, name: string): boolean => {
  const core = coreOf(name);
  return domains.some((domain) => domain.replace(/[^a-z\d]/g, '').includes(core));
};

/** Lists and labelled paragraphs name one service after the other; a link to the name's own site explains it. */
function isExplained(
  { name, first: opens }: OwnClaimFact,
  block: PolicyBlock,
  { blocks, organisation, speaksByName }: Surroundings,
): boolean {
  if (block.inQuote || (block.listDepth > 0 && opens && !opensItems(blocks, organisation))) return true;
  if ((opens || !speaksByName) && /^\W{0,4}(?:\*\*|__|<b>|<strong>)/.test(block.text.source)) return true;
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
const opensItems = (blocks: PolicyBlocks, { shortName }: Organisation): boolean =>
  shortName !== undefined && blocks.some(({ listDepth, text }) => listDepth > 0 && text.prose.startsWith(shortName));

/** How often a text holds a name; counting stops at `enough`. */
function occurrences(blocks: PolicyBlocks, name: string, enough: number): number {
  const needle = name.split(/[\s,]+/)[0] ?? name;
  const whole = coreOf(name) === coreOf(needle) ? needle : name.replace(/[,.]?\s+(?:Inc|LLC|Ltd|GmbH)\.?$/, '');
  let count = 0;
  for (const { text } of blocks) {
    for (let at = text.prose.indexOf(whole); at >= 0 && count < enough; at = text.prose.indexOf(whole, at + 1)) count++;
    if (count >= enough) break;
  }
  return count;
}
