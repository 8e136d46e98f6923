/**
 * How many tests passed, failed and were skipped.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @type {Counts} */
export const none = { passed: 0, failed: 0, skipped: 0 };

/**
 * Counts what a stage did. A run that ends badly without a failed test, or that ran no test at all, counts as one
 * failure, so that nothing can go wrong unseen.
 *
 * @param {{ mocha: boolean }} stage
 * @param {{ code: number, output: string }} result
 * @returns {Counts}
 */
export function countStage(stage, { code, output }) {
  if (!stage.mocha) return code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 };
  const counts = {
    passed: sum(output, /^ *(\d+) passing\b/gm),
    failed: sum(output, /^ *(\d+) failing\b/gm),
    skipped: sum(output, /^ *(\d+) pending\b/gm),
  };
  const broken = code !== 0 || counts.passed + counts.skipped === 0;
  return broken && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function total(all) {
  return all.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    none,
  );
}

/**
 * @param {Counts} counts
 * @returns {string} "N passed, N failed", and ", N skipped" if there are any
 */
export function formatCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Mocha's lines may carry colours. */
function sum(output, pattern) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence starts with one
  const plain = output.replace(/\u001b\[[\d;]*m/g, '');
  return [...plain.matchAll(pattern)].reduce((count, match) => count + Number(match[1]), 0);
}
