/** Marks of a ZIP archive, as PKWARE's APPNOTE.TXT numbers its parts (4.3.16, 4.3.12). */
const endOfCentralDirectory = 0x06054b50;
const centralEntry = 0x02014b50;

/** Length of the fixed part of a central entry, in bytes. */
const entryHeader = 46;

/**
 * Lists a ZIP archive's files.
 *
 * @param {Buffer} archive its bytes
 * @returns {string[]} the names in the order of its directory
 */
export function entriesOf(archive) {
  const end = archive.lastIndexOf(Buffer.from(Uint32Array.of(endOfCentralDirectory).buffer));
  if (end < 0) throw new Error('not a ZIP archive');
  const count = archive.readUInt16LE(end + 10);
  const names = [];
  for (let at = archive.readUInt32LE(end + 16); names.length < count; ) {
    if (archive.readUInt32LE(at) !== centralEntry) throw new Error(`no entry at byte ${at}`);
    const lengths = [28, 30, 32].map((field) => archive.readUInt16LE(at + field)); // name, extra field, comment
    const [nameLength = 0] = lengths;
    names.push(archive.toString('utf8', at + entryHeader, at + entryHeader + nameLength));
    at += entryHeader + lengths.reduce((sum, length) => sum + length, 0);
  }
  return names;
}
