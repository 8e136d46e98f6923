import type { Knowledge } from '../knowledge/load.ts';
import { knownIds } from '../profile/knownIds.ts';
import { type ParsedProfile, PROFILE_NAME, type ProfileMistake, parseProfile } from '../profile/parse.ts';
import { emptyProfile, type Profile } from '../profile/profile.ts';
import { byPosition } from '../text/span.ts';
import {
  isAmong,
  type KnowledgeSurroundings,
  readWorkspaceKnowledge,
  type WorkspaceKnowledge,
} from './ownKnowledge.ts';
import { childOf, folderHolding, nameOf, parentOf, uriKey } from './uris.ts';

/** A policywright.yml that was read. */
export interface ProfileFile {
  readonly uri: string;
  readonly text: string;
  /** What is in force: what the file says, or while it has mistakes what it said before. */
  readonly profile: Profile;
  readonly mistakes: readonly ProfileMistake[];
  /** Everything that is known where this profile is in force. */
  readonly knowledge: Knowledge;
  /** What its `knowledge` paths add to that; undefined where it names none. */
  readonly own: WorkspaceKnowledge | undefined;
}

/** What {@link Profiles} needs of its surroundings; its knowledge is what profiles may add to. */
export interface ProfileSurroundings extends KnowledgeSurroundings {
  readonly ruleIds: readonly string[];
  /** URIs of the workspace's folders. */
  roots(): readonly string[];
}

/** True for the URI of a profile file. */
export const isProfileUri = (uri: string): boolean => nameOf(uri) === PROFILE_NAME;

/** Finds and reads the profile of each document, and remembers what it read until it is told to forget. */
export class Profiles {
  readonly #surroundings: ProfileSurroundings;
  readonly #files = new Map<string, Promise<ProfileFile | undefined>>();
  readonly #lastGood = new Map<string, ProfileFile>();
  /** What the profiles with knowledge of their own last added, by the key of the profile's URI. */
  readonly #own = new Map<string, { readonly profile: string; readonly own: WorkspaceKnowledge }>();

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

  /** The profiles, as far as they have been read, that name a file or its folder as knowledge of their own. */
  naming(uri: string): readonly string[] {
    return Array.from(this.#own.values(), ({ profile, own }) => (isAmong(own.places, uri) ? profile : '')).filter(
      Boolean,
    );
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
      this.#own.delete(key);
      return undefined;
    }
    const { parsed, own } = await this.#parsed(uri, text);
    const knowledge = own?.knowledge ?? this.#surroundings.knowledge;
    // The same object for the same text: what was read with this profile stays true.
    if (good?.text === text && good.knowledge === knowledge) return good;
    const mistakes = [...parsed.mistakes, ...(own?.lost ?? [])].sort(byPosition);
    const inForce = mistakes.length > 0 && good ? good.profile : parsed.profile;
    const file: ProfileFile = { uri, text, profile: inForce, mistakes, knowledge, own };
    if (mistakes.length === 0) this.#lastGood.set(key, file);
    return file;
  }

  /** A profile may name laws that its own knowledge brings: that is read first. */
  async #parsed(uri: string, text: string): Promise<{ parsed: ParsedProfile; own: WorkspaceKnowledge | undefined }> {
    const { knowledge, ruleIds } = this.#surroundings;
    const parsed = parseProfile(text, knownIds(knowledge, ruleIds));
    const own = await this.#ownKnowledge(uri, parsed);
    return own ? { parsed: parseProfile(text, knownIds(own.knowledge, ruleIds)), own } : { parsed, own };
  }

  async #ownKnowledge(uri: string, { knowledgePaths }: ParsedProfile): Promise<WorkspaceKnowledge | undefined> {
    const key = uriKey(uri);
    const folder = parentOf(uri);
    const before = this.#own.get(key)?.own;
    if (folder === undefined || knowledgePaths.length === 0) {
      this.#own.delete(key);
      return undefined;
    }
    const own = await readWorkspaceKnowledge(folder, knowledgePaths, this.#surroundings, before);
    this.#own.set(key, { profile: uri, own });
    return own;
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
