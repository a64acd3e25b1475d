/** What must hold for the repository as a whole. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');

test('every dependency has one exact version', () => {
  for (const file of ['package.json', 'apps/miniapp/package.json']) {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(read(file));
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      assert.match(version, /^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/, `${name} in ${file}`);
    }
  }
});

test('the lock file names no download addresses', () => {
  assert.doesNotMatch(read('package-lock.json'), /"resolved": "https?:/);
});

test('every dependency that we chose says why', () => {
  const reasons = read('docs/dependencies.md');
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const miniapp = JSON.parse(read('apps/miniapp/package.json'));
  const names = Object.keys({
    ...dependencies,
    ...devDependencies,
    ...miniapp.dependencies,
    ...miniapp.devDependencies,
  });
  const missing = names.filter((name) => !reasons.includes(`\`${name}\``));
  assert.deepEqual(missing, []);
});

test('links between our documents lead somewhere', () => {
  for (const file of files.filter((name) => name.endsWith('.md'))) {
    for (const [, target] of read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)) {
      assert.ok(existsSync(path.join(root, path.dirname(file), target)), `${file} links to ${target}`);
    }
  }
});

test('Chinese sentences use Chinese punctuation', () => {
  const sources = files.filter(
    (name) => /^(apps|libs)\/.*\.(tsx?|html|js)$/.test(name) && existsSync(path.join(root, name)),
  );
  const faults = sources.flatMap((name) =>
    read(name)
      .split('\n')
      .flatMap((line, index) => (/\p{Script=Han}[,;!]\p{Script=Han}/u.test(line) ? [`${name}:${index + 1}`] : [])),
  );
  assert.deepEqual(faults, []);
});

test('continuous integration runs what a person runs', () => {
  assert.match(read('.ci/run'), /^exec npm test$/m);
});
