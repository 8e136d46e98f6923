import { PROFILE_NAME, type ProfileMistake, parseProfile } from '../profile/parse.ts';
import { emptyProfile, type Profile } from '../profile/profile.ts';
import type { KnownIds } from '../profile/schema.ts';
import type { FileSystem } from './fileSystem.ts';
import { childOf, folderHolding, nameOf, parentOf, uriKey } from './uris.ts';

/** A policywright.yml that was read. */
export interface ProfileFile {
  readonly uri: string;
  readonly text: string;
  /** What is in force: what the file says, or while it has mistakes what it said before. */
  readonly profile: Profile;
  readonly mistakes: readonly ProfileMistake[];
}

/** What {@link Profiles} needs of its surroundings. */
export interface ProfileSurroundings {
  readonly fileSystem: FileSystem;
  readonly ids: KnownIds;
  /** The text of a file that is open in the editor: it comes before the one on disk. */
  openText(uri: string): string | undefined;
  /** URIs of the workspace's folders. */
  roots(): readonly string[];
  /** Told when a file cannot be read; the document is then checked without it. */
  onUnreadable(uri: string, error: unknown): void;
}

/** True for the URI of a profile file. */
export const isProfileUri = (uri: string): boolean => nameOf(uri) === PROFILE_NAME;

/** Finds and reads the profile of each document, and remembers what it read until it is told to forget. */
export class Profiles {
  readonly #surroundings: ProfileSurroundings;
  readonly #files = new Map<string, Promise<ProfileFile | undefined>>();
  readonly #lastGood = new Map<string, ProfileFile>();

  constructor(surroundings: ProfileSurroundings) {
    this.#surroundings = surroundings;
  }

  /**
   * The nearest profile in a document's folder or above it, up to the workspace's folder, or the root where the
   * document lies in none. A document that was never saved belongs to the workspace's first folder.
   */
  async of(documentUri: string): Promise<ProfileFile | undefined> {
    const roots = this.#surroundings.roots();
    const root = folderHolding(roots, documentUri);
    const last = root?.replace(/\/$/, '');
    let folder = parentOf(documentUri) ?? roots[0];
    while (folder !== undefined) {
      const file = await this.at(childOf(folder, PROFILE_NAME));
      if (file || (last !== undefined && uriKey(folder) === uriKey(last))) return file;
      folder = parentOf(folder);
    }
    return undefined;
  }

  /** The profile file at a URI; undefined where there is none. */
  at(uri: string): Promise<ProfileFile | undefined> {
    const key = uriKey(uri);
    const known = this.#files.get(key);
    if (known) return known;
    const reading = this.#read(uri);
    this.#files.set(key, reading);
    return reading;
  }

  /** Reads a file anew when it is next asked for; all files where none is named. */
  forget(uri?: string): void {
    if (uri === undefined) this.#files.clear();
    else this.#files.delete(uriKey(uri));
  }

  async #read(uri: string): Promise<ProfileFile | undefined> {
    const text = this.#surroundings.openText(uri) ?? (await this.#textOnDisk(uri));
    const key = uriKey(uri);
    const good = this.#lastGood.get(key);
    if (text === undefined) {
      this.#lastGood.delete(key);
      return undefined;
    }
    // The same object for the same text: what was read with this profile stays true.
    if (good?.text === text) return good;
    const { profile, mistakes } = parseProfile(text, this.#surroundings.ids);
    const inForce = mistakes.length > 0 && good ? good.profile : profile;
    const file: ProfileFile = { uri, text, profile: inForce, mistakes };
    if (mistakes.length === 0) this.#lastGood.set(key, file);
    return file;
  }

  async #textOnDisk(uri: string): Promise<string | undefined> {
    try {
      return await this.#surroundings.fileSystem.readText(uri);
    } catch (error) {
      this.#surroundings.onUnreadable(uri, error);
      return undefined;
    }
  }
}

/** The profile of a file, or the empty one; laws from the settings stand in where the file names none. */
export function profileInForce(file: ProfileFile | undefined, laws: readonly string[] | undefined): Profile {
  const profile = file?.profile ?? emptyProfile;
  return profile.laws === undefined && laws !== undefined ? { ...profile, laws } : profile;
}
