import { fillClause, headingFor } from '../../server/src/knowledge/clauses.ts';
import type { Clause, KnowledgeData } from '../../server/src/knowledge/schema.ts';
import type { Generator } from './generator.ts';

/** A snippet in the form that VS Code reads. */
interface Snippet {
  readonly prefix: string;
  readonly scope: string;
  readonly description: string;
  readonly body: readonly string[];
}

const STYLE = { form: 'atx', level: 2, upperCase: false } as const;

/** `snippets/policy.code-snippets`: the clauses for editors without the language server, with a tab stop a placeholder. */
export const snippets: Generator = {
  name: 'snippets',
  files: ({ clauses, placeholders }) => {
    const entries = clauses.map((clause) => [snippetName(clause), snippetOf(clause, placeholders)] as const);
    return [
      { path: 'snippets/policy.code-snippets', text: `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n` },
    ];
  },
};

/** Ids keep apart clauses with the same title: names must be unique, as later entries replace earlier ones. */
function snippetName({ id, title }: Clause): string {
  return `${title} (${id})`;
}

function snippetOf(clause: Clause, placeholders: KnowledgeData['placeholders']): Snippet {
  const { text } = fillClause(clause, () => undefined, 'snippet', placeholders);
  const heading = clause.sentence ? [] : [headingFor(clause, STYLE), ''];
  return {
    prefix: `policy-${clause.id}`,
    scope: 'markdown',
    description: describe(clause),
    body: [...heading, ...text.split('\n')],
  };
}

function describe({ description, needs }: Clause): string {
  return needs === undefined ? description : `${description} Only if you are certified: ${needs}.`;
}
