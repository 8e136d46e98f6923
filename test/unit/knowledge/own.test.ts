import assert from 'node:assert/strict';
import { Engine } from '../../../server/src/engine.ts';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { formatMistake } from '../../../server/src/knowledge/mistakes.ts';
import { withOwnKnowledge } from '../../../server/src/knowledge/own.ts';
import { partNames, parts } from '../../../server/src/knowledge/parts.ts';
import { matchesGlobs } from '../../../server/src/profile/glob.ts';
import { emptyProfile } from '../../../server/src/profile/profile.ts';
import { knowledgeGlobs } from '../../../server/src/protocol.ts';

const base = builtInKnowledge();

/** Adds files by path; what was wrong in them as lines. */
function own(files: Readonly<Record<string, string>>) {
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  const { knowledge, mistakes } = withOwnKnowledge(base, list);
  return { knowledge, mistakes: mistakes.map(formatMistake) };
}

/** The rules that find something in a policy, with what they found. */
function found(knowledge: typeof base, sentence: string, laws?: readonly string[]): string[] {
  const engine = new Engine(knowledge);
  const profile = laws ? { ...emptyProfile, laws } : emptyProfile;
  const policy = engine.read(`# Privacy Policy\n\n${sentence}\n`, { profile, named: true });
  const findings = engine.check(policy, { profile, asOf: '2026-11-25', siblings: [] });
  return findings.map(({ rule, message }) => `${rule.id}: ${message}`);
}

const SEAL = `- id: harbour-seal
  name: Harbour Trust Seal
  kind: seal
  phrases: [harbour trust seal]
  timeline:
    - { date: 2015-03-01, event: in-force, what: the association gave the first seal }
    - { date: 2022-04-01, event: discontinued, what: the association gave it up }
  why: Nobody checks any more what the seal promises.
  source: [{ citation: 'Harbour Association, statutes of 2022' }]
  reviewed: 2026-10-01
`;

describe('knowledge of one’s own', () => {
  it('may lie where editors tell the server of it', () => {
    const told = (path: string): boolean =>
      path.endsWith('.md') || knowledgeGlobs.some((glob) => matchesGlobs([glob], path));
    const paths = partNames.filter((name) => name !== 'snapshot').map((name) => parts[name].files.replace('*', 'x'));
    assert.deepEqual(
      paths.flatMap((path) => [`k/${path}`, `k/${path.replace('.yaml', '.yml')}`]).filter((path) => !told(path)),
      [],
    );
    assert.equal(told('docker/compose.yaml'), false);
  });

  it('adds a framework, which is found and judged like any other', () => {
    const { knowledge, mistakes } = own({ 'k/frameworks.yaml': SEAL });
    assert.deepEqual(mistakes, []);
    assert.equal(knowledge.frameworks.length, base.frameworks.length + 1);
    const [finding = ''] = found(knowledge, 'We carry the Harbour Trust Seal.').filter((one) =>
      one.startsWith('stale'),
    );
    assert.match(
      finding,
      /^stale-framework: “Harbour Trust Seal” no longer stands: on 1 April 2022 the association gave it up/,
    );
  });

  it('overrides what an entry says, and takes over the rest', () => {
    const sentence = 'We use SSL to protect what you send.';
    assert.equal(
      found(base, sentence).some((one) => one.startsWith('stale-technology')),
      true,
    );
    const { knowledge, mistakes } = own({ 'frameworks/ours.yml': '- id: ssl\n  report: false\n' });
    assert.deepEqual(mistakes, []);
    assert.equal(knowledge.frameworks.length, base.frameworks.length);
    assert.equal(knowledge.frameworkById.get('ssl')?.name, base.frameworkById.get('ssl')?.name);
    assert.equal(
      found(knowledge, sentence).some((one) => one.startsWith('stale-technology')),
      false,
    );
  });

  it('adds requirements to a law and overrides one, each by itself', () => {
    const law = `id: gdpr
requirements:
  - id: gdpr/13-2-a-retention
    severity: hint
  - id: gdpr/house-rule
    article: House rule 7
    topic: retention
    text: The policy names the archive.
`;
    const { knowledge, mistakes } = own({ 'laws/gdpr.yaml': law });
    const before = base.lawById.get('gdpr')?.requirements ?? [];
    assert.deepEqual(mistakes, []);
    assert.equal(knowledge.lawById.get('gdpr')?.requirements.length, before.length + 1);
    assert.equal(knowledge.requirementById.get('gdpr/house-rule')?.law.shortName, 'GDPR');
    for (const { id, text } of before) assert.equal(knowledge.requirementById.get(id)?.requirement.text, text);
    const changed = before.filter(
      ({ id, severity }) => knowledge.requirementById.get(id)?.requirement.severity !== severity,
    );
    assert.deepEqual(
      changed.map(({ id }) => id),
      ['gdpr/13-2-a-retention'],
    );
  });

  it('adds a law with a topic and a clause of its own', () => {
    const files = {
      'topics.yaml': `- id: drones
  title: Drones
  description: Says when cameras fly over the terrace.
  headings: [drones]
  cues: ['(drone|drones) ..4 (film|films|record|records)']
`,
      'laws/terrace.yaml': `id: terrace
name: Terrace Act 2026
shortName: Terrace Act
jurisdictions: [Terrace]
source: [{ citation: Terrace Act 2026 }]
reviewed: 2026-10-01
requirements:
  - id: terrace/1
    article: s. 1
    topic: drones
    text: Readers learn when drones film.
    severity: error
`,
      'clauses/drones.md': `---
topic: drones
title: Drones
description: For those who fly.
laws: [terrace]
---

Our drones film the terrace at noon.
`,
    };
    const { knowledge, mistakes } = own(files);
    assert.deepEqual(mistakes, []);
    const missing = found(knowledge, 'We value privacy.', ['terrace']);
    assert.equal(missing.filter((one) => /^missing-section: .*Drones/.test(one)).length, 1, missing.join('\n'));
    const clause = knowledge.clauseById.get('drones')?.body ?? '';
    assert.deepEqual(
      found(knowledge, `## Drones\n\n${clause}`, ['terrace']).filter((one) => /Drones/.test(one)),
      [],
    );
  });

  it('points at mistakes, and leaves out nothing but the broken entry', () => {
    const broken = `- id: other-seal
  name: Other Seal
  kind: seel
- id: third-seal
  name: Third Seal
  kind: seal
  phrases: [third (seal]
  timeline: [{ date: 2001-01-01, event: in-force, what: it began }]
  why: Readers ask for it often.
  source: [{ citation: Statutes }]
  reviewed: 2026-10-01
`;
    const { knowledge, mistakes } = own({ 'frameworks.yaml': broken + SEAL });
    assert.equal(
      mistakes.some((line) => /^frameworks\.yaml:3:9: "seel" is none of .*did you mean "seal"\?$/.test(line)),
      true,
    );
    assert.equal(
      mistakes.some((line) => line.startsWith('frameworks.yaml:7:13: in the phrase "third (seal"')),
      true,
    );
    const added = knowledge.frameworks.slice(base.frameworks.length).map(({ id }) => id);
    assert.deepEqual(added, ['harbour-seal']);
    assert.match(found(knowledge, 'We carry the Harbour Trust Seal.').join('\n'), /stale-framework/);
  });

  it('keeps a law whose requirement refers to nothing, without that requirement', () => {
    const law = `id: gdpr
requirements:
  - { id: gdpr/broken, article: Rule 0 }
  - { id: gdpr/lost, article: Rule 1, topic: no-such-topic, text: It says something. }
  - { id: gdpr/kept, article: Rule 2, topic: contact, text: It says something. }
`;
    const { knowledge, mistakes } = own({ 'laws/gdpr.yaml': law });
    assert.equal(
      mistakes.some((line) => line.startsWith('laws/gdpr.yaml:4:46: there is no topic "no-such-topic"')),
      true,
      mistakes.join('\n'),
    );
    const ids = knowledge.lawById.get('gdpr')?.requirements.map(({ id }) => id) ?? [];
    assert.deepEqual(ids.slice(base.lawById.get('gdpr')?.requirements.length), ['gdpr/kept']);
  });

  it('tells of a phrase that a known framework has', () => {
    const { mistakes } = own({ 'frameworks.yaml': SEAL.replace('harbour trust seal', '2000/520/EC') });
    assert.deepEqual(mistakes, ['frameworks.yaml:4:13: "eu-us-safe-harbor" has the phrase "2000/520/EC" too']);
  });

  it('reads nothing of a file that would do harm, and says why', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefgh'
      .split('')
      .map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]}, `.repeat(8)}x]\n`)
      .join('')}`;
    assert.match(own({ 'topics.yaml': bomb }).mistakes.join(), /^topics\.yaml:1:1: its aliases/);
    assert.match(own({ 'topics.yaml': '['.repeat(5000) }).mistakes.join(), /nested too deeply/);
  });

  it('tells what a file of an unknown name could be, and leaves pages alone', () => {
    const { mistakes } = own({ 'framework.yaml': SEAL, 'README.md': '# Ours\n' });
    assert.equal(mistakes.length, 1);
    assert.match(mistakes[0] ?? '', /^framework\.yaml:1:1: warning: not read: files of knowledge are frameworks/);
  });
});
