import assert from 'node:assert/strict';
import { matchesGlobs } from '../../../server/src/profile/glob.ts';

describe('matchesGlobs', () => {
  const cases: [globs: string[], path: string, expected: boolean][] = [
    [['*.md'], 'privacy.md', true],
    [['*.md'], 'legal/privacy.md', false],
    [['./*.md'], 'privacy.md', true],
    [['**/*.md'], 'privacy.md', true],
    [['**/*.md'], 'a/b/privacy.md', true],
    [['legal/**'], 'legal/a/b.md', true],
    [['legal/**/privacy.md'], 'legal/privacy.md', true],
    [['legal/**/privacy.md'], 'other/privacy.md', false],
    [['privacy-??.md'], 'privacy-en.md', true],
    [['privacy-??.md'], 'privacy-eng.md', false],
    [['*-*-policy.md'], 'a-b-c-policy.md', true],
    [['a.b'], 'aXb', false],
    [['*.md', '!draft*'], 'draft.md', false],
    [['*.md', '!draft*', 'draft-2.md'], 'draft-2.md', true],
    [['!*.md'], 'privacy.md', false],
    [['{privacy,cookie}*.md'], 'cookies.md', true],
    [['{privacy,cookie}*.md'], 'terms.md', false],
    [['{legal,docs/{en,fr}}/*.md'], 'docs/fr/a.md', true],
    [['{legal,docs/{en,fr}}/*.md'], 'docs/de/a.md', false],
    [['{legal}/*.md'], '{legal}/a.md', true],
    [['{,draft-}privacy.md'], 'privacy.md', true],
    [['*.md', '!{a,b}.md'], 'b.md', false],
    [[], 'privacy.md', false],
  ];
  for (const [globs, path, expected] of cases) {
    it(`${JSON.stringify(globs)} ${expected ? 'matches' : 'leaves'} ${path}`, () => {
      assert.equal(matchesGlobs(globs, path), expected);
    });
  }

  it('is quick with many wildcards', () => {
    assert.equal(matchesGlobs([`${'*a'.repeat(60)}b`], 'a'.repeat(4000)), false);
    assert.equal(matchesGlobs(['{a,b}'.repeat(80)], 'c'.repeat(80)), false);
  });
});
