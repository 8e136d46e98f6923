import type { Engines } from '../engine.ts';
import type { Knowledge } from '../knowledge/load.ts';
import type { Policy } from '../policy/policy.ts';
import type { SiblingPolicy } from '../rules/rule.ts';
import { Siblings } from '../siblings.ts';
import { type Reading, readOptions } from './analysis.ts';
import type { FileSystem } from './fileSystem.ts';
import { type Profiles, profileInForce } from './profiles.ts';
import { folderHolding, parentOf, uriKey } from './uris.ts';

/** Most files of one organisation that are read, and the longest, in UTF-16 units: a folder may hold anything. */
const MOST_FILES = 200;
const LONGEST_FILE = 1_000_000;
const EXTENSIONS = ['.md', '.markdown'];

/** What {@link SiblingFiles} needs of its surroundings. */
export interface SiblingSurroundings {
  readonly engines: Engines;
  /** What is known where no profile adds to it. */
  readonly knowledge: Knowledge;
  readonly profiles: Profiles;
  readonly fileSystem: FileSystem;
  roots(): readonly string[];
  /** What was last read of each document that is open. */
  openReadings(): Iterable<Reading>;
  /** Told when files of a set have been read or have changed, so that open documents of the set are checked again. */
  onChanged(set: string): void;
  onUnreadable(uri: string, error: unknown): void;
}

/**
 * The policies that belong together: those for which the same policywright.yml is in force, or that lie in one
 * workspace folder without any. Of these, {@link Siblings} picks those of one organisation. Files that are not open are
 * read once, in the background, and again when they change.
 */
export class SiblingFiles {
  readonly #surroundings: SiblingSurroundings;
  readonly #sets = new Map<string, Map<string, SiblingPolicy>>();

  constructor(surroundings: SiblingSurroundings) {
    this.#surroundings = surroundings;
  }

  /** The name of the set that a document belongs to; a folder's URI, as far as files can be looked for. */
  setOf({ document, profileFile }: Reading): string {
    const folder = profileFile ? parentOf(profileFile.uri) : folderHolding(this.#surroundings.roots(), document.uri);
    return folder ?? '';
  }

  /** The other policies of a policy's organisation, as far as they have been read. */
  of(reading: Reading): SiblingPolicy[] {
    const set = this.setOf(reading);
    const members = new Map(this.#sets.get(set));
    for (const open of this.#surroundings.openReadings()) {
      const key = uriKey(open.document.uri);
      members.delete(key);
      if (open.policy.isPolicy && this.setOf(open) === set)
        members.set(key, { uri: open.document.uri, policy: open.policy });
    }
    const { uri } = reading.document;
    members.delete(uriKey(uri));
    const self = { uri, policy: reading.policy };
    return new Siblings([self, ...members.values()]).of(self);
  }

  /** What was read of a policy, open or not; undefined for one that was not read. */
  policyOf(uri: string): Policy | undefined {
    const key = uriKey(uri);
    for (const { document, policy } of this.#surroundings.openReadings()) {
      if (uriKey(document.uri) === key) return policy;
    }
    for (const members of this.#sets.values()) {
      const member = members.get(key);
      if (member) return member.policy;
    }
    return undefined;
  }

  /** Reads the files of a document's set, the first time that it is asked to. */
  async load(reading: Reading): Promise<void> {
    const set = this.setOf(reading);
    if (set === '' || this.#sets.has(set)) return;
    this.#sets.set(set, new Map());
    try {
      const uris = await this.#surroundings.fileSystem.findFiles(set, EXTENSIONS, MOST_FILES);
      for (const uri of uris) await this.#read(set, uri);
    } catch (error) {
      this.#surroundings.onUnreadable(set, error);
    }
    if ((this.#sets.get(set)?.size ?? 0) > 0) this.#surroundings.onChanged(set);
  }

  /** Reads a file anew after it was written or deleted. */
  async changed(uri: string): Promise<void> {
    if (!EXTENSIONS.some((extension) => uri.toLowerCase().endsWith(extension))) return;
    for (const set of this.#sets.keys()) {
      if (folderHolding([set], uri) === undefined) continue;
      this.#sets.get(set)?.delete(uriKey(uri));
      await this.#read(set, uri);
      this.#surroundings.onChanged(set);
    }
  }

  /** Forgets all sets: profiles or workspace folders changed, and with them which files belong together. */
  forget(): void {
    this.#sets.clear();
  }

  async #read(set: string, uri: string): Promise<void> {
    const { engines, knowledge, profiles, fileSystem, onUnreadable } = this.#surroundings;
    try {
      const text = await fileSystem.readText(uri);
      if (text === undefined || text.length > LONGEST_FILE) return;
      const profileFile = await profiles.of(uri);
      if (profileFile && parentOf(profileFile.uri) !== set) return;
      const profile = profileInForce(profileFile, undefined);
      const policy = engines.of(profileFile?.knowledge ?? knowledge).read(text, readOptions(uri, profile, profileFile));
      if (policy.isPolicy) this.#sets.get(set)?.set(uriKey(uri), { uri, policy });
    } catch (error) {
      onUnreadable(uri, error);
    }
  }
}
