import type { Contradiction } from '../consistencySchema.ts';
import { codes, type Description, sourceLine } from './description.ts';

/** Two statements of which a policy can make only one, and how each is recognized. */
export function contradictionDescription({ id, claim, contrary, source }: Contradiction): Description {
  return {
    id,
    title: `A policy cannot say ${claim.says}, and ${contrary.says}`,
    state: 'contradiction',
    paragraphs: [
      `It says ${claim.says}: ${codes(claim.phrases)}.`,
      `It says ${contrary.says}: ${codes(contrary.phrases)}.`,
      ...sourceLine(source),
    ],
  };
}
