import { coreOf } from '../facts/nameForms.ts';
import type { OwnClaimFact } from '../facts/ownClaims.ts';
import { BlockQuestion } from './factIndex.ts';
import { namesOf, type Organisation, ownNameTest } from './organisation.ts';
import { located, type PolicyBlock, type PolicyBlocks } from './policy.ts';
import { isVendor } from './vendors.ts';

/** A name that is counted in the text. */
export interface CountedName {
  readonly name: string;
  /** As it is looked for: without what other mentions of it may leave out. */
  readonly text: string;
  readonly question: BlockQuestion;
}

/** A claim by a name that may be somebody else's: a fact of the nth of the blocks that have claims. */
export interface ForeignSuspect {
  readonly nth: number;
  /** Which of the facts of its block it is. */
  readonly at: number;
  readonly name: CountedName;
}

/** What the claims of a policy and its names amount to, wherever their blocks stand. */
export interface ForeignSuspects {
  readonly list: readonly ForeignSuspect[];
  /** True where some claims are by the organisation's own name. */
  readonly hasOwn: boolean;
  /** How the organisation calls itself; undefined where the text does not tell. */
  readonly own: CountedName | undefined;
  /** For list items that open with {@link own}. */
  readonly opensItem: BlockQuestion;
}

/**
 * Claims by names that are not the organisation's. Without a name of its own, a text says nothing about whose name is wrong,
 * unless it is a template.
 */
export function foreignSuspectsIn(blocks: PolicyBlocks, organisation: Organisation): ForeignSuspects {
  const isOwn = ownNameTest(organisation);
  const mayBeForeign = foreignTest(organisation);
  const counted = new Map<string, CountedName>();
  const list: ForeignSuspect[] = [];
  let hasOwn = false;
  for (const [nth, index] of blocks.index.having('ownClaims').entries()) {
    for (const [at, fact] of (blocks[index] as PolicyBlock).facts.ownClaims.entries()) {
      if (isOwn(fact.name)) hasOwn = true;
      else if (mayBeForeign(fact)) list.push({ nth, at, name: countedName(fact.name, counted) });
    }
  }
  const { name, shortName } = organisation;
  const own = shortName === undefined ? undefined : countedName(shortName, counted);
  const opensItem = new BlockQuestion();
  return { list: name || isTemplate(blocks) ? list : [], hasOwn, own, opensItem };
}

const isTemplate = (blocks: PolicyBlocks): boolean =>
  located(blocks, 'placeholders').some(({ fact }) => /company|organi[sz]ation|business/i.test(fact.text));

function countedName(name: string, known: Map<string, CountedName>): CountedName {
  const needle = name.split(/[\s,]+/)[0] ?? name;
  const text = coreOf(name) === coreOf(needle) ? needle : name.replace(/[,.]?\s+(?:Inc|LLC|Ltd|GmbH)\.?$/, '');
  const counted = known.get(name) ?? { name, text, question: new BlockQuestion() };
  known.set(name, counted);
  return counted;
}

/** Tells claims that may be another's by what their names look like. */
function foreignTest(organisation: Organisation): (fact: OwnClaimFact) => boolean {
  const own = namesOf(organisation);
  const spelt = own.join(' ').toLowerCase();
  const domains = organisation.domains.map((domain) => domain.replace(/[^a-z\d]/g, ''));
  return ({ name, generic, strength }) => {
    const core = coreOf(name);
    if (domains.some((domain) => domain.includes(core)) || spelt.includes(name.toLowerCase())) return false;
    if (generic) return true;
    if (isOfThePolicy(name) || LAW.test(name) || isInitials(own, name)) return false;
    if (strength === 'only') return true;
    return !isVendor(name) && organisation.name !== undefined && !(strength === 'possible' && isOrdinaryWord(name));
  };
}

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
const isInitials = (own: readonly string[], name: string): boolean =>
  /^\p{Lu}{2,6}$/u.test(name) &&
  own.some((one) =>
    one
      .split(/[^\p{L}\p{N}]+/u)
      .map((word) => word.charAt(0).toUpperCase())
      .join('')
      .startsWith(name),
  );
