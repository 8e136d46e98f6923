/** A clause as the start of a sentence: its first letter as a capital. */
export const capitalised = (clause: string): string => clause.charAt(0).toUpperCase() + clause.slice(1);
