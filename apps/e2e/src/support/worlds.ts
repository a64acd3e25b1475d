import type { Page, Request, Route } from 'playwright-core';

/** A name as it may be: rare Han beyond the basic plane, and a picture. */
export const RARE_NAME = '𠮷𬭚龘😀';

/** By which a failure is found in the logs. */
export const TRACE_ID = 'abc12345';

/**
 * What becomes of a read: it is answered (with everybody called by a rare name), it hangs, it is refused by a code of a
 * later version, there is nothing, or a server of another version answers.
 */
export type World = 'answered' | 'hanging' | 'refused' | 'empty' | 'otherwise';

/** An answer takes long where others have the processor; one that came later would be new where it is to be old. */
const REST_WITHIN_MS = 30_000;
const SERVER = '**/api/v1/**';
/** Comes back once the page has done what it had to; its own timers may stand still. */
const HAS_TIME = `new Promise((done) => { const { port1, port2 } = new MessageChannel(); port2.onmessage = done; port1.postMessage(0); }).then(() => true)`;
/** Whom one acts for, and what the app asks for by itself: without them there is no page to look at. */
const GROUND = /\/api\/v1\/(people|account|languages\/\w+|notifications\/unread)$/;
const NAMES = ['name', 'doctorName', 'personName', 'signedBy', 'authorName', 'who'];
/** Of which a later version may know more. */
const OPEN_ENDED = [
  ...['kind', 'flag', 'capacity', 'relation', 'tone', 'hearing', 'origin', 'period', 'channel', 'state', 'status'],
  ...['type', 'level', 'severity', 'by', 'method', 'scope', 'reason', 'contactRelation', 'sex', 'quantity'],
];

type Change = (value: unknown, name: string) => unknown;

const eachPart = (value: unknown, change: Change, name = ''): unknown => {
  if (Array.isArray(value)) return value.map((item) => eachPart(item, change));
  if (typeof value !== 'object' || value === null) return change(value, name);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, eachPart(part, change, key)]));
};

const withRareNames = (body: unknown) =>
  eachPart(body, (value, name) =>
    NAMES.includes(name) && typeof value === 'string' && value.length < 5 ? RARE_NAME : value,
  );

/** Lists are empty; what else is said stays. */
const emptied = (body: unknown): unknown => {
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([key, part]) => [key, Array.isArray(part) ? [] : part]));
};

/** What another version might say: values nobody knows, nothing where there was null, and more than is asked for. */
const otherwise = (value: unknown, name = ''): unknown => {
  if (Array.isArray(value)) return value.map((item) => otherwise(item));
  if (typeof value !== 'object' || value === null) return OPEN_ENDED.includes(name) ? 'known-later' : value;
  const known = Object.entries(value).filter(([, part]) => part !== null);
  return { ...Object.fromEntries(known.map(([key, part]) => [key, otherwise(part, key)])), addedLater: { items: [1] } };
};

const CHANGES = { answered: withRareNames, empty: emptied, otherwise: (body: unknown) => otherwise(body) };

/** Stands between one page and the server, and does with its reads as it is told. */
export class Worlds {
  /** Reads of what the page itself shows, since it was told last. */
  readonly reads: string[] = [];
  private world: World = 'answered';
  private isCut = false;
  private waiting: Route[] = [];
  private under = 0;
  private lastAt = 0;

  static async around(page: Page): Promise<Worlds> {
    const worlds = new Worlds();
    await page.route(SERVER, (route, request) => worlds.meet(route, request));
    return worlds;
  }

  /** Takes the network away, or gives it back: what stands between would answer without one. */
  async cut(page: Page, off: boolean): Promise<void> {
    this.isCut = off;
    await page.context().setOffline(off);
  }

  /** From now on, and for what hangs. */
  async be(world: World): Promise<void> {
    this.world = world;
    this.reads.length = 0;
    await Promise.all(this.waiting.splice(0).map((route) => this.meet(route, route.request())));
  }

  /** Waits until nothing is asked for, and nothing more for a moment in which the page was not busy. */
  async rest(page: Page): Promise<void> {
    const since = Date.now();
    this.lastAt = since;
    while (Date.now() - since < REST_WITHIN_MS) {
      await page.waitForTimeout(40);
      const quietSince = this.lastAt;
      if (this.under > 0 || Date.now() - quietSince <= 120) continue;
      await page.evaluate(HAS_TIME);
      if (this.under === 0 && this.lastAt === quietSince) return;
    }
  }

  private async meet(route: Route, request: Request): Promise<void> {
    if (this.isCut) return route.abort('internetdisconnected');
    const path = new URL(request.url()).pathname;
    const isGround = GROUND.test(path);
    if (request.method() !== 'GET') return route.continue();
    if (!isGround) this.reads.push(path);
    if (this.world === 'hanging' && !isGround) return void this.waiting.push(route);
    this.under += 1;
    // A page that is left takes its requests along.
    await this.answer(route, isGround).catch(() => undefined);
    this.under -= 1;
    this.lastAt = Date.now();
  }

  private async answer(route: Route, isGround: boolean): Promise<void> {
    if (this.world === 'refused' && !isGround) {
      const body = { code: 'KNOWN_LATER', message: '现在不能办理，请稍后再来', traceId: TRACE_ID };
      return route.fulfill({ status: 409, json: body });
    }
    const response = await route.fetch();
    const isJson = response.ok() && response.headers()['content-type']?.includes('json') === true;
    const change = isGround || this.world === 'hanging' || this.world === 'refused' ? null : CHANGES[this.world];
    return change && isJson
      ? route.fulfill({ response, json: change(await response.json()) })
      : route.fulfill({ response });
  }
}
