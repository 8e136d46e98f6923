import { formatDate } from '../../text/formatDate.ts';
import type { Citation } from '../consistencySchema.ts';
import { codes, type Description, sourceLine } from './description.ts';

/** A citation that was right once: what became of the section, what to cite today, and how it is recognized. */
export function citationDescription({ id, phrases, date, what, now, confidence, source }: Citation): Description {
  return {
    id,
    title: now ? `Cite ${now}` : 'A section that ended',
    state: 'citation that is out of date',
    paragraphs: [
      `${date.length === 10 ? 'On' : 'In'} ${formatDate(date)} ${what}.`,
      `Recognized by ${codes(phrases)}.`,
      ...(confidence === 'high' ? [] : [`Confidence: ${confidence}.`]),
      ...sourceLine(source),
    ],
  };
}
