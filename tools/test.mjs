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

const JOURNEYS = ['apps/e2e/jest.config.cjs', '--runInBand'];
/** A journey often waits for what a person would wait for: three at a time keep two cores busy. Each third has its own product. */
const THIRDS = { 'journeys 1 of 3': '1/3', 'journeys 2 of 3': '2/3', 'journeys 3 of 3': '3/3' };
/** More files than these do not fail by accident. */
const UNSTEADY_AT_MOST = 2;

/**
 * All journeys. A browser on a machine with other work may miss a moment: what fails is walked once more, alone, with a product of
 * its own, and named where it then passes. What fails twice has failed.
 */
async function walk() {
  const thirds = await Promise.all(Object.entries(THIRDS).map(([name, shard]) => walkThird(name, shard)));
  const failed = thirds.filter((third) => third.failed > 0);
  const files = failed.flatMap((third) => third.files);
  const isByAccident = files.length <= UNSTEADY_AT_MOST && failed.every((third) => third.files.length > 0);
  if (failed.length === 0 || !isByAccident) return;
  const again = await jest('journeys again', ...JOURNEYS, ...files.map(({ name }) => name));
  total.passed -= files.reduce((sum, { passed }) => sum + passed, 0);
  total.failed -= failed.reduce((sum, third) => sum + third.failed, 0);
  if (again.failed === 0) console.log(`unsteady: ${files.map(({ name }) => path.relative(root, name)).join(', ')}`);
}

/** @returns what became of one third, and the files of it that failed with what passed in them */
async function walkThird(name, shard) {
  const { failed } = await jest(name, ...JOURNEYS, `--shard=${shard}`);
  const results = await readFile(resultsOf(name), 'utf8').catch(() => '{"testResults":[]}');
  const files = JSON.parse(results)
    .testResults.filter(({ status }) => status === 'failed')
    .map((file) => ({
      name: file.name,
      passed: file.assertionResults.filter(({ status }) => status === 'passed').length,
    }));
  return { failed, files };
}

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
  await mkdir(artefacts, { recursive: true });
  const { installDebianPackages, findProgram } = await import('./lib/debian.mjs');
  const { findRedis, REDIS_PACKAGE } = await import('./lib/redis.mjs');
  const missing = [];
  if (!(await findProgram('mariadbd', 'mysqld'))) missing.push('mariadb-server-core', 'mariadb-client-core');
  if (!(await findRedis())) missing.push(REDIS_PACKAGE);
  if (!(await findProgram('chromium'))) missing.push('chromium');
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
  await jest('unit', 'jest.config.cjs', '--maxWorkers=2', '--selectProjects', 'unit', 'miniapp');
  await jest('integration', 'jest.config.cjs', '--maxWorkers=2', '--selectProjects', 'integration');
  await jest('conformance', 'jest.config.cjs', '--maxWorkers=2', '--selectProjects', 'conformance');
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
  // Each of both leaves a core to the other.
  await Promise.all([nodeTest('kills during bookings', 'kill.test.mjs'), built && checkPackage()]);
  if (built) await walk();
  console.log(`finished after ${Math.round((performance.now() - started) / 1000)} s`);
}

await main().catch((error) => {
  total.failed += 1;
  console.error(error.message);
});
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
