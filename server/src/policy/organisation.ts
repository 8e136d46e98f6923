import { coreOf, withoutForm } from '../facts/nameForms.ts';
import { NoteKey } from '../text/notes.ts';
import { aspect, type FactIndex, type Kept } from './factIndex.ts';
import { domainsIn, domainsOf, type Hosts, type OrganisationEvidence } from './organisationDomains.ts';
import { countOnTop, type ReadNames, readNames } from './organisationNames.ts';
import type { PolicyBlocks } from './policy.ts';
import { remembered } from './remembered.ts';

/** Who "we" is: what a profile says, or what the text itself shows. */
export interface Organisation {
  /** What to call it: the legal name where one is known, else the short one; undefined where the text names nobody. */
  readonly name: string | undefined;
  /** With its legal form: "Acme Tools, Inc." */
  readonly legalName: string | undefined;
  /** Without it, as the text calls it most: "Acme". */
  readonly shortName: string | undefined;
  /** Every other name that stands for it: short names in quotes, the product in the title, former names. */
  readonly otherNames: readonly string[];
  /** Its registrable domains, lower case, without "www." */
  readonly domains: readonly string[];
}

/** What is read of them, but for their places in the block. */
const DOMAINS = aspect('hosts', (a, b) => a.domain === b.domain && a.form === b.form);
const NAMINGS = aspect(
  'organisations',
  (a, b) => a.role === b.role && a.name === b.name && a.aliases.join('|') === b.aliases.join('|'),
);

const HOSTS = new NoteKey<Kept<Hosts>>();
const SAME_HOSTS = new NoteKey<Kept<Hosts>>();
const ORGANISATION = new NoteKey<Kept<Organisation>>();
const SAME_ORGANISATION = new NoteKey<Kept<Organisation>>();

/**
 * Finds out who the policy speaks for. The profile goes before the text. The same object as before an edit that changed
 * nothing of what it says: whatever depends on it may be kept for as long as it stays.
 */
export function organisationOf(blocks: PolicyBlocks, evidence: OrganisationEvidence): Organisation {
  const { index } = blocks;
  const hosts = index.keep(HOSTS, [index.stamp(DOMAINS)], () => sameHosts(index, domainsIn(blocks)));
  const onTop = countOnTop(blocks);
  const { profile, title, archivedFrom } = evidence;
  return index.keep(ORGANISATION, [index.stamp(NAMINGS), onTop, hosts, profile, title, archivedFrom], () =>
    sameOrganisation(index, concluded(readNames(blocks, onTop, hosts, evidence), hosts, evidence)),
  );
}

/** What was read before the edit, where that says the same. */
const sameHosts = (index: FactIndex, hosts: Hosts): Hosts =>
  index.keep(SAME_HOSTS, [...hosts.keys(), ...hosts.values()], () => hosts);

function sameOrganisation(index: FactIndex, read: Organisation): Organisation {
  const { legalName, shortName, otherNames, domains } = read;
  return index.keep(
    SAME_ORGANISATION,
    [legalName, shortName, otherNames.length, ...otherNames, ...domains],
    () => read,
  );
}

/** Joins what the text says with the profile. */
function concluded(read: ReadNames | undefined, hosts: Hosts, evidence: OrganisationEvidence): Organisation {
  const { organisation } = evidence.profile;
  const legalName = organisation.legalName ?? (organisation.name ? undefined : read?.legalName);
  const profiled = organisation.legalName ? withoutForm(organisation.legalName) : undefined;
  const shortName = organisation.name ?? profiled ?? read?.shortName;
  const others = new Set([...(read?.names ?? []), ...organisation.formerNames]);
  for (const name of [legalName, shortName]) if (name) others.delete(name);
  const otherNames = [...others];
  const names = [legalName, shortName, ...otherNames].filter((name) => name !== undefined);
  return {
    name: legalName ?? shortName,
    legalName,
    shortName,
    otherNames,
    domains: domainsOf(hosts, names, evidence),
  };
}

/** True where a host is the organisation's own, or below it. */
export function isOwnHost({ domains }: Organisation, host: string): boolean {
  const plain = host.toLowerCase().replace(/^www\./, '');
  return domains.some((domain) => plain === domain || plain.endsWith(`.${domain}`));
}

/** True where a name is one of the organisation's, with or without its legal form. */
export const isOwnName = (organisation: Organisation, name: string): boolean => ownNameTest(organisation)(name);

/** {@link isOwnName} for many names of one organisation. */
export function ownNameTest(organisation: Organisation): (name: string) => boolean {
  const own = namesOf(organisation).map(coreOf);
  return remembered((name) => {
    const wanted = coreOf(name);
    if (wanted.length < 2) return false;
    return own.some(
      (core) =>
        core === wanted || (wanted.length > 3 && core.length > 3 && (core.includes(wanted) || wanted.includes(core))),
    );
  });
}

/** All names of the organisation. */
export function namesOf({ legalName, shortName, otherNames }: Organisation): string[] {
  return [legalName, shortName, ...otherNames].filter((name) => name !== undefined);
}
