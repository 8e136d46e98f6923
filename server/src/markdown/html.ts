import { decodeEntity } from './entities.ts';
import { HARD_BREAK, type Mask } from './prose.ts';

/** Comments, scripts and styles with their content, tags, and character references. Every run is bounded, so linear. */
const HTML =
  /<!--[\s\S]{0,5000}?-->|<(script|style)\b[^<>]*>[\s\S]{0,20000}?<\/\1\s*>|<\/?[a-zA-Z][^<>]*>|&(?:[a-zA-Z]{2,8}|#\d{1,6}|#[xX][0-9a-fA-F]{1,5});/g;

/** Tags at which a reader sees a new line. */
const BREAKING =
  /^<\/?(?:br|p|div|li|ul|ol|dl|dt|dd|h[1-6]|tr|td|th|table|section|article|header|footer|main|nav|aside|details|summary|center|form|blockquote|address|hr)\b/i;

/** The masks of a block of raw HTML: tags as spaces or line breaks, comments and scripts as spaces, references decoded. */
export function maskHtml(source: string): Mask[] {
  return Array.from(source.matchAll(HTML), ({ 0: text, index: from }) => {
    const to = from + text.length;
    if (text.startsWith('&')) return { from, to, as: decodeEntity(text) };
    return BREAKING.test(text) ? { from, to, as: HARD_BREAK } : { from, to };
  });
}
