/**
 * What the Policywright client and server say to each other beyond LSP. A client that knows nothing of it loses only
 * the outline view and the insertion command. Positions are LSP's: 0-based lines and UTF-16 characters.
 */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** What a client may pass in `initialize`; everything is optional. */
export interface InitializationOptions {
  /** URI of the folder with the rules' pages (`<rule>.md`), so that documentation links work without a network. */
  readonly documentation?: string;
}

/** How a section or the whole document stands: its worst finding. */
export type OutlineState = 'fine' | 'information' | 'warning' | 'error';

/** A section, with those below it. */
export interface OutlineSection {
  readonly kind: 'section';
  readonly title: string;
  readonly number?: string;
  /** The heading, with its marks. */
  readonly headingRange: Range;
  /** From the heading to the end of the section. */
  readonly range: Range;
  /** Of the section's own text; the sections below it have states of their own. */
  readonly state: OutlineState;
  /** How many findings lie in its own text. */
  readonly findings: number;
  /** Titles of the topics that it covers. */
  readonly topics: readonly string[];
  readonly children: readonly OutlineSection[];
}

/** A topic that a law asks for and that the policy lacks. */
export interface OutlineMissing {
  readonly kind: 'missing';
  /** Id of the topic: what {@link INSERT_SECTION_REQUEST} wants. */
  readonly topic: string;
  readonly title: string;
  /** The finding's message, with the laws and articles that ask for it. */
  readonly message: string;
  readonly state: OutlineState;
}

/** The outline of one document, in order; missing topics stand where a policy usually has them. */
export interface Outline {
  readonly uri: string;
  /** Version of the document that was read. */
  readonly version: number;
  /** False for a document that is no policy; it then has no entries. */
  readonly isPolicy: boolean;
  readonly entries: readonly (OutlineSection | OutlineMissing)[];
}

/** Request: {@link OutlineParams} → {@link Outline} or null where the document is not open. */
export const OUTLINE_REQUEST = 'policywright/outline';
export interface OutlineParams {
  readonly textDocument: { readonly uri: string };
}

/** Notification from the server: the outline of a document may have changed. Params: {@link OutlineParams}. */
export const OUTLINE_CHANGED_NOTIFICATION = 'policywright/outlineChanged';

/** Request: {@link InsertSectionParams} → {@link InsertSectionResult} or null where there is no clause for the topic. */
export const INSERT_SECTION_REQUEST = 'policywright/insertSection';
export interface InsertSectionParams {
  readonly textDocument: { readonly uri: string };
  /** Id of the topic. */
  readonly topic: string;
  /** Id of the clause; the best one for the topic where it is left out. */
  readonly clause?: string;
}
/** An insertion in LSP snippet syntax: the profile's values are filled in, the rest are tab stops. */
export interface InsertSectionResult {
  readonly version: number;
  readonly position: Position;
  readonly snippet: string;
}

/** Request without params → {@link ClauseItem}s in the order of topics, for a client that lets one choose. */
export const CLAUSES_REQUEST = 'policywright/clauses';
export interface ClauseItem {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly topic: string;
  readonly topicTitle: string;
}
