/** Index of the first item of which the test is true, in a list where it is false up to there and true from there. */
export function firstIndex<T>(list: readonly T[], test: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && test(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the last of some rising numbers that is at most a number; 0 where none is. */
export const lastAtMost = (rising: readonly number[], most: number): number =>
  Math.max(0, firstIndex(rising, (value) => value > most) - 1);
