/** Index of the last of some rising numbers that is at most a number; 0 where none is. */
export function lastAtMost(rising: readonly number[], most: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rising[middle] ?? 0) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}
