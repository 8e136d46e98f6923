import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { outOfDate, writeFiles } from '../../../scripts/generate/run.ts';
import { generateAll } from '../../../scripts/generate.ts';
import { root } from '../../../scripts/knowledge/files.ts';

describe('generated files', () => {
  it('are up to date (else run npm run generate)', () => {
    assert.deepEqual(
      outOfDate(generateAll(), root).map((file) => file.path),
      [],
    );
  });

  it('have one generator each', () => {
    const paths = generateAll().map((file) => file.path);
    assert.deepEqual(paths, [...new Set(paths)]);
  });
});

describe('keeping generated files up to date', () => {
  const files = [
    { path: 'docs/rules/a.md', text: 'a\nb\n' },
    { path: 'c.json', text: '{}\n' },
  ];
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pw-generate-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('lists what is missing or differs, and nothing after writing', () => {
    writeFileSync(path.join(folder, 'c.json'), '{ }\n');
    assert.deepEqual(outOfDate(files, folder), files);
    writeFiles(files, folder);
    assert.equal(readFileSync(path.join(folder, 'docs/rules/a.md'), 'utf8'), 'a\nb\n');
    assert.deepEqual(outOfDate(files, folder), []);
  });

  it('takes the line ends of another platform for the same', () => {
    writeFiles(
      [
        { path: 'docs/rules/a.md', text: 'a\r\nb\r\n' },
        { path: 'c.json', text: '{}\n' },
      ],
      folder,
    );
    assert.deepEqual(outOfDate(files, folder), []);
  });
});
