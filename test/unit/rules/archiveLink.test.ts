import assert from 'node:assert/strict';
import { archiveLink } from '../../../server/src/rules/archiveLink.ts';
import { lintWith, testRule } from './ruleTester.ts';

const COPY = 'https://web.archive.org/web/20160316031938';
const NOTE = '> Archived from acme.example on 2016-03-16; see the snapshot in the Wayback Machine.\n\n';

testRule(archiveLink, {
  flags: [
    `Please [contact us]([[${COPY}/https://acme.example/contact|link to https://acme.example/contact]]).`,
    `![Seal]([[${COPY}im_/http%3A//acme.example/seal.png|http://acme.example/seal.png]])\n\nWrite [to us](mailto:a@acme.example).`,
    'Read [this]([[https://webcache.googleusercontent.com/search?q=cache:AbC-12xyZ_9:acme.example/privacy+terms|link to http://acme.example/privacy]]).',
    `${NOTE}See [our form]([[https://web.archive.org/form.aspx|http://acme.example/form.aspx]]) and [this](https://web.archive.org/faq).`,
    'See [our form]([[https://archive.ph/AbCdE|link to that page]]).',
  ],
  leaves: [
    `Earlier versions of this policy are [here](${COPY}/https://acme.example/privacy).`,
    `[Archived policy of 2016](${COPY}/https://acme.example/privacy)`,
    'Please [contact us](https://acme.example/contact). We give to the [library](https://archive.org/donate).',
    NOTE,
  ],
  fixes: [
    {
      text: `Please [contact us](${COPY}/https://acme.example/contact "Form").`,
      fix: 'lead to https://acme.example/contact',
      gives: 'Please [contact us](https://acme.example/contact "Form").',
    },
    {
      text: 'See [www.acme.example](https://web.archive.org/) and [acme.example/faq](https://web.archive.org/faq).',
      fix: 'all 2 links',
      gives: 'See [www.acme.example](http://www.acme.example) and [acme.example/faq](http://acme.example/faq).',
    },
  ],
});

describe('archive-link', () => {
  const levels = (text: string): string[] =>
    lintWith(archiveLink, text).findings.flatMap((finding) => finding.fixes().map(({ level }) => level));

  it('is sure only of an address that the link shows', () => {
    assert.deepEqual(levels(`[acme.example/faq](${COPY}/http://acme.example/faq)`), ['safe']);
    assert.deepEqual(levels(`[questions](${COPY}/http://acme.example/faq)`), ['suggestion']);
  });
});
