import type { Severity } from '../knowledge/schema.ts';

/** How to reach somebody: every way is optional. */
export interface ProfileContact {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  /** Lines of a postal address, in one string with commas or line breaks. */
  readonly address?: string;
  readonly url?: string;
}

/** What an organisation says of itself in policywright.yml. Empty where there is no file: everything works without. */
export interface Profile {
  readonly organisation: {
    readonly name?: string;
    readonly legalName?: string;
    readonly formerNames: readonly string[];
    /** Without scheme and without www. */
    readonly domains: readonly string[];
    readonly address?: string;
    readonly website?: string;
  };
  /** By purpose: privacy, support, dpo, eu-representative, …; the file's own words are kept. */
  readonly contacts: Readonly<Record<string, ProfileContact>>;
  /** Ids of laws; undefined where the file names none, and laws are then inferred from each text. */
  readonly laws: readonly string[] | undefined;
  /** Ids of transfer frameworks to which the organisation is certified. */
  readonly certifications: readonly string[];
  /** Globs, relative to the file's folder, of the Markdown files that are policies; undefined: recognised by reading. */
  readonly policies: readonly string[] | undefined;
  /** Files and folders with knowledge of its own, relative to the file's folder. */
  readonly knowledge: readonly string[];
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Values for clause placeholders: `values.retentionPeriods` and so on. */
  readonly values: Readonly<Record<string, string>>;
}

/** The profile of an organisation that has no file. */
export const emptyProfile: Profile = {
  organisation: { formerNames: [], domains: [] },
  contacts: {},
  laws: undefined,
  certifications: [],
  policies: undefined,
  knowledge: [],
  rules: {},
  values: {},
};
