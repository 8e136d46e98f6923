/** A thing that a path leads to. */
export type PathKind = 'file' | 'folder' | 'missing';

/** An entry of a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** Everything the command line needs from the world, so that tests can be the world. */
export interface CliIo {
  /** Absolute path against which relative ones are read. */
  readonly cwd: string;
  /** Writes results. */
  stdout(text: string): void;
  /** Writes messages about the run: progress, notes, errors. */
  stderr(text: string): void;
  /** All of standard input. */
  stdin(): Promise<Uint8Array>;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  /** Width of the terminal in character cells; undefined where there is none. */
  readonly columns: number | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What is at an absolute path. Throws where that cannot be told, such as below a folder without permission. */
  kindOf(path: string): PathKind;
  /** Entries of a folder, by absolute path. Throws where it cannot be read. */
  list(path: string): readonly FolderEntry[];
  /** Bytes of a file, by absolute path. Throws where it cannot be read. */
  readFile(path: string): Uint8Array;
  /** Today in the user's time zone, YYYY-MM-DD. */
  today(): string;
  /** Milliseconds since some fixed moment, for deciding whether a run takes long. */
  now(): number;
}

/** What went wrong, in words for people: the system's code turned into a sentence part ("permission denied"). */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ELOOP: 'its symbolic links lead in a circle',
  EMFILE: 'too many files are open',
  EIO: 'the disk reported an error',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB',
};
