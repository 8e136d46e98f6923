import { linkTextMismatch } from '../../../server/src/rules/linkTextMismatch.ts';
import { testRule } from './ruleTester.ts';

testRule(linkTextMismatch, {
  flags: [
    'Mail [ [[privacy@acme.example|writes to info@acme.example]] ](mailto:info@acme.example).',
    'Mail <a href="mailto:info@acme.example?subject=Data">[[privacy@acme.example|different mailboxes]]</a>.',
    'Mail [ **[[privacy@acme.example|mailto:]]** ](privacy@acme.example).',
    'See [ [[www.acme.example/privacy|leads to https://www.widgets.example/privacy]] ](https://www.widgets.example/privacy).',
    'See [ [[https://acme.example/privacy|leads to https://acme.example/cookies]] ](https://acme.example/cookies).',
  ],
  leaves: [
    'Mail [privacy@acme.example](mailto:Privacy@Acme.example?subject=Hello).',
    'Mail <privacy@acme.example> or privacy@acme.example.',
    'Mail [our team](mailto:privacy@acme.example).',
    'Mail [ _privacy@acme.example_](mailto:privacy@acme.example).',
    'See [acme.example](https://www.acme.example/).',
    'See [http://www.acme.example](https://acme.example/?utm_source=policy).',
    'See [acme.example/privacy](https://acme.example/en-us/privacy.html).',
    'See [https://acme.example/privacy](https://web.archive.org/web/2020/https://acme.example/privacy).',
    'See [help.acme.example](https://acme.example/help).',
    'See [https://acme.example](https://go.track.example/r?url=https%3A%2F%2Facme.example).',
    'See [Node.js](https://nodejs.example) and [acme.example](/relative).',
    'See [acme.example/privacy]({{ site.url }}/privacy).',
  ],
  fixes: [
    {
      text: 'Mail [privacy@acme.example](mailto:info@acme.example).',
      fix: 'lead to privacy@acme.example',
      gives: 'Mail [privacy@acme.example](mailto:privacy@acme.example).',
    },
    {
      text: 'Mail [privacy@acme.example](mailto:info@acme.example).',
      fix: 'show info@acme.example',
      gives: 'Mail [info@acme.example](mailto:info@acme.example).',
    },
    {
      text: 'Mail [privacy@acme.example](privacy@acme.example).',
      fix: 'Put “mailto:”',
      gives: 'Mail [privacy@acme.example](mailto:privacy@acme.example).',
    },
    {
      text: 'See [www.acme.example/privacy](https://widgets.example/p).',
      fix: 'lead to',
      gives: 'See [www.acme.example/privacy](https://www.acme.example/privacy).',
    },
  ],
});
