import { editDistance } from '../text/suggest.ts';
import { differsALittle } from './similarity.ts';

/**
 * Why two mailboxes at one host, by what stands in front of the @, cannot both be right: `spelling` where they differ by a
 * slip of the pen, `mailbox` where an organisation has one of the kind.
 */
export function mailboxesDisagree(a: string, b: string): 'spelling' | 'mailbox' | undefined {
  if (PRIVACY_DESK.test(a) && PRIVACY_DESK.test(b)) return 'mailbox';
  if (isMisspelt(a, b) || isMisspelt(b, a)) return 'spelling';
  return differsALittle(a, b) && !onlyDigitsDiffer(a, b) && !onlyRegionsDiffer(a, b) ? 'spelling' : undefined;
}

const onlyDigitsDiffer = (a: string, b: string): boolean => a.replace(/\d/g, '') === b.replace(/\d/g, '');

/** "privacy-us" and "privacy-eu": a mailbox for each region. */
function onlyRegionsDiffer(a: string, b: string): boolean {
  const [partsA, partsB] = [a.split(/[-._+]/), b.split(/[-._+]/)];
  if (partsA.length < 2 || partsA.length !== partsB.length) return false;
  return partsA.every((part, index) => part === partsB[index] || (isRegion(part) && isRegion(partsB[index] ?? '')));
}

const isRegion = (part: string): boolean => /^(?:[a-z]{2}|usa|eea|emea|apac|latam|row)$/.test(part);

/** Mailboxes for privacy at large: an organisation has one. Those with a region, a law or a kind of request are others. */
const PRIVACY_DESK = /^(?:data[-._]?)?(?:privacy|protection|datenschutz)(?:[-._]?(?:team|office|officer|desk))?$/;
/** Short names of mailboxes that differ by a letter and mean something. */
const SHORT_NAMES = new Set([
  'dpo',
  'cpo',
  'hr',
  'pr',
  'it',
  'ir',
  'dsr',
  'dsar',
  'spo',
  'ico',
  'qa',
  'vip',
  'eu',
  'uk',
  'us',
]);

/** Mailboxes that many organisations have, with names too short to be told from others by likeness alone. */
const USUAL_NAMES = new Set([
  'dpo',
  'info',
  'help',
  'mail',
  'legal',
  'hello',
  'admin',
  'team',
  'press',
  'sales',
  'abuse',
]);

/** A name that is nearly a usual one, and is none itself. */
const isMisspelt = (odd: string, usual: string): boolean =>
  USUAL_NAMES.has(usual) &&
  !USUAL_NAMES.has(odd) &&
  !SHORT_NAMES.has(odd) &&
  (editDistance(odd, usual) === 1 || isAnagram(odd, usual)) &&
  !onlyDigitsDiffer(odd, usual);

/** True for a short name that differs by a letter from one that is used more often, and means nothing by itself. */
export function isNearShortName(odd: string, usual: string): boolean {
  if (SHORT_NAMES.has(odd) || onlyDigitsDiffer(odd, usual) || Math.max(odd.length, usual.length) > 5) return false;
  return usual.length > 2 && (editDistance(odd, usual) === 1 || isAnagram(odd, usual));
}

const isAnagram = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');
