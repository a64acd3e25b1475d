/** Programs that come from Debian: found on the machine, or installed when we may. */
import { access, constants } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

/** The first of these programs that is on PATH or in /usr/sbin. @returns {Promise<string | null>} */
export async function findProgram(...names) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name);
      if (
        await access(file, constants.X_OK).then(
          () => true,
          () => false,
        )
      )
        return file;
    }
  }
  return null;
}

/** Debian's Chromium that draws the same as the whole one, and takes less of the machine. */
export const BROWSER_PACKAGE = 'chromium-headless-shell';

export const findBrowser = () => findProgram(BROWSER_PACKAGE, 'chromium');

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Makes sure that Debian packages are installed.
 * @param {string[]} packages
 * @param {(text: string) => void} say told what happens
 * @returns {Promise<boolean>} false where we may not install (not root, or not Debian)
 */
export async function installDebianPackages(packages, say) {
  if (!mayInstall()) return false;
  say(`installing ${packages.join(', ')} with apt-get`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['-o', 'DPkg::Lock::Timeout=400', 'install', '-y', '--no-install-recommends', ...packages];
  if ((await run('apt-get', install, { env })).code === 0) return true;
  await run('apt-get', ['-o', 'DPkg::Lock::Timeout=400', 'update'], { env });
  const { code, output } = await run('apt-get', install, { env });
  if (code !== 0) throw new Error(`apt-get could not install ${packages.join(', ')}\n${output.slice(-2000)}`);
  return true;
}
