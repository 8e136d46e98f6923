import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** These hold parts of generated pages; their links are those of the pages. */
const PARTS = /^docs\/rules\/why\//;

const documents = [
  ...markdownIn('.', false),
  'server/README.md',
  'samples/README.md',
  ...markdownIn('docs', true).filter((file) => !PARTS.test(file)),
];

function markdownIn(folder: string, recursive: boolean): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')));
}

/** Without code, in which a link is an example. */
const proseOf = (file: string): string =>
  readFileSync(path.join(ROOT, file), 'utf8')
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/`[^`\n]*`/g, 'code');

interface Link {
  readonly file: string;
  /** Relative to the document, with its anchor. */
  readonly target: string;
}

/** Links and images that lead to another file or another place of this project. */
function linksIn(file: string): Link[] {
  return Array.from(proseOf(file).matchAll(/\]\(([^()\s]+)\)/g), ([, target = '']) => ({ file, target })).filter(
    ({ target }) => !/^[a-z][a-z+.-]*:/i.test(target),
  );
}

/** Anchors as GitHub makes them of headings. */
function anchorsOf(file: string): string[] {
  return Array.from(proseOf(file).matchAll(/^#{1,6} +(.+?) *$/gm), ([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function isBroken({ file, target }: Link): boolean {
  const [where = '', anchor] = target.split('#');
  const led = where === '' ? file : path.posix.join(path.posix.dirname(file), where);
  if (!existsSync(path.join(ROOT, led))) return true;
  return anchor !== undefined && led.endsWith('.md') && !anchorsOf(led).includes(anchor);
}

describe('documentation', () => {
  const links = documents.flatMap(linksIn);

  it('has the documents that people look for first', () => {
    for (const file of ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'ARCHITECTURE.md', 'docs/README.md']) {
      assert.ok(documents.includes(file), file);
    }
  });

  it('links only to files and headings that exist', () => {
    assert.ok(links.length > 0, 'found no link at all');
    assert.deepEqual(links.filter(isBroken), []);
  });

  it('lists every guide in its index', () => {
    const indexed = linksIn('docs/README.md').map(({ target }) => target);
    const guides = markdownIn('docs/guide', false).map((file) => path.posix.relative('docs', file));
    assert.deepEqual(
      guides.filter((guide) => !indexed.includes(guide)),
      [],
    );
  });
});
