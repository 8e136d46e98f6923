/** What a person sets in the editor. Whatever policywright.yml says of the same comes first. */
export interface Settings {
  readonly enable: boolean;
  /** Laws to check against where no policywright.yml names any; undefined: inferred from each text. */
  readonly laws: readonly string[] | undefined;
}

/** What holds where an editor has no settings. */
export const defaultSettings: Settings = { enable: true, laws: undefined };

/** Reads the section `policywright` of an editor's settings; what is missing or of the wrong kind gets its default. */
export function readSettings(section: unknown, knownLaws: readonly string[]): Settings {
  if (typeof section !== 'object' || section === null) return defaultSettings;
  const { enable, laws }: { enable?: unknown; laws?: unknown } = section;
  const named = Array.isArray(laws) ? laws.filter((law): law is string => knownLaws.includes(law)) : [];
  return { enable: enable !== false, laws: named.length > 0 ? named : undefined };
}
