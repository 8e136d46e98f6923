import path from 'node:path';
import type { CliIo, FolderEntry, PathKind } from '../../../server/src/cli/io.ts';
import { runCli } from '../../../server/src/cli/runCli.ts';

/** A made-up world: files by their path below /home, and what else a test wants to set. */
export interface World {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Paths that answer every question with an error of the system. */
  readonly broken?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly terminal?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** Milliseconds that pass between two looks at the clock. */
  readonly tick?: number;
}

/** What a run left behind. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in a made-up world whose day is 2026-01-15. */
export async function cli(argv: readonly string[], world: World = {}): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const code = await runCli(argv, fakeIo(world, written));
  return { code, ...written };
}

function fakeIo(world: World, written: { stdout: string; stderr: string }): CliIo {
  const { files = {}, broken = {}, stdin = '', terminal = false, environment = {}, tick = 0 } = world;
  const home = path.resolve('/home');
  const tree = new Map(Object.entries(files).map(([name, content]) => [path.resolve(home, name), content]));
  const failing = new Map(Object.entries(broken).map(([name, code]) => [path.resolve(home, name), code]));
  const folders = new Set([home]);
  for (const file of [...tree.keys(), ...failing.keys()]) {
    for (let folder = path.dirname(file); !folders.has(folder) && folder !== path.dirname(folder); ) {
      folders.add(folder);
      folder = path.dirname(folder);
    }
  }
  let clock = 0;
  const guard = (target: string) => {
    const code = failing.get(target);
    if (code) throw Object.assign(new Error(`${code}: not this time`), { code });
  };
  const kindOf = (target: string): PathKind =>
    tree.has(target) || failing.has(target) ? 'file' : folders.has(target) ? 'folder' : 'missing';
  return {
    cwd: home,
    stdout: (text) => {
      written.stdout += text;
    },
    stderr: (text) => {
      written.stderr += text;
    },
    stdin: async () => bytes(stdin),
    stdoutIsTerminal: terminal,
    stderrIsTerminal: terminal,
    columns: undefined,
    environment,
    kindOf,
    list: (folder) => {
      guard(folder);
      const inside = [...tree.keys(), ...failing.keys(), ...folders].filter((entry) => path.dirname(entry) === folder);
      return inside.filter((entry) => entry !== folder).map((entry) => entryOf(entry, kindOf(entry)));
    },
    readFile: (file) => {
      guard(file);
      return bytes(tree.get(file) ?? '');
    },
    today: () => '2026-01-15',
    now: () => {
      clock += tick;
      return clock;
    },
  };
}

const entryOf = (entry: string, kind: PathKind): FolderEntry => ({
  name: path.basename(entry),
  kind: kind === 'missing' ? 'other' : kind,
});

const bytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** A policy that names a framework that went stale in 2015. */
export const STALE_POLICY = `# Privacy Policy of Fern Ltd

## Transfers

Fern Ltd complies with the U.S.-EU Safe Harbor Framework for personal data that comes from Europe.

## Contact

Write to privacy@fern.example.
`;
