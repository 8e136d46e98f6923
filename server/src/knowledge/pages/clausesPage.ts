import { codeList, table } from '../../text/markdownTable.ts';
import { slugOf } from '../../text/slug.ts';
import type { Knowledge } from '../load.ts';
import { type Page, page } from './page.ts';

const INTRODUCTION =
  'Policywright offers these clauses as quick fixes for a missing section, as completion in Markdown files, and as snippets: type `policy-` and the id. Values of your `policywright.yml` are filled in; what is left stands between brackets or is a tab stop. A clause is a draft to start from and no legal advice: check that each statement is true for your organization.';

/** `clauses.md`: the clauses by topic, in the order of a policy. */
export function clausesPage({ clauses, topics, topicById, lawById }: Knowledge): Page {
  const order = topics.map(({ id }) => id);
  const sorted = clauses.toSorted(
    (a, b) => order.indexOf(a.topic) - order.indexOf(b.topic) || a.id.localeCompare(b.id),
  );
  const rows = sorted.map(({ id, title, topic, laws, needs, description }) => [
    `[\`${id}\`](../../knowledge/clauses/${id}.md)`,
    title,
    `[${topic}](topics.md#${slugOf(topicById.get(topic)?.title ?? topic)})`,
    laws.map((law) => lawById.get(law)?.shortName ?? law).join(', '),
    codeList(needs === undefined ? [] : [needs]),
    description,
  ]);
  return page('clauses.md', 'Standard clauses', [
    INTRODUCTION,
    table(['Clause', 'Title', 'Topic', 'Laws', 'Needs', 'When to use it'], rows),
  ]);
}
