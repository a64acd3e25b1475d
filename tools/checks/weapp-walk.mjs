/** Walks through the pages of a booted package as a resident does, and measures what each draws and sends. */
import { until } from './weapp-runtime.mjs';
import { pendingOf } from './weapp-wx.mjs';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until no request is under way and nothing has been drawn for a moment. */
export async function settled(weapp) {
  for (let calm = 0, drawn = -1; calm < 3; drawn = weapp.sent.length) {
    await pause(12);
    calm = pendingOf(weapp.wx) === 0 && drawn === weapp.sent.length ? calm + 1 : 0;
  }
}

const filled = (text, ids) => text.replace(/\{(\w+)\}/g, (_, name) => ids[name]);
const addressOf = ({ page, with: params = () => ({}) }, ids) => {
  const pairs = Object.entries(params(ids)).filter(([, value]) => value !== undefined);
  return `${page}?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
};

/** The largest of what one touch, or opening the page, sent to be drawn: all of it together. */
class Measure {
  constructor(weapp, page) {
    Object.assign(this, { weapp, page, setDataBytes: 0, nodes: 0, depth: 0 });
  }

  take() {
    const { nodes, depth } = this.weapp.size(this.page);
    this.setDataBytes = Math.max(
      this.setDataBytes,
      this.weapp.sent.reduce((sum, bytes) => sum + bytes, 0),
    );
    this.nodes = Math.max(this.nodes, nodes);
    this.depth = Math.max(this.depth, depth);
    this.weapp.sent.length = 0;
  }

  get result() {
    const { setDataBytes, nodes, depth } = this;
    return { setDataBytes, nodes, depth };
  }
}

/** Opens a page and waits for what it shows. */
async function opened(weapp, address, shows) {
  weapp.sent.length = 0;
  const page = weapp.open(address);
  const measure = new Measure(weapp, page);
  const told = () => `${address} shows: ${weapp.text(page)}\n${weapp.calls.slice(-8).join('\n')}\n${weapp.complaints}`;
  await until(
    () => weapp.text(page).includes(shows),
    () => `no ${shows}. ${told()}`,
  );
  await settled(weapp);
  measure.take();
  return { page, measure, told };
}

async function step(weapp, page, wish, ids) {
  if (wish.type !== undefined) return weapp.type(page, filled(wish.type, ids), wish.field);
  const text = filled(wish.tap ?? wish, ids);
  await until(
    () => weapp.find(page, text).length > 0,
    () => `${page.route} has no ${text}: ${weapp.text(page)}`,
  );
  return weapp.tap(page, text, wish.nth ?? 0);
}

/**
 * One visit of the table: opens the page, touches what it says, waits for what must follow.
 * @param {import('./weapp-steps.mjs').Visit} visit
 * @returns the page's name and its measures
 */
export async function walk(weapp, visit, ids) {
  const before = weapp.calls.length;
  const { page, measure, told } = await opened(weapp, addressOf(visit, ids), filled(visit.shows, ids));
  try {
    for (const wish of visit.steps ?? []) {
      await step(weapp, page, wish, ids);
      await settled(weapp);
      measure.take();
    }
    const outcome = () =>
      `${weapp.calls
        .slice(before)
        .map((call) => call.join(' '))
        .join('\n')}\n${weapp.text(page)}`;
    if (visit.then)
      await until(
        () => visit.then.test(outcome()),
        () => `no ${visit.then} after ${outcome()}. ${told()}`,
      );
    return { page: visit.page, ...measure.result };
  } finally {
    weapp.close(page);
    await settled(weapp);
  }
}

const MORE = /^(还有 \d+ (条|项|个)|查看(更早|后面)的|再显示一些|继续往前)/;

/** One page full to the brim, turned to its end: the most that it draws. */
export async function walkFull(weapp, visit, ids, turns = 3) {
  const { page, measure } = await opened(weapp, addressOf(visit, ids), '');
  for (let turn = 0; turn < turns; turn += 1) {
    const [button] = [...page.parent.querySelectorAll('*')].filter(
      (element) => element.children.length === 0 && MORE.test(element.textContent.trim()),
    );
    if (!button) break;
    weapp.tap(page, button.textContent.trim());
    await settled(weapp);
    measure.take();
  }
  weapp.close(page);
  await settled(weapp);
  return { page: visit.page, ...measure.result };
}

/** One page opened with what does not exist, or belongs to somebody else. @returns what it shows */
export async function visitWrongly(weapp, visit, ids) {
  const { page } = await opened(weapp, addressOf(visit, ids), '');
  const text = weapp.text(page);
  weapp.close(page);
  await settled(weapp);
  return text;
}
