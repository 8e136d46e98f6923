// npm run screenshots [-- NAME…]: takes the pictures in docs/images of the real VS Code, each in a window of its own.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareProject, root } from '../../scripts/lib/project.mjs';
import { scenes } from './scenes.mjs';
import { Window } from './window.mjs';

const names = process.argv.slice(2);
const unknown = names.find((name) => !scenes.some((scene) => scene.name === name));
if (unknown !== undefined) {
  console.error(`${unknown}: no such picture. There are ${scenes.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const images = path.join(root, 'docs/images');
mkdirSync(images, { recursive: true });
await prepareProject();
for (const scene of scenes) {
  if (names.length === 0 || names.includes(scene.name)) await take(scene);
}
process.exit();

/** @param {import('./scenes.mjs').Scene} scene */
async function take({ name, play, clip }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'pw-scene-'));
  const samples = path.join(folder, 'samples');
  cpSync(path.join(root, 'samples'), samples, { recursive: true });
  const window = await Window.open(samples, path.join(samples, 'flawed/privacy.md'));
  try {
    await window.hasFindings();
    await play(window);
    await window.picture(path.join(images, `${name}.png`), clip);
    console.log(`docs/images/${name}.png`);
  } catch (error) {
    const failed = path.join(root, `out/screenshots/${name}.png`);
    await window.picture(failed);
    throw new Error(`${name}: see ${failed}`, { cause: error });
  } finally {
    await window.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
