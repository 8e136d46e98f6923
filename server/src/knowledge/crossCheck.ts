import { PhraseSyntaxError, parsePhrase } from '../phrases/parse.ts';
import { didYouMean } from '../text/suggest.ts';
import type { ClauseEntry } from './clauseFile.ts';
import { type Entry, mistake, mistakeIn } from './entries.ts';
import type { Mistake } from './mistakes.ts';
import type { Cue, Framework, KnowledgeData } from './schema.ts';
import type { Path } from './source.ts';
import { firstDay } from './timeline.ts';
import type { KnowledgeEntries, LawEntry } from './validate.ts';

type Kind = 'framework' | 'law' | 'requirement' | 'topic' | 'condition' | 'placeholder' | 'clause';

/** The ids that exist, by kind; a kind without any is not checked, as its files may not be written yet. */
type KnownIds = Readonly<Record<Kind, ReadonlySet<string>>>;

/**
 * Checks what no single entry shows: ids used twice, references to nothing, phrases that do not parse or belong to two
 * frameworks, timelines out of order.
 */
export function crossCheck(entries: KnowledgeEntries, base?: KnowledgeData): Mistake[] {
  const known = knownIds(entries, base);
  return [
    ...duplicateIds(entries),
    ...entries.frameworks.flatMap((entry) => checkFramework(entry, known)),
    ...sharedPhrases(entries.frameworks, base?.frameworks ?? []),
    ...entries.laws.flatMap((entry) => checkLaw(entry, known)),
    ...entries.topics.flatMap((entry) => [
      ...checkPhrases(entry, ['headings'], entry.value.headings),
      ...checkCues(entry, ['cues'], entry.value.cues),
      ...checkPhrases(entry, ['counterCues'], entry.value.counterCues),
    ]),
    ...entries.conditions.flatMap((entry) => [
      ...checkPhrases(entry, ['signals'], entry.value.signals),
      ...checkPhrases(entry, ['counterSignals'], entry.value.counterSignals),
    ]),
    ...entries.historical.flatMap((entry) => checkPhrase(entry, ['phrase'], entry.value.phrase)),
    ...entries.qualifiers.flatMap((entry) => checkPhrase(entry, [], entry.value)),
    ...entries.contradictions.flatMap((entry) => [
      ...checkPhrases(entry, ['claim', 'phrases'], entry.value.claim.phrases),
      ...checkPhrases(entry, ['claim', 'unless'], entry.value.claim.unless),
      ...checkPhrases(entry, ['contrary', 'phrases'], entry.value.contrary.phrases),
      ...checkPhrases(entry, ['contrary', 'unless'], entry.value.contrary.unless),
    ]),
    ...entries.citations.flatMap((entry) => checkPhrases(entry, ['about'], entry.value.about)),
    ...[...entries.citations, ...entries.periods].flatMap((entry) => [
      ...checkPhrases(entry, ['phrases'], entry.value.phrases),
      ...checkPhrases(entry, ['unless'], entry.value.unless),
    ]),
    ...entries.clauses.flatMap((entry) => checkClause(entry, known)),
  ];
}

function knownIds(entries: KnowledgeEntries, base: KnowledgeData | undefined): KnownIds {
  const ids = (list: readonly Entry<{ id: string }>[], more: readonly { id: string }[] | undefined) =>
    new Set([...list.map((entry) => entry.value.id), ...(more ?? []).map((item) => item.id)]);
  return {
    framework: ids(entries.frameworks, base?.frameworks),
    law: ids(entries.laws, base?.laws),
    requirement: new Set(
      [...entries.laws.map(({ value }) => value), ...(base?.laws ?? [])].flatMap(({ requirements }) =>
        requirements.map((requirement) => requirement.id),
      ),
    ),
    topic: ids(entries.topics, base?.topics),
    condition: ids(entries.conditions, base?.conditions),
    placeholder: ids(entries.placeholders, base?.placeholders),
    clause: ids(entries.clauses, base?.clauses),
  };
}

function duplicateIds(entries: KnowledgeEntries): Mistake[] {
  const requirements = entries.laws.flatMap((law) =>
    law.value.requirements.map((value, index) => ({
      ...law,
      value,
      path: ['requirements', law.written[index] ?? index],
    })),
  );
  const { frameworks, laws, topics, conditions, placeholders, contradictions, citations, terms, periods } = entries;
  const consistency = [contradictions, citations, terms, periods];
  return [frameworks, laws, topics, conditions, placeholders, requirements, ...consistency].flatMap((list) =>
    duplicatesIn(list),
  );
}

function duplicatesIn(list: readonly Entry<{ id: string }>[]): Mistake[] {
  const first = new Map<string, Entry<{ id: string }>>();
  return list.flatMap((entry) => {
    const earlier = first.get(entry.value.id);
    if (earlier)
      return [mistakeIn(entry, ['id'], `the id "${entry.value.id}" is taken in ${earlier.source.file.path}`)];
    first.set(entry.value.id, entry);
    return [];
  });
}

function checkFramework(entry: Entry<Framework>, known: KnownIds): Mistake[] {
  const { id, phrases, unless, successors, useInstead, timeline } = entry.value;
  const references = [
    ...successors.map((target, index) => ({ target, path: ['successors', index] })),
    ...useInstead.map((target, index) => ({ target, path: ['useInstead', index] })),
  ];
  const disordered = timeline.flatMap((event, index) => {
    const before = timeline[index - 1];
    if (!before || firstDay(before.date) <= firstDay(event.date)) return [];
    return [mistakeIn(entry, ['timeline', index, 'date'], `${event.date} stands after the later ${before.date}`)];
  });
  return [
    ...references.flatMap(({ target, path }) =>
      target === id
        ? [mistakeIn(entry, path, 'a framework cannot follow itself')]
        : checkReference(entry, path, 'framework', target, known),
    ),
    ...disordered,
    ...checkPhrases(entry, ['phrases'], phrases),
    ...checkPhrases(entry, ['unless'], unless),
  ];
}

/** Words by which a phrase names two frameworks at once ("EU-U.S. and Swiss-U.S. Privacy Shield"): both entries have it. */
const COORDINATION = /\b(?:and|or)\b/;

/** A phrase written the same in two frameworks would make both hit. */
function sharedPhrases(frameworks: readonly Entry<Framework>[], base: readonly Framework[]): Mistake[] {
  const overridden = new Set(frameworks.map(({ value }) => value.id));
  const standing = base.filter(({ id }) => !overridden.has(id));
  const keyOf = (phrase: string): string => phrase.toLowerCase().replace(/\s+/g, ' ').trim();
  const owners = new Map(standing.flatMap(({ id, phrases }) => phrases.map((phrase) => [keyOf(phrase), id] as const)));
  return frameworks.flatMap((entry) =>
    entry.value.phrases.flatMap((phrase, index) => {
      const key = keyOf(phrase);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, entry.value.id);
      if (owner === undefined || COORDINATION.test(key)) return [];
      return [mistakeIn(entry, ['phrases', index], `"${owner}" has the phrase "${phrase}" too`)];
    }),
  );
}

function checkLaw(entry: LawEntry, known: KnownIds): Mistake[] {
  const { id, framework, signals, disclaimers, elsewhere, requirements } = entry.value;
  return [
    ...(framework === undefined ? [] : checkReference(entry, ['framework'], 'framework', framework, known)),
    ...checkPhrases(entry, ['signals'], signals),
    ...checkPhrases(entry, ['disclaimers'], disclaimers),
    ...checkPhrases(entry, ['elsewhere'], elsewhere),
    ...requirements.flatMap((requirement, index) => {
      const at = (key: string): Path => ['requirements', entry.written[index] ?? index, key];
      const { topic, when, clause, sameAs } = requirement;
      return [
        ...(requirement.id.startsWith(`${id}/`) ? [] : [mistakeIn(entry, at('id'), `should start with "${id}/"`)]),
        ...checkReference(entry, at('topic'), 'topic', topic, known),
        ...(when === 'always' ? [] : checkReference(entry, at('when'), 'condition', when, known)),
        ...(clause === undefined ? [] : checkReference(entry, at('clause'), 'clause', clause, known)),
        ...(sameAs === undefined ? [] : checkReference(entry, at('sameAs'), 'requirement', sameAs, known)),
        ...checkCues(entry, at('cues'), requirement.cues),
        ...checkPhrases(entry, at('counterCues'), requirement.counterCues),
      ];
    }),
  ];
}

function checkClause(entry: ClauseEntry, known: KnownIds): Mistake[] {
  const { topic, laws, needs } = entry.value;
  const file = entry.source.file.path;
  return [
    ...checkReference(entry, ['topic'], 'topic', topic, known),
    ...laws.flatMap((law, index) => checkReference(entry, ['laws', index], 'law', law, known)),
    ...(needs === undefined ? [] : checkReference(entry, ['needs'], 'framework', needs, known)),
    ...entry.uses.flatMap((use) => {
      const message = unknownReference('placeholder', use.id, known);
      return message === undefined ? [] : [mistake(entry.source, { file, start: use.start, end: use.end }, message)];
    }),
  ];
}

function checkReference(entry: Entry<unknown>, path: Path, kind: Kind, id: string, known: KnownIds): Mistake[] {
  const message = unknownReference(kind, id, known);
  return message === undefined ? [] : [mistakeIn(entry, path, message)];
}

function unknownReference(kind: Kind, id: string, known: KnownIds): string | undefined {
  if (known[kind].size === 0 || known[kind].has(id)) return undefined;
  return `there is no ${kind} "${id}"${didYouMean(id, known[kind])}`;
}

function checkCues(entry: Entry<unknown>, path: Path, cues: readonly Cue[]): Mistake[] {
  return cues.flatMap((cue, index) => {
    if (typeof cue === 'string') return checkPhrase(entry, [...path, index], cue);
    return [
      ...checkPhrase(entry, [...path, index, 'phrase'], cue.phrase),
      ...checkPhrases(entry, [...path, index, 'unless'], cue.unless),
    ];
  });
}

function checkPhrases(entry: Entry<unknown>, path: Path, phrases: readonly string[]): Mistake[] {
  return phrases.flatMap((phrase, index) => checkPhrase(entry, [...path, index], phrase));
}

function checkPhrase(entry: Entry<unknown>, path: Path, phrase: string): Mistake[] {
  try {
    parsePhrase(phrase);
    return [];
  } catch (error) {
    if (!(error instanceof PhraseSyntaxError)) throw error;
    return [mistakeIn(entry, path, `in the phrase "${phrase}" at character ${error.at + 1}: ${error.message}`)];
  }
}
