/**
 * `npm test`: everything that must hold, from formatting to journeys in a browser. Installs what is missing, starts and
 * stops the servers that tests need, and ends with one line: `N passed, N failed`.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies, requireNode } from './lib/dependencies.mjs';
import { run } from './lib/run.mjs';

requireNode('20.19');
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const artefacts = path.join(root, 'artefacts');
const env = { NX_DAEMON: 'false', CI: 'true', FORCE_COLOR: '0' };
const total = { passed: 0, failed: 0 };

/**
 * Runs one command, says what became of it, and adds to the total what `count` reads from its output. A command that fails has
 * failed once.
 */
async function check(name, command, args, count = () => ({ passed: 1, failed: 0 })) {
  const started = performance.now();
  const { code, output } = await run(command, args, { cwd: root, env });
  const counted = await Promise.resolve()
    .then(() => count(output))
    .catch(() => ({ passed: 0, failed: 0 }));
  const failed = code === 0 ? counted.failed : Math.max(1, counted.failed);
  const passed = code === 0 || counted.failed > 0 ? counted.passed : 0;
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  if (failed > 0) console.log(output.trimEnd().split('\n').slice(-150).join('\n'));
  return { passed, failed };
}

const bin = (name) => path.join(root, 'node_modules', name);
const node = (name, script, ...args) => check(name, process.execPath, [bin(script), ...args]);
const nx = (target) => node(`build ${target}`, 'nx/dist/bin/nx.js', 'run', `miniapp:${target}`);

const resultsOf = (name) => path.join(artefacts, `${name}.json`);

async function jest(name, config, ...args) {
  const file = resultsOf(name);
  await rm(file, { force: true });
  const results = ['--json', `--outputFile=${file}`, '--testLocationInResults'];
  return check(name, process.execPath, [bin('jest/bin/jest.js'), '-c', config, ...results, ...args], async () => {
    const { numPassedTests, numFailedTests, numTotalTests, success } = JSON.parse(await readFile(file, 'utf8'));
    if (numTotalTests === 0 || (!success && numFailedTests === 0)) return { passed: numPassedTests, failed: 1 };
    return { passed: numPassedTests, failed: numFailedTests };
  });
}

/** More files than these do not fail by accident. */
const UNSTEADY_AT_MOST = 2;

/**
 * Runs parts of Jest's tests beside each other. On a machine with other work a test may miss a moment: the files that fail, if
 * they are few, are run once more, alone, and named as unsteady where they then pass. What fails twice has failed.
 * @param parts by name, which tests they are
 */
async function jestTwice(name, config, parts, ...common) {
  const runPart = async ([part, args]) => ({
    failed: (await jest(part, config, ...common, ...args)).failed,
    files: await failedFilesOf(part),
  });
  const failing = (await Promise.all(Object.entries(parts).map(runPart))).filter(({ failed }) => failed > 0);
  const files = failing.flatMap((part) => part.files);
  const isByAccident = files.length <= UNSTEADY_AT_MOST && failing.every((part) => part.files.length > 0);
  if (failing.length === 0 || !isByAccident) return;
  const again = await jest(`${name} again`, config, ...common, '--runTestsByPath', ...files.map((file) => file.name));
  total.passed -= files.reduce((sum, { passed }) => sum + passed, 0);
  total.failed -= failing.reduce((sum, { failed }) => sum + failed, 0);
  if (again.failed === 0) console.log(`unsteady: ${files.map((file) => path.relative(root, file.name)).join(', ')}`);
}

/** @returns the files of a part that failed, with how many of their tests passed */
async function failedFilesOf(part) {
  const results = await readFile(resultsOf(part), 'utf8').catch(() => '{"testResults":[]}');
  return JSON.parse(results)
    .testResults.filter(({ status }) => status === 'failed')
    .map(({ name, assertionResults }) => ({
      name,
      passed: assertionResults.filter(({ status }) => status === 'passed').length,
    }));
}

/** The tests of some of Jest's projects, on both cores. */
const projects = (name, ...selected) =>
  jestTwice(
    name,
    'jest.config.cjs',
    { [name]: [] },
    '--maxWorkers=2',
    ...selected.map((project) => `--selectProjects=${project}`),
  );

/**
 * All journeys. A journey often waits for what a person would wait for: three at a time keep two cores busy. Each third has its
 * own product.
 */
const walk = () =>
  jestTwice(
    'journeys',
    'apps/e2e/jest.config.cjs',
    Object.fromEntries(['1', '2', '3'].map((third) => [`journeys ${third} of 3`, [`--shard=${third}/3`]])),
    '--runInBand',
  );

/** Node's own test runner, for what must not run inside Jest's module system. */
const nodeTest = (name, file) =>
  check(
    name,
    process.execPath,
    ['--test', '--test-force-exit', '--test-reporter=tap', path.join('tools/checks', file)],
    async (output) => ({
      passed: Number(/^# pass (\d+)/m.exec(output)?.[1] ?? 0),
      failed: Number(/^# fail (\d+)/m.exec(output)?.[1] ?? 1),
    }),
  );

async function prepare() {
  const say = (text) => console.log(`… ${text}`);
  await installDependencies(root, say);
  await rm(path.join(artefacts, 'failures'), { recursive: true, force: true });
  await mkdir(artefacts, { recursive: true });
  const { BROWSER_PACKAGE, findBrowser, findProgram, installDebianPackages } = await import('./lib/debian.mjs');
  const { findRedis, REDIS_PACKAGE } = await import('./lib/redis.mjs');
  const missing = [];
  if (!(await findProgram('mariadbd', 'mysqld'))) missing.push('mariadb-server-core', 'mariadb-client-core');
  if (!(await findRedis())) missing.push(REDIS_PACKAGE);
  if (!(await findBrowser())) missing.push(BROWSER_PACKAGE);
  if (!(await findProgram('zbarimg'))) missing.push('zbar-tools');
  if (!existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')) missing.push('fonts-noto-cjk');
  if (missing.length > 0 && !(await installDebianPackages(missing, say))) {
    throw new Error(`Install ${missing.join(', ')} first (this is not Debian, or you are not root).`);
  }
}

/** Source in order: cheap and likely to fail first. */
async function checkSource() {
  await node('format', 'prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.');
  await node('graph', 'nx/dist/bin/nx.js', 'graph', `--file=${path.join(artefacts, 'graph.json')}`);
  await node('lint', 'eslint/bin/eslint.js', '--max-warnings=0', '.');
  await nodeTest('boundaries', 'boundaries.test.mjs');
  await nodeTest('repository', 'repository.test.mjs');
  await node('types: servers and libraries', 'typescript7/bin/tsc', '--noEmit', '-p', 'tsconfig.json');
  await node('types: mini-program', 'typescript7/bin/tsc', '--noEmit', '-p', 'apps/miniapp/tsconfig.json');
  await node('types: mini-program specs', 'typescript7/bin/tsc', '--noEmit', '-p', 'apps/miniapp/tsconfig.spec.json');
  await projects('unit', 'unit', 'miniapp');
  await projects('integration', 'integration');
}

async function buildMiniProgram() {
  const weapp = await nx('build-weapp');
  const h5 = await nx('build-h5');
  return weapp.failed + h5.failed === 0;
}

async function checkPackage() {
  await nodeTest('weapp package', 'weapp.test.mjs');
  await nodeTest('weapp pages', 'weapp-pages.test.mjs');
}

async function main() {
  const started = performance.now();
  await prepare();
  const [, built] = await Promise.all([checkSource(), buildMiniProgram()]);
  // Two of them wait for the servers that they start, and both would build these.
  const { buildServer } = await import('./build-server.mjs');
  await buildServer();
  await Promise.all([
    projects('conformance', 'conformance'),
    nodeTest('kills during bookings', 'kill.test.mjs'),
    built && checkPackage(),
  ]);
  if (built) await walk();
  console.log(`finished after ${Math.round((performance.now() - started) / 1000)} s`);
}

await main().catch((error) => {
  total.failed += 1;
  console.error(error.message);
});
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
