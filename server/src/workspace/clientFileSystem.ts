import {
  type FindFilesParams,
  type FindFilesResult,
  methods,
  type ReadFileParams,
  type ReadFileResult,
} from '../protocol.ts';
import type { FileSystem } from './fileSystem.ts';

/** The part of a connection that asks the client. */
export interface RequestSender {
  sendRequest<Result>(method: string, params: unknown): Promise<Result>;
}

/** Files as the client sees them: in a browser, or in a virtual workspace. */
export class ClientFileSystem implements FileSystem {
  readonly #client: RequestSender;

  constructor(client: RequestSender) {
    this.#client = client;
  }

  async readText(uri: string): Promise<string | undefined> {
    const params: ReadFileParams = { uri };
    const { text } = await this.#client.sendRequest<ReadFileResult>(methods.readFile, params);
    return text ?? undefined;
  }

  async findFiles(uri: string, extensions: readonly string[], limit: number): Promise<readonly string[]> {
    const params: FindFilesParams = { uri, extensions, limit };
    const { uris } = await this.#client.sendRequest<FindFilesResult>(methods.findFiles, params);
    return uris.slice(0, limit);
  }
}

/** Reads `file:` URIs from one file system, and all others from another. */
export function byScheme(files: FileSystem, others: FileSystem): FileSystem {
  const choose = (uri: string): FileSystem => (uri.startsWith('file:') ? files : others);
  return {
    readText: (uri) => choose(uri).readText(uri),
    findFiles: (folder, extensions, limit) => choose(folder).findFiles(folder, extensions, limit),
  };
}
