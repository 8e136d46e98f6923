import type { Contact } from '../policy/contacts.ts';
import type { Fix, TextEdit } from '../rules/rule.ts';

/** A value that contacts can be made to agree on. */
export interface Candidate {
  /** As it is to be written. */
  readonly value: string;
  /** Where it leads: for e-mail addresses what goes behind `mailto:`, else the value itself. */
  readonly address: string;
  /** True where policywright.yml says so. */
  readonly profiled: boolean;
}

/** Makes every place say the candidate; places that say it already have no edit. Undefined where nothing is to change. */
export function agreement(places: readonly Contact[], candidate: Candidate, text: string): Fix | undefined {
  const edits = places.flatMap((place) => editsOf(place, candidate, text));
  if (edits.length === 0) return undefined;
  const from = candidate.profiled ? ', as policywright.yml says' : '';
  return { title: `Use ${candidate.value} everywhere${from}`, level: 'suggestion', edits };
}

function editsOf(place: Contact, { value, address }: Candidate, text: string): TextEdit[] {
  const { kind, form, target } = place;
  if (kind === 'email' && form === 'target') return place.normalised === address ? [] : [edit(place, address)];
  if (kind === 'postal') return postalEdits(place, value, text);
  if (kind !== 'email') return place.value === value ? [] : [edit(place, value)];
  const shown = place.normalised === address ? [] : [edit(place, value)];
  const linked = target && target.address.toLowerCase() !== address ? [edit(target, address)] : [];
  return [...shown, ...linked];
}

const edit = ({ from, to }: { readonly from: number; readonly to: number }, text: string): TextEdit => ({
  from,
  to,
  text,
});

/** Only the words that differ, so that lines and marks stay as they are; the whole where the addresses have other lengths. */
function postalEdits(place: Contact, value: string, text: string): TextEdit[] {
  if (place.value === value) return [];
  const words = Array.from(text.slice(place.from, place.to).matchAll(/[\p{L}\p{N}]+/gu));
  const wanted = value.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length !== wanted.length) return [edit(place, value)];
  return words.flatMap((word, index) => {
    const from = place.from + word.index;
    return word[0] === wanted[index] ? [] : [edit({ from, to: from + word[0].length }, wanted[index] ?? '')];
  });
}
