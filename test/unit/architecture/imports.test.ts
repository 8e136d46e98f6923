import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCE = path.resolve(import.meta.dirname, '../../../server/src');

/** From the bottom up: a layer imports itself and what stands before it. */
const LAYERS: readonly (readonly string[])[] = [
  ['text'],
  ['phrases', 'markdown'],
  ['knowledge', 'profile'],
  ['facts'],
  ['policy'],
  ['fixes', 'rules'],
  ['linter.ts', 'suppressions.ts', 'report.ts'],
  ['engine.ts', 'siblings.ts', 'inspect.ts', 'inspect'],
  ['workspace', 'features', 'protocol.ts'],
  ['server.ts'],
  ['main.node.ts', 'main.browser.ts'],
  ['cli'],
];
const NODE_ALLOWED = /^(?:cli\/|main\.node\.ts$)/;
const EDITOR_ALLOWED = /^(?:features\/|workspace\/|server\.ts$|protocol\.ts$|main\.(?:node|browser)\.ts$)/;

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'));

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(SOURCE, file), 'utf8');
  return Array.from(text.matchAll(/^(?:import|export)\s[^;]*?from '([^']+)'|import\('([^']+)'\)/gm), (match) => ({
    file,
    target: match[1] ?? match[2] ?? '',
  }));
}

const layerOf = (file: string): number => LAYERS.findIndex((names) => names.includes(file.split('/')[0] ?? ''));

describe('architecture', () => {
  const imports = files.flatMap(importsOf);

  it('knows every folder', () => {
    assert.deepEqual(
      files.filter((file) => layerOf(file) < 0),
      [],
    );
  });

  it('imports only downwards', () => {
    const upward = imports.flatMap(({ file, target }) => {
      if (!target.startsWith('.')) return [];
      const resolved = path.posix.normalize(path.posix.join(path.posix.dirname(file), target));
      if (resolved.startsWith('..')) return [];
      return layerOf(resolved) > layerOf(file) ? [`${file} → ${resolved}`] : [];
    });
    assert.deepEqual(upward, []);
  });

  it('keeps Node out of what runs in a browser', () => {
    assert.deepEqual(
      imports.filter(({ file, target }) => target.startsWith('node:') && !NODE_ALLOWED.test(file)),
      [],
    );
  });

  it('keeps editors out of the core', () => {
    const editor = imports.filter(({ file, target }) => /^vscode/.test(target) && !EDITOR_ALLOWED.test(file));
    assert.deepEqual(editor, []);
  });

  it('has no mutable state in modules', () => {
    const mutable = files.filter((file) =>
      /^(?:export )?(?:let|var) /m.test(readFileSync(path.join(SOURCE, file), 'utf8')),
    );
    assert.deepEqual(mutable, []);
  });

  it('reads no clock below the editor and the command line', () => {
    const clock = files.filter(
      (file) =>
        !/^(?:cli|features|workspace)\/|^(?:server|main)/.test(file) &&
        /\bnew Date\(\)|Date\.now|performance\./.test(readFileSync(path.join(SOURCE, file), 'utf8')),
    );
    assert.deepEqual(clock, []);
  });
});
