/** The package for WeChat as it was built, and what is found out about it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const DIST = path.join(ROOT, 'apps/miniapp/dist/weapp');
export const APP = JSON.parse(readFileSync(path.join(DIST, 'app.json'), 'utf8'));
export const SUBPACKAGES = APP.subPackages ?? APP.subpackages ?? [];
export const PAGES = [
  ...APP.pages,
  ...SUBPACKAGES.flatMap(({ root, pages }) => pages.map((name) => path.posix.join(root, name))),
];

const ARTEFACT = path.join(ROOT, 'artefacts/weapp.json');
const kept = () => {
  try {
    return JSON.parse(readFileSync(ARTEFACT, 'utf8'));
  } catch {
    return {};
  }
};

/** Puts what was measured into artefacts/weapp.json, beside what is there. */
export function keep(measured) {
  mkdirSync(path.dirname(ARTEFACT), { recursive: true });
  writeFileSync(ARTEFACT, JSON.stringify({ ...kept(), ...measured }, null, 2));
}
