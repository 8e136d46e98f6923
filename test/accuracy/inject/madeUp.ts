/** Two spellings of one contact of a company that does not exist. */
type Spellings = readonly [first: string, second: string];

/** Contacts to put into policies, by kind: each in two spellings. */
export const MADE_UP: Readonly<Record<'email' | 'phone' | 'postal', readonly Spellings[]>> = {
  email: [
    ['privacy@northbeam.example', '[privacy@northbeam.example](mailto:privacy@northbeam.example)'],
    ['data-protection@quillworks.example', '<data-protection@quillworks.example>'],
    ['dpo@larkfield.example', 'dpo@larkfield.example'],
    ['info@tern-and-gull.example', '**info@tern-and-gull.example**'],
    ['j.miller@bluefinch.example', '[j.miller@bluefinch.example](mailto:j.miller@bluefinch.example?subject=Privacy)'],
    ['support@oldmill.example', 'Support@OldMill.example'],
    ['hello@quayside.example', 'hello@quayside.example'],
  ],
  phone: [
    ['+1 (415) 555-0132', '415-555-0132'],
    ['1-800-555-0199', '(800) 555-0199'],
    ['217.555.0143', '+1 217 555 0143'],
    ['+44 20 7946 0958', '020 7946 0958'],
    ['+49 30 23125012', '+49 (0)30 23125 012'],
    ['+33 1 99 00 12 34', '+33 (0)1 99 00 12 34'],
    ['+61 2 5550 1234', '+61 (0)2 5550 1234'],
    ['+353 1 555 0123', '+353-1-5550123'],
    ['+91 80 5550 1234', '+91-80-55501234'],
    ['+81 3 5550 1234', '+81-3-5550-1234'],
  ],
  postal: [
    ['500 Foundry Street, Suite 210, Springfield, IL 62799, USA', '500 Foundry St., Ste. 210, Springfield, IL 62799'],
    ['7140 Old Mill Road, Salem, Oregon 97399', '7140 Old Mill Rd, Salem, Oregon 97399, United States'],
    ['12 Harbour Row, Bristol BS1 4ZZ, United Kingdom', '12 Harbour Row, Bristol, BS1 4ZZ'],
    ['Lindenweg 14, 10999 Berlin, Germany', 'Lindenweg 14  \n10999 Berlin  \nGermany'],
    ['Musterstraße 7, 80999 München', 'Musterstrasse 7, 80999 München, Germany'],
    ['18 rue des Tanneurs, 69009 Lyon, France', '18, rue des Tanneurs, 69009 Lyon'],
    ['Keizerskade 88, 1016 ZZ Amsterdam, The Netherlands', 'Keizerskade 88, 1016ZZ Amsterdam'],
    ['240 Maple Crescent, Toronto, ON M5V 9Z9, Canada', '240 Maple Crescent  \nToronto, ON  \nM5V 9Z9'],
    ['77 Wattle Road, Carlton VIC 3999, Australia', '77 Wattle Rd., Carlton VIC 3999'],
    ['Storgata 9, 0199 Oslo, Norway', 'Storgata 9, 0199 Oslo'],
    ['9 Temple Court, Bengaluru 560999, India', '9 Temple Court, Bengaluru 560999'],
    ['Calle del Molino 21, 28099 Madrid, Spain', 'Calle del Molino 21, 28099 Madrid'],
  ],
};
