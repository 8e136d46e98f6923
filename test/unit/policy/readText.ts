import { Engine } from '../../../server/src/engine.ts';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import type { Policy } from '../../../server/src/policy/policy.ts';
import { emptyProfile } from '../../../server/src/profile/profile.ts';
import type { Span } from '../../../server/src/text/span.ts';

const engine = new Engine(builtInKnowledge());

/** The Policy of a text for which there is no profile. */
export const readText = (text: string): Policy => engine.read(text, { profile: emptyProfile });

/** What spans cover in the text of a policy. */
export const shown = (policy: Policy, spans: readonly Span[]): string[] =>
  spans.map(({ from, to }) => policy.document.text.slice(from, to));
