/** Writes what `npm test` measured of the package for WeChat (artefacts/weapp.json) into docs/weapp.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { sizes, pages, full } = JSON.parse(readFileSync(path.join(root, 'artefacts/weapp.json'), 'utf8'));

const kb = (bytes) => (bytes / 1000).toFixed(1);
const table = (heads, rows) =>
  [heads, heads.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const all = Object.values(sizes).reduce((sum, size) => sum + size, 0);
const sizeTable = table(
  ['package', 'kB', 'budget'],
  [
    ...Object.entries(sizes).map(([name, size]) => [name, kb(size), name === 'main' ? 600 : 250]),
    ['all', kb(all), 2500],
  ],
);
const pageTable = table(
  ['page', 'nodes', 'depth', 'setData kB', 'nodes, full', 'setData kB, full'],
  Object.entries(pages).map(([page, { nodes, depth, setDataBytes }]) => [
    page.replace(/^packages\/|\/index$/g, ''),
    nodes,
    Math.max(depth, full[page].depth),
    kb(setDataBytes),
    full[page].nodes,
    kb(full[page].setDataBytes),
  ]),
);

const file = path.join(root, 'docs/weapp.md');
const between = (text, name, content) =>
  text.replace(new RegExp(`(<!-- ${name} -->)[\\s\\S]*(<!-- end of ${name} -->)`), `$1\n\n${content}\n\n$2`);
writeFileSync(file, between(between(readFileSync(file, 'utf8'), 'sizes', sizeTable), 'pages', pageTable));
