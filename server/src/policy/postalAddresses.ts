import type { PostalFact, PostalPart } from '../facts/postalAddresses.ts';
import type { Span } from '../text/span.ts';
import { blocksHaving, type PolicyBlock, type PolicyBlocks } from './policy.ts';

/** A postal address in its place. */
export interface PostalAddress extends Span {
  /** On one line. */
  readonly value: string;
  /** As `normalisedAddress` has it, where that is known already. */
  readonly normalised: string | undefined;
  readonly block: PolicyBlock;
  readonly blockIndex: number;
}

/** An address written as paragraphs or list items, a line each, has at most this many between street and town. */
const MOST_LINES = 3;
const LONGEST_LINE = 70;

/** Whole addresses as they were read, and those whose lines are blocks of their own put together. */
export function joinedAddresses(blocks: PolicyBlocks): PostalAddress[] {
  const addresses: PostalAddress[] = [];
  let joinedUpTo = -1;
  for (const block of blocksHaving(blocks, 'postalAddresses')) {
    const { index } = block;
    if (index <= joinedUpTo) continue;
    for (const fact of block.facts.postalAddresses) {
      const place = OPEN.has(fact.part) ? placeBelow(blocks, index) : undefined;
      if (!place && UNFINISHED.has(fact.part)) continue;
      addresses.push(addressAt(block, index, fact, place));
      joinedUpTo = Math.max(joinedUpTo, place?.index ?? 0);
    }
  }
  return addresses;
}

/** Parts that an address may go on below, and parts that are no address by themselves. */
const OPEN: ReadonlySet<PostalPart> = new Set<PostalPart>(['street', 'line']);
const UNFINISHED: ReadonlySet<PostalPart> = new Set<PostalPart>(['line', 'place']);

function addressAt(block: PolicyBlock, blockIndex: number, fact: PostalFact, place: Place | undefined): PostalAddress {
  const from = block.from + fact.from;
  if (!place) {
    return { from, to: block.from + fact.to, value: fact.value, normalised: fact.normalised, block, blockIndex };
  }
  return { from, to: place.to, value: `${fact.value}, ${place.value}`, normalised: undefined, block, blockIndex };
}

interface Place {
  readonly index: number;
  /** Absolute end of the last line. */
  readonly to: number;
  /** The lines below the street, joined by commas. */
  readonly value: string;
}

/** The line with the town and the postcode, a few short lines below a street. A country alone closes an address, too. */
function placeBelow(blocks: PolicyBlocks, street: number): Place | undefined {
  const lines: string[] = [];
  let found: Place | undefined;
  for (let index = street + 1; index <= street + MOST_LINES + 1; index++) {
    const block = blocks[index];
    if (block?.kind !== 'paragraph' || block.to - block.from > LONGEST_LINE) break;
    const text = block.text.prose.trim().replace(/[,\\]+$/, '');
    const place = block.facts.postalAddresses.find((fact) => fact.part === 'place');
    if (found && !place) break;
    if (!place && !isLine(text)) break;
    lines.push(text);
    if (place) found = { index, to: block.from + place.to, value: lines.join(', ') };
  }
  return found;
}

/** Capitalised words and numbers, no sentence. */
const isLine = (text: string): boolean =>
  /^[\p{Lu}\d#]/u.test(text) && !/[.:!?@]$|@|\s\p{Ll}{2,}\s\p{Ll}{2,}/u.test(text);
