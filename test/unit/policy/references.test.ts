import assert from 'node:assert/strict';
import { readText } from './readText.ts';

const NUMBERED =
  '## 1. Data\n\nWe keep names.\n\n### 1.1 Logs\n\nAnd logs.\n\n## 2. Your Choices\n\nYou may object.\n\n';
const references = (line: string, rest = NUMBERED): [string, boolean][] =>
  readText(`# Privacy Policy\n\n${rest}${line}\n`).references.map(({ text, resolved }) => [text, resolved]);

describe('references that lead somewhere', () => {
  const lines: readonly (readonly [line: string, text: string])[] = [
    ['We act as described in Section 2 above.', 'Section 2 above'],
    ['Logs are kept (see Section 1.1).', 'Section 1.1'],
    ['See the “Your Choices” section for more.', '“Your Choices” section'],
    ['As the Your Choices section says, you may object.', 'the Your Choices section'],
    ['Read [this](#2-your-choices) first.', '[this](#2-your-choices)'],
    ['Read [this](#your-choices) first.', '[this](#your-choices)'],
  ];
  for (const [line, text] of lines) it(line, () => assert.deepEqual(references(line), [[text, true]]));

  it('are resolved by the items of a list, indented or not', () => {
    const list = '1. **Data**\n2. **Rights** You may object.\n\n';
    assert.deepEqual(references('See Section 1.', list), [['Section 1', true]]);
    assert.deepEqual(references('See Section 1.', list.replaceAll(/^/gm, '  ')), [['Section 1', true]]);
  });

  it('are resolved by ids and by bold labels too', () => {
    assert.deepEqual(references('Read [on](#far).', '<a name="far"></a>\n\nText.\n\n'), [['[on](#far)', true]]);
    assert.deepEqual(references('Read [on](#far).', 'Text.\n{: #far }\n\n'), [['[on](#far)', true]]);
    assert.deepEqual(
      references('See “Log data” below.', '**Log data.** We keep logs.\n\n').map(([, ok]) => ok),
      [true],
    );
  });
});

describe('references that lead nowhere', () => {
  const lines: readonly (readonly [line: string, text: string])[] = [
    ['We act as described in Section 7 above.', 'Section 7 above'],
    ['Send us complaints as described in clause 3.6 below.', 'clause 3.6 below'],
    ['Data is kept under Section 4 of this Privacy Policy.', 'Section 4'],
    ['See the section titled “Retention of Records” below.', 'section titled “Retention of Records”'],
    ['Read [this](#retention) first.', '[this](#retention)'],
    ['Look at the table below.', 'the table below'],
    ['As stated in 3.4 above, we share it.', '3.4 above'],
    ['See “Children” below.', 'See “Children” below'],
    ['See the **Cookies** section below.', 'the **Cookies** section'],
    ['Please see *How We Share* below.', 'see *How We Share* below'],
  ];
  for (const [line, text] of lines) it(line, () => assert.deepEqual(references(line), [[text, false]]));

  it('include those that open a paragraph', () => {
    assert.deepEqual(references('Section 9 of this Privacy Policy says how long we keep it.'), [['Section 9', false]]);
  });

  it('fill the cells of a table', () => {
    const rows = '| Data | Why |\n| --- | --- |\n| Name | Section 1 |\n| Mail | Section 8 |';
    assert.deepEqual(
      references(rows).map(([, ok]) => ok),
      [true, false],
    );
    assert.deepEqual(references('Data |\nWhy |\nName |\nSection 8 |', ''), [['Section 8', false]]);
  });

  it('are each of several numbers', () => {
    assert.deepEqual(
      references('We act under Sections 1, 2 and 7.').map(([, ok]) => ok),
      [true, true, false],
    );
  });

  it('include anchors without the number that the others of the document keep', () => {
    assert.deepEqual(references('[Data](#1-data), [choices](#your-choices)'), [
      ['[Data](#1-data)', true],
      ['[choices](#your-choices)', false],
    ]);
  });
});

describe('what is no reference inside the document', () => {
  const lines = [
    'The FTC acts under Section 5 of the Federal Trade Commission Act.',
    'The basis is Article 6(1)(f) GDPR.',
    'California Civil Code Section 1798.83 gives you a right.',
    'Arbitration is set forth in Annex I of the DPF Principles.',
    'The roles are outlined in Section 3.1 of the Terms of Use.',
    'Storage: Data Processing Addendum, section 6.2.',
    'See [Section 9](https://widgets.example/terms#9) there.',
    'See clause 14 in the Master Services Agreement.',
    'Open the “Sharing” section of your account settings.',
    'We comply with Section 508.',
  ];
  for (const line of lines) it(line, () => assert.deepEqual(references(line), []));
});
