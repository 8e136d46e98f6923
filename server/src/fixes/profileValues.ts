import type { PlaceholderValues } from '../knowledge/clauses.ts';
import type { Profile } from '../profile/profile.ts';

/** Looks up clause placeholders in a profile: `organisation.legalName`, `contacts.dpo.email`, `values.minimumAge`. */
export function profileValues(profile: Profile): PlaceholderValues {
  return (placeholder) => {
    const [root = '', ...path] = placeholder.split('.');
    const [first = '', second = ''] = path;
    if (root === 'values') return profile.values[path.join('.')];
    if (root === 'contacts') return textOf(profile.contacts[first], second);
    if (root === 'organisation') return textOf(profile.organisation, first) ?? fallback(profile, first);
    return undefined;
  };
}

function textOf(object: object | undefined, key: string): string | undefined {
  const value: unknown =
    object && key in object ? Object.entries(object).find(([name]) => name === key)?.[1] : undefined;
  return typeof value === 'string' && value.trim() ? value : undefined;
}

/** One name serves for both where the file gives only one. */
function fallback({ organisation }: Profile, key: string): string | undefined {
  if (key === 'name') return organisation.legalName;
  if (key === 'legalName') return organisation.name;
  return undefined;
}
