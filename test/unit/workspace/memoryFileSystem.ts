import type { FileSystem } from '../../../server/src/workspace/fileSystem.ts';
import { pathInside } from '../../../server/src/workspace/uris.ts';

/** Files in memory, by URI. Remembers what was read, so that a test can say how often. */
export class MemoryFileSystem implements FileSystem {
  readonly files: Map<string, string>;
  readonly reads: string[] = [];

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.files = new Map(Object.entries(files));
  }

  readText(uri: string): Promise<string | undefined> {
    this.reads.push(uri);
    const text = this.files.get(uri);
    return text === 'UNREADABLE' ? Promise.reject(new Error('no permission')) : Promise.resolve(text);
  }

  findFiles(folder: string, extensions: readonly string[], limit: number): Promise<readonly string[]> {
    const inside = [...this.files.keys()].filter(
      (uri) => pathInside(folder, uri) !== undefined && extensions.some((extension) => uri.endsWith(extension)),
    );
    return Promise.resolve(inside.slice(0, limit));
  }
}
