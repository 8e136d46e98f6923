import assert from 'node:assert/strict';
import { readText } from './readText.ts';

const LONG = 'You can see and change what you gave us in your account, at any time and from every device that you use.';
const OTHER =
  'Our staff are trained once a year, and every one of them signs an agreement to keep secrets that they learn.';
const found = (text: string): string[] =>
  readText(`# Privacy Policy\n\n## Sharing\n\n${text}\n`).danglingIntroductions.map(({ form }) => form);

describe('a promise that is not kept', () => {
  const texts: readonly (readonly [what: string, text: string, form: string])[] = [
    ['a new topic follows', `We share data only under the following circumstances:\n\n${LONG}\n\n${OTHER}`, 'list'],
    ['the text ends', 'You have certain rights, including:', 'list'],
    ['the next section begins', `${OTHER} This includes:\n\n## Security\n\nLocks.`, 'list'],
    [
      'a sentence names what follows',
      'It works with the following agreements on our products.\n\n## Security\n\nLocks.',
      'following',
    ],
    ['a sentence without its object goes on with another', `The app does not collect:\n\n${OTHER}`, 'colon'],
    ['another topic takes the place of the list', `These firms help us to run the service:\n\n${OTHER}`, 'colon'],
    ['a colon stands before a heading', '### Logs\n\nOur servers keep:\n\n### Backups\n\nOn tape.', 'colon'],
    [
      'the sentence breaks off before a title',
      'We share the data of our users with partners and\n\n## Security\n\nLocks.',
      'open',
    ],
    ['the sentence breaks off', 'We may retain your data where the account has', 'open'],
  ];
  for (const [what, text, form] of texts) it(`because ${what}`, () => assert.deepEqual(found(text), [form]));
});

describe('a promise that is kept', () => {
  const texts: readonly (readonly [how: string, text: string])[] = [
    ['a list', 'We collect the following data:\n\n- names\n- mail addresses'],
    ['a table', 'We collect the following data:\n\n| Data | Why |\n| --- | --- |\n| name | order |'],
    ['labelled paragraphs', `We collect the following data:\n\n**Account.** ${LONG}\n\n**Logs.** ${OTHER}`],
    [
      'paragraphs that begin alike',
      `We share data in the following cases:\n\nTo comply with law, ${LONG}\n\nTo sell the firm, ${LONG}`,
    ],
    ['deeper headings', 'We collect the following data:\n\n### Names\n\nYours.'],
    [
      'a paragraph of items',
      'You have the following rights:\n\nYou may ask what we hold and get a copy; you may have it corrected; you may have it deleted.',
    ],
    ['items of code', 'The database keeps:\n\n- `settings`\n- `favourites`'],
    ['one sentence', 'Our promise:\n\nWe never sell what you tell us, and we never will.'],
    ['a short answer', 'Here is the short version:\n\nThe app does not send anything to anybody.'],
    [
      'what a site generator puts in',
      'We set the following cookies:\n\n{% include cookies.html %}\n\n## Security\n\nLocks.',
    ],
    ['a component', 'We set the following cookies:\n\n<CookieTable />\n\n## Security\n\nLocks.'],
    ['an address', 'Please contact us at:\n\nQuill Ltd, 5 Mill Lane, Leeds'],
    ['the same sentence', 'We use the following tools: Tern and Heron.'],
    ['a definition', 'The following terms have the same meaning in singular and plural.\n\n## Security\n\nLocks.'],
  ];
  for (const [how, text] of texts) it(`by ${how}`, () => assert.deepEqual(found(text), []));
});
