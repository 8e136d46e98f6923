import type { Span } from '../text/span.ts';
import type { Policy, PolicyBlock } from './policy.ts';

const INVITATION =
  /\b(?:(?:contact|e-?mail|write to|reach|get in touch with|message|notify|reach out to) (?:us|me|our (?:\w{1,20} ){0,2}(?:team|officer|department))|get in touch|contact details (?:below|above))\b/i;

/** The first words that invite readers to get in touch. */
export function invitationIn(blocks: readonly PolicyBlock[]): Span | undefined {
  for (const block of blocks) {
    const match = INVITATION.exec(block.text.prose);
    if (match) return { from: block.from + match.index, to: block.from + match.index + match[0].length };
  }
  return undefined;
}

/** A template's tag, a link that is defined elsewhere, or a place inside the product: a way that the text does not spell. */
const TEMPLATE_WAY = /\{\{[^{}\n]{0,120}(?:contact|mail|support)[^{}\n]{0,120}\}\}/i;
const PRODUCT_WAY =
  /\b(?:in-app|in the app|within the app|live chat|help menu|feedback (?:button|form|menu)|contact (?:form|page|button)|support (?:form|page|ticket|portal)|direct message|github (?:issue|discussion)s?|(?:store|marketplace) (?:listing|page)|issue tracker|address (?:listed|given|shown) (?:on|in))\b/i;
/** Invites and tells the way in one. */
const OPEN_WAY =
  /\b(?:(?:open|create|file|raise|submit)(?:ing)? (?:an? |new )?(?:issues?|tickets?)|(?:support|discord) server|(?:questions|requests|concerns)\b[^.]{0,80}\b(?:directed|addressed|sent|posted) to\b[^.]{0,80}\bon (?:reddit|github|discord|twitter|mastodon|telegram))\b/i;

/** True where a reader can reach the organisation by what the policy says. */
export function hasWayToContact({ contacts, blocks, document }: Policy): boolean {
  if (contacts.some(({ party }) => party === 'own')) return true;
  if (TEMPLATE_WAY.test(document.source.toString())) return true;
  return blocks.some(({ text }) => {
    if (OPEN_WAY.test(text.prose) || (INVITATION.test(text.prose) && PRODUCT_WAY.test(text.prose))) return true;
    return text.links.some(({ textSpan, target, form }) => {
      if (form === 'definition' || form === 'image') return false;
      const shown = text.source.slice(textSpan.from, textSpan.to);
      return (target !== '' && INVITATION.test(shown)) || /^\s*contact\b/i.test(shown);
    });
  });
}
