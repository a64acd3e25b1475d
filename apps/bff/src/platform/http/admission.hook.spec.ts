import fc from 'fast-check';
import fastify, { type FastifyInstance } from 'fastify';
import { AppError } from '../errors/app-error';
import { admitRequests, comeAgainSeconds } from './admission.hook';
import type { RouteTraits } from './route-config';

describe('what comes while too much is under way', () => {
  const MOST = 3;
  const MOST_YIELDING = 2;
  let server: FastifyInstance;
  let finish: () => void;
  let reached = 0;

  const open = (path: string, config: RouteTraits, wait: Promise<void>) =>
    server.get(path, { config }, async () => {
      reached += 1;
      await wait;
      return 'done';
    });

  beforeEach(() => {
    server = fastify();
    reached = 0;
    server.setErrorHandler((error, _request, reply) => reply.status(error instanceof AppError ? 503 : 500).send());
    admitRequests(server, MOST, MOST_YIELDING);
    const over = new Promise<void>((resolve) => (finish = resolve));
    open('/slow', { policy: { kind: 'signed-in' } }, over);
    open('/poll', { policy: { kind: 'account' }, yields: true }, over);
    open('/page', { policy: { kind: 'public' }, fromMemory: true }, Promise.resolve());
    open('/card', { policy: { kind: 'signed-in' }, reserved: true }, Promise.resolve());
  });
  afterEach(() => server.close());

  const status = async (path: string) => (await server.inject(path)).statusCode;
  /** These wait in their handlers. */
  const occupy = async (...paths: string[]) => {
    const statuses = paths.map(status);
    while (reached < paths.length) await new Promise(setImmediate);
    return statuses;
  };

  it('is turned away once as many are under way as may be, and welcome again afterwards', async () => {
    const first = await occupy('/slow', '/slow', '/slow');
    expect(await status('/slow')).toBe(503);
    finish();
    expect([...(await Promise.all(first)), await status('/slow')]).toEqual([200, 200, 200, 200]);
  });

  it('is turned away sooner where it yields: those whose turn it is find a place', async () => {
    const first = await occupy('/poll', '/poll');
    expect(await status('/poll')).toBe(503);
    const turn = status('/slow');
    while (reached < 3) await new Promise(setImmediate);
    finish();
    expect([...(await Promise.all(first)), await turn, await status('/poll')]).toEqual([200, 200, 200, 200]);
  });

  it('finds no place that yields where the others took all', async () => {
    const first = await occupy('/slow', '/slow', '/slow');
    expect(await status('/poll')).toBe(503);
    finish();
    await Promise.all(first);
  });

  it('is answered on the reserved share, and from memory, all the same', async () => {
    const first = await occupy('/slow', '/slow', '/slow');
    expect([await status('/card'), await status('/page')]).toEqual([200, 200]);
    finish();
    await Promise.all(first);
  });
});

describe('who is turned away', () => {
  it('may come again after two seconds where few are', () => {
    for (const chance of [0, 0.5, 0.999]) expect(comeAgainSeconds(100, chance)).toBe(2);
  });

  it('comes again spread over as long as so many need', () => {
    expect([0, 0.5, 0.999].map((chance) => comeAgainSeconds(3000, chance))).toEqual([2, 12, 21]);
  });

  it('waits two seconds at least and forty-five at most', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (many, chance) => {
        const seconds = comeAgainSeconds(many, chance);
        expect(seconds).toBeGreaterThanOrEqual(2);
        expect(seconds).toBeLessThanOrEqual(45);
      }),
    );
  });
});
