/** Made once: that takes longer than all the rest that a message takes. */
const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "a, b and c" */
export const listed = (items: readonly string[]): string => LIST.format(items);
