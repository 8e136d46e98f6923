import { registrable } from '../facts/hosts.ts';
import { coreOf } from '../facts/nameForms.ts';
import type { Profile } from '../profile/profile.ts';
import { blocksHaving, type PolicyBlocks } from './policy.ts';

/** What tells of the organisation besides the blocks. */
export interface OrganisationEvidence {
  readonly profile: Profile;
  /** The document's title, as in its first heading or its front matter; undefined where it has none. */
  readonly title: string | undefined;
  /** The host that a stored copy was taken from; see `archiveNote.ts`. */
  readonly archivedFrom: string | undefined;
}

const FREE_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|proton|protonmail|pm|gmx|aol|mail|zoho|fastmail|tutanota|yandex|qq|163)\./;

/** Domains of hosts that carry one of the names, the one that the copy was taken from, and a lone mail domain. */
export function domainsOf(hosts: Hosts, names: readonly string[], evidence: OrganisationEvidence): string[] {
  const domains = new Set(evidence.profile.organisation.domains.map((domain) => domain.toLowerCase()));
  if (evidence.archivedFrom) domains.add(registrable(evidence.archivedFrom));
  const cores = names.map(coreOf).filter((core) => core.length > 2);
  const mail = new Set<string>();
  for (const [domain, hasMail] of hosts) {
    if (cores.some((core) => belongs(labelOf(domain), core))) domains.add(domain);
    else if (hasMail && !FREE_MAIL.test(domain)) mail.add(domain);
  }
  for (const name of names) if (/^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,6}$/i.test(name)) domains.add(registrable(name));
  if (domains.size === 0 && mail.size === 1) for (const domain of mail) domains.add(domain);
  return [...domains];
}

/** Every registrable domain that the text names, and whether as that of a mailbox. */
export type Hosts = ReadonlyMap<string, boolean>;

/** The registrable domains of all hosts of a text. */
export function domainsIn(blocks: PolicyBlocks): Hosts {
  const domains = new Map<string, boolean>();
  for (const { facts } of blocksHaving(blocks, 'hosts')) {
    for (const { domain, form } of facts.hosts) {
      if (form === 'email' || !domains.has(domain))
        domains.set(domain, form === 'email' || domains.get(domain) === true);
    }
  }
  return domains;
}

function belongs(label: string, core: string): boolean {
  if (label === core) return true;
  const [shorter, longer] = label.length < core.length ? [label, core] : [core, label];
  return shorter.length > 4 && longer.includes(shorter) && shorter.length * 2.5 >= longer.length;
}

/** The first label of a registrable domain, without hyphens. */
export const labelOf = (domain: string): string => (domain.split('.')[0] ?? '').replaceAll('-', '');
