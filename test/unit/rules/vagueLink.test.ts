import { vagueLink } from '../../../server/src/rules/vagueLink.ts';
import { testRule } from './ruleTester.ts';

const profile = { values: { optOutUrl: 'https://acme.example/opt-out' } };

testRule(vagueLink, {
  flags: [
    'To opt out of advertising, [[click here|promises a link]] or, if you live in Europe, [[click here|none could be found]].',
    'Our list of providers is available [[here|“here”]]. We keep it up to date.',
    'You may object by following [[this link|“this link”]].',
    'You can read more [[here|nothing to click on]]',
  ],
  leaves: [
    'To opt out, [click here](https://acme.example/out) or [learn more here](/more).',
    'Our list is available here: https://acme.example/list',
    'To opt out, click here:\n\nhttps://acme.example/out',
    'Press the “click here” button of the message. The rules described here apply.',
    'If the link in our mail does not work, right-click here and copy it.',
    'The ads that you see here and elsewhere are ours.',
    'To opt out, <a href="/out">click here</a>.',
    'Our policy is [public](/policy), and more is available here.',
  ],
  fixes: [
    {
      text: 'To opt out, please click here.',
      fix: 'Link it to https://acme.example/opt-out',
      gives: 'To opt out, please [click here](https://acme.example/opt-out).',
      profile,
    },
  ],
});
