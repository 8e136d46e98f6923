import assert from 'node:assert/strict';
import type { TopicCoverage } from '../../../server/src/policy/topics.ts';
import { readText, shown } from './readText.ts';

function coverageIn(text: string, topic: string): TopicCoverage & { readonly shown: readonly string[] } {
  const policy = readText(text);
  const found = policy.topics.find((item) => item.topic.id === topic);
  assert.ok(found, `no topic ${topic}`);
  return { ...found, shown: shown(policy, found.evidence) };
}

const SUBPOENA = 'We may disclose data in response to a subpoena.';

describe('topics of a policy', () => {
  it('say which sentence speaks for them, the first of those that say the same', () => {
    const { evidence, shown } = coverageIn(`Hello. ${SUBPOENA} And more.\n\n${SUBPOENA}\n`, 'legal-disclosure');
    assert.equal(shown[0], SUBPOENA);
    assert.equal(evidence[0]?.from, 7);
  });

  it('are surer below a heading that names them, wherever it stands', () => {
    const above = `${SUBPOENA}\n\n## Other\n\n${SUBPOENA}\n`;
    const text = `${above}\n## Law enforcement\n\n${SUBPOENA}\n`;
    const { evidence, score } = coverageIn(text, 'legal-disclosure');
    assert.ok(score > coverageIn(above, 'legal-disclosure').score);
    assert.equal(evidence[0]?.from, text.lastIndexOf(SUBPOENA));
  });

  it('are spoken of by items together with what stands before their own list', () => {
    const score = (between: string): number => {
      const item = '- to comply with a court order\n';
      return coverageIn(`We may disclose your data:\n\n- our friends\n\n${between}${item}`, 'legal-disclosure').score;
    };
    assert.equal(score(''), score('- [Our friends](#friends)\n'));
    assert.ok(score('') > score('We like:\n\n'));
  });

  it('take an address of the organisation for a way to get in touch', () => {
    const { evidence } = coverageIn('## Contact\n\nprivacy@acme.example\n', 'contact');
    assert.equal(evidence[0]?.strength, 1.2);
  });
});
