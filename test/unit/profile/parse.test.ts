import assert from 'node:assert/strict';
import { parseProfile } from '../../../server/src/profile/parse.ts';
import { emptyProfile } from '../../../server/src/profile/profile.ts';
import type { KnownIds } from '../../../server/src/profile/schema.ts';
import { unmark } from '../rules/ruleTester.ts';

const ids: KnownIds = {
  laws: ['gdpr', 'ccpa'],
  certifications: ['eu-us-dpf'],
  rules: ['missing-section', 'stale-link'],
};

const profileOf = (text: string) => {
  const { profile, mistakes } = parseProfile(text, ids);
  assert.deepEqual(mistakes, []);
  return profile;
};

/** Every mistake must be marked as `[[place|words of its message]]`, and every mark found. */
function checkMistakes(marked: string) {
  const { text, marks } = unmark(marked);
  const { profile, mistakes } = parseProfile(text, ids);
  assert.deepEqual(
    mistakes.map(({ from, to }) => text.slice(from, to)),
    marks.map(({ from, to }) => text.slice(from, to)),
  );
  for (const [index, { words }] of marks.entries())
    assert.ok(mistakes[index]?.message.includes(words), mistakes[index]?.message);
  return profile;
}

describe('parseProfile', () => {
  it('reads every part', () => {
    const profile = profileOf(`
organisation:
  name: Harbour
  legalName: Harbour Tea Ltd
  formerNames: [Quay Tea]
  domains: [https://www.Harbour.example/en, harbour.example.org]
contacts:
  privacy: { email: privacy@harbour.example, phone: 441632960011 }
laws: [gdpr]
certifications: [eu-us-dpf]
policies: ['legal/**/*.md', '!legal/old.md']
rules: { missing-section: off, stale-link: error }
values: { minimumAge: 16, services: our shop }
`);
    assert.deepEqual(profile, {
      organisation: {
        name: 'Harbour',
        legalName: 'Harbour Tea Ltd',
        formerNames: ['Quay Tea'],
        domains: ['harbour.example', 'harbour.example.org'],
      },
      contacts: { privacy: { email: 'privacy@harbour.example', phone: '441632960011' } },
      laws: ['gdpr'],
      certifications: ['eu-us-dpf'],
      policies: ['legal/**/*.md', '!legal/old.md'],
      rules: { 'missing-section': 'off', 'stale-link': 'error' },
      values: { minimumAge: '16', services: 'our shop' },
    });
  });

  for (const text of ['', '# nothing yet\n', '---\n']) {
    it(`takes ${JSON.stringify(text)} for a profile that says nothing`, () => {
      assert.deepEqual(profileOf(text), emptyProfile);
    });
  }

  it('takes one text where a list may stand', () => {
    assert.deepEqual(profileOf('policies: privacy.md').policies, ['privacy.md']);
  });

  it('shows an unknown setting on its key', () => {
    checkMistakes('[[organsation|did you mean "organisation"]]:\n  name: Harbour\n');
    checkMistakes('contacts:\n  privacy:\n    [[emial|did you mean "email"]]: a@b.example\n');
    checkMistakes('[[colour|there are organisation, contacts]]: blue\n');
  });

  it('shows every unknown id at its place, with a guess', () => {
    checkMistakes(`laws: [gdpr, [[gdrp|no law "gdrp"; did you mean "gdpr"]]]
certifications:
  - [[eu-us-dfp|no certification "eu-us-dfp"; did you mean "eu-us-dpf"]]
rules:
  [[missing-sections|no rule "missing-sections"; did you mean "missing-section"]]: off
  stale-link: [[eror|no severity "eror"; did you mean "error"]]
`);
  });

  it('says what should stand in the place of a value of the wrong kind', () => {
    checkMistakes('organisation: [[Harbour|a map of settings]]\n');
    checkMistakes('laws: [[gdpr|a list]]\n');
    checkMistakes('values:\n  services: [[[a]|text]]\n');
    checkMistakes('contacts:\n  privacy:\n    email: [[nobody|an e-mail address]]\n');
    checkMistakes('[[- gdpr|a map of settings]]');
  });

  it('shows what is no YAML', () => {
    const { mistakes } = parseProfile('organisation:\n\tname: Harbour\n', ids);
    assert.match(mistakes[0]?.message ?? '', /YAML/);
    checkMistakes('laws: [gdpr]\n[[l|YAML]]aws: [ccpa]\n');
  });

  it('finds places behind a byte-order mark, CRLF and astral characters', () => {
    checkMistakes('\uFEFFvalues:\r\n  services: 🫖\r\n[[lawz|did you mean "laws"]]: [gdpr]\r\n');
  });

  it('keeps what is right beside a mistake', () => {
    const profile = checkMistakes(`laws: [ [[nope|no law]], ccpa]
contacts:
  privacy: { email: a@b.example, [[fax|no setting]]: 1 }
rules: { stale-link: off, [[stale-lnk|no rule]]: off }
`);
    assert.deepEqual(profile.laws, ['ccpa']);
    assert.deepEqual(profile.contacts, { privacy: { email: 'a@b.example' } });
    assert.deepEqual(profile.rules, { 'stale-link': 'off' });
  });
});
