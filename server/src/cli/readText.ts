/** A file's text, and what the reader of the results should know about how it was read. */
export type ReadText = { readonly text: string; readonly note: string | undefined } | { readonly refused: string };

/**
 * Turns a file's bytes into text: UTF-8 where they are valid UTF-8, else Windows-1252, in which every byte means
 * something. A byte-order mark stays, so that offsets are those of the file. Bytes that are no text are refused.
 */
export function readText(bytes: Uint8Array): ReadText {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return { refused: 'it is encoded as UTF-16. Save it as UTF-8 and try again' };
  }
  if (bytes.includes(0)) return { refused: 'it is a binary file, not text' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), note: undefined };
  } catch {
    return { text: fromWindows1252(bytes), note: 'is not valid UTF-8, so it was read as Windows-1252' };
  }
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** What Windows-1252 has at 80–9F, where ISO 8859-1 has control characters. Five places are unused and stay as they are. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Written out because some versions of Node.js decode "windows-1252" as ISO 8859-1 and lose quotes and dashes. */
function fromWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => FROM_80.charAt(character.charCodeAt(0) - 0x80));
}
