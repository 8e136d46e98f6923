import assert from 'node:assert/strict';
import { Engine } from '../../../server/src/engine.ts';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import type { Contact } from '../../../server/src/policy/contacts.ts';
import { emptyProfile } from '../../../server/src/profile/profile.ts';

const engine = new Engine(builtInKnowledge());
const read = (body: string): readonly Contact[] =>
  engine.read(`# Privacy Policy\n\nAcme Ltd ("we", "us") runs acme.example.\n\n${body}\n`, { profile: emptyProfile })
    .contacts;
const postal = (body: string): string[] =>
  read(body)
    .filter(({ kind }) => kind === 'postal')
    .map(({ value }) => value);

describe('whose a contact is', () => {
  const others: readonly (readonly [what: string, text: string])[] = [
    ['a regulator in the sentence', 'You may complain to the Information Commissioner at casework@regulator.example.'],
    ['a regulator that opens the sentence', 'The ICO can be reached by telephone on 0303 123 1113.'],
    ['a regulator by its host', 'You can write to casework@ico.org.uk.'],
    ['a regulator whose details stand below', 'You can complain to the ICO:\n\n- Phone: 0303 123 1113'],
    ['a regulator in lines', "Information Commissioner's Office\\\nHeron House\\\nWater Lane\\\nWilmslow\\\nSK9 5XX"],
    ['a commission abroad', 'The Data Protection Commission is at 21 Fitz Square, Dublin 2, D02 XY45, Ireland.'],
    ['a dispute body', 'If we cannot settle it, contact JAMS at https://www.jamsadr.com/file-a-claim.'],
    [
      'an association that settles disputes',
      'Contact the Direct Marketing Association at 9 L St. NW, Washington, DC 20036.',
    ],
    ['an attorney general', 'You may also call the Attorney General on (415) 555-0132.'],
    ['a vendor by its address', 'We use the services of Widget, Inc., 9 Cedar Lane, Salem, MA 01970, for mail.'],
    ['a consumer office', 'Write to the Department of Consumer Affairs, 16 Market Blvd, Sacramento, CA 95834.'],
    ['a supervisory authority that only the title names', '## Supervisory Authority\n\nCall 020 7946 0333 for help.'],
    ['an ombudsman whose name opens the address', 'Consumer Ombudsman Service, Mill Tower, London E14 9XX'],
    [
      'a regulator in the words behind',
      'Harbour Arbiters, 3 Quay Lane, Bath BA1 1AA, is the regulator for such claims.',
    ],
    ['a body in the words behind', 'Harbour Scheme, 3 Quay Lane, Bath BA1 1AA, handles unresolved complaints.'],
    [
      'a vendor below a title of processors',
      '## Sub-processors\n\n- Fernmail: Fernmail AG, Hauptstrasse 4, 3011 Bern, Switzerland',
    ],
    ['a known vendor without further words', 'You can ask Apple Inc. at 1 Orchard Way, Salem, MA 01970.'],
    ['a firm that gives its host its name', 'For questions on Fernmail write to Fernmail at help@fernmail.example.'],
    ['a credit bureau', 'You may order a report from Equifax, P.O. Box 1234, Salem, MA 01970.'],
    ['a supervisory authority', 'The supervisory authority is reached at post@authority.example.'],
  ];
  for (const [what, text] of others) {
    it(`is another's: ${what}`, () =>
      assert.deepEqual(
        read(text).map(({ party }) => party),
        ['third-party'],
      ));
  }

  const own: readonly (readonly [what: string, text: string])[] = [
    ['its domain', 'The Information Commissioner can reach us at privacy@acme.example.'],
    ['“us” in the sentence', 'If you contact the ICO, please tell us first at acme.help@mail.example.'],
    ['a data protection officer', 'Our data protection officer is Ms Doe, dpo@lawyers.example.'],
    [
      'a representative in the EU',
      'Our EU representative is VeraSafe Ireland Ltd., 3 Mallow Road, Cork, T23 AT2P, Ireland.',
    ],
    ['a representative at a host of a dispute body', 'Reach our EU representative VeraSafe at eu@verasafe.com.'],
    ['a free mailbox', 'Write to acme.example.team@gmail.com with questions.'],
    [
      'the sentence after a regulator',
      'You may complain to the FTC. We ask that you write to desk@mail.example first.',
    ],
    ['a representative that a title names', '## UK Representative\n\nFernrep, desk@fernrep.example'],
    ['a partner in the name of a firm', 'Write c/o Miller & Partner LLP, 5 Elm Road, Dover, DE 19901.'],
    ['a telephone below a title of others', '## Third parties\n\nPhone: (302) 555-0111'],
    ['the one that operates the site', 'This website is operated by Fern Media LLC, 5 Elm Road, Dover, DE 19901.'],
    ['its address', 'Write to Acme Ltd, 14 Weaver Street, Leeds, LS1 4AB.'],
  ];
  for (const [what, text] of own) {
    it(`is the organisation's: ${what}`, () =>
      assert.deepEqual(
        read(text).map(({ party }) => party),
        ['own'],
      ));
  }

  it('is the same for one address, wherever it stands', () => {
    const text =
      'Mail desk@mail.example.\n\nMail us at desk@mail.example.\n\nComplain to the FTC or desk@mail.example.';
    assert.deepEqual(
      read(text).map(({ party }) => party),
      ['own', 'own', 'own'],
    );
  });

  it('is a government’s at its host, unless the organisation is one', () => {
    const parties = (text: string): string[] => read(text).map(({ party }) => party);
    assert.deepEqual(parties('Mail privacy@acme.example, or the form to desk@labor.gov.'), ['own', 'third-party']);
    assert.deepEqual(parties('Mail privacy@acme.gov, or the form to desk@labor.gov.'), ['own', 'own']);
  });

  it('is that of the mailbox right above', () => {
    const text =
      'You may complain to the Information Commissioner.\n\nEmail: privacy@acme.example\n\nTel: 020 7946 0222';
    assert.deepEqual(
      read(text).map(({ party }) => party),
      ['own', 'own'],
    );
  });

  it('is the organisation’s where the profile says so', () => {
    const profile = { ...emptyProfile, contacts: { privacy: { email: 'desk@regulator.example' } } };
    const text = '# Privacy Policy\n\nYou may complain to the regulator at desk@regulator.example.\n';
    assert.equal(engine.read(text, { profile }).contacts[0]?.party, 'own');
  });
});

describe('what a contact is for', () => {
  const cases: readonly (readonly [text: string, purpose: string])[] = [
    ['Mail privacy@acme.example.', 'privacy'],
    ['Mail dpo@acme.example.', 'dpo'],
    ['Mail support@acme.example.', 'support'],
    ['Report it to security@acme.example.', 'security'],
    ['Report it to abuse@acme.example.', 'abuse'],
    ['Mail legal@acme.example.', 'legal'],
    ['Mail unsubscribe@acme.example.', 'unsubscribe'],
    ['Mail hello@acme.example.', 'general'],
    ['Our data protection officer is at jane@acme.example.', 'dpo'],
    ['Our representative in the EU is Rep GmbH, hello@rep.example.', 'eu-representative'],
    ['Our UK representative is Rep Ltd, hello@rep.example.', 'uk-representative'],
  ];
  for (const [text, purpose] of cases) {
    it(`is ${purpose}: ${text}`, () => assert.equal(read(text)[0]?.purpose, purpose));
  }
});

describe('postal addresses over several blocks', () => {
  it('are joined from paragraphs', () => {
    assert.deepEqual(postal('Acme Ltd\n\n120 Harbor Road\n\nSalem, MA 01970\n\nUSA'), [
      '120 Harbor Road, Salem, MA 01970, USA',
    ]);
  });
  it('are joined from list items', () => {
    assert.deepEqual(postal('- Acme Ltd\n- Gate 1 no. 101\n- 6700 Måløy, Norway'), [
      'Gate 1 no. 101, 6700 Måløy, Norway',
    ]);
  });
  it('end where a sentence begins', () => {
    assert.deepEqual(postal('120 Harbor Road\n\nWe moved here in May and like it.'), ['120 Harbor Road']);
  });
  it('are none where only a town and a country stand', () => {
    assert.deepEqual(postal('Acme Ltd\n\nSalem, Massachusetts\n\nUnited States'), []);
  });
  it('stay apart where two follow each other', () => {
    const text = 'Acme Ltd, 120 Harbor Road, Salem, MA 01970\n\nAcme GmbH, Musterstraße 12, 10115 Berlin';
    assert.deepEqual(postal(text), ['120 Harbor Road, Salem, MA 01970', 'Musterstraße 12, 10115 Berlin']);
  });
});
