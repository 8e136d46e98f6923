import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { Engines } from '../../../server/src/engine.ts';
import { Publisher } from '../../../server/src/features/publisher.ts';
import { Analysis, type Checked } from '../../../server/src/workspace/analysis.ts';
import { type OpenDocument, openDocuments } from '../../../server/src/workspace/openDocument.ts';
import { Profiles } from '../../../server/src/workspace/profiles.ts';
import { Scheduler } from '../../../server/src/workspace/scheduler.ts';
import { defaultSettings } from '../../../server/src/workspace/settings.ts';
import { SiblingFiles } from '../../../server/src/workspace/siblingFiles.ts';
import { FakeTimers, settled } from '../workspace/fakeTimers.ts';
import { MemoryFileSystem } from '../workspace/memoryFileSystem.ts';
import { knowledge, TODAY } from './readings.ts';

/** A workspace with files in memory and time that stands still until a test moves it. */
export class TestWorkspace {
  readonly timers = new FakeTimers();
  readonly fileSystem: MemoryFileSystem;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly errors: string[] = [];
  readonly checked: Checked[] = [];
  readonly publisher: Publisher;
  readonly engines = new Engines();
  readonly #open = new Map<string, OpenDocument>();

  constructor(files: Readonly<Record<string, string>> = {}, roots: readonly string[] = []) {
    this.fileSystem = new MemoryFileSystem(files);
    const { fileSystem, engines, timers } = this;
    const profiles = new Profiles({
      fileSystem,
      knowledge,
      ruleIds: ['missing-section', 'stale-technology'],
      roots: () => roots,
      openText: (uri) => this.#open.get(uri)?.text,
      onUnreadable: (uri) => this.errors.push(uri),
    });
    const siblings: SiblingFiles = new SiblingFiles({
      engines,
      knowledge,
      profiles,
      fileSystem,
      roots: () => roots,
      openReadings: () => this.publisher.readings(),
      onChanged: (set) => this.publisher.checkSet(set),
      onUnreadable: (uri) => this.errors.push(uri),
    });
    const analysis = new Analysis({
      engines,
      knowledge,
      profiles,
      settings: () => defaultSettings,
      asOf: () => TODAY,
      siblings: (reading) => siblings.of(reading),
      onRuleError: (_, error) => this.errors.push(String(error)),
    });
    this.publisher = new Publisher({
      analysis,
      profiles,
      siblings,
      scheduler: new Scheduler(timers),
      options: {
        relatedInformation: true,
        tags: true,
        codeDescription: true,
        documentation: undefined,
        policyOf: (uri) => siblings.policyOf(uri),
      },
      open: (uri) => this.#open.get(uri),
      allOpen: () => [...this.#open.values()],
      send: (params) => this.published.push(params),
      onChecked: (checked) => this.checked.push(checked),
      onError: (_, error) => this.errors.push(String(error)),
      breathe: () => new Promise((resolve) => timers.set(resolve, 0)),
      now: () => timers.now,
    });
  }

  /** Opens a document, or gives it a new text. */
  type(uri: string, text: string): void {
    const version = (this.#open.get(uri)?.version ?? 0) + 1;
    const document = openDocuments.create(uri, uri.endsWith('.yml') ? 'yaml' : 'markdown', version, text);
    this.#open.set(uri, document);
    this.publisher.changed(document);
  }

  close(uri: string): void {
    this.#open.delete(uri);
    this.publisher.closed(uri);
  }

  /** Lets time pass. */
  async pass(milliseconds: number): Promise<void> {
    await settled();
    await this.timers.pass(milliseconds);
    await settled();
  }

  /** Versions and rules of what was published for a document, in its order. */
  publishedFor(uri: string): [version: number | undefined, rules: string[]][] {
    return this.published
      .filter((params) => params.uri === uri)
      .map(({ version, diagnostics }) => [version, diagnostics.map(({ code }) => String(code))]);
  }
}
