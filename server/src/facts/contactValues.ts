import { COUNTRY } from './postalPatterns.ts';

/** The host of a web address, lower case, without "www."; undefined for a relative one. */
export function hostOfUrl(url: string): string | undefined {
  const host = /^(?:[a-z][a-z0-9+.-]{0,20}:)?\/\/(?:[^/?#@\s]{0,200}@)?([^/?#:\s]{1,253})/i.exec(url)?.[1];
  const bare = host ?? /^[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}(?=[/?#:]|$)/.exec(url)?.[0];
  return bare
    ?.toLowerCase()
    .replace(/^www\d?\./, '')
    .replace(/\.$/, '');
}

/** A web address as far as it decides where it leads: no scheme, no "www.", no closing slash, no fragment. */
export function normalisedUrl(url: string): string {
  const host = hostOfUrl(url);
  const plain = url.trim().replace(/#.*$/, '').replace(/\/+$/, '');
  if (host === undefined) return plain;
  const path = plain.replace(/^(?:[a-z][a-z0-9+.-]{0,20}:)?\/\//i, '').replace(/^[^/?]+/, '');
  return host + path.replace(/\/+$/, '');
}

/** Short forms of the words that addresses repeat, so that "Street" and "St." are the same. */
const SHORT: Readonly<Record<string, string>> = {
  street: 'st',
  avenue: 'ave',
  av: 'ave',
  road: 'rd',
  boulevard: 'blvd',
  lane: 'ln',
  drive: 'dr',
  highway: 'hwy',
  parkway: 'pkwy',
  court: 'ct',
  place: 'pl',
  square: 'sq',
  suite: 'ste',
  apartment: 'apt',
  floor: 'fl',
  building: 'bldg',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  one: '1',
  two: '2',
  usa: 'us',
  california: 'ca',
};

const COUNTRY_AT_END = new RegExp(`[\\s,.]{0,4}${COUNTRY.source}[\\s,.]{0,4}$`, 'iu');

/** A postal address as its words in lower case, shortened alike, without marks and without the country at its end. */
export function normalisedAddress(value: string): string {
  const words =
    value
      .replace(COUNTRY_AT_END, '')
      .toLowerCase()
      .replace(/stra(?:ß|ss)e(?!\p{L})/gu, 'str')
      .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .map((word) => SHORT[word] ?? word)
    .join(' ')
    .replace(/\b(\d{4}) ([a-z]{2})\b/, '$1$2') // a Dutch postcode, with or without its space
    .trim();
}

/** The part of a host that its owner registered, without its public ending: "example" of "mail.example.co.uk". */
export function nameOfHost(host: string): string {
  const labels = host.split('.');
  const last = labels.length - 1;
  const second = labels[last - 1] ?? '';
  const compound = last > 1 && /^(?:co|com|org|net|ac|gov|edu)$/.test(second) && (labels[last]?.length ?? 0) === 2;
  return labels[compound ? last - 2 : last - 1] ?? host;
}
