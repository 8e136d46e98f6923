import path from 'node:path';
import { type Engine, Engines } from '../engine.ts';
import type { Knowledge } from '../knowledge/load.ts';
import { formatMistake, mistakeSentence } from '../knowledge/mistakes.ts';
import { withOwnKnowledge } from '../knowledge/own.ts';
import { knownIds } from '../profile/knownIds.ts';
import { PROFILE_NAME, parseProfile } from '../profile/parse.ts';
import { emptyProfile, type Profile } from '../profile/profile.ts';
import type { KnownIds } from '../profile/schema.ts';
import { rules } from '../rules/index.ts';
import { Lines } from '../text/lines.ts';
import { type CliIo, reasonOf } from './io.ts';
import type { Notes } from './notes.ts';
import { readKnowledge } from './ownKnowledge.ts';
import { readText } from './readText.ts';

/** What is in force in a folder. */
export interface FoundProfile {
  readonly profile: Profile;
  /** The folder of its file; undefined where there is no file. */
  readonly folder: string | undefined;
  /** Reads and checks with everything that is known there. */
  readonly engine: Engine;
  /** Absolute paths of the files that add to what is known. */
  readonly knowledgeFiles: ReadonlySet<string>;
}

/** Finds the profile of each document: the nearest policywright.yml in its folder or above. Reads each file once. */
export class Profiles {
  readonly #io: CliIo;
  readonly #notes: Notes;
  readonly #knowledge: Knowledge;
  readonly #engines = new Engines();
  readonly #byFolder = new Map<string, FoundProfile>();

  constructor(io: CliIo, notes: Notes, knowledge: Knowledge) {
    this.#io = io;
    this.#notes = notes;
    this.#knowledge = knowledge;
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
    return parent === folder ? this.#none(undefined) : this.in(parent);
  }

  #none(folder: string | undefined): FoundProfile {
    return { profile: emptyProfile, folder, engine: this.#engines.of(this.#knowledge), knowledgeFiles: new Set() };
  }

  #at(folder: string): FoundProfile | undefined {
    const file = path.join(folder, PROFILE_NAME);
    const shown = path.relative(this.#io.cwd, file);
    try {
      if (this.#io.kindOf(file) !== 'file') return undefined;
      const read = readText(this.#io.readFile(file));
      if ('text' in read) return this.#parsed(read.text, folder, shown);
      this.#notes.problem(`${shown} was not read: ${read.refused}.`);
    } catch (error) {
      this.#notes.problem(`Could not read ${shown}: ${reasonOf(error)}.`);
    }
    return this.#none(folder);
  }

  /** A profile may name laws that its own knowledge brings: that is read first. */
  #parsed(text: string, folder: string, shown: string): FoundProfile {
    const before = parseProfile(text, idsOf(this.#knowledge));
    const files = readKnowledge(before.knowledgePaths, folder, this.#io, this.#notes);
    const { knowledge, mistakes: inKnowledge } =
      before.knowledgePaths.length > 0
        ? withOwnKnowledge(this.#knowledge, files)
        : { knowledge: this.#knowledge, mistakes: [] };
    const { profile, mistakes } = parseProfile(text, idsOf(knowledge));
    const lines = new Lines(text);
    for (const { from, message } of mistakes) {
      const { line, character } = lines.positionAt(from);
      this.#notes.problem(`${shown}:${line + 1}:${character + 1}: ${message}`);
    }
    for (const mistake of inKnowledge)
      this.#notes.problem(formatMistake({ ...mistake, message: mistakeSentence(mistake) }));
    const paths = files.map((file) => path.resolve(this.#io.cwd, file.path));
    return { profile, folder, engine: this.#engines.of(knowledge), knowledgeFiles: new Set(paths) };
  }
}

const idsOf = (knowledge: Knowledge): KnownIds =>
  knownIds(
    knowledge,
    rules.map(({ id }) => id),
  );
