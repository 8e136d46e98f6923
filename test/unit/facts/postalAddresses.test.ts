import assert from 'node:assert/strict';
import { factsOf } from './factsOf.ts';

const whole = (text: string): string[] =>
  factsOf(text, 'postalAddresses')
    .filter((fact) => fact.part === 'whole')
    .map((fact) => fact.value);

describe('postal addresses', () => {
  const found: readonly (readonly [what: string, text: string, value: string])[] = [
    [
      'American in a sentence',
      'Write to Fenwick, Inc., 120 Harbor Road, Suite 4, Salem, MA 01970 for a copy.',
      '120 Harbor Road, Suite 4, Salem, MA 01970',
    ],
    [
      'American with four more digits',
      '48 N Second Ave., Tacoma, WA 98402-1234',
      '48 N Second Ave., Tacoma, WA 98402-1234',
    ],
    [
      'American with the state in full',
      'We are at 9 Orchard Lane, Ashland, Oregon 97520.',
      '9 Orchard Lane, Ashland, Oregon 97520',
    ],
    [
      'American in lines',
      '**Fenwick, Inc.**\\\n120 Harbor Road\\\nSuite 4\\\nSalem, MA 01970\\\nUnited States',
      '120 Harbor Road, Suite 4, Salem, MA 01970, United States',
    ],
    ['American in soft lines', 'Fenwick, Inc.\n120 Harbor Road\nSalem, MA 01970', '120 Harbor Road, Salem, MA 01970'],
    [
      'American without a comma',
      'Fenwick, Inc. 12 Paul B. Gray Jr. St. San Bruno, CA 94066 United States',
      '12 Paul B. Gray Jr. St. San Bruno, CA 94066 United States',
    ],
    ['American PO box', 'Mail: P.O. Box 1234, Boise, ID 83701', 'P.O. Box 1234, Boise, ID 83701'],
    ['American on a Way', 'Fenwick LLC, One Sample Way, Reno, NV 89501', 'One Sample Way, Reno, NV 89501'],
    [
      'British',
      'The Old Mill, 14 Weaver Street, Leeds, LS1 4AB, United Kingdom',
      '14 Weaver Street, Leeds, LS1 4AB, United Kingdom',
    ],
    [
      'British without a street word',
      'Our office is at 22–26 Kingsway, London, WC2B 6XF.',
      '22–26 Kingsway, London, WC2B 6XF',
    ],
    [
      'British without a number',
      'Heron House, Mill Lane, Wilmslow, Cheshire, SK9 5XX',
      'Heron House, Mill Lane, Wilmslow, Cheshire, SK9 5XX',
    ],
    [
      'Irish',
      'Fenwick Ltd, 25 Dame Street, Dublin 2, D02 XY45, Ireland',
      '25 Dame Street, Dublin 2, D02 XY45, Ireland',
    ],
    [
      'Canadian',
      'Fenwick Corp., 350 King St W, Toronto, ON M5V 1J5, Canada',
      '350 King St W, Toronto, ON M5V 1J5, Canada',
    ],
    ['Australian', 'Level 3, 80 Pitt Street, Sydney NSW 2000, Australia', '80 Pitt Street, Sydney NSW 2000, Australia'],
    [
      'New Zealand',
      'Fenwick Ltd, 5 Queen Street, Auckland 1010, New Zealand',
      '5 Queen Street, Auckland 1010, New Zealand',
    ],
    ['German', 'Fenwick GmbH, Musterstraße 12, 10115 Berlin, Germany', 'Musterstraße 12, 10115 Berlin, Germany'],
    ['German in two words', 'Fenwick GmbH\\\nLange Gasse 7a\\\nD-80331 München', 'Lange Gasse 7a, D-80331 München'],
    ['Austrian', 'Fenwick OG, Am Graben 3, 1010 Wien, Österreich', 'Am Graben 3, 1010 Wien, Österreich'],
    ['Swiss', 'Fenwick AG, Bahnhofstrasse 20, CH-8001 Zürich', 'Bahnhofstrasse 20, CH-8001 Zürich'],
    ['French', 'Fenwick SAS, 12 rue de la Paix, 75002 Paris, France', '12 rue de la Paix, 75002 Paris, France'],
    ['Belgian', 'Fenwick SRL, Avenue Louise 99, 1050 Brussels, Belgium', 'Avenue Louise 99, 1050 Brussels, Belgium'],
    [
      'Dutch',
      'Fenwick B.V., Prinsengracht 200, 1016 HD Amsterdam, The Netherlands',
      'Prinsengracht 200, 1016 HD Amsterdam, The Netherlands',
    ],
    ['Spanish', 'Fenwick S.L., Calle Mayor, 10, 28013 Madrid, Spain', 'Calle Mayor, 10, 28013 Madrid, Spain'],
    ['Italian', 'Fenwick S.r.l., Via Roma 5, 10121 Torino, Italy', 'Via Roma 5, 10121 Torino, Italy'],
    [
      'Portuguese',
      'Fenwick Lda, Rua Augusta 100, 1100-053 Lisboa, Portugal',
      'Rua Augusta 100, 1100-053 Lisboa, Portugal',
    ],
    ['Danish', 'Fenwick ApS, Nørregade 7, 1165 København, Denmark', 'Nørregade 7, 1165 København, Denmark'],
    ['Swedish', 'Fenwick AB, Storgatan 7, 111 23 Stockholm, Sweden', 'Storgatan 7, 111 23 Stockholm, Sweden'],
    ['Norwegian', 'Fenwick AS, Storgata 14, 0184 Oslo, Norway', 'Storgata 14, 0184 Oslo, Norway'],
    ['Finnish', 'Fenwick Oy, Mannerheimintie 5, 00100 Helsinki, Finland', 'Mannerheimintie 5, 00100 Helsinki, Finland'],
    ['Polish', 'Fenwick sp. z o.o., ul. Prosta 7, 00-838 Warszawa, Poland', 'ul. Prosta 7, 00-838 Warszawa, Poland'],
    [
      'Indian',
      'Fenwick Pvt Ltd, 42 Residency Road, Bengaluru – 560025, Karnataka, India',
      '42 Residency Road, Bengaluru – 560025, Karnataka, India',
    ],
    [
      'Indian without a number',
      'Visit us at Alder Road, Near Old Mill, Pune, Maharashtra 412105.',
      'Alder Road, Near Old Mill, Pune, Maharashtra 412105',
    ],
    [
      'Indian without a street',
      'Aldernagar, Visakhapatnam\\\nAndhra Pradesh - 530051',
      'Aldernagar, Visakhapatnam, Andhra Pradesh - 530051',
    ],
    ['Singaporean', 'Fenwick Pte Ltd, 10 Anson Road, Singapore 079903', '10 Anson Road, Singapore 079903'],
    [
      'South African',
      '375 Example Road, Woodstock, Cape Town, South Africa',
      '375 Example Road, Woodstock, Cape Town, South Africa',
    ],
    [
      'Brazilian',
      'Fenwick Ltda, Rua Augusta, 500, São Paulo 01304-000, Brazil',
      'Rua Augusta, 500, São Paulo 01304-000, Brazil',
    ],
    [
      'American in capitals',
      'We are at 712 W HARBOR AVE, STE 310 #88, DOVER, DE 19904.',
      '712 W HARBOR AVE, STE 310 #88, DOVER, DE 19904',
    ],
    [
      'American with small words in the street',
      'Fenwick LLC, 88 Paseo de la Luna Ave NE, Suite 5, Taos, NM 87571',
      '88 Paseo de la Luna Ave NE, Suite 5, Taos, NM 87571',
    ],
    [
      'British without a space in the postcode',
      'Fenwick Ltd, 20-22 Wenlock Passage, London N17GU',
      '20-22 Wenlock Passage, London N17GU',
    ],
    [
      'Canadian with the province in brackets',
      'Fenwick inc., 1200, rue Ontario Ouest, Montréal (Québec) H3A 2R7',
      '1200, rue Ontario Ouest, Montréal (Québec) H3A 2R7',
    ],
    [
      'Portuguese with a sign for the number',
      'Fenwick Lda., Rua Nova, n.º 24, 1100-053 Lisboa, Portugal',
      'Rua Nova, n.º 24, 1100-053 Lisboa, Portugal',
    ],
    ['Icelandic', 'Fenwick ehf., Laugavegur 77, 101 Reykjavík, Iceland', 'Laugavegur 77, 101 Reykjavík, Iceland'],
    ['Latvian', 'SIA Fenwick, Krasta iela 55, Rīga, LV-1010, Latvia', 'Krasta iela 55, Rīga, LV-1010, Latvia'],
    ['Hungarian', 'Fenwick Kft., 1051 Budapest, Nádor utca 7., Hungary', 'Nádor utca 7., Hungary'],
    ['Turkish', 'Fenwick A.Ş., Lale Cad. No: 12, 34394 Şişli, Türkiye', 'Lale Cad. No: 12, 34394 Şişli, Türkiye'],
    [
      'Japanese',
      'Fenwick K.K., 2-11-1 Nagatacho, Chiyoda-ku, Tokyo 100-0014, Japan',
      '2-11-1 Nagatacho, Chiyoda-ku, Tokyo 100-0014, Japan',
    ],
    [
      'American in capitals with a word for the number',
      'FENWICK, ONE ORCHARD PLAZA, SALEM, OHIO 45202',
      'ONE ORCHARD PLAZA, SALEM, OHIO 45202',
    ],
    [
      'American with a state in dots',
      'Fenwick, 2 Orchard Plaza, 22nd Fl., Salem, N.Y. 10121',
      '2 Orchard Plaza, 22nd Fl., Salem, N.Y. 10121',
    ],
    ['in a list item', '- **Address:** 120 Harbor Road, Salem, MA 01970', '120 Harbor Road, Salem, MA 01970'],
    [
      'in a table',
      '| Who | Where |\n| --- | --- |\n| Us | 120 Harbor Road, Salem, MA 01970 |',
      '120 Harbor Road, Salem, MA 01970',
    ],
    ['in HTML', '<p>Fenwick<br>120 Harbor Road<br>Salem, MA 01970</p>', '120 Harbor Road, Salem, MA 01970'],
  ];
  for (const [what, text, value] of found) {
    it(`are found: ${what}`, () => assert.deepEqual(whole(text), [value]));
  }

  const none: readonly string[] = [
    '© 2007 Fenwick Corp., 2008 Quill Tools, 2010 Ann Weaver',
    'Copyright 2001-2003 Fenwick Inc., 2005, 2007 Ann Weaver',
    'Copyright © 2006 Ann Weaver, Copyright © 2007-2012, 2014 Fenwick Corp.',
    'Last updated 22 October 2022.',
    'Effective March 20, 2025\nThis notice says what we do.',
    'See 18 U.S.C. Section 2703 for the rule.',
    'We are based in London, United Kingdom.',
    'We comply with California law since 2020.',
    'In 2018 Fenwick started to collect 12345 Items.',
    'You have 30 Days to answer, 2024 Edition.',
    'This is the way to Rome, and the road goes on.',
    'Under Article 13 GDPR and Section 1798.100 we answer.',
    'Use AES 256 and TLS 1.2, or SHA 1024 Bit.',
  ];
  for (const text of none) {
    it(`are not seen in: ${text.replaceAll('\n', ' / ')}`, () => {
      const sure = factsOf(text, 'postalAddresses').filter((fact) => fact.part === 'whole' || fact.part === 'street');
      assert.deepEqual(sure, []);
    });
  }

  it('start at the street', () => {
    const [fact] = factsOf('Fenwick, Inc.\\\nAttn: Privacy\\\n120 Harbor Road\\\nSalem, MA 01970', 'postalAddresses');
    assert.match(fact?.shown ?? '', /^120 Harbor Road/);
  });
});
