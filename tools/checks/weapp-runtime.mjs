/**
 * A stand-in for WeChat around the built package: Tencent's own template compiler and component runtime
 * (miniprogram-simulate) draw the pages and carry the touches, `wx` answers from this process. There is no layout and no
 * canvas.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { createWx } from './weapp-wx.mjs';

const require = createRequire(import.meta.url);

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
  // The official compiler of templates asks for it.
  window.__webview_engine_version__ = 0.02;
}

/** A finger on an element and off it: the runtime makes a tap of the two and lets it rise as WeChat does. */
function touch(element) {
  for (const type of ['touchstart', 'touchend']) {
    const event = new globalThis.Event(type, { bubbles: true, cancelable: true });
    const at = [{ pageX: 0, pageY: 0 }];
    Object.assign(event, { touches: type === 'touchstart' ? at : [], changedTouches: at });
    element.dispatchEvent(event);
  }
}

/** All elements from here on: how many, and how deep the deepest lies. */
function sizeOf(element) {
  let nodes = 0;
  let depth = 0;
  for (const child of element.children) {
    const below = sizeOf(child);
    nodes += 1 + below.nodes;
    depth = Math.max(depth, 1 + below.depth);
  }
  return { nodes, depth };
}

const words = (element) => element.textContent.replace(/\s+/g, ' ').trim();

/**
 * Boots the package.
 * @param {{ dist: string, origin: string, code: string, photograph: () => ArrayBuffer, answered?: (url: string, body: unknown) => unknown }} options
 *   `origin` answers the requests, `code` is what `wx.login` gives, `photograph` what the camera does; `answered` may change what the server answered
 */
export function bootWeapp({ dist, origin, code, photograph, answered = (_, body) => body }) {
  const calls = [];
  const complaints = [];
  const storage = new Map();
  /** Bytes of the `setData` calls since this was emptied. */
  const sent = [];
  const listeners = new Map();
  /** What the person allowed or refused, by scope. */
  const answers = new Map();
  const pages = [];
  installDom();
  console.error = (...told) => complaints.push(told.map(String).join(' '));
  const simulate = require('miniprogram-simulate');
  const wx = createWx({ origin, code, photograph, calls, storage, listeners, answered, answers });
  globalThis.wx = wx;
  let app;
  globalThis.getApp = () => app;
  globalThis.App = (options) => {
    app = options;
  };
  globalThis.getCurrentPages = () => pages.map(({ instance }) => instance);
  // The simulator knows components only: a page is one whose life-cycle functions are methods.
  globalThis.Page = ({ data, ...methods }) => globalThis.Component({ data, methods });
  require(path.join(dist, 'app.js'));
  app.onLaunch?.({ path: 'pages/home/index', query: {} });
  app.onShow?.({});
  const ids = new Map();

  /** Opens a page as a deep link would: `address` is `route?name=value`. */
  function open(address) {
    const [route, search = ''] = address.replace(/^\//, '').split('?');
    // WeChat hands parameters over as they stand in the address.
    const query = Object.fromEntries(search.split('&').flatMap((pair) => (pair === '' ? [] : [pair.split('=')])));
    if (!ids.has(route))
      ids.set(route, simulate.load(path.join(dist, route), { rootPath: dist, compiler: 'official' }));
    const component = simulate.render(ids.get(route));
    const parent = globalThis.document.createElement('div');
    const { instance } = component;
    const setData = instance.setData.bind(instance);
    instance.setData = (data, done) => {
      sent.push(Buffer.byteLength(JSON.stringify(data)));
      setData(data, done);
    };
    component.attach(parent);
    Object.assign(instance, { route, options: query });
    pages.at(-1)?.instance.onHide?.();
    const page = { route, address, instance, parent, component };
    pages.push(page);
    instance.onLoad?.(query);
    instance.onShow?.();
    instance.onReady?.();
    return page;
  }

  function close(page) {
    pages.splice(pages.indexOf(page), 1);
    page.instance.onUnload?.();
    page.component.detach();
    pages.at(-1)?.instance.onShow?.();
  }

  /** The compiled template keeps attributes that are no component's properties on its own nodes. */
  const labelled = (element) =>
    element.__wxElement?._vt?.attrs.find(({ name }) => name === 'aria-label' || name === 'ariaLabel')?.value;
  /** What shows exactly this text, or all that begin with it where none does; the innermost of each. */
  function find(page, text) {
    const all = [...page.parent.querySelectorAll('*')];
    const exact = all.filter((element) => words(element) === text || labelled(element) === text);
    const found = exact.length > 0 ? exact : all.filter((element) => words(element).startsWith(text));
    return found.filter((element) => !found.some((other) => other !== element && element.contains(other)));
  }

  /** Touches what shows this text (the `nth` of them). */
  function tap(page, text, nth = 0) {
    const target = find(page, text).at(nth);
    if (!target) throw new Error(`${page.route} shows no ${text}: ${words(page.parent)}`);
    touch(target);
  }

  /** Types into the `nth` field of a page. */
  function type(page, value, nth = 0) {
    const field = [...page.parent.querySelectorAll('wx-input, wx-textarea')].at(nth);
    if (!field) throw new Error(`${page.route} has no field ${nth}: ${words(page.parent)}`);
    emit(field, 'input', { value });
  }
  function emit(element, name, detail) {
    const exparser = require('miniprogram-exparser');
    const event = exparser.Event.create(name, detail, { bubbles: false, composed: false });
    exparser.Event.dispatchEvent(element.__wxElement, event);
  }

  return {
    open,
    close,
    tap,
    type,
    emit,
    find,
    pages,
    calls,
    complaints,
    storage,
    answers,
    sent,
    wx,
    text: (page) => words(page.parent),
    size: (page) => sizeOf(page.parent),
    /** Tells the app what WeChat tells it, such as `onMemoryWarning`. */
    tell: (name, ...told) => {
      for (const listener of listeners.get(name) ?? []) listener(...told);
    },
  };
}

/** Waits until `condition` holds; fails with `message()` after the time. */
export async function until(condition, message, withinMs = 15_000) {
  const end = Date.now() + withinMs;
  while (!condition()) {
    if (Date.now() > end) throw new Error(message());
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
