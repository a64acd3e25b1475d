/**
 * The web page of the mini-program beside a bare Taro page built by the same Taro, in Chromium with its processor slowed down
 * fourfold: until something is painted, until a tap on a tab is answered on the screen; and how a long list scrolls. Ratios
 * count: absolutes belong to this machine.
 */
/* global document, requestAnimationFrame, PerformanceObserver -- of the page that is measured */
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { crowded } from '../checks/weapp-crowd.mjs';
import { findBrowser } from '../lib/debian.mjs';
import { mustRun } from '../lib/run.mjs';
import { startStack } from '../lib/stack.mjs';
import { median, spread } from './statistics.mjs';

const SLOWDOWN = 4;
/** Longer ones are felt as a stutter (W3C Long Tasks). */
const LONG_TASK_MS = 50;
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' };

/** Builds both with the same Taro. */
async function build(root) {
  const app = path.join(root, 'apps/miniapp');
  const env = { NODE_ENV: 'production', CI: 'true', NX_DAEMON: 'false' };
  const taro = ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', 'h5'];
  const nx = path.join(root, 'node_modules/nx/dist/bin/nx.js');
  await mustRun(process.execPath, [nx, 'run', 'miniapp:build-h5'], { cwd: root, env });
  const hello = path.join(app, 'tools/hello');
  await mustRun(process.execPath, [path.join(root, taro[0]), ...taro.slice(1)], { cwd: hello, env });
  return path.join(hello, 'dist/h5');
}

/** Hands out a folder of files. */
async function serve(folder) {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://host');
    const file = path.join(folder, pathname === '/' ? 'index.html' : path.normalize(pathname));
    const stream = createReadStream(file);
    stream.on('error', () => response.writeHead(404).end());
    stream.on('open', () => response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'text/plain' }));
    stream.pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}

async function slowPage(browser, options) {
  const context = await browser.newContext({ ...PHONE, ...options });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  return { page, session };
}

const firstPaint = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const found = (entries) => entries.find(({ name }) => name === 'first-contentful-paint')?.startTime;
        const now = found(performance.getEntriesByType('paint'));
        if (now !== undefined) return resolve(now);
        return new PerformanceObserver((list) => {
          const later = found(list.getEntries());
          if (later !== undefined) resolve(later);
        }).observe({ type: 'paint' });
      }),
  );

/** Milliseconds from a tap on a tab until the frame in which that page's text stands has been painted. */
const tapUntilPainted = (page, tab, text) =>
  page.evaluate(
    ([name, awaited]) =>
      new Promise((resolve) => {
        const tabs = [...document.querySelectorAll('.weui-tabbar__label')];
        const from = performance.now();
        const stands = () =>
          [...document.querySelectorAll('.taro_page')].some(
            (one) => one.checkVisibility() && one.innerText.includes(awaited),
          );
        const look = () =>
          stands()
            ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)))
            : requestAnimationFrame(look);
        tabs.find((one) => one.textContent.trim() === name).click();
        look();
      }),
    [tab, text],
  );

/** One fresh visit: nothing kept but the session. */
async function visit(browser, { url, storageState, shows, tab, answer }) {
  const { page } = await slowPage(browser, { storageState });
  try {
    await page.goto(url);
    const painted = await firstPaint(page);
    await page.getByText(shows).filter({ visible: true }).first().waitFor();
    await page.waitForLoadState('networkidle');
    return { painted, tapped: await tapUntilPainted(page, tab, answer) };
  } finally {
    await page.context().close();
  }
}

/** Signs in as a demo resident and keeps what the phone then keeps. */
async function signedIn(browser, url) {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.goto(`${url}#/packages/account/sign-in/index`);
  await page.getByText('我已阅读并同意').first().click();
  await page.getByText('王秀英').first().click();
  await page.getByText('还没有就诊人').filter({ visible: true }).first().waitFor();
  const storageState = await context.storageState();
  await context.close();
  return storageState;
}

/** Scrolls 200 sessions of one doctor from top to bottom and back, and tells what kept the page from drawing. */
async function scrollSchedule(browser, { url, storageState }) {
  const { page, session } = await slowPage(browser, { storageState });
  try {
    await page.route(/\/schedule\?/, async (route) => {
      const response = await route.fetch();
      const { pathname, search } = new URL(route.request().url());
      await route.fulfill({ response, json: crowded(pathname + search, await response.json()) });
    });
    await page.goto(`${url}#/packages/booking/schedule/index?hospitalId=kq-first&departmentId=1001&doctorId=100104`);
    await page
      .getByText(/^还有 \d+ 条$/)
      .filter({ visible: true })
      .first()
      .waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      globalThis.longTasks = [];
      new PerformanceObserver((list) =>
        globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({
        type: 'longtask',
      });
    });
    const rows = await page.getByRole('button', { name: /¥/ }).filter({ visible: true }).count();
    const gesture = { x: 195, y: 600, speed: 2_000, gestureSourceType: 'touch' };
    for (const yDistance of [-2_000, 2_000, -2_000])
      await session.send('Input.synthesizeScrollGesture', { ...gesture, yDistance });
    const scrolled = await page.evaluate(() => globalThis.longTasks.splice(0));
    await page
      .getByText(/^还有 \d+ 条$/)
      .filter({ visible: true })
      .first()
      .click();
    await page.getByText('回到前面的').filter({ visible: true }).first().waitFor();
    await page.waitForTimeout(500);
    const turned = await page.evaluate(() => globalThis.longTasks.splice(0));
    return { rows, scrolled, turned };
  } finally {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().close();
  }
}

const compared = (samples, bare, name) => {
  const ours = samples.map((one) => one[name]);
  const theirs = bare.map((one) => one[name]);
  return { ours: median(ours), bare: median(theirs), ratio: median(ours) / median(theirs), spread: spread(ours) };
};

/** @param {{ root: string, rounds: number }} options */
export async function measurePhone({ root, rounds }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'kangqiao-phone-'));
  const hello = await serve(await build(root));
  const stack = await startStack({ root, folder, durable: false });
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: FLAGS });
  try {
    const url = `${stack.url}/app/`;
    const storageState = await signedIn(browser, url);
    const own = { url, storageState, shows: '还没有就诊人', tab: '我的', answer: '消息中心' };
    const bare = { url: hello.url, shows: 'Hello', tab: 'Other', answer: 'The other page' };
    await visit(browser, own);
    await visit(browser, bare);
    const samples = { own: [], bare: [] };
    for (let round = 0; round < rounds; round += 1) {
      samples.own.push(await visit(browser, own));
      samples.bare.push(await visit(browser, bare));
    }
    const { rows, scrolled, turned } = await scrollSchedule(browser, { url, storageState });
    const long = (tasks) => tasks.filter((duration) => duration > LONG_TASK_MS);
    return {
      slowdown: SLOWDOWN,
      paint: compared(samples.own, samples.bare, 'painted'),
      tap: compared(samples.own, samples.bare, 'tapped'),
      scroll: {
        rows,
        longTasks: long(scrolled).length,
        longest: Math.max(0, ...scrolled),
        turnLongTasks: long(turned).length,
        turnLongest: Math.max(0, ...turned),
      },
    };
  } finally {
    await browser.close();
    await stack.stop();
    hello.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
