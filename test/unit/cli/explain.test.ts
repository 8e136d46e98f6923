import assert from 'node:assert/strict';
import { plainMarkdown } from '../../../server/src/cli/reporters/explanation.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { cli } from './fakeIo.ts';

const ids = rules.map(({ id }) => id);

describe('rules', () => {
  it('lists every rule once, within 80 columns', async () => {
    const { code, stdout } = await cli(['rules']);
    const listed = Array.from(stdout.matchAll(/^ {2}([a-z-]+) {2}/gm), ([, id]) => id);
    assert.equal(code, 0);
    assert.deepEqual(listed.toSorted(), ids.toSorted());
    assert.deepEqual(
      stdout.split('\n').filter((line) => line.length > 80),
      [],
    );
  });

  it('prints everything of them as JSON', async () => {
    const { stdout } = await cli(['rules', '--format', 'json']);
    const { schema, rules: listed } = JSON.parse(stdout);
    assert.equal(schema, 1);
    assert.deepEqual(
      listed.map(({ id }: { id: string }) => id),
      ids,
    );
    for (const rule of listed) assert.ok(rule.summary && rule.source && rule.examples.flagged, rule.id);
  });
});

describe('explain', () => {
  for (const id of ids) {
    it(`${id}: within 80 columns, and every value of a message named`, async () => {
      const { code, stdout } = await cli(['explain', id]);
      assert.equal(code, 0);
      assert.ok(stdout.startsWith(`${id}  (`));
      assert.doesNotMatch(stdout, /\{\{/);
      const long = stdout.split('\n').filter((line) => line.length > 80 && /\s/.test(line.trim()));
      assert.deepEqual(long, []);
    });
  }

  it('explains several rules in the order asked for', async () => {
    const [one = '', two = ''] = ids;
    const { stdout } = await cli(['explain', two, one]);
    assert.ok(stdout.startsWith(`${two}  (`));
    assert.ok(stdout.includes(`\n\n${one}  (`));
  });
});

describe('Markdown as plain text', () => {
  it('joins and wraps paragraphs and list items, and drops heading marks', () => {
    const long = 'word '.repeat(20).trim();
    assert.equal(plainMarkdown('## Why\n\nOne\ntwo.\n'), 'Why\n\nOne two.');
    assert.equal(
      plainMarkdown(`- ${long}\n- b\n  c`),
      `- ${'word '.repeat(15).trim()}\n  ${'word '.repeat(5).trim()}\n- b c`,
    );
    assert.equal(plainMarkdown('1. a\n2. b'), '1. a\n2. b');
  });

  it('keeps code, and shows where links lead', () => {
    assert.equal(plainMarkdown('```yaml\na:\n  b: 1\n```'), '```yaml\na:\n  b: 1\n```');
    assert.equal(plainMarkdown('See [Art. 13](https://example.com/13).'), 'See Art. 13 <https://example.com/13>.');
  });
});
