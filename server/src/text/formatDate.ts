const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** An ISO date as English text: 2015-10-06 is "6 October 2015", 2015-10 "October 2015", 2015 "2015". */
export function formatDate(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  return [day ? String(Number(day)) : undefined, name, year].filter((part) => part !== undefined).join(' ');
}
