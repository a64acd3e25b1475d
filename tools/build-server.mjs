/**
 * Compiles the servers (apps/bff, apps/sandbox) and the libraries into dist/, mirroring the workspace, with library
 * names rewritten to relative paths, so that `node dist/apps/bff/src/main.js` needs nothing but node_modules.
 */
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const out = path.join(root, 'dist');
const folders = ['apps/bff', 'apps/sandbox', 'libs'];

const isSource = (file) => /\.ts$/.test(file) && !/(\.spec|\.d)\.ts$|^apps\/bff\/src\/testing\//.test(file);
/** What a server reads at run time besides code. */
const isAsset = (file) => /\.(html|css|js|svg|png|ico|yaml|json)$/.test(file) && /[\\/]src[\\/]/.test(file);

async function walk(folder) {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('node_modules'));
}

async function isFresh(source, target) {
  const [from, to] = await Promise.all([stat(source), stat(target).catch(() => null)]);
  return to !== null && to.mtimeMs > from.mtimeMs;
}

async function settings() {
  const [swcrc, tsconfig] = await Promise.all(
    ['.swcrc', 'tsconfig.base.json'].map(async (name) => JSON.parse(await readFile(path.join(root, name), 'utf8'))),
  );
  delete swcrc.$schema;
  // Stack traces need places, not texts: maps with the sources in them are read at every start.
  return {
    ...swcrc,
    swcrc: false,
    inlineSourcesContent: false,
    jsc: { ...swcrc.jsc, baseUrl: root, paths: tsconfig.compilerOptions.paths },
  };
}

async function emit(file, options) {
  const source = path.join(root, file);
  const target = path.join(out, isAsset(file) ? file : file.replace(/\.ts$/, '.js'));
  if (await isFresh(source, target)) return target;
  await mkdir(path.dirname(target), { recursive: true });
  if (isAsset(file)) {
    await writeFile(target, await readFile(source));
  } else {
    const { code, map } = await transformFile(source, options);
    await writeFile(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
    await writeFile(`${target}.map`, map ?? '');
  }
  return target;
}

/** Removes what an earlier build left of files that are gone. */
async function prune(kept) {
  for (const folder of folders) {
    const entries = await readdir(path.join(out, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const file = path.join(entry.parentPath, entry.name);
      if (entry.isFile() && !kept.has(file) && !kept.has(file.replace(/\.map$/, ''))) await rm(file);
    }
  }
}

export async function buildServer() {
  const options = await settings();
  const files = (await Promise.all(folders.map(walk))).flat().filter((file) => isSource(file) || isAsset(file));
  const targets = await Promise.all(files.map((file) => emit(file, options)));
  await prune(new Set(targets));
  return targets.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  const count = await buildServer();
  console.log(`${count} files in dist/ after ${Math.round(performance.now() - started)} ms`);
}
