import assert from 'node:assert/strict';
import { readText } from './readText.ts';

const BODY =
  '\n\nWe keep what you send us.\n\n## Data\n\nWe keep your name and your mail address for as long as it takes.\n';
const updated = (text: string): string | undefined => readText(text).lastUpdated?.iso;

describe('when a policy was last updated', () => {
  const lines: readonly (readonly [line: string, iso: string | undefined])[] = [
    ['Last updated: March 4, 2021', '2021-03-04'],
    ['*Last modified on 4th March 2021*', '2021-03-04'],
    ['**Effective Date:** 4 Mar. 2021', '2021-03-04'],
    ['Last revised: 2021/03/04', '2021-03-04'],
    ['Last Revised: March 2021', '2021-03'],
    ['Updated 25.03.2021', '2021-03-25'],
    ['Updated 03/25/2021', '2021-03-25'],
    ['March 4, 2021', '2021-03-04'],
    ['_Last updated: {{25/03/2021}}_', '2021-03-25'],
    ['Effective on 1 April 2021, last updated on 4 March 2021', '2021-04-01'],
    ['Effective date: 2021-03-04 (wording on retention clarified 2021-05-06)', '2021-05-06'],
    ['Rev. 3/2021', '2021-03'],
    ['Last update 03.2021', '2021-03'],
    ['Posted on March 4, 2021', '2021-03-04'],
    ['Adopted by the Board on 4 March 2021', '2021-03-04'],
    ['v1.2 (2021-03-04)', '2021-03-04'],
    ['In force from 1 May 2019, and was reviewed 4 March 2021.', '2021-03-04'],
    ['_Last updated: {{ "2021-03-04" | date }}_', '2021-03-04'],
    ['| Version | Date |\n| --- | --- |\n| 1 | 2020-01-01 |\n| 2 | 2021-03-04 |', '2021-03-04'],
    ['We had 1000 users as of June 2019.', undefined],
    ['The rules of Regulation 5/2012 apply.', undefined],
    ['This policy was last reviewed on February 31, 2021', undefined],
    ['Our previous policy was effective until March 4, 2021.', undefined],
    ['The Act took effect on January 1, 2020.', undefined],
    ['We were founded in March 2010.', undefined],
  ];
  for (const [line, iso] of lines) {
    it(`in "${line}": ${iso ?? 'no date'}`, () => assert.equal(updated(`# Privacy Policy\n\n${line}${BODY}`), iso));
  }

  it('is read at the end as well', () => {
    assert.equal(updated(`# Privacy Policy${BODY}\nThis privacy policy was last updated on 2021-03-04.`), '2021-03-04');
  });

  it('is the top one where annexes have their own', () => {
    const filler = Array.from({ length: 20 }, (_, index) => `Paragraph ${index} says something about data.`).join(
      '\n\n',
    );
    assert.equal(
      updated(`# Privacy Policy\n\nLast updated: March 4, 2021\n\n${filler}\n\n## Annex\n\nLast updated: May 5, 2022`),
      '2021-03-04',
    );
  });

  it('is the newest entry of a change log where nothing else is given', () => {
    const policy = readText(
      `# Privacy Policy${BODY}\n## Change log\n\n- June 1, 2019: new address.\n- May 2, 2018: first version.\n`,
    );
    assert.equal(policy.lastUpdated?.iso, '2019-06-01');
    assert.deepEqual(
      policy.dates.map(({ role }) => role),
      ['changelog', 'changelog'],
    );
  });

  it('is what the front matter says where the text gives none, but not the date of its publication', () => {
    assert.equal(updated(`---\ntitle: Privacy Policy\nlast_updated: 2021-03-04\n---${BODY}`), '2021-03-04');
    assert.equal(updated(`---\ntitle: Privacy Policy\ndate: 2021-03-04\n---${BODY}`), undefined);
    assert.equal(updated(`---\nupdated: 2020-01-01\n---\n\nLast updated: March 4, 2021${BODY}`), '2021-03-04');
  });

  it('reads 04/05/2021 as the text around suggests', () => {
    assert.equal(updated(`Last updated: 04/05/2021\n\nQuill Ltd is registered in England.${BODY}`), '2021-05-04');
    assert.equal(updated(`Last updated: 04/05/2021\n\nQuill, Inc. is based in California.${BODY}`), '2021-04-05');
    assert.equal(updated(`Last updated: 04/05/2021, before that 25/03/2020\n\nQuill, Inc.${BODY}`), '2021-05-04');
  });
});
