import type { RelatedPlace } from '../rules/rule.ts';
import type { CliDocument } from './documents.ts';

/** A place for people and for JSON: lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Turns offsets into places, in whichever of the documents they lie. */
export interface Places {
  in(document: CliDocument, offset: number): Place;
  ofRelated(document: CliDocument, related: RelatedPlace): Place;
}

/** Places in these documents; a related place in a document that is none of them stands on its first line. */
export function placesOf(documents: readonly CliDocument[]): Places {
  const byUri = new Map(documents.map((document) => [document.uri, document]));
  return {
    in: placeIn,
    ofRelated: (document, related) => {
      if (related.uri === undefined) return placeIn(document, related.from);
      const other = byUri.get(related.uri);
      return other ? placeIn(other, related.from) : { file: related.uri, line: 1, column: 1 };
    },
  };
}

function placeIn({ file, policy }: CliDocument, offset: number): Place {
  const { line, character } = policy.lines.positionAt(offset);
  return { file, line: line + 1, column: character + 1 };
}
