/**
 * The form of a URI in which two names of one file are equal: editors differ in how they write a drive letter and in
 * what they percent-encode.
 */
export function uriKey(uri: string): string {
  const decoded = readable(uri);
  return decoded.replace(/^file:\/\/\/([A-Za-z]):/, (_, drive: string) => `file:///${drive.toLowerCase()}:`);
}

function readable(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The folder that holds a file or folder, without a slash at its end but for a root; undefined where there is none. */
export function parentOf(uri: string): string | undefined {
  const [, start = '', path = ''] = /^([^:/?#]+:\/\/[^/?#]*)(\/[^?#]*)$/.exec(uri) ?? [];
  const trimmed = path.replace(/\/$/, '');
  if (start === '' || trimmed === '') return undefined;
  return start + (trimmed.slice(0, trimmed.lastIndexOf('/')) || '/');
}

/** The URI of a file in a folder. */
export function childOf(folder: string, name: string): string {
  return `${folder.replace(/\/$/, '')}/${encodeURIComponent(name)}`;
}

/** The last part of a path, decoded. */
export function nameOf(uri: string): string {
  const path = uri.replace(/[?#].*$/, '');
  return readable(path.slice(path.lastIndexOf('/') + 1));
}

/** The path of a file inside a folder, decoded and with slashes; undefined where it lies elsewhere. */
export function pathInside(folder: string, uri: string): string | undefined {
  const start = `${uriKey(folder).replace(/\/$/, '')}/`;
  const key = uriKey(uri);
  return key.startsWith(start) ? key.slice(start.length) : undefined;
}

/** The innermost of some folders that holds a file. */
export function folderHolding(folders: readonly string[], uri: string): string | undefined {
  const holding = folders.filter((folder) => pathInside(folder, uri) !== undefined);
  return holding.sort((a, b) => b.length - a.length)[0];
}

/** The URI of a path that is relative to a folder: with slashes, and ".." for the folder above. */
export function resolvedIn(folder: string, path: string): string {
  let at: string | undefined = folder;
  for (const part of path.split('/')) {
    if (part === '..') at = at && parentOf(at);
    else if (part !== '' && part !== '.') at = at && childOf(at, part);
  }
  return (at ?? folder).replace(/\/$/, '');
}
