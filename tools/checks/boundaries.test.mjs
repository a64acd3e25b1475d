/** The boundaries of docs/architecture.md hold because lint says so; here lint itself is tried on forbidden imports. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';

const root = path.resolve(import.meta.dirname, '../..');

const graphFile = path.join(mkdtempSync(path.join(tmpdir(), 'kangqiao-graph-')), 'graph.json');
execFileSync(process.execPath, ['node_modules/nx/dist/bin/nx.js', 'graph', `--file=${graphFile}`], {
  cwd: root,
  env: { ...process.env, NX_DAEMON: 'false' },
});
const { dependencies } = JSON.parse(readFileSync(graphFile, 'utf8')).graph;
const targetsOf = (project) =>
  dependencies[project].map((edge) => edge.target).filter((name) => !name.startsWith('npm:'));

const eslint = new ESLint({ cwd: root });
async function rulesBroken(file, code) {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  return result.messages.map((message) => message.ruleId);
}

test('the project graph has edges, so the boundary rule has something to judge', () => {
  assert.ok(targetsOf('bff').includes('his-port'));
  assert.ok(targetsOf('his-adapter-selfservice').includes('his-port'));
});

test('the sandbox depends on no library of this workspace', () => {
  assert.deepEqual(targetsOf('sandbox'), []);
});

const boundary = '@nx/enforce-module-boundaries';
const restricted = 'no-restricted-imports';
const forbidden = [
  ['libs/domain/src/x.ts', '@kangqiao/his-port', boundary],
  ['libs/his-port/src/x.ts', '@kangqiao/his-adapter-selfservice', boundary],
  ['libs/his-adapters/selfservice/src/x.ts', '@kangqiao/his-adapter-fhir', boundary],
  ['libs/his-adapters/selfservice/src/x.ts', '@kangqiao/contracts', boundary],
  ['libs/contracts/src/x.ts', '@kangqiao/his-port', boundary],
  ['apps/sandbox/src/x.ts', '@kangqiao/domain', boundary],
  ['apps/sandbox/src/x.spec.ts', '@kangqiao/testing', boundary],
  ['apps/miniapp/src/features/card/x.ts', '@kangqiao/his-port', boundary],
  ['apps/miniapp/src/features/card/x.ts', '@kangqiao/contracts', restricted],
  ['apps/miniapp/src/features/card/x.ts', '@tarojs/taro', restricted],
  ['apps/miniapp/src/features/card/x.ts', '@/features/people', restricted],
  ['apps/miniapp/src/features/card/lib/x.ts', '../../people/lib/masked', restricted],
  ['apps/miniapp/src/features/card/x.ts', 'react-dom', restricted],
  ['apps/miniapp/src/components/x.tsx', 'react-dom', restricted],
  ['apps/miniapp/src/components/x.tsx', '@/features/people', restricted],
  ['apps/miniapp/src/pages/home/x.tsx', '@tarojs/taro', restricted],
  ['apps/bff/src/features/card/x.ts', '@kangqiao/card-adapter-regional', restricted],
  ['apps/bff/src/features/reports/x.ts', '@kangqiao/his-adapter-selfservice', restricted],
  ['apps/bff/src/platform/x.ts', '../features/people/people.service', restricted],
];
for (const [file, imported, rule] of forbidden) {
  test(`${file} may not import ${imported}`, async () => {
    const broken = await rulesBroken(file, `import { x } from '${imported}';\nexport const y = x;\n`);
    assert.ok(broken.includes(rule), `lint reported ${JSON.stringify(broken)}`);
  });
}

const allowed = [
  [
    'libs/his-adapters/selfservice/src/x.ts',
    "import type { Session } from '@kangqiao/his-port';\nexport type X = Session;\n",
  ],
  ['apps/miniapp/src/features/card/x.ts', "import type { Card } from '@kangqiao/contracts';\nexport type X = Card;\n"],
];
for (const [file, code] of allowed) {
  test(`${file} may import what its layer is for`, async () => {
    assert.deepEqual(await rulesBroken(file, code), []);
  });
}

const untranslated = [
  ['a literal', "export const x = '首页';"],
  ['a template', 'export const x = (n: number) => `共 ${n} 次`;'],
  ['a separator', "export const x = ['a', 'b'].join('、');"],
  ['text of an element', 'export const X = () => <b>首页</b>;'],
];
for (const [what, code] of untranslated) {
  test(`${what} in Chinese may not stand outside the mechanism of languages`, async () => {
    assert.ok((await rulesBroken('apps/miniapp/src/pages/home/x.tsx', `${code}\n`)).includes('no-restricted-syntax'));
  });
}

test('what goes through the mechanism of languages may be Chinese', async () => {
  const code = "import { t } from '@/language';\nexport const x = (n: number) => t`共 ${n} 次`;\n";
  assert.deepEqual(await rulesBroken('apps/miniapp/src/pages/home/x.tsx', code), []);
});
