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
};

/** States and provinces by their postal abbreviation, so that "Colorado" and "CO" are the same. */
const REGIONS: Readonly<Record<string, string>> = Object.fromEntries(
  `alabama al,alaska ak,arizona az,arkansas ar,california ca,colorado co,connecticut ct,delaware de,florida fl,georgia ga,hawaii hi,
   idaho id,illinois il,indiana in,iowa ia,kansas ks,kentucky ky,louisiana la,maine me,maryland md,massachusetts ma,michigan mi,
   minnesota mn,mississippi ms,missouri mo,montana mt,nebraska ne,nevada nv,new hampshire nh,new jersey nj,new mexico nm,new york ny,
   north carolina nc,north dakota nd,ohio oh,oklahoma ok,oregon or,pennsylvania pa,rhode island ri,south carolina sc,south dakota sd,
   tennessee tn,texas tx,utah ut,vermont vt,virginia va,washington wa,west virginia wv,wisconsin wi,wyoming wy,ontario on,quebec qc,
   british columbia bc,alberta ab,new south wales nsw,victoria vic,queensland qld`
    .split(/,\s*/)
    .map((entry) => [entry.slice(0, entry.lastIndexOf(' ')), entry.slice(entry.lastIndexOf(' ') + 1)]),
);
const REGION = new RegExp(
  `\\b(?:${Object.keys(REGIONS)
    .sort((a, b) => b.length - a.length)
    .join('|')})\\b`,
  'g',
);

/** Towns by their own names, without accents, so that "Cologne" and "Köln" are the same. */
const TOWNS: Readonly<Record<string, string>> = {
  cologne: 'koln',
  munich: 'munchen',
  nuremberg: 'nurnberg',
  hanover: 'hannover',
  vienna: 'wien',
  geneva: 'geneve',
  genf: 'geneve',
  brussels: 'bruxelles',
  brussel: 'bruxelles',
  antwerp: 'antwerpen',
  ghent: 'gent',
  prague: 'praha',
  warsaw: 'warszawa',
  cracow: 'krakow',
  lisbon: 'lisboa',
  rome: 'roma',
  milan: 'milano',
  turin: 'torino',
  florence: 'firenze',
  naples: 'napoli',
  venice: 'venezia',
  seville: 'sevilla',
  copenhagen: 'kobenhavn',
  gothenburg: 'goteborg',
  athens: 'athina',
  bucharest: 'bucuresti',
};

const COUNTRY_AT_END = new RegExp(`[\\s,.]{0,4}${COUNTRY.source}[\\s,.]{0,4}$`, 'iu');
/** In UTF-16 units; more than any country with the marks around it. */
const LONGEST_COUNTRY = 48;

function withoutCountry(address: string): string {
  if (/\d$/.test(address)) return address;
  const cut = Math.max(0, address.length - LONGEST_COUNTRY);
  return address.slice(0, cut) + address.slice(cut).replace(COUNTRY_AT_END, '');
}

/** A postal address as its words in lower case, shortened alike, without marks, accents, and the country at its end. */
export function normalisedAddress(value: string): string {
  const words =
    withoutAccents(withoutCountry(value).toLowerCase())
      .replace(/stra(?:ß|ss)e(?!\p{L})/gu, 'str')
      .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
      .replace(REGION, (name) => REGIONS[name] ?? name)
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .map((word) => SHORT[word] ?? TOWNS[word] ?? word)
    .join(' ')
    .replace(/\b(\d{4}) ([a-z]{2})\b/, '$1$2') // a Dutch postcode, with or without its space
    .trim();
}

const withoutAccents = (text: string): string =>
  /[^\p{ASCII}]/u.test(text)
    ? text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ø', 'o').replaceAll('ł', 'l')
    : text;

/** The part of a host that its owner registered, without its public ending: "example" of "mail.example.co.uk". */
export function nameOfHost(host: string): string {
  const labels = host.split('.');
  const last = labels.length - 1;
  const second = labels[last - 1] ?? '';
  const compound = last > 1 && /^(?:co|com|org|net|ac|gov|edu)$/.test(second) && (labels[last]?.length ?? 0) === 2;
  return labels[compound ? last - 2 : last - 1] ?? host;
}
