import type { EmptyLinkFact } from '../facts/emptyLinks.ts';
import { type Located, located, type Policy } from '../policy/policy.ts';
import { type Fix, finding, rule } from './rule.ts';

/** Links without a text to click on, or without an address to lead to. */
export const emptyLink = rule({
  id: 'empty-link',
  family: 'links',
  severity: 'warning',
  fix: 'suggestion',
  summary: 'A link has no address, or no text to click on: [contact us]() or [](https://…).',
  messages: {
    target:
      'The link “{{text}}” leads nowhere. Readers who click on it stay where they are; give it an address, or take the link off.',
    text: 'This link to {{target}} has no text, so that nobody sees it. Say what it leads to, or remove it.',
    both: 'This link has neither a text nor an address. Nobody sees it; remove it.',
  },
  source: 'GDPR Art. 12(1): easily accessible information.',
  examples: {
    flagged: '# Privacy Policy\n\nTo object, use [our form]().\n',
    fine: '# Privacy Policy\n\nTo object, use [our form](https://acme.example/form).\n',
  },
  *check(policy) {
    for (const link of located(policy.blocks, 'emptyLinks')) {
      const { lacks, target, textSpan } = link.fact;
      const text = textOf(link, policy);
      yield finding(link, lacks, { text: text.trim(), target }, { fixes: () => fixesFor(link, text, textSpan.from) });
    }
  },
});

const textOf = ({ block, fact }: Located<EmptyLinkFact>, { document }: Policy): string =>
  document.written.slice(block.from + fact.textSpan.from, block.from + fact.textSpan.to);

function fixesFor({ block, fact, from, to }: Located<EmptyLinkFact>, text: string, textFrom: number): Fix[] {
  if (fact.lacks === 'target') {
    return [{ title: 'Take the link off, keep its text', level: 'suggestion', edits: [{ from, to, text }] }];
  }
  const removal: Fix = { title: 'Remove the link', level: 'suggestion', edits: [{ from, to, text: '' }] };
  if (fact.lacks === 'both' || fact.target.startsWith('#')) return [removal];
  const at = block.from + textFrom;
  const shown = fact.title?.trim() || fact.target.replace(/^(?:mailto:|https?:\/\/)/i, '');
  return [
    { title: `Show “${shown}” as its text`, level: 'suggestion', edits: [{ from: at, to: at, text: shown }] },
    removal,
  ];
}
