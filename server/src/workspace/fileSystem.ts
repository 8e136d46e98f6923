/** The files that the server can read. There is no way to write: edits go through the editor. */
export interface FileSystem {
  /** The text of a file; undefined where there is no such file, or none that holds text. Rejects where reading fails. */
  readText(uri: string): Promise<string | undefined>;
  /**
   * Files below a folder whose names end in one of the given extensions (with their dot), at most `limit`. Folders of
   * packages and hidden folders are left out.
   */
  findFiles(folder: string, extensions: readonly string[], limit: number): Promise<readonly string[]>;
}

/** Where there are no files: only what is open in the editor exists. */
export const noFiles: FileSystem = {
  readText: () => Promise.resolve(undefined),
  findFiles: () => Promise.resolve([]),
};
