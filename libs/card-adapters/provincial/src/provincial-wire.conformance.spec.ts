import { CardAuthorityUnavailable } from '@kangqiao/card-port';
import { type HandMadeServer, type RunningSandbox, startSandbox, startServer } from '@kangqiao/testing';
import { SANDBOX_CONNECTIONS } from '../testing/connections';
import { aChild, aCodeUse, aHolder } from '../testing/people';
import type { ProvincialOptions } from './options';
import { ProvincialCardAuthority } from './provincial-card-authority';

let sandbox: RunningSandbox;
/** Between adapter and platform; keeps what passes by. */
let wire: HandMadeServer;
const open: ProvincialCardAuthority[] = [];

const forward = async (path: string, body: string): Promise<string> => {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(sandbox.url + path, { method: 'POST', headers, body })).text();
};

beforeAll(async () => {
  sandbox = await startSandbox();
  wire = await startServer((request, response, body) => {
    void forward(request.url ?? '', body).then((text) => response.end(text));
  });
});
beforeEach(() => sandbox.control('reset', { method: 'POST' }));
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});
afterAll(async () => {
  await wire.close();
  await sandbox.stop();
});

function connect(version: '2.0.0' | '1.0.6', change: Partial<ProvincialOptions> = {}): ProvincialCardAuthority {
  const address = `${wire.url}/provincial/api/do`;
  const authority = new ProvincialCardAuthority({ ...SANDBOX_CONNECTIONS[version], address, ...change });
  open.push(authority);
  return authority;
}

const lastMessage = () => wire.requests.at(-1)?.body ?? '';
const codeFor = async (message: unknown): Promise<unknown> =>
  (JSON.parse(await forward('/provincial/api/do', JSON.stringify(message))) as { returnCode: unknown }).returnCode;

describe.each(['2.0.0', '1.0.6'] as const)('what an adapter of %s sent', (version) => {
  it('is worth nothing a second time', async () => {
    const authority = connect(version);
    await authority.apply(aHolder());
    expect(await codeFor(JSON.parse(lastMessage()))).toBe('1006');
  });

  it('is refused when head or body was altered on the way', async () => {
    const authority = connect(version);
    await authority.apply(aHolder());
    const message = JSON.parse(lastMessage()) as { nonceStr: string; body: Record<string, string> };
    expect(await codeFor({ ...message, nonceStr: '0'.repeat(32) })).toBe('1003');
    expect(await codeFor({ ...message, body: { ...message.body, sex: '2' } })).toBe('1004');
  });

  it('is of no use with another key, and neither is the answer', async () => {
    const { key } = SANDBOX_CONNECTIONS[version];
    const authority = connect(version, { key: key.replaceAll('6', '7') });
    await expect(authority.apply(aHolder())).rejects.toBeInstanceOf(CardAuthorityUnavailable);
  });

  it.each([
    [-305, false],
    [-295, true],
    [295, true],
    [305, false],
  ])('is taken %i seconds off the platform’s clock: %s', async (seconds, isTaken) => {
    const authority = connect(version, { clock: () => new Date(Date.now() + seconds * 1000) });
    const outcome = await authority.apply(aHolder()).catch((error: unknown) => error);
    if (isTaken) expect(outcome).toMatchObject({ kind: 'issued' });
    else expect(outcome).toBeInstanceOf(CardAuthorityUnavailable);
  });
});

describe('a card got over one version', () => {
  it('is the same over the other, and so are its codes', async () => {
    const [two, one] = [connect('2.0.0'), connect('1.0.6')];
    const [first, second] = [await two.apply(aHolder()), await one.apply(aHolder())];
    expect(second).toEqual(first);
    if (first.kind !== 'issued') throw new Error('expected a card');
    const held = { cardNumber: first.card.cardNumber, holder: aHolder() };
    const [code] = await two.codes(held, 1);
    expect(await one.verify(code?.text ?? '', aCodeUse())).toMatchObject({
      kind: 'valid',
      cardNumber: held.cardNumber,
      holder: { name: '王小明', phone: '13800000001' },
    });
  });
});

describe('a child without documents', () => {
  it('is verified by card alone, for it has no document to be told', async () => {
    const authority = connect('2.0.0');
    const outcome = await authority.apply(aChild());
    if (outcome.kind !== 'issued') throw new Error('expected a card');
    const { cardNumber } = outcome.card;
    const [code] = await authority.codes({ cardNumber, holder: aChild() }, 1);
    expect(await authority.verify(code?.text ?? '', aCodeUse())).toEqual({ kind: 'valid', cardNumber, holder: null });
  });

  it('is another one when it was born second', async () => {
    const authority = connect('2.0.0');
    const twin = aChild({ document: { type: 'newborn', number: `${aChild().document.number.slice(0, -1)}2` } });
    expect(await authority.apply(twin)).not.toEqual(await authority.apply(aChild()));
  });
});

describe('a platform in trouble', () => {
  it.each(['wrong-encoding', 'empty', 'unknown-code'])('that answers with %s is unavailable', async (kind) => {
    const authority = connect('2.0.0');
    const outcome = await authority.apply(aHolder());
    if (outcome.kind !== 'issued') throw new Error('expected a card');
    const held = { cardNumber: outcome.card.cardNumber, holder: aHolder() };
    const [code] = await authority.codes(held, 1);
    await sandbox.control('hospitals/provincial/faults', { method: 'POST', body: { operation: '*', kind } });
    for (const ask of [
      () => authority.apply(aHolder()),
      () => authority.codes(held, 1),
      () => authority.verify(code?.text ?? '', aCodeUse()),
    ]) {
      await expect(ask()).rejects.toBeInstanceOf(CardAuthorityUnavailable);
    }
  });
});
