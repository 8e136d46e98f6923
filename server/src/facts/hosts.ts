import { matchesOf } from '../text/matches.ts';
import type { BlockText } from './blockText.ts';
import type { Fact, FactReaderFactory } from './reader.ts';

/** A host that the text names in a link or an email address. The span is the address, relative to the block. */
export interface HostFact extends Fact {
  readonly form: 'link' | 'email';
  /** Lower case, without "www." */
  readonly host: string;
  /** The part of the host that somebody registered. */
  readonly domain: string;
}

/** `user@host`, or the host behind a scheme; bounded, so linear. */
const ADDRESS =
  /(?:mailto:|^)[^\s@/]{1,80}@([a-z0-9.-]{3,80})|^[a-z]{2,8}:\/\/(?:www\.)?([a-z0-9.-]{3,80})|^www\.([a-z0-9.-]{3,80})/i;
const EMAIL = /[\w.+-]{1,64}@([a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4})/gi;

/** Reads the hosts of links and of email addresses. */
export const hostReader: FactReaderFactory<HostFact> = () => (block) => {
  const isSigned = block.prose.includes('@');
  if (!isSigned && block.links.length === 0) return NOTHING;
  const hosts = linkedHosts(block);
  if (!isSigned) return hosts;
  for (const match of matchesOf(EMAIL, block.prose)) {
    const host = (match[1] ?? '').toLowerCase();
    hosts.push({
      form: 'email',
      host,
      domain: registrable(host),
      from: match.index,
      to: match.index + match[0].length,
    });
  }
  return hosts;
};

const NOTHING: readonly never[] = [];

function linkedHosts(block: BlockText): HostFact[] {
  const hosts: HostFact[] = [];
  for (const link of block.links) {
    const match = link.target ? ADDRESS.exec(link.target) : null;
    if (!match) continue;
    const host = (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase().replace(/\.+$/, '');
    const { from, to } = link.targetSpan ?? link;
    hosts.push({ form: match[1] ? 'email' : 'link', host, domain: registrable(host), from, to });
  }
  return hosts;
}

/** The part of a host that somebody registered: "example.co.uk" of "docs.example.co.uk". */
export function registrable(host: string): string {
  const lower = host.toLowerCase();
  const labels = (lower.startsWith('www.') ? lower.slice(4) : lower).split('.');
  const double =
    (labels.at(-1) ?? '').length === 2 && /^(?:co|com|org|net|gov|ac|edu|or|ne|go)$/.test(labels.at(-2) ?? '');
  return labels.slice(double ? -3 : -2).join('.');
}
