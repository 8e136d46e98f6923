/** The day of a moment as YYYY-MM-DD, by the local clock: an author's today, not Greenwich's. */
export function localDay(moment: Date): string {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
