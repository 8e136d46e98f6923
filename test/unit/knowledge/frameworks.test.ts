import assert from 'node:assert/strict';
import { readKnowledgeFiles } from '../../../scripts/knowledge/files.ts';
import { blockText } from '../../../server/src/facts/blockText.ts';
import { frameworkLinkReader } from '../../../server/src/facts/frameworkLinks.ts';
import { frameworkReader } from '../../../server/src/facts/frameworks.ts';
import { dueEntries } from '../../../server/src/knowledge/currency.ts';
import { loadKnowledge } from '../../../server/src/knowledge/load.ts';
import { formatMistake } from '../../../server/src/knowledge/mistakes.ts';
import { statusAt } from '../../../server/src/knowledge/timeline.ts';
import { validateKnowledge } from '../../../server/src/knowledge/validate.ts';

import { SharedPhrases } from '../../../server/src/phrases/sharedPhrases.ts';
import { blocksIn } from '../markdown/blocksIn.ts';
import { textsOf } from './phraseTexts.ts';
import { SPELLINGS, STILL_STALE, TRAPS } from './spellings.ts';

const TODAY = '2026-11-22';
const { data, mistakes } = validateKnowledge(readKnowledgeFiles());
const knowledge = loadKnowledge(data);
const readMentions = frameworkReader(knowledge, new SharedPhrases());
const readLinks = frameworkLinkReader(knowledge, new SharedPhrases());

const textsIn = (text: string) => blocksIn(text).map((block) => blockText(...block));

/** Mentions as "id: words", in the order of the text. */
function mentionsIn(text: string): string[] {
  return textsIn(text).flatMap((block) =>
    readMentions(block).map(
      (fact) =>
        `${fact.framework}${fact.historical ? ' (past)' : ''}: ${block.source.slice(fact.from, fact.to).replace(/\s+/g, ' ')}`,
    ),
  );
}

/** Mentions that would be reported today: stale, not of the past, not muted. */
function staleIn(text: string): string[] {
  return textsIn(text)
    .flatMap(readMentions)
    .filter((fact) => {
      const framework = knowledge.frameworkById.get(fact.framework);
      return framework?.report === true && !fact.historical && statusAt(framework, TODAY).status === 'stale';
    })
    .map((fact) => fact.framework);
}

/** "EU-U.S. and Swiss-U.S. Privacy Shield" names two at once, and both entries have the phrase. */
const hasPhrase = (id: string, phrase: string): boolean =>
  knowledge.frameworkById.get(id)?.phrases.includes(phrase) ?? false;

const statusOf = (id: string, date = TODAY): string | undefined => {
  const framework = knowledge.frameworkById.get(id);
  return framework && statusAt(framework, date).status;
};

describe('knowledge/', () => {
  it('has no mistake', () => {
    assert.deepEqual(mistakes.map(formatMistake), []);
  });

  it('holds at least two hundred frameworks', () => {
    assert.equal(data.frameworks.length >= 200, true);
  });

  it('gives every framework something to be found by', () => {
    const lost = data.frameworks.filter((entry) => entry.phrases.length + entry.urls.length === 0);
    assert.deepEqual(
      lost.map((entry) => entry.id),
      [],
    );
  });

  it('names in useInstead and successors only what is not stale itself, at the end of the chain', () => {
    const wrong = data.frameworks.flatMap((entry) =>
      entry.useInstead.filter((id) => statusOf(id) === 'stale').map((id) => `${entry.id} → ${id}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('offers a replacement only for what is stale', () => {
    const wrong = data.frameworks.filter((entry) => entry.replacement !== undefined && statusOf(entry.id) !== 'stale');
    assert.deepEqual(
      wrong.map((entry) => entry.id),
      [],
    );
  });

  it('holds nothing that nobody had reviewed for 18 months when all was last checked', () => {
    const old = dueEntries(knowledge, data.snapshot).filter((entry) => entry.old);
    assert.deepEqual(
      old.map(({ id }) => id),
      [],
    );
  });

  it('judges the transfer frameworks at the day asked for', () => {
    assert.equal(statusOf('eu-us-safe-harbor', '2013-11-01'), 'current');
    assert.equal(statusOf('eu-us-safe-harbor', '2015-10-06'), 'stale');
    assert.equal(statusOf('eu-us-privacy-shield', '2020-07-15'), 'current');
    assert.equal(statusOf('eu-us-privacy-shield', '2020-07-16'), 'stale');
    assert.equal(statusOf('swiss-us-dpf', '2024-09-14'), 'upcoming');
    assert.equal(statusOf('eu-us-dpf'), 'current');
    assert.equal(statusOf('ok-ocdpa'), 'upcoming');
    assert.equal(statusOf('odr-platform'), 'stale');
    assert.equal(statusOf('scc'), 'current');
    assert.equal(statusOf('do-not-track'), 'current');
  });
});

describe('phrases of frameworks', () => {
  for (const [sentence, expected] of SPELLINGS) {
    it(`finds what "${sentence}" names, once and whole`, () => {
      assert.deepEqual(mentionsIn(sentence), expected);
    });
  }

  for (const sentence of TRAPS) {
    it(`reports nothing in "${sentence}"`, () => {
      assert.deepEqual(staleIn(sentence), []);
    });
  }

  for (const [sentence, stale] of STILL_STALE) {
    it(`reports ${stale.join(' and ')} in "${sentence}"`, () => assert.deepEqual(staleIn(sentence), stale));
  }

  it('each find their own framework, and no other', () => {
    const wrong = data.frameworks.flatMap(({ id, phrases }) =>
      phrases.flatMap((phrase) =>
        textsOf(phrase).filter((text) => {
          const mentions = textsIn(`As we said, ${text} is named here.`).flatMap(readMentions);
          const found = mentions.map(({ framework }) => framework);
          return !found.includes(id) || found.some((other) => !hasPhrase(other, phrase));
        }),
      ),
    );
    assert.deepEqual(wrong, []);
  });

  it('find a name across a line break', () => {
    assert.deepEqual(staleIn('We follow the U.S.-EU\nSafe Harbor Framework.'), ['eu-us-safe-harbor']);
  });
});

describe('addresses of frameworks', () => {
  const linkedIn = (text: string) => textsIn(text).flatMap((block) => readLinks(block).map((fact) => fact.framework));

  it('are told by host and path, the longer path first', () => {
    assert.deepEqual(linkedIn('[a](http://www.export.gov/safeharbor/eu/)'), ['export-gov-safeharbor']);
    assert.deepEqual(linkedIn('[a](https://www.privacyshield.gov/list)'), ['privacyshield-gov']);
    assert.deepEqual(linkedIn('[a](http://www.networkadvertising.org/choices/)'), ['nai-opt-out-site']);
    assert.deepEqual(linkedIn('[a](http://www.networkadvertising.org/about)'), ['nai-site']);
    assert.deepEqual(linkedIn('[a](https://ec.europa.eu/consumers/odr)'), ['odr-platform-site']);
  });

  it('leave other pages of a host alone', () => {
    assert.deepEqual(linkedIn('[a](https://ec.europa.eu/commission/)'), []);
    assert.deepEqual(linkedIn('[a](https://ico.org.uk/make-a-complaint/)'), []);
    assert.deepEqual(linkedIn('[a](https://www.adobe.com/privacy.html)'), []);
  });

  it('are written without scheme, without www. and in lower case', () => {
    const wrong = data.frameworks.flatMap((entry) => entry.urls.filter((url) => /^www\.|[A-Z]|\/$/.test(url)));
    assert.deepEqual(wrong, []);
  });
});
