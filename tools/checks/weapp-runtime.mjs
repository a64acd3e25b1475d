/**
 * A stand-in for WeChat around the built package: Tencent's own template compiler and component runtime
 * (miniprogram-simulate) draw the pages, `wx` answers from this process. There is no layout and no canvas.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { JSDOM } from 'jsdom';

const require = createRequire(import.meta.url);

const WINDOW = {
  windowWidth: 390,
  windowHeight: 844,
  screenWidth: 390,
  screenHeight: 844,
  pixelRatio: 3,
  statusBarHeight: 47,
  safeArea: { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 },
};
const BASE = { SDKVersion: '3.7.0', language: 'zh_CN', theme: 'light', fontSizeSetting: 16, platform: 'devtools' };

/** What the component runtime needs of a browser. */
function installDom() {
  const { window } = new JSDOM('<!doctype html><html><body></body></html>', { pretendToBeVisual: true });
  const names = [
    'document',
    'Element',
    'HTMLElement',
    'Node',
    'Event',
    'CustomEvent',
    'MutationObserver',
    'TouchEvent',
    'Touch',
  ];
  globalThis.window = window;
  for (const name of names) globalThis[name] = window[name];
}

/** `wx.request` over fetch, with every address sent to `origin`. */
function request(origin, calls) {
  return (options) => {
    const url = options.url.replace(/^https?:\/\/[^/]+/, origin);
    calls.push(['request', options.method ?? 'GET', url]);
    const body =
      options.data === undefined
        ? undefined
        : typeof options.data === 'string'
          ? options.data
          : JSON.stringify(options.data);
    const controller = new AbortController();
    fetch(url, { method: options.method, headers: options.header, body, signal: controller.signal })
      .then(async (response) => {
        const text = await response.text();
        const answer = {
          statusCode: response.status,
          header: Object.fromEntries(response.headers),
          data: text ? JSON.parse(text) : '',
          errMsg: 'request:ok',
        };
        options.success?.(answer);
        options.complete?.(answer);
      })
      .catch((error) => {
        const answer = { errMsg: `request:fail ${error.message}` };
        options.fail?.(answer);
        options.complete?.(answer);
      });
    return { abort: () => controller.abort(), onHeadersReceived() {}, offHeadersReceived() {} };
  };
}

function createWx({ origin, code, calls, storage }) {
  const wx = {
    getSystemInfoSync: () => ({ ...WINDOW, ...BASE }),
    getWindowInfo: () => WINDOW,
    getAppBaseInfo: () => BASE,
    getDeviceInfo: () => ({ platform: 'devtools', system: 'iOS 17' }),
    getSystemSetting: () => ({}),
    getStorageSync: (key) => storage.get(key) ?? '',
    setStorageSync: (key, value) => void storage.set(key, value),
    removeStorageSync: (key) => void storage.delete(key),
    getNetworkType: (options) => options?.success?.({ networkType: 'wifi', errMsg: 'getNetworkType:ok' }),
    nextTick: (callback) => setTimeout(callback, 0),
    canIUse: () => true,
    getLaunchOptionsSync: () => ({ path: '', query: {} }),
    getEnterOptionsSync: () => ({}),
    getMenuButtonBoundingClientRect: () => ({ top: 51, bottom: 83, left: 296, right: 383, width: 87, height: 32 }),
    login: (options) => options.success?.({ code, errMsg: 'login:ok' }),
    requirePrivacyAuthorize: (options) => options.success?.({ errMsg: 'requirePrivacyAuthorize:ok' }),
    request: request(origin, calls),
  };
  return new Proxy(wx, {
    get(target, name) {
      if (name in target) return target[name];
      if (typeof name !== 'string') return undefined;
      // Everything else that a page may ask for: remembered, and answered as done.
      return (options = {}) => {
        calls.push([name, options?.url ?? options?.title]);
        options?.success?.({ errMsg: `${name}:ok` });
        options?.complete?.({ errMsg: `${name}:ok` });
      };
    },
  });
}

/**
 * Boots the package.
 * @param {{ dist: string, origin: string, code: string }} options `origin` answers the requests, `code` is what `wx.login` gives
 */
export function bootWeapp({ dist, origin, code }) {
  const calls = [];
  const storage = new Map();
  installDom();
  const pages = [];
  globalThis.wx = createWx({ origin, code, calls, storage });
  let app;
  globalThis.getApp = () => app;
  globalThis.App = (options) => {
    app = options;
  };
  globalThis.getCurrentPages = () => pages;
  const simulate = require('miniprogram-simulate');
  // The simulator knows components only: a page is one whose life-cycle functions are methods.
  globalThis.Page = ({ data, ...methods }) => globalThis.Component({ data, methods });
  require(path.join(dist, 'app.js'));
  app.onLaunch?.({ path: 'pages/home/index', query: {} });
  app.onShow?.({});

  /** Opens a page and returns what it shows. */
  function open(route, query = {}) {
    const id = simulate.load(path.join(dist, route), { rootPath: dist, compiler: 'official' });
    const component = simulate.render(id);
    const parent = globalThis.document.createElement('div');
    component.attach(parent);
    const page = component.instance;
    Object.assign(page, { route, options: query });
    pages.push(page);
    page.onLoad?.(query);
    page.onShow?.();
    page.onReady?.();
    return { text: () => parent.textContent.replace(/\s+/g, ' ').trim(), component, parent };
  }
  /** Taps what shows this text: WeChat calls the handler of every element from there up. */
  function tap(page, text) {
    const elements = [...page.parent.querySelectorAll('*')].filter((element) => element.textContent.trim() === text);
    const target = elements.at(-1);
    if (!target) throw new Error(`nothing shows ${text}`);
    for (let element = target; element && element !== page.parent; element = element.parentElement) {
      const { sid } = element.dataset;
      if (!sid) continue;
      page.component.instance.eh({
        type: 'tap',
        timeStamp: Date.now(),
        target: { id: sid, dataset: { sid } },
        currentTarget: { id: sid, dataset: { sid } },
        detail: {},
        mark: {},
      });
    }
  }

  return { open, tap, calls, storage };
}

/** Waits until `condition` holds; fails with `message()` after the time. */
export async function until(condition, message, withinMs = 15_000) {
  const end = Date.now() + withinMs;
  while (!condition()) {
    if (Date.now() > end) throw new Error(message());
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
