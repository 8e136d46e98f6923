import { defaultSettings, readSettings, type Settings } from '../workspace/settings.ts';

/** Asks the editor for the section `policywright` of the settings for a document; undefined where it cannot be asked. */
export type AskForSettings = ((uri: string) => Promise<unknown>) | undefined;

/**
 * The settings of each document. Nothing waits for an answer of the editor: until one comes, and where none comes, the
 * defaults hold.
 */
export class SettingsStore {
  readonly #ask: AskForSettings;
  readonly #knownLaws: readonly string[];
  readonly #byDocument = new Map<string, Settings>();
  #pushed: Settings = defaultSettings;

  constructor(ask: AskForSettings, knownLaws: readonly string[]) {
    this.#ask = ask;
    this.#knownLaws = knownLaws;
  }

  of(uri: string): Settings {
    return this.#byDocument.get(uri) ?? this.#pushed;
  }

  /** Asks for a document's settings. True where they differ from those that held before. */
  async fetch(uri: string): Promise<boolean> {
    if (!this.#ask) return false;
    const before = this.of(uri);
    let section: unknown;
    try {
      section = await this.#ask(uri);
    } catch {
      return false;
    }
    const settings = readSettings(section, this.#knownLaws);
    if (JSON.stringify(settings) === JSON.stringify(before)) return false;
    this.#byDocument.set(uri, settings);
    return true;
  }

  /** Takes settings that the editor sends by itself: those of a client that cannot be asked. */
  push(settings: unknown): void {
    if (typeof settings !== 'object' || settings === null || !('policywright' in settings)) return;
    this.#pushed = readSettings(settings.policywright, this.#knownLaws);
  }

  forget(uri: string): void {
    this.#byDocument.delete(uri);
  }
}
