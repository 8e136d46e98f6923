import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cli } from '../cli/fakeIo.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The rules that speak up about a policy of a sample folder, judged under its own profile. */
async function rulesIn(folder: string, names: readonly string[]): Promise<string[]> {
  const read = (name: string): string => readFileSync(path.join(root, 'samples', folder, name), 'utf8');
  const files = Object.fromEntries([...names, 'policywright.yml'].map((name) => [name, read(name)]));
  const { stdout } = await cli(['lint', '--format', 'json', '--as-of', '2026-11-22', ...names], { files });
  const documents: { findings: { rule: string }[] }[] = JSON.parse(stdout);
  return [...new Set(documents.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
}

describe('the samples', () => {
  it('show a policy without a finding', async () => {
    assert.deepEqual(await rulesIn('clean', ['privacy.md']), []);
  });

  it('show what the product is for', async () => {
    const found = await rulesIn('flawed', ['privacy.md', 'cookies.md']);
    for (const rule of [
      'missing-section',
      'incomplete-section',
      'stale-framework',
      'stale-link',
      'inconsistent-contact',
    ]) {
      assert.ok(found.includes(rule), rule);
    }
  });
});
