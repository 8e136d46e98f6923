import { formatDate } from '../../text/formatDate.ts';
import { table } from '../../text/markdownTable.ts';
import type { Knowledge } from '../load.ts';
import type { Framework } from '../schema.ts';
import { citationDescription } from '../texts/citation.ts';
import { contradictionDescription } from '../texts/contradiction.ts';
import type { DescriptionContext } from '../texts/description.ts';
import { statusWords, wholeFrameworkDescription } from '../texts/framework.ts';
import { topicDescription } from '../texts/topic.ts';
import { clausesPage } from './clausesPage.ts';
import { lawPage } from './lawPage.ts';
import { entryPart, familyTitle, type Page, page } from './page.ts';

/** The knowledge as pages to read: an index, a page a law, a page a family of frameworks, topics, clauses. */
export function knowledgePages(context: DescriptionContext): Page[] {
  const { knowledge } = context;
  const families = familiesOf(knowledge.frameworks);
  return [
    indexPage(families, context),
    ...knowledge.laws.map((law) => lawPage(law, context)),
    ...Array.from(families, ([family, frameworks]) => familyPage(family, frameworks, context)),
    page('topics.md', 'Topics', [
      'What privacy policies are about, in the order in which one usually treats it.',
      ...knowledge.topics.map((topic) => entryPart(topicDescription(topic, context))),
    ]),
    clausesPage(knowledge),
    page('citations.md', 'Citations that are out of date', [
      'Sections of laws that policies cite by a number which an amendment moved or repealed.',
      ...knowledge.citations.map((citation) => entryPart(citationDescription(citation))),
    ]),
    page('contradictions.md', 'Contradictions', [
      'Pairs of statements of which a policy can make only one.',
      ...knowledge.contradictions.map((one) => entryPart(contradictionDescription(one))),
    ]),
  ];
}

/** All pages as one document. Links between them are gone, as there is nothing that they could lead to. */
export function knowledgeDocument(context: DescriptionContext): string {
  const texts = knowledgePages(context).map(({ text }) => text.replace(/^<!--.*-->\n\n/m, ''));
  return texts.join('\n').replace(/\[([^\]]+)\]\((?!https?:)[^()\s]+\)/g, '$1');
}

function familiesOf(frameworks: readonly Framework[]): ReadonlyMap<string, readonly Framework[]> {
  const families = new Map<string, Framework[]>(frameworks.map(({ family }) => [family, []]));
  for (const framework of frameworks) families.get(framework.family)?.push(framework);
  return families;
}

function familyPage(family: string, frameworks: readonly Framework[], context: DescriptionContext): Page {
  const parts = frameworks.map((framework) => entryPart(wholeFrameworkDescription(framework, context)));
  return page(`frameworks/${family}.md`, familyTitle(family), parts);
}

function indexPage(families: ReadonlyMap<string, readonly Framework[]>, context: DescriptionContext): Page {
  const { knowledge, asOf } = context;
  return page('README.md', 'What Policywright knows', [
    `Laws, and what goes stale in policies, as of ${formatDate(asOf)}. [How knowledge is kept](../how-knowledge-is-kept.md) says how to correct an entry.`,
    '## Laws',
    lawTable(knowledge),
    `## Frameworks\n\nAnything that policies cite and that goes stale or is renamed: ${knowledge.frameworks.length} entries.`,
    table(
      ['Family', 'Entries', 'No longer stand'],
      Array.from(families, ([family, members]) => [
        `[${familyTitle(family)}](frameworks/${family}.md)`,
        String(members.length),
        members
          .filter((framework) => statusWords(framework, asOf).startsWith('no longer'))
          .map(({ name }) => name)
          .join(', '),
      ]),
    ).trim(),
    '## Topics and clauses',
    `[${knowledge.topics.length} topics](topics.md) and [${knowledge.clauses.length} standard clauses](clauses.md).`,
    '## Consistency',
    `[${knowledge.citations.length} citations that are out of date](citations.md) and [${knowledge.contradictions.length} contradictions](contradictions.md).`,
  ]);
}

function lawTable({ laws }: Knowledge): string {
  const rows = laws.map(({ id, name, shortName, requirements }) => [
    `[${name}](laws/${id}.md)`,
    shortName,
    String(requirements.length),
  ]);
  return table(['Law', 'Short', 'Requirements'], rows).trim();
}
