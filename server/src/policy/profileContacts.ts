import { hostOfUrl, normalisedAddress, normalisedUrl } from '../facts/contactValues.ts';
import { normalisedPhone } from '../facts/phones.ts';
import type { Profile } from '../profile/profile.ts';
import type { ContactValue } from './contacts.ts';
import type { Purpose } from './purposes.ts';

/** A contact that policywright.yml names. */
export interface ProfiledContact extends ContactValue {
  readonly value: string;
}

/** All contacts of a profile, by its own words for their purposes. */
export function profiledContacts({ contacts, organisation }: Profile): ProfiledContact[] {
  const found: ProfiledContact[] = [];
  const add = (kind: ProfiledContact['kind'], value: string | undefined, purpose: Purpose): void => {
    if (value?.trim()) found.push(profiled(kind, value.trim(), purpose));
  };
  for (const [purpose, contact] of Object.entries(contacts)) {
    add('email', contact.email, purpose as Purpose);
    add('phone', contact.phone, purpose as Purpose);
    add('postal', contact.address, purpose as Purpose);
    add('url', contact.url, purpose as Purpose);
  }
  add('postal', organisation.address, 'general');
  return found;
}

function profiled(kind: ProfiledContact['kind'], written: string, purpose: Purpose): ProfiledContact {
  switch (kind) {
    case 'email': {
      const normalised = written.toLowerCase();
      return { kind, value: written, normalised, host: normalised.slice(normalised.indexOf('@') + 1), purpose };
    }
    case 'phone':
      return { kind, value: written, normalised: normalisedPhone(written), host: undefined, purpose };
    case 'url':
      return { kind, value: written, normalised: normalisedUrl(written), host: hostOfUrl(written), purpose };
    case 'postal': {
      const value = written.replace(/\s*[,\s]*\n\s*/g, ', ');
      return { kind, value, normalised: normalisedAddress(value), host: undefined, purpose };
    }
  }
}
