import assert from 'node:assert/strict';
import { factsOf } from './factsOf.ts';

const numbers = (text: string): string[] => factsOf(text, 'phones').map((fact) => fact.number);

describe('phone numbers', () => {
  const found: readonly (readonly [what: string, text: string, number: string])[] = [
    ['American with brackets', 'Call us at (415) 555-0132.', '+14155550132'],
    ['American with hyphens', 'You can reach us on 415-555-0132 any day.', '+14155550132'],
    ['American with dots', 'Phone: 415.555.0132', '+14155550132'],
    ['American with the country code', 'Reach us at 1-800-555-0199.', '+18005550199'],
    ['American with letters', 'Dial 1-877-555-HELP for this.', '+18775554357'],
    ['American, a word that is cut by hyphens', 'Ring 1-800-6-FENWICK now.', '+18006336942'],
    ['American, words with a digit at the end', 'Ring (888) GO-FERN1.', '+18884633761'],
    ['American with the country in brackets', '(+1) 650-555-0199', '+16505550199'],
    ['that a business is reached on', 'Ring the Fenwick Business Bureau at (703) 276-0100.', '+17032760100'],
    ['behind a ZIP code', 'Springfield, IL 62701 (217) 555-0143', '+12175550143'],
    ['British', 'Helpline: 0303 123 1113', '+443031231113'],
    ['British in London', 'Telephone 020 7946 0958.', '+442079460958'],
    ['British, international, with the trunk zero', 'Tel. +44 (0)20 7946 0958', '+442079460958'],
    ['German, with the trunk zero and a wrong country', 'Telefon: +42 (0)30 901820', '+4230901820'],
    ['German', 'Telefon: +49 30 901820', '+4930901820'],
    ['French', 'Appelez +33 1 70 18 99 00.', '+33170189900'],
    ['Irish', 'Phone +353 1 765 0100', '+35317650100'],
    ['Indian', 'Grievances: +91 80 4123 4567', '+918041234567'],
    ['Australian', 'Call +61 2 9876 5432 today.', '+61298765432'],
    ['Australian with the area in brackets', 'Reach us on (02) 5550 1234.', '0255501234'],
    ['Australian, for the whole country', 'Ask on 1300 555 701.', '1300555701'],
    ['German with a slash', 'Tel.: 030/5550123', '0305550123'],
    ['Indian behind a short label', 'Ph: 098765 43210', '09876543210'],
    ['with 00 and hyphens', 'Fax 0031-20-5551234', '+31205551234'],
    ['with 00 for the plus', 'Call 0049 30 901820 today.', '+4930901820'],
    ['behind a link', '[Call us](tel:+14155550132)', '+14155550132'],
    ['American with a wrong digit, with a label', 'Call us at 1-800-155-0199.', '+18001550199'],
    ['of an unknown country with a label', 'Tel: 22 123 4567', '221234567'],
  ];
  for (const [what, text, number] of found) {
    it(`are found: ${what}`, () => assert.deepEqual(numbers(text), [number]));
  }

  const none: readonly string[] = [
    'Last updated 2024-12-11.',
    'Updated on 11/12/2024 and 11.12.2024.',
    'Directive 95/46/EC and Regulation (EU) 2016/679 apply.',
    'Springfield, IL 62701-1234',
    'See section 3.2.1 and sections 10 - 12.',
    'Company number 11733062 in England.',
    'VAT: 123 456 7890',
    'Your address may be 192.168.100.200.',
    'We have kept 1,234,567 records since 2001-2009.',
    'Rights are those of DFARS 252.227-7013.',
    'It costs $415-555-0132 by mistake.',
    'The 16 digits 1234 5678 9012 3456 stay hidden.',
    'See https://example.org/4155550132/123-456-7890 for details.',
  ];
  for (const text of none) {
    it(`are not seen in: ${text}`, () => assert.deepEqual(numbers(text), []));
  }

  it('leave out a bracket that opens before them', () => {
    assert.deepEqual(
      factsOf('Ask us (415-555-0132 on weekdays).', 'phones').map(({ value }) => value),
      ['415-555-0132'],
    );
  });

  it('share the label of the number before', () => {
    assert.deepEqual(numbers('Phone: 22 555 4567 or 22 555 4568'), ['225554567', '225554568']);
  });

  it('tell a fax from a phone', () => {
    const facts = factsOf('Phone: 415-555-0132, fax: 415-555-0133', 'phones');
    assert.deepEqual(
      facts.map((fact) => fact.fax),
      [false, true],
    );
  });
});
