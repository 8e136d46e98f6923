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
