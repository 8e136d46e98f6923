import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cli } from '../cli/fakeIo.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

describe('the documents', () => {
  for (const document of ['README.md', 'docs/guide/command-line.md']) {
    it(`show in ${document} what the command line prints`, async () => {
      const [, shown] = /^```text\n(samples\/flawed\/[\s\S]*?)^```/m.exec(read(document)) ?? [];
      assert.ok(shown, 'no output is shown');
      const names = ['samples/flawed/cookies.md', 'samples/flawed/policywright.yml'];
      const files = Object.fromEntries(names.map((name) => [name, read(name)]));
      const { stdout } = await cli(['lint', 'samples/flawed/cookies.md'], { files });
      assert.ok(stdout.includes(shown), stdout);
    });
  }
});
