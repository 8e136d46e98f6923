import type { Engines } from '../engine.ts';
import type { Knowledge } from '../knowledge/load.ts';
import type { ReportedFinding } from '../linter.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import type { Policy } from '../policy/policy.ts';
import type { ReadOptions } from '../policy/readPolicy.ts';
import { matchesGlobs } from '../profile/glob.ts';
import type { Profile } from '../profile/profile.ts';
import type { Rule, SiblingPolicy } from '../rules/rule.ts';
import type { OpenDocument } from './openDocument.ts';
import { isAmong } from './ownKnowledge.ts';
import { type ProfileFile, type Profiles, profileInForce } from './profiles.ts';
import type { Settings } from './settings.ts';
import { nameOf, parentOf, pathInside } from './uris.ts';

/** A document that was read: what most features need. */
export interface Reading {
  readonly document: OpenDocument;
  readonly policy: Policy;
  readonly profile: Profile;
  readonly profileFile: ProfileFile | undefined;
  /** What was known when it was read: what comes with the program, and what the profile adds. */
  readonly knowledge: Knowledge;
}

/** A document that was checked. */
export interface Checked extends Reading {
  /** In the order of the text; empty for what is no policy. */
  readonly findings: readonly ReportedFinding[];
  /** The day on which staleness was judged. */
  readonly asOf: string;
}

/** What {@link Analysis} needs of its surroundings. */
export interface AnalysisSurroundings {
  readonly engines: Engines;
  /** What is known where no profile adds to it. */
  readonly knowledge: Knowledge;
  readonly profiles: Profiles;
  settings(uri: string): Settings;
  /** Today, or the day that the editor named: YYYY-MM-DD. */
  asOf(): string;
  /** The other policies of the organisation, as far as they have been read. */
  siblings(reading: Reading): readonly SiblingPolicy[];
  /** Told of each failure; the other rules' findings stay. */
  onRuleError(rule: Rule, error: unknown, uri: string): void;
}

/** Texts longer than this, in UTF-16 units, are not read while somebody types in them. */
export const LONGEST_TEXT = 8_000_000;

/** Reads and checks documents, each version once. */
export class Analysis {
  readonly #surroundings: AnalysisSurroundings;
  readonly #readings = new WeakMap<OpenDocument, Reading>();
  readonly #checks = new WeakMap<Reading, { siblings: readonly SiblingPolicy[]; checked: Checked }>();

  /** One object for one profile and one list of laws, so that a reading stays known. */
  readonly #withLaws = new WeakMap<Profile, Map<string, Profile>>();

  constructor(surroundings: AnalysisSurroundings) {
    this.#surroundings = surroundings;
  }

  /** Reads a document with the profile that is in force for it. Undefined for what is no Markdown or far too long. */
  async read(document: OpenDocument): Promise<Reading | undefined> {
    const { markdown } = document;
    if (!markdown || document.text.length > LONGEST_TEXT) return undefined;
    const profileFile = await this.#surroundings.profiles.of(document.uri);
    const profile = this.#profileFor(document, profileFile);
    const knowledge = profileFile?.knowledge ?? this.#surroundings.knowledge;
    const known = this.#readings.get(document);
    if (known?.profile === profile && known.knowledge === knowledge) return known;
    const engine = this.#surroundings.engines.of(knowledge);
    const policy = engine.read(markdown, readOptions(document.uri, profile, profileFile));
    const reading: Reading = { document, policy, profile, profileFile, knowledge };
    this.#readings.set(document, reading);
    return reading;
  }

  /** Checks a document. Undefined where {@link read} gives nothing. */
  async check(document: OpenDocument): Promise<Checked | undefined> {
    const reading = await this.read(document);
    return reading && this.checkReading(reading);
  }

  /** Checks what was read; the findings of the last time, where nothing has changed since. */
  checkReading(reading: Reading): Checked {
    const { settings, siblings: siblingsOf, asOf, engines, onRuleError } = this.#surroundings;
    const { uri } = reading.document;
    const day = asOf();
    const enabled = reading.policy.isPolicy && settings(uri).enable;
    if (!enabled) return { ...reading, findings: [], asOf: day };
    const siblings = siblingsOf(reading);
    const last = this.#checks.get(reading);
    if (last?.checked.asOf === day && sameItems(last.siblings, siblings)) return last.checked;
    const ruleFailed = (rule: Rule, error: unknown): void => onRuleError(rule, error, uri);
    const found = engines.of(reading.knowledge).check(reading.policy, {
      profile: reading.profile,
      asOf: day,
      siblings,
      onRuleError: ruleFailed,
    });
    const findings = found.map((finding) => withGuardedFixes(finding, ruleFailed));
    const checked = { ...reading, findings, asOf: day };
    this.#checks.set(reading, { siblings, checked });
    return checked;
  }

  /** The findings of another text, as if it stood in a document that was checked: what a fix would leave. */
  recheck(checked: Checked, markdown: MarkdownDocument): ReportedFinding[] {
    const { profile, profileFile, asOf, knowledge } = checked;
    const { uri } = checked.document;
    const { engines, siblings, onRuleError } = this.#surroundings;
    const engine = engines.of(knowledge);
    const policy = engine.read(markdown, readOptions(uri, profile, profileFile));
    return engine.check(policy, {
      profile,
      asOf,
      siblings: siblings(checked),
      onRuleError: (rule, error) => onRuleError(rule, error, uri),
    });
  }

  #profileFor({ uri }: OpenDocument, file: ProfileFile | undefined): Profile {
    const { laws } = this.#surroundings.settings(uri);
    const profile = profileInForce(file, undefined);
    if (laws === undefined || profile.laws !== undefined) return profile;
    const byLaws = this.#withLaws.get(profile) ?? new Map<string, Profile>();
    this.#withLaws.set(profile, byLaws);
    const known = byLaws.get(laws.join()) ?? profileInForce(file, laws);
    byLaws.set(laws.join(), known);
    return known;
  }
}

/** A fix that cannot be made costs that fix only. */
function withGuardedFixes(finding: ReportedFinding, onError: (rule: Rule, error: unknown) => void): ReportedFinding {
  const fixes = (): ReturnType<ReportedFinding['fixes']> => {
    try {
      return finding.fixes();
    } catch (error) {
      onError(finding.rule, error);
      return [];
    }
  };
  return { ...finding, fixes };
}

/** What reading a file depends on besides its text. */
export function readOptions(
  uri: string,
  profile: Profile,
  profileFile: Pick<ProfileFile, 'uri' | 'own'> | undefined,
): Omit<ReadOptions, 'knowledge'> {
  const folder = profileFile && parentOf(profileFile.uri);
  const path = folder === undefined ? undefined : pathInside(folder, uri);
  const named = profile.policies && path !== undefined ? matchesGlobs(profile.policies, path) : undefined;
  // A clause reads like a policy; but it is what policies are made of.
  if (profileFile?.own && isAmong(profileFile.own.places, uri)) return { profile, fileName: nameOf(uri), named: false };
  return { profile, fileName: nameOf(uri), named };
}

function sameItems(a: readonly SiblingPolicy[], b: readonly SiblingPolicy[]): boolean {
  return a.length === b.length && a.every((item, index) => item.policy === b[index]?.policy);
}
