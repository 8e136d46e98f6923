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
knowledge: ../legal
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
      knowledge: ['../legal'],
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

  it('tells where paths to knowledge are written, and refuses those that are no relative paths', () => {
    const text = 'knowledge: [ours, /etc, "file:///x", seals.yaml]\n';
    const { profile, mistakes, knowledgePaths } = parseProfile(text, ids);
    assert.deepEqual(profile.knowledge, ['ours', 'seals.yaml']);
    assert.deepEqual(
      knowledgePaths.map(({ from, to }) => text.slice(from, to)),
      ['ours', 'seals.yaml'],
    );
    assert.deepEqual(
      mistakes.map(({ from, to }) => text.slice(from, to)),
      ['/etc', '"file:///x"'],
    );
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
    checkMistakes('values:\n  services: [[{ a: b }|text]]\n');
    checkMistakes('values:\n  services: [shop, [[{ a: b }|text]]]\n');
    checkMistakes('organisation:\n  name: [[[Harbour, Quay]|text]]\n');
    checkMistakes('contacts:\n  privacy:\n    email: [[nobody|an e-mail address]]\n');
    checkMistakes('[[- gdpr|a map of settings]]');
  });

  it('shows what is no YAML', () => {
    const { mistakes } = parseProfile('organisation:\n\tname: Harbour\n', ids);
    assert.match(mistakes[0]?.message ?? '', /YAML/);
    checkMistakes('laws: [gdpr\n[[|YAML]]');
    checkMistakes('laws: [gdpr]\n[[---|YAML]]\nlaws: [ccpa]\n');
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

  it('keeps every sign of a number, and joins lists of values', () => {
    const { contacts, values } = profileOf(`
contacts:
  privacy: { phone: +441632960011 }
  support: { phone: 01632960022 }
values: { minimumAge: 16, version: 1.10, effectiveDate: 2026-05-25, partners: [banks, couriers, 3 shops], one: [x] }
`);
    assert.deepEqual(contacts, { privacy: { phone: '+441632960011' }, support: { phone: '01632960022' } });
    assert.deepEqual(values, {
      minimumAge: '16',
      version: '1.10',
      effectiveDate: '2026-05-25',
      partners: 'banks, couriers and 3 shops',
      one: 'x',
    });
  });

  it('shows an address that is none', () => {
    for (const email of ['mailto:privacy@harbour.example', 'privacy@harbour', 'privacy at harbour.example']) {
      const profile = checkMistakes(`contacts: { privacy: { phone: '1', email: [[${email}|an e-mail address]] } }`);
      assert.deepEqual(profile.contacts, { privacy: { phone: '1' } });
    }
    for (const url of ['www.harbour.example', 'javascript:alert(1)', 'https://harbour', '/privacy']) {
      checkMistakes(`organisation:\n  website: [[${url}|a whole web address]]\n`);
    }
    const profile = checkMistakes('organisation:\n  domains: [harbour.example, [[harbour|a domain]], quay.example]\n');
    assert.deepEqual(profile.organisation.domains, ['harbour.example', 'quay.example']);
  });

  it('shows a glob that cannot match', () => {
    assert.deepEqual(checkMistakes("policies: ['*.md', [['  '|not empty]]]").policies, ['*.md']);
    assert.deepEqual(checkMistakes('policies: [[legal\\*.md|"/" between folders]]').policies, undefined);
  });

  it('shows a key that is there twice, and takes the first', () => {
    const profile = checkMistakes(
      'laws: [gdpr]\nvalues: { a: x, [[a|"a" is here twice]]: y }\n[[laws|twice]]: [ccpa]\n',
    );
    assert.deepEqual([profile.laws, profile.values], [['gdpr'], { a: 'x' }]);
  });

  it('shows a line without a value, but lets a part of the file be empty', () => {
    const profile = checkMistakes(
      'laws:\ncontacts:\n  privacy:\n    [[email|no value]]:\n    url: https://harbour.example\n',
    );
    assert.deepEqual(profile, { ...emptyProfile, contacts: { privacy: { url: 'https://harbour.example' } } });
    checkMistakes('organisation: { [[name|no value]]: ~, legalName: "null" }');
  });

  it('takes a list without entries for none', () => {
    assert.deepEqual(profileOf('laws: []\npolicies: []\n'), emptyProfile);
    assert.equal(checkMistakes('laws:\n  - [[nope|no law]]\n').laws, undefined);
  });

  it('says what to do about signs that YAML takes for its own', () => {
    checkMistakes('policies: [[*.md|Put the value in quotes]]\n');
    checkMistakes("policies: ['*.md', [[!drafts.md|Put the value in quotes]]]\n");
    checkMistakes('values:\n  services: [[{{x}}|put it in quotes]]\n');
  });

  it('follows aliases', () => {
    const profile = profileOf(
      'organisation: { address: &home 1 Quay Road }\ncontacts: { privacy: { address: *home } }\n',
    );
    assert.deepEqual(profile.contacts, { privacy: { address: '1 Quay Road' } });
  });

  it('refuses aliases that unfold into gigabytes', () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const inside =
        level === 0
          ? 'x'
          : Array(9)
              .fill(`*l${level - 1}`)
              .join(', ');
      return `  l${level}: &l${level} [${inside}]`;
    });
    const { profile, mistakes } = parseProfile(`values:\n${levels.join('\n')}\n`, ids);
    assert.deepEqual(profile, emptyProfile);
    assert.match(mistakes[0]?.message ?? '', /unfold/);
    assert.equal(mistakes.length, 1);
  });

  const refused: [what: string, text: string, why: string][] = [
    ['more than a megabyte', `# ${'x'.repeat(1_000_000)}`, 'larger than 1 MB'],
    ['brackets thousands deep', `values: ${'['.repeat(20_000)}`, 'nested too deeply'],
    ['lists thousands deep', `values:\n  ${'- '.repeat(20_000)}x`, 'nested too deeply'],
    [
      'maps hundreds deep',
      Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}a:\n`).join(''),
      'nested too deeply',
    ],
  ];
  for (const [what, text, why] of refused) {
    it(`refuses ${what}`, () => {
      const { profile, mistakes } = parseProfile(text, ids);
      assert.deepEqual(profile, emptyProfile);
      assert.equal(mistakes.length, 1);
      assert.ok(mistakes[0]?.message.includes(why));
    });
  }

  it('takes brackets in texts and comments for what they are', () => {
    const brackets = '['.repeat(300);
    assert.deepEqual(profileOf(`# ${brackets}\nvalues:\n  a: "${brackets}"\n  b: |\n    ${brackets}\n`).values, {
      a: brackets,
      b: brackets,
    });
  });
});
