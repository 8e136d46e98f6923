import assert from 'node:assert/strict';
import { cli, STALE_POLICY } from './fakeIo.ts';

const SEAL = `- id: harbour-seal
  name: Harbour Trust Seal
  kind: seal
  phrases: [harbour trust seal]
  timeline:
    - { date: 2022-04-01, event: discontinued, what: the association gave it up }
  why: Nobody checks any more what the seal promises.
  source: [{ citation: Statutes }]
  reviewed: 2024-01-01
`;
const policy = STALE_POLICY.replace('U.S.-EU Safe Harbor Framework', 'Harbour Trust Seal');
const world = (files: Readonly<Record<string, string>>) => ({
  files: { 'docs/privacy.md': policy, 'policywright.yml': 'knowledge: legal\n', ...files },
});

describe('knowledge of one’s own on the command line', () => {
  it('is added where the profile is in force', async () => {
    const { stdout, stderr } = await cli(
      ['lint', '--rule', 'stale-framework', 'docs'],
      world({ 'legal/frameworks/ours.yaml': SEAL }),
    );
    assert.match(stdout, /“Harbour Trust Seal” no longer/);
    assert.equal(stderr, '');
    const elsewhere = await cli(['lint', '--rule', 'stale-framework', 'docs'], {
      files: { 'docs/privacy.md': policy },
    });
    assert.doesNotMatch(elsewhere.stdout, /Harbour Trust/);
  });

  it('is told of by explain and knowledge', async () => {
    const files = world({ 'legal/frameworks.yaml': SEAL });
    assert.match((await cli(['explain', 'harbour-seal'], files)).stdout, /no longer stands, since 1 April 2022/);
    assert.match((await cli(['knowledge'], files)).stdout, /^ {2}x harbour-seal {2}Harbour Trust Seal$/m);
    assert.match((await cli(['knowledge', '--due'], files)).stdout, /^harbour-seal[\s\S]*more than 18 months ago/m);
  });

  it('has its mistakes told with their places, and the rest counts', async () => {
    const broken = `- id: broken\n  nam: X\n${SEAL}`;
    const { code, stdout, stderr } = await cli(['lint', 'docs'], world({ 'legal/frameworks.yaml': broken }));
    assert.equal(code, 2);
    assert.match(stderr, /policywright: legal\/frameworks\.yaml:2:3: Unknown key "nam"; did you mean\s+"name"\?\n/);
    assert.match(stdout, /Harbour Trust Seal/);
  });

  it('is missed where the path leads nowhere', async () => {
    const { code, stderr } = await cli(['lint', 'docs'], world({}));
    assert.equal(code, 2);
    assert.match(stderr, /Found no files of knowledge .* at\s+legal/);
  });

  it('is not checked as a policy', async () => {
    const clause = `---\ntopic: contact\ntitle: Contact\ndescription: For letters.\n---\n\n${policy}`;
    const { stdout } = await cli(
      ['lint', '.'],
      world({ 'legal/clauses/letters.md': clause, 'legal/frameworks.yaml': SEAL }),
    );
    assert.doesNotMatch(stdout, /letters\.md/);
  });
});
