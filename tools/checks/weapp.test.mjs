/** The package for WeChat, looked at as WeChat would: compiled by its compiler, weighed, and run. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { buildServer } from '../build-server.mjs';
import { startStack } from '../lib/stack.mjs';
import { bootWeapp, until } from './weapp-runtime.mjs';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'apps/miniapp/dist/weapp');
const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'));
const subpackages = app.subPackages ?? app.subpackages ?? [];
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)));

const KIB = 1024;
/** WeChat refuses a package of more than 2 MiB; ours must stay quick to fetch on a bad network. */
const MAIN_PACKAGE_BUDGET = 600 * KIB;
const SUBPACKAGE_BUDGET = 160 * KIB;

const subpackageOf = (file) =>
  subpackages.find(({ root: folder }) => file.startsWith(`${folder.replace(/\/?$/, '')}/`))?.root;
const isShipped = (file) => !/LICENSE\.txt$|\.map$|^project\.(private\.)?config/.test(file);

test('every page that app.json names is there in full', () => {
  const pages = [
    ...app.pages,
    ...subpackages.flatMap(({ root: folder, pages: names }) => names.map((name) => path.posix.join(folder, name))),
  ];
  for (const page of pages) {
    for (const extension of ['js', 'json', 'wxml'])
      assert.ok(existsSync(path.join(dist, `${page}.${extension}`)), `${page}.${extension}`);
  }
});

test("WeChat's own compilers accept every template and every style", () => {
  const compiler = require('miniprogram-compiler');
  assert.match(compiler.wxmlToJs(dist), /\$gwx/);
  assert.match(compiler.wxssToJs(dist), /wxssMap/);
});

test('nothing is left for the build environment to fill in', () => {
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    assert.doesNotMatch(readFileSync(path.join(dist, file), 'utf8'), /process\.env\./, file);
  }
});

test('the main package and every subpackage keep their size budgets', (context) => {
  const sizes = new Map([['main', 0]]);
  for (const file of files.filter(isShipped)) {
    const name = subpackageOf(file) ?? 'main';
    sizes.set(name, (sizes.get(name) ?? 0) + statSync(path.join(dist, file)).size);
  }
  for (const [name, size] of sizes) {
    context.diagnostic(`${name}: ${(size / KIB).toFixed(1)} KiB`);
    const budget = name === 'main' ? MAIN_PACKAGE_BUDGET : SUBPACKAGE_BUDGET;
    assert.ok(size <= budget, `${name} is ${(size / KIB).toFixed(1)} KiB of ${budget / KIB} KiB`);
  }
});

test('the phone carries no table that only the server needs', () => {
  // Of the units, the conditions of reference ranges, and the explanations of laboratory items.
  const onlyServer = /PEIU|卵泡期|\\u5375\\u6ce1\\u671f|谷丙转氨酶|\\u8c37\\u4e19\\u8f6c\\u6c28\\u9176/i;
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    assert.doesNotMatch(readFileSync(path.join(dist, file), 'utf8'), onlyServer, file);
  }
});

test('the tab bar has pictures that WeChat takes', () => {
  for (const { iconPath, selectedIconPath } of app.tabBar.list) {
    for (const icon of [iconPath, selectedIconPath]) {
      assert.match(icon, /\.png$/);
      assert.ok(statSync(path.join(dist, icon)).size <= 40 * KIB, icon);
    }
  }
});

const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kangqiao-weapp-'));
let stack;
before(async () => {
  await buildServer();
  stack = await startStack({ root, folder, durable: false });
});
after(async () => {
  await stack?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the real app boots in the component runtime, signs in and shows the home page', async () => {
  const [resident] = await (await fetch(`${stack.sandboxUrl}/_control/residents`)).json();
  const weapp = bootWeapp({ dist, origin: stack.url, code: resident.signInCode });
  const shows = (page, text) =>
    until(
      () => page.text().includes(text),
      () => `no ${text} in: ${page.text()}\ncalls: ${JSON.stringify(weapp.calls)}`,
    );

  const home = weapp.open('pages/home/index');
  await shows(home, '请先登录');
  const signIn = weapp.open('packages/account/sign-in/index');
  await shows(signIn, '微信一键登录');
  weapp.tap(signIn, '微信一键登录');
  await shows(signIn, '请先阅读并同意隐私政策');
  weapp.tap(signIn, '我已阅读并同意');
  await until(
    () => !signIn.text().includes('请先阅读并同意隐私政策'),
    () => `the box stays empty in: ${signIn.text()}`,
  );
  weapp.tap(signIn, '微信一键登录');
  await shows(home, '还没有就诊人');
  assert.ok(
    weapp.calls.some(([name, method, url]) => name === 'request' && method === 'GET' && url.endsWith('/api/v1/people')),
  );
});
