import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder of files for one test. */
export interface TestFolder {
  /** Its URI, without a slash at its end. */
  readonly uri: string;
  uriOf(file: string): string;
  write(file: string, text: string): Promise<void>;
  delete(file: string): Promise<void>;
}

/** Runs a test with a folder that holds some files and is taken away afterwards. */
export async function withFolder(
  files: Readonly<Record<string, string>>,
  body: (folder: TestFolder) => Promise<void>,
): Promise<void> {
  const root = await mkdtemp(path.join(tmpdir(), 'policywright '));
  const folder: TestFolder = {
    uri: pathToFileURL(root).href,
    uriOf: (file) => pathToFileURL(path.join(root, file)).href,
    write: async (file, text) => {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), text);
    },
    delete: (file) => rm(path.join(root, file)),
  };
  try {
    for (const [file, text] of Object.entries(files)) await folder.write(file, text);
    await body(folder);
  } finally {
    await rm(root, { recursive: true });
  }
}
