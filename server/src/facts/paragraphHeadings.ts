import { hasDigit, hasLetter, isSmallAt } from '../text/letters.ts';
import { skipSpaces, skipSpacesBack } from '../text/spaces.ts';
import type { Span } from '../text/span.ts';
import type { BlockText } from './blockText.ts';
import { type FormOfHeading, headingCandidate } from './headingCandidate.ts';
import type { HeadingCandidate } from './headings.ts';
import { lineForm } from './lineForms.ts';
import { isFull, isSetOff, isTerm, isUnderlined, widthOf } from './lineNeighbours.ts';
import { joined, type ParagraphLine, paragraphLines } from './paragraphLines.ts';
import { boldFits, type Likeness, likenessOf } from './titleLikeness.ts';
import { isDateLabel, isDateLine, readTitle } from './titles.ts';

const LONGEST_LINE = 200;
/** A whole paragraph of so many lines and characters may be one heading that was wrapped. */
const WRAPPED = { lines: 3, length: 180 };

/** Headings among the lines of a paragraph: a heading may stand right on top of its text. */
export function paragraphHeadings(block: BlockText): readonly HeadingCandidate[] {
  const { source } = block;
  if (source.length > LONGEST_LINE && !mayHaveLines(source)) return NOTHING;
  const lines = paragraphLines(source);
  const wrapped = lines.length > 1 ? wrappedHeading(block, lines) : undefined;
  if (wrapped) return [wrapped];
  const found: HeadingCandidate[] = [];
  for (let index = 0; index < lines.length; index++) {
    const heading = headingOfLine(block, lines, index);
    if (heading) found.push(heading);
  }
  return found.length > 0 ? found : NOTHING;
}

const NOTHING: readonly HeadingCandidate[] = [];

const mayHaveLines = (source: string): boolean =>
  source.includes('\n') || (source.includes('<') && /<br/i.test(source));

/** A title that was too long for its line: bold from end to end, or one whose lines could not hold more. */
function wrappedHeading(block: BlockText, lines: readonly ParagraphLine[]): HeadingCandidate | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || lines.length > WRAPPED.lines || last.to - first.from > WRAPPED.length) return undefined;
  if (lines.some(({ hardBreak }) => hardBreak)) return undefined;
  const whole = joined(lines);
  const form = lineForm(whole.raw, true);
  const title = readTitle(block, whole.from, whole.to);
  if (!title || form.strength === 'certain') return undefined;
  const likeness = likenessOf(title.title);
  if (!fits(block, whole, title.title, form, likeness)) return undefined;
  if (form.form !== 'bold' && !(isNaming(likeness) && goesOn(lines))) return undefined;
  return headingCandidate(title, form, whole, likeness, false);
}

/** Whether each line but the first is what the one above had no place for, or goes on in small letters. */
function goesOn(lines: readonly ParagraphLine[]): boolean {
  const width = widthOf(lines);
  return lines.slice(1).every((line, index) => /^\s*[\p{Ll}(&]/u.test(line.raw) || isFull(lines, index, width));
}

const isNaming = (likeness: Likeness): boolean => likeness === 'strong' || likeness === 'fair';

const UNDERLINED: FormOfHeading = { form: 'underlined', level: 0, strength: 'certain' };

function headingOfLine(block: BlockText, lines: readonly ParagraphLine[], index: number): HeadingCandidate | undefined {
  const line = lines[index];
  if (!line || line.raw.length > LONGEST_LINE || !hasLetter(line.raw)) return undefined;
  const underlined = isUnderlined(lines, index);
  const isDefined = isTerm(lines, index);
  if (!underlined && !isDefined && beginsSmall(line.raw) && isSmallAt(block.prose, line.from)) return undefined;
  const title = readTitle(block, line.from, line.to);
  if (!title) return undefined;
  const form = underlined ? UNDERLINED : lineForm(line.raw, lines.length === 1 || index > 0);
  const likeness = isDefined ? 'strong' : likenessOf(title.title);
  const isSure = form.strength === 'certain' || isDefined;
  if (!isSure && !(fits(block, line, title.title, form, likeness) && isAloneOrSetOff(lines, index, form))) {
    return undefined;
  }
  const to = underlined ? (lines[index + 1]?.to ?? line.to) : line.to;
  const textBelow = skipSpaces(block.prose, to) < block.prose.length;
  return headingCandidate(title, form, { from: line.from, to }, likeness, textBelow);
}

const isAloneOrSetOff = (lines: readonly ParagraphLine[], index: number, { form }: FormOfHeading): boolean =>
  lines.length === 1 || isSetOff(lines, index, form);

/** True for a line that begins with a word in small letters, as most lines of wrapped text do: no title does. */
const beginsSmall = (raw: string): boolean =>
  isSmallAt(raw, 0) && isSmallAt(raw, 1) && !/^(?:(?:section|article|part|clause|chapter)\s|[ivx]+[^a-z])/.test(raw);

/** Whether the words of a line are such as a title of its form has. */
function fits(
  block: BlockText,
  { raw, from, to }: ParagraphLine,
  title: string,
  { form }: FormOfHeading,
  likeness: Likeness,
): boolean {
  if (form === 'bold' ? !boldFits(title) : likeness === 'none') return false;
  if (isDateOrLabel(raw, title)) return false;
  if (form === 'bold') return true;
  const introduces = raw.charCodeAt(skipSpacesBack(raw, raw.length) - 1) === COLON;
  if (form === 'numbered') return !introduces || likeness !== 'poor';
  if (form === 'capitals' || form === 'italic') return true;
  if (introduces ? !introducesAsTitle(title, likeness) : raw.includes('**')) return false;
  return !isMostlyLink(block, { from, to });
}

const COLON = 58;

/** A date, or what stands before one that a site fills in. */
function isDateOrLabel(raw: string, title: string): boolean {
  if (hasDigit(raw) && isDateLine(raw.replace(/[*_{}]/g, ' '))) return true;
  return raw.includes('{') && isDateLabel(title);
}

/** "Your rights:" is a title, "When you write to us:" begins a sentence. */
const introducesAsTitle = (title: string, likeness: Likeness): boolean =>
  likeness === 'strong'
    ? !/^(?:when|where|if)\b/i.test(title)
    : likeness === 'fair' &&
      /^\S+(?:\s\S+){0,2}$/.test(title) &&
      !/,|^(?:in|for|to|as|note)\b|ly$|\baddress$/i.test(title);

function isMostlyLink({ links }: BlockText, line: Span): boolean {
  let linked = 0;
  for (const { from, to } of links) linked += Math.max(0, Math.min(to, line.to) - Math.max(from, line.from));
  return linked > (line.to - line.from) / 2;
}
