import type { Framework } from '../knowledge/schema.ts';
import { standingSuccessors } from '../knowledge/successors.ts';
import type { FrameworkLink } from '../policy/frameworks.ts';
import type { Fix, RuleContext } from '../rules/rule.ts';

/** Puts the new address of the same page in every place; the pages serve the same purpose, so this is safe. */
export function replacedAddress(places: readonly FrameworkLink[], { replacement }: Framework): Fix[] {
  if (!replacement) return [];
  const address = /^https?:/.test(replacement) ? replacement : `https://${replacement}`;
  const edits = places.map(({ from, to }) => ({ from, to, text: address }));
  return [{ title: `Change the address to ${address}`, level: 'safe', edits }];
}

/** Links to what took the website's place; whether that says the same, a person decides. */
export function successorAddresses(
  places: readonly FrameworkLink[],
  framework: Framework,
  context: RuleContext,
): Fix[] {
  if (framework.replacement) return [];
  const urls = standingSuccessors(framework, context).flatMap((successor) => successor.urls.slice(0, 1));
  return urls.map((url) => ({
    title: `Link to ${url} instead`,
    level: 'suggestion',
    edits: places.map(({ from, to }) => ({ from, to, text: `https://${url}` })),
  }));
}

/** Unlinks: the text stays, the address goes. A bare address goes altogether only if a person removes it. */
export function linkRemovalFix({ block, from }: FrameworkLink): Fix[] {
  const link = block.text.links.find(({ targetSpan }) => targetSpan && targetSpan.from + block.from === from);
  if (!link || link.form === 'bare' || link.form === 'angle' || link.form === 'definition') return [];
  const text = block.text.source.slice(link.textSpan.from, link.textSpan.to);
  const edit = { from: block.from + link.from, to: block.from + link.to, text };
  return [{ title: 'Remove the link, keep its text', level: 'suggestion', edits: [edit] }];
}
