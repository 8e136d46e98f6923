import assert from 'node:assert/strict';
import { factsOf } from './factsOf.ts';

const pages = (text: string): string[] => factsOf(text, 'contactPages').map((fact) => fact.url);

describe('contact pages', () => {
  const found: readonly (readonly [text: string, url: string])[] = [
    ['Please contact us at https://example.com/privacy-desk.', 'https://example.com/privacy-desk'],
    ['Questions? [Contact us](/about/reach).', '/about/reach'],
    ['Please [get in touch](/support) and we will help.', '/support'],
    ['Please [get in\ntouch](/support) and we will help.', '/support'],
    [
      'Open an issue at [our tracker](https://git.example.org/team/app/issues).',
      'https://git.example.org/team/app/issues',
    ],
    ['You can contact us by e-mail or at support.example.com.', 'support.example.com'],
    [
      'File a complaint with the board: <https://adr.example.org/file-a-claim>.',
      'https://adr.example.org/file-a-claim',
    ],
    ['Submit a request through [this form](https://forms.example.org/dsar).', 'https://forms.example.org/dsar'],
  ];
  for (const [text, url] of found) {
    it(`are found: ${text}`, () => assert.deepEqual(pages(text), [url]));
  }

  const none: readonly string[] = [
    'To opt out, visit https://optout.example.org/choices.',
    'Read more in our [cookie policy](/cookies).',
    'Unsubscribe [here](https://example.org/unsubscribe).',
    'We use [a payment firm](https://pay.example.org) for orders.',
    'You can change it at [settings](https://example.org/settings/emails).',
    'Write to [us](mailto:hello@example.org).',
  ];
  for (const text of none) {
    it(`are not seen in: ${text}`, () => assert.deepEqual(pages(text), []));
  }
});
