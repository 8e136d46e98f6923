import assert from 'node:assert/strict';
import { Engine } from '../../../server/src/engine.ts';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { changeMarkdown, parseMarkdown } from '../../../server/src/markdown/document.ts';
import { emptyProfile } from '../../../server/src/profile/profile.ts';

const engine = new Engine(builtInKnowledge());
const LONG =
  'We collect your name and your address whenever you order something from our shop, and nothing else at all.';

/** The sections of a text as an indented outline with numbers. */
function outline(text: string): string[] {
  const { sections } = engine.read(text, { profile: emptyProfile });
  const depth = (section: (typeof sections)[number]): number => (section.parent ? depth(section.parent) + 1 : 0);
  return sections.map(
    (section) => `${'> '.repeat(depth(section))}${section.number ? `${section.number}: ` : ''}${section.title}`,
  );
}

describe('sections', () => {
  const cases: [name: string, text: string, wanted: string[]][] = [
    [
      'ATX headings nest',
      `# Privacy\n\n## Data\n\n### Names\n\n${LONG}\n\n## Contact`,
      ['Privacy', '> Data', '> > Names', '> Contact'],
    ],
    [
      'closing hashes and kramdown ids are no title',
      `## Data ##\n\n${LONG}\n\n## Use {#use}\n\n${LONG}`,
      ['Data', 'Use'],
    ],
    ['setext headings', `Privacy\n=======\n\nData\n----\n\n${LONG}`, ['Privacy', '> Data']],
    ['escaped numbers', `### 1\\. Scope\n\n${LONG}\n\n### 2\\. Data\n\n${LONG}`, ['1: Scope', '2: Data']],
    ['bold lines', `**Data**\n\n${LONG}\n\n__Use:__\n\n${LONG}`, ['Data', 'Use']],
    ['a bold run-in label is no heading', `**Log data.** ${LONG}`, []],
    [
      'bold lines inside a heading',
      `## Data\n\n**Names**\n\n${LONG}\n\n**Addresses**\n\n${LONG}\n\n## Use`,
      ['Data', '> Names', '> Addresses', 'Use'],
    ],
    ['numbered lines', `1. Scope\n\n${LONG}\n\n2\\. Data\n\n${LONG}`, ['1: Scope', '2: Data']],
    [
      'plain short lines between paragraphs',
      `Privacy Policy\n\n${LONG}\n\nYour choices\n\n${LONG}\n\nSecurity\n\n${LONG}`,
      ['Privacy Policy', '> Your choices', '> Security'],
    ],
    [
      'short lines right on top of long ones',
      `Your choices\n${LONG} ${LONG}\nSecurity\n${LONG} ${LONG}`,
      ['Your choices', 'Security'],
    ],
    ['lines in capitals', `DATA WE COLLECT\n\n${LONG}\n\nYOUR RIGHTS\n\n${LONG}`, ['DATA WE COLLECT', 'YOUR RIGHTS']],
    ['HTML headings', `<h2>Data</h2>\n<p>${LONG}</p>\n\n<h2 id="x">Use <b>of it</b></h2>`, ['Data', 'Use of it']],
    ['a hash without its space', `#Cookies\n\n${LONG}`, ['Cookies']],
    ['equals signs around a title', `==WHAT WE COLLECT==\n\n${LONG}`, ['WHAT WE COLLECT']],
    ['titles underlined with tildes', `Cookies\n~~~~~~~\n\n${LONG}`, ['Cookies']],
    ['definition-like labels', `To improve our site\n    ${LONG}`, ['To improve our site']],
    ['a bold item before its text', `* **Data you give us**\n\n${LONG}`, ['Data you give us']],
    ['items of a list are none', '* **Names**\n* **Addresses**\n* **Orders**', []],
    ['an address is none', 'Blue Heron Ltd\n\n5 Quay Street\n\nBristol BS1 4DJ\n\nUnited Kingdom', []],
    ['a date line is none', `Last updated: 3 May 2024\n\n${LONG}`, []],
    ['a sentence is none', `We respect your privacy.\n\n${LONG}`, []],
    ['questions', `What do we collect?\n\n${LONG}`, ['What do we collect?']],
    ['pictures before titles', `🔒 Security\n\n${LONG}\n\n🍪 Cookies\n\n${LONG}`, ['🔒 Security', '🍪 Cookies']],
    ['longer titles', `Your rights with respect to your data\n\n${LONG}`, ['Your rights with respect to your data']],
    ['a clause as title', `When we share what you tell us\n\n${LONG}`, ['When we share what you tell us']],
    ['a title that begins with e-mail', `Email from us\n\n${LONG}`, ['Email from us']],
    ['titles that end with a full stop', `Service Providers.\n\n${LONG}`, ['Service Providers.']],
    ['a lead that a list follows', `Specifically, we use:\n\n* names\n* addresses`, []],
    ['a title before a date', `Harbour Inn Privacy Notice\n\n3 May 2024\n\n${LONG}`, ['Harbour Inn Privacy Notice']],
    [
      'a title before a short answer',
      `Do we sell it?\n\nNo.\n\nCan I have it deleted?\n\nYes, write to us.`,
      ['Do we sell it?', 'Can I have it deleted?'],
    ],
    [
      'a heading and its subheading without text between',
      `What we know\n\nYour account\n\n${LONG}`,
      ['What we know', 'Your account'],
    ],
    ['many short lines are a list', `Home\n\nShop\n\nNews\n\nJobs\n\nPress\n\n${LONG}`, []],
    [
      'items that text follows',
      `1. What we know\n\n${LONG}\n\n2. What we do\n\n* We ship.\n\n3. Contact\n${LONG}`,
      ['1: What we know', '2: What we do', '3: Contact'],
    ],
    ['items that stand together', `You may:\n\n1. See it\n2. Change it\n\n${LONG}`, []],
    [
      'wrapped items',
      '1. The purposes for which we use the names of our guests and\n   The Harbour Inn alone.\n2. Else',
      [],
    ],
    [
      'a bold title over two lines',
      `**What we do with the names\nof our guests**\n\n${LONG}`,
      ['What we do with the names of our guests'],
    ],
    ['a bold sentence', `${LONG}\n\n**We will never sell the names of our guests.**\n\n${LONG}`, []],
    [
      'a title on top of wrapped text',
      'Your choices\nWe keep the names of our guests for\nas long as they want us to, but not\nlonger than that.',
      ['Your choices'],
    ],
    [
      'the first line of wrapped text',
      'Guests of the Harbour Inn and of its\nGarden may see what we know of them.',
      [],
    ],
    ['a title on a title', `Guests And Names\nNames We Keep\n${LONG} ${LONG}`, ['Guests And Names', 'Names We Keep']],
    ['an address below a name', 'Harbour Inn Ltd\\\nUnit Seven of the Quay House at the Old Harbour\\\nBristol', []],
    ['attributes below an item', `* Cookies\n  {: #cookies }\n\n  ${LONG}`, ['Cookies']],
    ['a date that the site fills in', `_Last updated: {{ page.date }}_\n\n${LONG}`, []],
    [
      'a table of contents is none',
      `I. Names\n\nII. Rooms\n\n### I. Names\n\n${LONG}\n\n### II. Rooms\n\n${LONG}`,
      ['I: Names', 'II: Rooms'],
    ],
    [
      'titles below the lines of a menu',
      `Home\nRooms\nLog in\nPrivacy Policy\nLast updated: 3 May 2024\n${LONG} ${LONG}\nCookies We Set\n${LONG} ${LONG}`,
      ['Privacy Policy', '> Cookies We Set'],
    ],
    [
      'a title above an address',
      `${LONG}\n\nContact us\n\nHarbour Inn Ltd\n\n5 Quay Street\n\nBristol BS1 4DJ`,
      ['Contact us'],
    ],
    [
      'titles above bullets that are no list',
      'Why We Ask\n\n• To keep your room\n\n• To write\n\n• To learn',
      ['Why We Ask'],
    ],
    [
      'lines of HTML',
      `<div>\n<p><b>Names</b></p>\n<p>${LONG}</p>\n<p><b>Log data.</b> ${LONG}</p>\n<p>Rooms We Keep</p>\n<p>${LONG}</p>\n</div>`,
      ['Names', '> Rooms We Keep'],
    ],
    ['HTML by its class', `<div class="page-title">Names</div>\n<div>${LONG}</div>`, ['Names']],
    ['terms of HTML', `<dl><dt>Names</dt><dd>${LONG}</dd><dt>Rooms</dt><dd>${LONG}</dd></dl>`, ['Names', 'Rooms']],
    ['items and cells of HTML are none', '<ul><li>Names</li><li><b>Rooms</b></li></ul><table><td>Why</td></table>', []],
    ['indented HTML', `<p>${LONG}</p>\n\n    <p><strong>Names</strong></p>\n    <p>${LONG}</p>`, ['Names']],
    ['bare titles as paragraphs of HTML', `<p>Your Rooms</p>\n\n<p>${LONG}</p>`, ['Your Rooms']],
    ['a bold title that ends its line', `<b>Names</b><br>${LONG}<br><br><b>Rooms</b><br>${LONG}`, ['Names', 'Rooms']],
    [
      'a bold label that only wrapping sets apart',
      '**To tell our guests of each.** Whoever\nstays with us hears of it the same day\nfrom the people at the desk downstairs.',
      [],
    ],
    ['links over two lines', '1. [What we keep](#keep)\n2. [Your Privacy\n   Choices](#choices)', []],
    [
      'an address in two wrapped lines',
      `Write to:\n\nHarbour Inn B.V. Prins Hendrikplein 20,\nAmsterdam 1097 JB The Netherlands\n\n${LONG}`,
      [],
    ],
    [
      'bold words that their sentence goes on behind',
      `**Names, rooms and letters of all guests**\nare kept for a year.`,
      [],
    ],
    [
      'non-breaking spaces',
      `#\u00a0Names\n\n${LONG}\n\n\u00a0\n\nYour\u00a0Rooms\n\n${LONG}`,
      ['Names', '> Your Rooms'],
    ],
    [
      'questions and answers',
      'Q: Do you sell it?\n\nA: No, we never sell it.\n\nQ: Who are you?\n\nA: An inn.',
      ['Q: Do you sell it?', 'Q: Who are you?'],
    ],
    ['signs and brackets of numbers', `§ 5 Rooms\n\n${LONG}\n\n(b) Letters\n\n${LONG}`, ['5: Rooms', 'b: Letters']],
    ['a name before a heading', `#Officer\n\nJane Doe\n\n##Rooms\n${LONG}`, ['Officer', '> Rooms']],
    ['a hashtag', `#rooms at the old harbour are what we write about on the pages of our friends, mostly.`, []],
    ['what can be unfolded', `<details><summary>How long?</summary>\n${LONG}\n</details>`, ['How long?']],
    ['bold by its style', `<span style="font-weight: bold">Names</span><br>\n${LONG}`, ['Names']],
    ['a title about dates', `Effective Date\n\nThis policy holds from 3 May 2024.`, ['Effective Date']],
    ['no heading at all', `${LONG}\n${LONG} ${LONG}`, []],
    ['front matter has none', `---\ntitle: Privacy\n---\n\n## Data\n\n${LONG}`, ['Data']],
  ];
  for (const [name, text, wanted] of cases) it(name, () => assert.deepEqual(outline(text), wanted));

  describe('after edits, one upon the other, are those of the text read anew', () => {
    const EDITS = ['x', '\n\n', '\n', '', ' ', '2. ', `\n\n${LONG}\n\n`, '\n\nData\n\n'];
    for (const [name, text] of cases) {
      it(name, () => {
        let document = parseMarkdown(text);
        for (let run = 0; run < 24; run++) {
          const from = (run * 37) % (document.text.length + 1);
          const to = Math.min(document.text.length, from + (run % 3));
          document = changeMarkdown(document, { from, to, insert: EDITS[run % EDITS.length] ?? '' });
          const { sections, danglingIntroductions, references } = engine.read(document, { profile: emptyProfile });
          const anew = engine.read(document.text, { profile: emptyProfile });
          assert.deepEqual(sections, anew.sections);
          assert.deepEqual(danglingIntroductions, anew.danglingIntroductions);
          assert.deepEqual(references, anew.references);
        }
      });
    }
  });

  it('gives the same sections for CRLF', () => {
    const text = `# Privacy\n\nData\n----\n\n${LONG}\n\n**Use**\n\n${LONG}\n`;
    assert.deepEqual(outline(text.replaceAll('\n', '\r\n')), outline(text));
  });
});
