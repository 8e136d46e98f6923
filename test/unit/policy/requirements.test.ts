import assert from 'node:assert/strict';
import { Engine } from '../../../server/src/engine.ts';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { requirementsOf } from '../../../server/src/policy/requirements.ts';
import { emptyProfile, type Profile } from '../../../server/src/profile/profile.ts';

const knowledge = builtInKnowledge();
const engine = new Engine(knowledge);
const TODAY = '2026-11-22';

/** The state of each requirement that applies, with the words it rests on, by its id. */
function states(text: string, profile: Partial<Profile>, asOf = TODAY): Map<string, string> {
  const policy = engine.read(`# Privacy Policy\n\n${text}\n`, { profile: { ...emptyProfile, ...profile } });
  return new Map(
    requirementsOf(policy, knowledge, asOf).map(({ requirement, state, evidence }) => [
      requirement.id,
      evidence ? `${state}: ${policy.document.text.slice(evidence.from, evidence.to)}` : state,
    ]),
  );
}

describe('requirements', () => {
  const stateOf = (id: string, text: string, profile: Partial<Profile> = { laws: ['gdpr', 'uk-gdpr', 'ccpa'] }) =>
    states(text, profile).get(id);

  it('are met by their cues anywhere in the policy, with the sentence that says it', () => {
    const text = 'We bake bread.\n\n## Ovens\n\nThey are hot. You have a right to data portability. They cool down.';
    assert.equal(stateOf('gdpr/13-2-b-portability', text), 'met: You have a right to data portability.');
  });

  for (const [right, met, unmet] of [
    ['13-2-b-access', 'Access your personal data.', 'Our staff can access your personal data.'],
    ['13-2-b-access', 'We answer your request to access within a month.', 'We log all access to our servers.'],
    ['13-2-b-access', 'You may review the information in your account.', 'Review the notice of our partners.'],
    ['13-2-b-rectification', 'Correct your e-mail address.', 'We may update this policy.'],
    ['13-2-b-rectification', 'Edit your profile at any time.', 'Choose the correct plan.'],
    ['13-2-b-erasure', 'Delete your account in the settings.', 'If a child sends us its data, we delete it.'],
    ['13-2-b-erasure', 'We delete data at your request.', 'Cookies can be removed.'],
    ['13-2-b-restriction', 'You can restrict how we use your data.', 'We process limited data about your device.'],
    [
      '13-2-b-objection',
      'You may object to the processing.',
      'We object to requests of authorities that are improper.',
    ],
    ['13-2-b-portability', 'You can export all your data.', 'We may send your data to other companies.'],
    ['13-2-b-portability', 'You get a file and may take it to another service.', 'We take it to the post office.'],
    [
      '13-2-d-complaint',
      'You can complain to the data protection authority.',
      'You can complain to the Federal Trade Commission.',
    ],
  ] as const) {
    it(`tell ${right} apart: “${met}”, but not “${unmet}”`, () => {
      assert.match(stateOf(`gdpr/${right}`, met) ?? '', /^met/);
      assert.equal(stateOf(`gdpr/${right}`, unmet), 'unmet');
    });
  }

  it('that ask for the same words stand and fall together', () => {
    const text = 'You have a right to data portability.';
    assert.match(stateOf('uk-gdpr/13-2-b-portability', text) ?? '', /^met/);
    assert.equal(stateOf('uk-gdpr/13-2-b-portability', 'We bake bread.'), 'unmet');
  });

  it('are met by their topic where it says all there is to say', () => {
    assert.match(stateOf('gdpr/13-2-a-retention', '## Retention\n\nWe keep orders for ten years.') ?? '', /^met/);
    assert.equal(stateOf('gdpr/13-2-a-retention', 'We bake bread.'), 'unmet');
  });

  it('are uncertain where something only comes near', () => {
    const text = 'We use your data for our legitimate interests.';
    assert.equal(stateOf('gdpr/13-1-d-legitimate-interests', text), `unsure: ${text}`);
    const named = 'We have a legitimate interest in keeping our shop safe.';
    assert.equal(stateOf('gdpr/13-1-d-legitimate-interests', named), `met: ${named}`);
  });

  it('count cues that say the same once', () => {
    const profile = { laws: ['dpf'], certifications: ['eu-us-dpf'] };
    const state = (text: string) => stateOf('dpf/ii-1-a-xii-public-authorities', text, profile);
    const generic = 'We disclose data to law enforcement and to government agencies.';
    assert.equal(state(generic), `unsure: ${generic}`);
    assert.match(state('We answer lawful requests by public authorities.') ?? '', /^met/);
  });

  it('are not met by a sentence with a counter-cue', () => {
    assert.equal(stateOf('gdpr/13-2-b-restriction', 'Your right of access may be restricted by law.'), 'unmet');
  });

  it('apply under their condition only, which the text or the profile shows', () => {
    const id = 'gdpr/13-1-b-dpo';
    assert.equal(stateOf(id, 'We bake bread.'), undefined);
    assert.match(stateOf(id, 'Our data protection officer is Ann.') ?? '', /^met/);
    const profile = { laws: ['gdpr'], contacts: { dpo: { email: 'dpo@wren.example' } } };
    assert.equal(stateOf(id, 'We bake bread.', profile), 'unmet');
  });

  it('apply under a condition whose signal the sentence denies neither', () => {
    const id = 'gdpr/13-2-f-automated';
    assert.equal(stateOf(id, 'We make no automated decisions about you.'), undefined);
    assert.ok(stateOf(id, 'We make automated decisions about credit.'));
  });

  it('apply from their day on', () => {
    const laws = { laws: ['uk-gdpr'] };
    const id = 'uk-gdpr/164a-controller-complaint';
    assert.ok(!states('We bake bread.', laws, '2026-06-18').has(id));
    assert.ok(states('We bake bread.', laws, '2026-06-19').has(id));
  });

  it('are none where no law is known, or where the text says that it does not apply', () => {
    assert.equal(states('We bake bread.', {}).size, 0);
    assert.ok(states('The GDPR gives you rights.', {}).size > 0);
    assert.equal(states('The GDPR does not apply to us. The GDPR gives people rights.', {}).size, 0);
  });

  it('are uncertain where the policy links to a notice of its own for the law', () => {
    const text = (link: string): string => `California residents: read ${link}. We bake bread.`;
    const laws = { laws: ['ccpa'] };
    assert.equal(stateOf('ccpa/7063-authorized-agent', text('our California notice'), laws), 'unmet');
    assert.equal(stateOf('ccpa/7063-authorized-agent', text('[our California notice](ca.md)'), laws), 'unsure');
    assert.equal(stateOf('ccpa/7063-authorized-agent', text('[our California notice](#ca)'), laws), 'unmet');
  });
});
