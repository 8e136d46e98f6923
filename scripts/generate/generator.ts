import type { KnowledgeData } from '../../server/src/knowledge/schema.ts';

/** A file whose content follows from something else in the repository. */
export interface GeneratedFile {
  /** Relative to the root of the repository, with slashes. */
  readonly path: string;
  /** The whole content, with line feeds and one at the end. */
  readonly text: string;
}

/** Makes generated files of one kind. To add one: a file in this folder, and its line in `scripts/generate.ts`. */
export interface Generator {
  /** What it makes, for messages. */
  readonly name: string;
  files(knowledge: KnowledgeData): readonly GeneratedFile[];
}
