import assert from 'node:assert/strict';
import { hostOfUrl, nameOfHost, normalisedAddress, normalisedUrl } from '../../../server/src/facts/contactValues.ts';
import { disagreement } from '../../../server/src/policy/contactDisagreement.ts';
import type { ContactKind, ContactValue } from '../../../server/src/policy/contacts.ts';
import { addressesDisagree } from '../../../server/src/policy/postalComparison.ts';
import { readText } from './readText.ts';

const value = (kind: ContactKind, normalised: string): ContactValue => ({
  kind,
  normalised,
  host: kind === 'email' ? normalised.split('@')[1] : hostOfUrl(normalised),
  purpose: 'general',
});

describe('contacts that disagree', () => {
  const cases: readonly (readonly [kind: ContactKind, a: string, b: string, reason: string | undefined])[] = [
    ['email', 'privacy@acme.example', 'privcay@acme.example', 'spelling'],
    ['email', 'privacy@acme.example', 'privacy@acmee.example', 'spelling'],
    ['email', 'privacy@acme.example', 'privacy@acme.test', 'domain'],
    ['email', 'privacy@acme.example', 'privacy@widgets.example', 'domain'],
    ['email', 'privacy@acme.example', 'support@acme.example', undefined],
    ['email', 'info@acme.example', 'ifno@acme.example', 'spelling'],
    ['email', 'dpo@acme.example', 'dop@acme.example', 'spelling'],
    ['email', 'dpo@acme.example', 'cpo@acme.example', undefined],
    ['email', 'info@acme.example', 'info2@acme.example', undefined],
    ['email', 'desk1@acme.example', 'desk2@acme.example', undefined],
    ['email', 'privacy-us@acme.example', 'privacy-eu@acme.example', undefined],
    ['email', 'privacy-eu@acme.example', 'pirvacy-eu@acme.example', 'spelling'],
    ['email', 'a@acme.example', 'b@acme.example', undefined],
    ['phone', '+14155550132', '+14155550133', 'spelling'],
    ['phone', '+14155550132', '+14155550123', 'spelling'],
    ['phone', '+14155550132', '94155550132', 'spelling'],
    ['phone', '+14155550132', '+1415555013', 'spelling'],
    ['phone', '+442079460958', '02029460958', 'spelling'],
    ['phone', '+442079460958', '02079460958', undefined],
    ['phone', '+14155550132', '4155550132', undefined],
    ['phone', '+14155550132', '+442079460958', undefined],
    ['phone', '+14155550132', 'fax +14155550133', undefined],
    ['url', 'acme.example/contact-desk', 'acme.example/contact-dsek', 'spelling'],
    ['url', 'acme.example/contact', 'acme.example/support', undefined],
  ];
  for (const [kind, a, b, reason] of cases) {
    it(`${a} and ${b}: ${reason ?? 'both may be right'}`, () => {
      assert.equal(disagreement(value(kind, a), value(kind, b)), reason);
      assert.equal(disagreement(value(kind, b), value(kind, a)), reason);
    });
  }

  const addresses: readonly (readonly [a: string, b: string, reason: string | undefined])[] = [
    ['120 Harbor Road, Salem, MA 01970', '120 Harbor Rd., Salem MA 01970, USA', undefined],
    ['120 Harbor Road, Salem, MA 01970', '120 Harbor Road', undefined],
    ['120 Harbor Road, Salem, MA 01970', '120 Harbor Road, Salem, MA 01790', 'spelling'],
    ['120 Harbor Road, Salem, MA 01970', '210 Harbor Road, Salem, MA 01970', 'spelling'],
    ['120 Harbor Road, Salem, MA 01970', '120 Habror Road, Salem, MA 01970', 'spelling'],
    ['120 Harbor Road, Salem, MA 01970', '120 Cedar Road, Salem, MA 01970', 'address'],
    ['120 Harbor Road, Salem, MA 01970', '7 Cedar Lane, Salem, MA 01970', 'address'],
    ['120 Harbor Road, Salem, MA 01970', '14 Weaver Street, Leeds, LS1 4AB', undefined],
    ['120 North Harbor Road, Salem, MA 01970', '120 South Harbor Road, Salem, MA 01970', 'address'],
    ['North House, 1 North Road, Leeds, LS1 4AB', 'Weaver House, 1 North Road, Leeds, LS1 4AB', 'address'],
    ['120 Harbor Road, Denver, CO 80202', 'P.O. Box 77, Denver, CO 80202', undefined],
    ['P.O. Box 77, Denver, CO 80202', 'P.O. Box 78, Denver, CO 80202', 'spelling'],
    ['120 Harbor Road, Denver, CO 80202', '120 Harbor Rd., Denver, Colorado 80202', undefined],
    ['120 Harbor Road, Albany, NY 12207', '120 Harbor Road, Albany, New York 12207', undefined],
    ['Ringstraße 5, 50667 Köln', 'Ringstrasse 5, 50667 Cologne, Germany', undefined],
    ['Ringstraße 5, 50667 Köln', 'Ringstraße 6, 50667 Köln', 'spelling'],
    ['4 J Weaver Road, Leeds, LS1 4AB', '4 Weaver Road, Leeds, LS1 4AB', undefined],
    ['Keizerskade 88, 1016 ZZ Amsterdam, Netherlands', 'Keizerskade 88, 1016ZZ Amsterdam', undefined],
    ['Musterstraße 12, 10115 Berlin', 'Musterstrasse 12, 10115 Berlin, Germany', undefined],
  ];
  for (const [a, b, reason] of addresses) {
    it(`${a} and ${b}: ${reason ?? 'both may be right'}`, () =>
      assert.equal(addressesDisagree(normalisedAddress(a), normalisedAddress(b)), reason));
  }
});

describe('contacts that labels tell apart', () => {
  const conflicts = (text: string): number => readText(`# Privacy Policy\n\n${text}\n`).contactConflicts.length;

  it('may differ by a digit or by their street', () => {
    assert.equal(conflicts('Sales: (303) 555-0143, Support: (303) 555-0144'), 0);
    assert.equal(
      conflicts('Head office: 5 Elm Road, Denver, CO 80202.\n\nSupport center: 77 Pine Street, Denver, CO 80202.'),
      0,
    );
  });

  it('may not where the label only says what kind of contact it is', () => {
    assert.equal(conflicts('Phone: (303) 555-0143\n\nCall us on: (303) 555-0148'), 1);
  });
});

describe('the values of contacts', () => {
  it('name a page by host and path', () => {
    assert.equal(normalisedUrl('https://www.Acme.example/Contact/#top'), 'acme.example/Contact');
    assert.equal(normalisedUrl('acme.example/'), 'acme.example');
    assert.equal(hostOfUrl('/support'), undefined);
  });
  it('name the registered part of a host', () => {
    assert.equal(nameOfHost('mail.acme.co.uk'), 'acme');
    assert.equal(nameOfHost('acme.example'), 'acme');
  });
});
