import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import type { Analysis, Checked, Reading } from '../workspace/analysis.ts';
import type { OpenDocument } from '../workspace/openDocument.ts';
import type { WorkspaceKnowledge } from '../workspace/ownKnowledge.ts';
import { isProfileUri, type ProfileFile, type Profiles } from '../workspace/profiles.ts';
import type { Scheduler } from '../workspace/scheduler.ts';
import type { SiblingFiles } from '../workspace/siblingFiles.ts';
import { uriKey } from '../workspace/uris.ts';
import { type DiagnosticOptions, diagnosticsOf, knowledgeDiagnosticsOf, profileDiagnosticsOf } from './diagnostics.ts';

/** How long after the last keystroke a document is checked, in milliseconds. */
const PAUSE = 120;
/** A document that takes long to check gets longer pauses, so that typing never waits; up to this. */
const LONGEST_PAUSE = 1000;
/** How long after a change in one document the others of its organisation are checked again. */
const SIBLING_PAUSE = 400;

/** What {@link Publisher} needs of its surroundings. */
export interface PublisherSurroundings {
  readonly analysis: Analysis;
  readonly profiles: Profiles;
  readonly siblings: SiblingFiles;
  readonly scheduler: Scheduler;
  readonly options: DiagnosticOptions;
  /** The newest version of a document that is open. */
  open(uri: string): OpenDocument | undefined;
  allOpen(): readonly OpenDocument[];
  send(params: PublishDiagnosticsParams): void;
  onChecked(checked: Checked): void;
  onError(uri: string, error: unknown): void;
  /** Lets messages that have arrived meanwhile be heard. */
  breathe(): Promise<void>;
  /** Milliseconds from any fixed point. */
  now(): number;
}

/** Checks documents when they change and publishes what was found; never for a version that is no longer the newest. */
export class Publisher {
  readonly #surroundings: PublisherSurroundings;
  readonly #readings = new Map<string, Reading>();
  readonly #known = new Set<string>();
  readonly #durations = new Map<string, number>();
  /** Files of knowledge of whose mistakes the editor was told. */
  readonly #withMistakes = new Set<string>();
  /** What was last published of each profile, and for which version where it was open. */
  readonly #profiles = new Map<string, { readonly file: ProfileFile; readonly version: number | undefined }>();

  constructor(surroundings: PublisherSurroundings) {
    this.#surroundings = surroundings;
  }

  /** What was last read of each document that is open. */
  readings(): Iterable<Reading> {
    return this.#readings.values();
  }

  /** Checks a document: a new one at once, one that is being edited when the person at the keyboard pauses. */
  changed({ uri }: OpenDocument): void {
    const edited = this.#known.has(uri);
    this.#known.add(uri);
    const { scheduler, profiles } = this.#surroundings;
    if (isProfileUri(uri) || profiles.naming(uri).length > 0) {
      scheduler.schedule(uriKey(uri), edited ? PAUSE : 0, () => this.fileChanged(uri, false));
    } else this.#schedule(uri, edited ? this.#pauseFor(uri) : 0);
  }

  /** Takes a document's findings away. */
  closed(uri: string): void {
    const { scheduler, siblings } = this.#surroundings;
    scheduler.cancel(uriKey(uri));
    this.#known.delete(uri);
    this.#readings.delete(uri);
    this.#durations.delete(uri);
    if (this.#profilesChanged(uri)) return;
    this.#clear(uri);
    this.#settle(uri, siblings.changed(uri));
  }

  /** A file was written, made or deleted by somebody else. */
  fileChanged(uri: string, deleted: boolean): void {
    if (this.#profilesChanged(uri)) return;
    if (deleted) this.#clear(uri);
    if (!this.#surroundings.open(uri)) this.#settle(uri, this.#surroundings.siblings.changed(uri));
  }

  /** True for knowledge that a profile adds, which is told only by reading the profile; shows its mistakes. */
  async #isKnowledge(uri: string): Promise<boolean> {
    const { profiles } = this.#surroundings;
    await profiles.of(uri);
    const owners = profiles.naming(uri);
    for (const owner of owners) await this.#showProfile(owner);
    return owners.length > 0;
  }

  /** True where a file is a profile, or knowledge that profiles add: those are read anew. */
  #profilesChanged(uri: string): boolean {
    const changed = isProfileUri(uri) ? [uri] : this.#surroundings.profiles.naming(uri);
    for (const profile of changed) this.profileChanged(profile);
    return changed.length > 0;
  }

  /** Reads a profile anew, shows its mistakes, and checks every document again: it may have been in force for any. */
  profileChanged(uri: string): void {
    const { profiles, siblings } = this.#surroundings;
    profiles.forget(uri);
    siblings.forget();
    this.#settle(uri, this.#showProfile(uri));
    this.checkAll();
  }

  /** Checks every open document again. */
  checkAll(): void {
    for (const { uri } of this.#surroundings.allOpen()) if (!isProfileUri(uri)) this.#schedule(uri, 0);
  }

  /** Checks one open document again. */
  check(uri: string): void {
    this.#schedule(uri, 0);
  }

  /** Checks the open documents of a set again, as one of its files has changed. */
  checkSet(set: string, except?: string): void {
    const { scheduler, siblings } = this.#surroundings;
    for (const reading of this.#readings.values()) {
      const { uri } = reading.document;
      if (uri === except || scheduler.isWaiting(uriKey(uri)) || siblings.setOf(reading) !== set) continue;
      this.#schedule(uri, SIBLING_PAUSE);
    }
  }

  #pauseFor(uri: string): number {
    return Math.min(LONGEST_PAUSE, Math.max(PAUSE, 2 * (this.#durations.get(uri) ?? 0)));
  }

  #schedule(uri: string, pause: number): void {
    this.#surroundings.scheduler.schedule(uriKey(uri), pause, () => this.#settle(uri, this.#run(uri)));
  }

  /** Nobody waits for these: what fails is told, and the server goes on. */
  #settle(uri: string, task: Promise<void>): void {
    task.catch((error: unknown) => this.#surroundings.onError(uri, error));
  }

  async #run(uri: string): Promise<void> {
    const { open, analysis, breathe, now, send, onChecked, siblings, options } = this.#surroundings;
    const document = open(uri);
    if (!document) return;
    const superseded = (): boolean => open(uri) !== document;
    const started = now();
    const reading = await analysis.read(document);
    const reread = now();
    await breathe();
    if (superseded()) return;
    if (await this.#isKnowledge(uri)) return;
    if (!reading) {
      this.#clear(uri, document.version);
      return;
    }
    const changed = this.#readings.get(uri)?.policy !== reading.policy;
    this.#readings.set(uri, reading);
    const checking = now();
    const checked = analysis.checkReading(reading);
    send({ uri, version: document.version, diagnostics: diagnosticsOf(checked, options) });
    this.#durations.set(uri, reread - started + (now() - checking));
    onChecked(checked);
    if (reading.profileFile) await this.#showProfile(reading.profileFile.uri);
    if (changed && reading.policy.isPolicy) this.checkSet(siblings.setOf(reading), uri);
    if (reading.policy.isPolicy) await siblings.load(reading);
  }

  /** What the profile says by now: it may have been typed in since the document was read with it. */
  async #showProfile(uri: string): Promise<void> {
    this.#publishProfile(uri, await this.#surroundings.profiles.at(uri));
  }

  /** Shows the mistakes of a profile, once for each version of it. */
  #publishProfile(uri: string, file: ProfileFile | undefined): void {
    const key = uriKey(uri);
    const { open, send } = this.#surroundings;
    const document = open(uri);
    const before = this.#profiles.get(key);
    if (before?.file === file && before?.version === document?.version) return;
    if (file) this.#profiles.set(key, { file, version: document?.version });
    else this.#profiles.delete(key);
    this.#publishKnowledge(file?.own, before?.file.own);
    const diagnostics = file ? profileDiagnosticsOf(file) : [];
    if (diagnostics.length === 0 && !document && !before?.file.mistakes.length) return;
    send({ uri, ...(document && { version: document.version }), diagnostics });
  }

  /** Shows the mistakes in the knowledge of a profile, file by file, and takes away those that are mended. */
  #publishKnowledge(own: WorkspaceKnowledge | undefined, before: WorkspaceKnowledge | undefined): void {
    const diagnostics = own ? knowledgeDiagnosticsOf(own) : new Map<string, Diagnostic[]>();
    for (const uri of new Set([...(before?.texts.keys() ?? []), ...(own?.texts.keys() ?? [])])) {
      const document = this.#surroundings.open(uri);
      const text = own?.texts.get(uri);
      // Somebody has typed on since it was read: it is being read anew.
      if (document && text !== undefined && document.text !== text) continue;
      const found = diagnostics.get(uri) ?? [];
      const version = document && { version: document.version };
      if (found.length > 0 || this.#withMistakes.has(uri)) {
        this.#surroundings.send({ uri, ...version, diagnostics: found });
      }
      if (found.length > 0) this.#withMistakes.add(uri);
      else this.#withMistakes.delete(uri);
    }
  }

  #clear(uri: string, version?: number): void {
    this.#surroundings.send({ uri, ...(version !== undefined && { version }), diagnostics: [] });
  }
}
