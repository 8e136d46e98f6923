import path from 'node:path';
import type { Knowledge } from '../knowledge/load.ts';
import { knownIds } from '../profile/knownIds.ts';
import { PROFILE_NAME, parseProfile } from '../profile/parse.ts';
import { emptyProfile, type Profile } from '../profile/profile.ts';
import type { KnownIds } from '../profile/schema.ts';
import { rules } from '../rules/index.ts';
import { Lines } from '../text/lines.ts';
import { type CliIo, reasonOf } from './io.ts';
import type { Notes } from './notes.ts';
import { readText } from './readText.ts';

/** A profile, and the folder of its file; undefined where there is no file. */
export interface FoundProfile {
  readonly profile: Profile;
  readonly folder: string | undefined;
}

/** Finds the profile of each document: the nearest policywright.yml in its folder or above. Reads each file once. */
export class Profiles {
  readonly #io: CliIo;
  readonly #notes: Notes;
  readonly #ids: KnownIds;
  readonly #byFolder = new Map<string, FoundProfile>();

  constructor(io: CliIo, notes: Notes, knowledge: Knowledge) {
    this.#io = io;
    this.#notes = notes;
    this.#ids = knownIds(
      knowledge,
      rules.map(({ id }) => id),
    );
  }

  /** The profile in force in a folder, by its absolute path. What is wrong in a file is reported; the rest counts. */
  in(folder: string): FoundProfile {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const found = this.#at(folder) ?? this.#above(folder);
    this.#byFolder.set(folder, found);
    return found;
  }

  #above(folder: string): FoundProfile {
    const parent = path.dirname(folder);
    return parent === folder ? { profile: emptyProfile, folder: undefined } : this.in(parent);
  }

  #at(folder: string): FoundProfile | undefined {
    const file = path.join(folder, PROFILE_NAME);
    const shown = path.relative(this.#io.cwd, file);
    try {
      if (this.#io.kindOf(file) !== 'file') return undefined;
      const read = readText(this.#io.readFile(file));
      if ('text' in read) return { profile: this.#parsed(read.text, shown), folder };
      this.#notes.problem(`${shown} was not read: ${read.refused}.`);
    } catch (error) {
      this.#notes.problem(`Could not read ${shown}: ${reasonOf(error)}.`);
    }
    return { profile: emptyProfile, folder };
  }

  #parsed(text: string, shown: string): Profile {
    const { profile, mistakes } = parseProfile(text, this.#ids);
    const lines = new Lines(text);
    for (const { from, message } of mistakes) {
      const { line, character } = lines.positionAt(from);
      this.#notes.problem(`${shown}:${line + 1}:${character + 1}: ${message}`);
    }
    return profile;
  }
}
