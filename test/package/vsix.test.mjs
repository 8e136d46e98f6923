import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/lib/project.mjs';
import { ensureTestTools } from '../embedded-vscode/install.mjs';
import { inModules } from '../embedded-vscode/layout.mjs';
import { entriesOf } from './zip.mjs';

/** What may be in the package, beside the two files that the packager adds. */
const allowed = [
  /^extension\/(package\.json|readme\.md|changelog\.md|LICENSE\.txt)$/,
  /^extension\/client\/dist\/extension(\.web)?\.c?js$/,
  /^extension\/server\/dist\/main\.(node\.cjs|browser\.js)$/,
  /^extension\/snippets\/policy\.code-snippets$/,
  /^extension\/syntaxes\/[\w.-]+\.json$/,
  /^extension\/docs\/rules\/[\w-]+\.md$/,
  /^extension\/docs\/schema\/policywright\.schema\.json$/,
  /^extension\/docs\/schema\/knowledge\/[a-z]+\.schema\.json$/,
  /^extension\/icons\/[\w-]+\.(png|svg)$/,
  /^(extension\.vsixmanifest|\[Content_Types\]\.xml)$/,
];

const largestSize = 2 * 1024 * 1024;

describe('the VSIX', function () {
  this.timeout(300_000); // the packager is installed first where it is not there

  let folder;
  let file;
  let entries;

  before(async () => {
    await ensureTestTools();
    folder = mkdtempSync(path.join(tmpdir(), 'pw-vsix-'));
    file = path.join(folder, 'policywright.vsix');
    const vsce = inModules('@vscode/vsce/vsce');
    execFileSync(process.execPath, [vsce, 'package', '--no-dependencies', '-o', file], { cwd: root, stdio: 'pipe' });
    entries = entriesOf(readFileSync(file));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('has no source, test or source map', () => {
    const surplus = entries.filter((entry) => !allowed.some((pattern) => pattern.test(entry)));
    assert.deepEqual(surplus, []);
  });

  it('has every file that the manifest names', () => {
    const named = readFileSync(path.join(root, 'package.json'), 'utf8').match(/(?<=")\.\/[\w./-]+\.\w+(?=")/g) ?? [];
    assert.ok(named.length > 0);
    const missing = named.filter((name) => !entries.includes(path.posix.join('extension', name)));
    assert.deepEqual(missing, []);
  });

  it('has both servers and the documentation of the rules', () => {
    const needed = [
      /server\/dist\/main\.node\.cjs$/,
      /server\/dist\/main\.browser\.js$/,
      /docs\/rules\/missing-section\.md$/,
    ];
    const missing = needed.filter((pattern) => !entries.some((entry) => pattern.test(entry)));
    assert.deepEqual(missing, []);
  });

  it('is small', () => {
    assert.ok(statSync(file).size < largestSize, `${statSync(file).size} bytes`);
  });
});
