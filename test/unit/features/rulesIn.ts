import { checkedText } from './readings.ts';

/** Ids of the rules that find something in a text. */
export const rulesIn = (text: string): string[] => checkedText(text).findings.map(({ rule }) => rule.id);
