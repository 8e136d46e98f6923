/** The character references that policies use; others read as a space. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  copy: '©',
  reg: '®',
  trade: '™',
  hellip: '…',
  sect: '§',
  bull: '•',
  middot: '·',
  eacute: 'é',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
};

/** The text of a character reference such as `&amp;` or `&#8217;`; a space for one that is unknown. */
export function decodeEntity(reference: string): string {
  const name = reference.slice(1, -1);
  if (!name.startsWith('#')) return NAMED[name] ?? ' ';
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0xffff && code !== 0xa0 ? String.fromCharCode(code) : ' ';
}
