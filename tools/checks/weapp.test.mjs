/** The package for WeChat, looked at as WeChat would: compiled by its compiler and weighed. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import {
  APP as app,
  DIST as dist,
  PAGES as pages,
  ROOT as root,
  SUBPACKAGES as subpackages,
  keep,
} from './weapp-package.mjs';

const require = createRequire(import.meta.url);
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)));

/** WeChat refuses a package of more than 2 MiB; ours must stay quick to fetch on a bad network. Bytes. */
const BUDGETS = { main: 600_000, subpackage: 250_000, all: 2_500_000 };
const subpackageOf = (file) =>
  subpackages.find(({ root: folder }) => file.startsWith(`${folder.replace(/\/?$/, '')}/`))?.root;
const isShipped = (file) => !/LICENSE\.txt$|\.map$|^project\.(private\.)?config/.test(file);

test('every page that app.json names is there in full', () => {
  for (const page of pages) {
    for (const extension of ['js', 'json', 'wxml'])
      assert.ok(existsSync(path.join(dist, `${page}.${extension}`)), `${page}.${extension}`);
  }
});

test('app.json names every page that is there, and what it names besides is there', () => {
  const there = files.filter((file) => /^(pages|packages)\/.*\.wxml$/.test(file)).map((file) => file.slice(0, -5));
  assert.deepEqual(there.sort(), [...pages].sort());
  const packages = subpackages.map(({ root: folder }) => folder.replace(/\/$/, ''));
  for (const [page, { packages: loaded }] of Object.entries(app.preloadRule)) {
    assert.ok(pages.includes(page), page);
    for (const folder of loaded) assert.ok(packages.includes(folder), folder);
  }
  for (const { pagePath } of app.tabBar.list) assert.ok(app.pages.includes(pagePath), pagePath);
  for (const file of [app.sitemapLocation, app.themeLocation, 'assets/share.png'])
    assert.ok(existsSync(path.join(dist, file)), file);
  assert.equal(app.lazyCodeLoading, 'requiredComponents');
  assert.equal(app.__usePrivacyCheck__, true);
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

test('nothing is newer than what the oldest phones that we support can read', () => {
  // iOS 13.4 and Chrome 80 read ECMAScript 2020.
  const { parse } = require('acorn');
  for (const file of files.filter((name) => name.endsWith('.js')))
    assert.doesNotThrow(() => parse(readFileSync(path.join(dist, file), 'utf8'), { ecmaVersion: 2020 }), file);
});

test('no source uses what is left out of the templates', () => {
  const sources = path.join(root, 'apps/miniapp/src');
  const unused =
    /\bon(Touch(Start|Move|End|Cancel)|LongPress|Animation\w*|TransitionEnd)=|\bhoverSt(art|ay)Time|\bhoverStop|\banimation=\{/;
  for (const entry of readdirSync(sources, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (/\.tsx$/.test(file) && !/\.(spec|h5)\.tsx$/.test(file))
      assert.doesNotMatch(readFileSync(file, 'utf8'), unused, file);
  }
});

test('no scroll view or text uses an attribute that the templates lost', () => {
  const ts = require('typescript');
  const used = JSON.parse(readFileSync(path.join(root, 'apps/miniapp/config/used-attributes.json'), 'utf8'));
  const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const everywhere = /^(style|class-name|id|key|ref|on-click|catch-move|aria-.*)$/;
  const sources = path.join(root, 'apps/miniapp/src');
  for (const name of readdirSync(sources, { recursive: true })) {
    if (!/\.tsx$/.test(name) || /\.(spec|h5)\.tsx$/.test(name)) continue;
    const text = readFileSync(path.join(sources, name), 'utf8');
    const look = (node) => {
      if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
        const names = used[kebab(node.tagName.getText()).slice(1)];
        const given = node.attributes.properties.filter(ts.isJsxAttribute).map((one) => kebab(one.name.getText()));
        const lost = names ? given.filter((one) => !everywhere.test(one) && !names.includes(one)) : [];
        assert.deepEqual(lost, [], `${name}: add to apps/miniapp/config/used-attributes.json`);
      }
      ts.forEachChild(node, look);
    };
    look(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  }
});

test('the main package, every subpackage and all of them keep their size budgets', (context) => {
  const sizes = new Map([['main', 0]]);
  for (const file of files.filter(isShipped)) {
    const name = subpackageOf(file) ?? 'main';
    sizes.set(name, (sizes.get(name) ?? 0) + statSync(path.join(dist, file)).size);
  }
  keep({ sizes: Object.fromEntries(sizes) });
  for (const [name, size] of sizes) {
    context.diagnostic(`${name}: ${size} bytes`);
    const budget = name === 'main' ? BUDGETS.main : BUDGETS.subpackage;
    assert.ok(size <= budget, `${name} has ${size} of ${budget} bytes`);
  }
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  context.diagnostic(`all: ${all} bytes`);
  assert.ok(all <= BUDGETS.all, `all packages have ${all} of ${BUDGETS.all} bytes`);
});

test('the phone carries no table that only the server needs', () => {
  // Of the units, the conditions of reference ranges, and the explanations of laboratory items.
  const onlyServer = /PEIU|卵泡期|\\u5375\\u6ce1\\u671f|谷丙转氨酶|\\u8c37\\u4e19\\u8f6c\\u6c28\\u9176/i;
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    assert.doesNotMatch(readFileSync(path.join(dist, file), 'utf8'), onlyServer, file);
  }
});

test("the phone carries no list of regions: WeChat's wheels have one", () => {
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    assert.doesNotMatch(readFileSync(path.join(dist, file), 'utf8'), /嘉峪关|\\u5609\\u5cea\\u5173/i, file);
  }
});

test('the tab bar has pictures that WeChat takes', () => {
  for (const { iconPath, selectedIconPath } of app.tabBar.list) {
    for (const icon of [iconPath, selectedIconPath]) {
      assert.match(icon, /\.png$/);
      assert.ok(statSync(path.join(dist, icon)).size <= 40 * 1024, icon);
    }
  }
});
