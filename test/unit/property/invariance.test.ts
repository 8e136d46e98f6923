import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Engine } from '../../../server/src/engine.ts';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { emptyProfile } from '../../../server/src/profile/profile.ts';
import { MEANING_FREE } from '../../accuracy/invariance/meaningFree.ts';
import { compare, factsIn, findingsIn } from '../../accuracy/invariance/observations.ts';
import { rewrite } from '../../accuracy/invariance/rewriting.ts';

const HEADINGS = [
  '# Privacy Policy of Harbour Inn',
  '## Cookies',
  '## What we collect',
  '### Your rights',
  '## Contact us',
];

const SENTENCES = [
  'Harbour Inn Ltd ("Harbour", "we") runs this site and decides why and how your personal data is used.',
  'We collect your name, your address and the pages that you look at, and keep them for two years.',
  'We comply with the U.S.-EU Safe Harbor Framework as set forth by the U.S. Department of Commerce.',
  "Our partners' servers encrypt all data with SSL whenever it travels between your browser and theirs.",
  'Write to privacy@harbour-inn.example or call +44 117 496 0123 whenever you have a question about this.',
  'If our answer does not help, write to privacy@harbor-inn.example and we will look at it again for you.',
  'Google Analytics counts our visitors; see the section “Cookies” below for how to switch it off.',
  'We do not sell personal data, and we do not knowingly collect any from children under thirteen.',
  'As described in Section 12 above, we may share your data with those who keep our servers running.',
  'Please replace [COMPANY NAME] wherever it stands, and see [our form](/contact "Form") for requests.',
];

const paragraph = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 })
  .map((sentences) => sentences.join(' '));
const list = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 2, maxLength: 4 })
  .map((items) => items.map((item) => `- ${item}`).join('\n'));
const block = fc.oneof(fc.constantFrom(...HEADINGS), paragraph, paragraph, list);
const policy = fc.array(block, { minLength: 1, maxLength: 12 }).map((blocks) => `${blocks.join('\n\n')}\n`);

describe('what means the same', () => {
  const engine = new Engine(builtInKnowledge());
  for (const [change, rewriting] of Object.entries(MEANING_FREE)) {
    it(`gives the same findings and facts: ${change}`, () => {
      fc.assert(
        fc.property(policy, (text) => {
          const before = engine.read(text, { profile: emptyProfile });
          const rewritten = rewrite(text, rewriting(before));
          const after = engine.read(rewritten.text, { profile: emptyProfile });
          const findings = compare(findingsIn(engine, before), findingsIn(engine, after), rewritten);
          const facts = compare(factsIn(before), factsIn(after), rewritten);
          for (const { gone, fresh } of [findings, facts])
            assert.deepEqual({ gone, fresh }, { gone: [], fresh: [] }, rewritten.text);
        }),
        { numRuns: 20, seed: 20261123 },
      );
    }).timeout(60_000);
  }
});
