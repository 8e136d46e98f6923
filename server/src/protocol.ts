import type { DocumentUri, Position, Range, TextDocumentIdentifier, TextEdit } from 'vscode-languageserver-types';

/**
 * What client and server say to each other beyond the Language Server Protocol. Everything here is optional: the server
 * works with a client that knows none of it. Lines and columns count from 0, columns in UTF-16 units, as in LSP.
 */
export const methods = {
  /** Request, client to server: {@link OutlineParams} → {@link Outline} or null where the document is not open. */
  outline: 'policywright/outline',
  /** Notification, server to client: {@link OutlineChangedParams}, after each check of a document. */
  outlineChanged: 'policywright/outlineChanged',
  /** Request, client to server: {@link InsertSectionParams} → {@link InsertedSection} or null where there is no clause. */
  insertSection: 'policywright/insertSection',
  /** Notification, server to client: {@link ServerStatus}, at the start and whenever it changes. */
  serverStatus: 'policywright/serverStatus',
  /** Request, server to client: {@link ReadFileParams} → {@link ReadFileResult}. Only with `fileSystem: true`. */
  readFile: 'policywright/readFile',
  /** Request, server to client: {@link FindFilesParams} → {@link FindFilesResult}. Only with `fileSystem: true`. */
  findFiles: 'policywright/findFiles',
} as const;

/** Where knowledge of an organisation's own may lie, by the names that its files have: what to open and to watch. */
export const knowledgeGlobs = [
  '**/{frameworks,citations,laws}/*.{yaml,yml}',
  '**/{frameworks,topics,conditions,placeholders,historical}.{yaml,yml}',
  '**/{contradictions,qualifiers,citations,terms,periods}.{yaml,yml}',
] as const;

/** What the client may pass as `initializationOptions`; every field has a default. */
export interface InitializationOptions {
  /** URI of the folder that holds the rules' pages (`<rule id>.md`); without it findings carry no link. */
  readonly documentation?: string;
  /** The day on which staleness is judged, YYYY-MM-DD; today where it is left out. */
  readonly asOf?: string;
  /** True: the client wants {@link methods.outlineChanged}. */
  readonly outlineChanged?: boolean;
  /** True: the client wants {@link methods.serverStatus}. */
  readonly serverStatus?: boolean;
  /** True: the client answers {@link methods.readFile} and {@link methods.findFiles}; used where the server has no files. */
  readonly fileSystem?: boolean;
  /**
   * True: the editor itself outlines Markdown headings. Document symbols are then given only for documents in which it
   * would find none, so that nothing appears twice.
   */
  readonly markdownOutline?: boolean;
}

/** The document whose outline is asked for. */
export interface OutlineParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** How a section stands: the gravest finding in it, without those in its subsections. */
export type SectionState = 'fine' | 'information' | 'warnings' | 'errors';

/** A document's sections, and the topics that a law asks for and that it lacks. */
export interface Outline {
  readonly uri: DocumentUri;
  /** The version of the document that was read. */
  readonly version: number;
  /** False: the document is not taken for a policy; it then has sections but no states and nothing missing. */
  readonly isPolicy: boolean;
  readonly entries: readonly OutlineEntry[];
}

export type OutlineEntry = OutlineSection | OutlineMissing;

/** A section of the policy in the outline. */
export interface OutlineSection {
  readonly kind: 'section';
  /** As a reader sees it, without markup and number. */
  readonly title: string;
  /** As written: "3", "3.1", "IV". */
  readonly number?: string;
  /** From the heading to the next one of the same or a higher level. */
  readonly range: Range;
  /** The heading's words: where a click goes. */
  readonly selectionRange: Range;
  readonly state: SectionState;
  /** How many findings it has, without those in its subsections. */
  readonly findings: number;
  /** Titles of the topics that its heading names. */
  readonly topics: readonly string[];
  readonly entries: readonly OutlineEntry[];
}

/** A topic that the document lacks, among the entries between which its section belongs. */
export interface OutlineMissing {
  readonly kind: 'missing';
  /** Id of the topic, for {@link methods.insertSection}. */
  readonly topic: string;
  readonly title: string;
  /** What the finding says: the laws that ask for it. */
  readonly message: string;
  readonly severity: Exclude<SectionState, 'fine'>;
  /** Id of the clause that would be inserted; left out where the knowledge has none. */
  readonly clause?: string;
  /** Where it would be inserted. */
  readonly position: Position;
}

/** The document whose outline has changed, and the version that was read. */
export interface OutlineChangedParams {
  readonly uri: DocumentUri;
  readonly version: number;
}

/** Which section to insert into which document. */
export interface InsertSectionParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Id of the topic. */
  readonly topic: string;
  /** Id of the clause; the one that fits best where it is left out. */
  readonly clause?: string;
}

/** A section to insert: as plain edits, and as a snippet for editors that can insert one. */
export interface InsertedSection {
  readonly uri: DocumentUri;
  /** The version of the document to which positions refer. */
  readonly version: number;
  readonly title: string;
  /** What the profile has no value for stands in brackets. */
  readonly edits: readonly TextEdit[];
  readonly position: Position;
  /** The same text in LSP's snippet syntax, with tab stops where the plain text has brackets. */
  readonly snippet: string;
}

/** How the server stands, for the status item. */
export interface ServerStatus {
  /** problem: something does not work, and the message says what and what to do. */
  readonly health: 'ready' | 'problem';
  readonly message?: string;
}

/** The file that the client is to read for the server. */
export interface ReadFileParams {
  readonly uri: DocumentUri;
}

/** The text of a file. */
export interface ReadFileResult {
  /** Null where there is no such file. */
  readonly text: string | null;
}

/** Which files the client is to look for. */
export interface FindFilesParams {
  /** The folder below which to look. */
  readonly uri: DocumentUri;
  /** File name endings with their dot. */
  readonly extensions: readonly string[];
  /** No more files than this. */
  readonly limit: number;
}

/** The files that were found. */
export interface FindFilesResult {
  readonly uris: readonly DocumentUri[];
}
