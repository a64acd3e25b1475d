/** npm dependencies: installed when they are missing or not those of the lock file. Uses nothing but Node itself. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { mustRun } from './run.mjs';

const packagesIn = async (file) => JSON.parse(await readFile(file, 'utf8').catch(() => '{}')).packages ?? {};

/** Packages that must be there on every platform. */
const isRequired = ([name, entry]) =>
  name.includes('node_modules/') && !entry.link && !entry.optional && !entry.devOptional;

async function areInstalled(root) {
  const wanted = await packagesIn(path.join(root, 'package-lock.json'));
  const present = await packagesIn(path.join(root, 'node_modules/.package-lock.json'));
  return Object.entries(wanted)
    .filter(isRequired)
    .every(([name, entry]) => present[name]?.version === entry.version);
}

/** @param {string} root @param {(text: string) => void} say */
export async function installDependencies(root, say) {
  if (await areInstalled(root)) return;
  say('installing npm dependencies (a minute or two, only when they changed)');
  await mustRun('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: root });
}

/** Ends the process with a clear word where Node is too old. */
export function requireNode(minimum) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantMajor, wantMinor] = minimum.split('.').map(Number);
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return;
  console.error(`Kangqiao needs Node ${minimum} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
