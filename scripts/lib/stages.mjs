/**
 * One stage of `npm test`.
 *
 * @typedef {object} Stage
 * @property {string} name for `npm test -- --only NAME`
 * @property {string} title what it shows when it passes
 * @property {string[]} args arguments of Node.js, from the project's top folder
 * @property {boolean} mocha whether it prints mocha's counts; a stage that does not is one test
 */

const mocha = ['node_modules/mocha/bin/mocha.js', '--timeout', '60000'];
const tsx = ['--import', 'tsx'];
const accuracy = [...tsx, 'test/accuracy/accuracy.ts'];

/** All that `npm test` runs, in this order: what fails fast comes first. */
export const stages = [
  check('style', 'Formatting and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']),
  check('types', 'Types', ['node_modules/typescript/bin/tsc', '--noEmit']),
  check('generated', 'Generated files are up to date', [...tsx, 'scripts/generate.ts', '--check']),
  tests('unit', 'Unit tests', [...mocha, 'test/unit/**/*.test.ts']),
  tests('accuracy', 'How well real policies are read', [...accuracy, '--check']),
  tests('faults', 'Faults put into real policies are found', [...accuracy, '--inject', '--runs', '100']),
  tests('forms', 'The way a policy is written changes nothing', [...accuracy, '--invariance', '--check']),
  tests('protocol', 'The built server over stdio', [...mocha, 'test/protocol/**/*.test.ts']),
  tests('package', 'Content of the VSIX', [...mocha, 'test/package/**/*.test.mjs']),
  tests('e2e', 'The extension in a real VS Code', ['test/e2e/run.mjs']),
  tests('web', 'The extension in VS Code for the Web', ['test/web/run.mjs']),
];

function check(name, title, args) {
  return { name, title, args, mocha: false };
}

function tests(name, title, args) {
  return { name, title, args, mocha: true };
}
