import { generateSm2KeyPair } from '@kangqiao/national-crypto';
import { aRegion, cardOf, codeOf, refused } from '../testing/a-region';
import { aCardHolder } from '../testing/card-holders';
import { OfflineVerifier, type OfflineVerifierOptions } from './offline-verifier';
import { MOST_CODES } from './regional-card-authority';

/** A region, and terminals that hold its public keys and nothing else. */
async function aTerminal(change: Partial<OfflineVerifierOptions> = {}) {
  const region = await aRegion();
  const another = (more: Partial<OfflineVerifierOptions> = {}) =>
    new OfflineVerifier({ publicKeys: region.authority.publicKeys(), clock: region.clock.now, ...change, ...more });
  return { ...region, another, terminal: another() };
}

describe('a terminal without a network', () => {
  it('accepts a code once', async () => {
    const { card, code, terminal } = await aTerminal();
    const text = await code();
    expect(terminal.verify(`${text}\r\n`)).toEqual({ kind: 'valid', cardNumber: card.cardNumber, listedAt: null });
    expect(terminal.verify(text)).toEqual(refused('USED'));
  });

  it('does not know what was shown elsewhere', async () => {
    const { another, authority, code, terminal } = await aTerminal();
    const text = await code();
    await authority.verify(text);
    expect(terminal.verify(text)).toMatchObject({ kind: 'valid' });
    expect(another().verify(text)).toMatchObject({ kind: 'valid' });
  });

  it.each([
    [-5.001, 'EXPIRED'],
    [-5, null],
    [0, null],
    [59.999, null],
    [60, 'EXPIRED'],
  ])('judges a code at %s seconds from its start by its own clock: %s', async (seconds, reason) => {
    const { clock, code, terminal } = await aTerminal();
    const text = await code();
    clock.pass(seconds);
    expect(terminal.verify(text)).toMatchObject(reason === null ? { kind: 'valid' } : refused(reason));
  });

  it('accepts the codes of a phone that is without a network as well', async () => {
    const { authority, card, clock, terminal } = await aTerminal();
    for (const { text, startsAt } of await authority.codes(card, 15)) {
      clock.pass((startsAt.getTime() - clock.now().getTime()) / 1000);
      expect(terminal.verify(text)).toMatchObject({ kind: 'valid' });
    }
  });

  it('sends whoever shows a static code to the network', async () => {
    const { authority, card, terminal } = await aTerminal();
    const { text } = await authority.staticCode(card);
    expect(terminal.verify(text)).toEqual(refused('ONLINE_ONLY'));
  });

  it('takes no code that it could not remember', async () => {
    const { clock, code, terminal } = await aTerminal({ remembered: 1 });
    terminal.verify(await code());
    const next = await code();
    expect(terminal.verify(next)).toEqual(refused('FULL'));
    clock.pass(3660);
    expect(terminal.verify(await code())).toMatchObject({ kind: 'valid' });
  });

  it('accepts both versions of a key that is rotated, once it has both', async () => {
    const { another, authority, code, keys, terminal } = await aTerminal();
    const old = await code();
    keys.version = 2;
    const fresh = await code();
    expect(terminal.verify(fresh)).toEqual(refused('FORGED'));
    const informed = another({ publicKeys: authority.publicKeys() });
    expect([old, fresh].map((text) => informed.verify(text).kind)).toEqual(['valid', 'valid']);
  });

  it('does not start with something that is no public key', () => {
    const { privateKey } = generateSm2KeyPair();
    const start = () => new OfflineVerifier({ publicKeys: new Map([[1, privateKey]]), clock: () => new Date() });
    expect(start).toThrow(TypeError);
  });
});

describe('the list of ended cards at a terminal', () => {
  it('refuses the cards on it and no others, and says how old it is', async () => {
    const { authority, card, clock, code, terminal } = await aTerminal();
    const other = await cardOf(authority, aCardHolder({ document: { type: 'passport', number: 'E00000001' } }));
    await authority.revoke(card);
    const listedAt = clock.now();
    expect(terminal.takeRevocations(`${await authority.revocationList()}\n`)).toBe(true);
    clock.pass(7);
    expect(terminal.verify(await code())).toEqual(refused('REVOKED'));
    const valid = { kind: 'valid', cardNumber: other.cardNumber, listedAt };
    expect(terminal.verify(await codeOf(authority, other))).toEqual(valid);
  });

  it('does not tell of a card that ended later', async () => {
    const { authority, card, code, terminal } = await aTerminal();
    const text = await code();
    terminal.takeRevocations(await authority.revocationList());
    await authority.revoke(card);
    expect(terminal.verify(text)).toMatchObject({ kind: 'valid' });
  });

  it('holds a card for as long as any code of it can live, and then no longer', async () => {
    const { authority, build, card, clock, terminal } = await aTerminal();
    const [last] = (await build({ codesAhead: MOST_CODES }).codes(card, MOST_CODES)).slice(-1);
    await authority.revoke(card);
    clock.pass(3600);
    const longest = await authority.revocationList();
    clock.pass(1);
    expect((await authority.revocationList()).length).toBeLessThan(longest.length);
    clock.pass(-3601 + 2990);
    terminal.takeRevocations(await authority.revocationList());
    expect(terminal.verify(last?.text ?? '')).toEqual(refused('REVOKED'));
  });

  it('is not replaced by an older one, by a forged one, or by anything else', async () => {
    const { authority, build, card, clock, code, terminal } = await aTerminal();
    const older = await authority.revocationList();
    clock.pass(1);
    await authority.revoke(card);
    const list = await authority.revocationList();
    expect(terminal.takeRevocations(list)).toBe(true);
    clock.pass(1);
    const forged = await build({ keys: (await aRegion()).keys }).revocationList();
    const altered = list.replace(/(?<=KQR1\.)./, (letter) => (letter === 'A' ? 'B' : 'A'));
    for (const text of [older, forged, altered, list.slice(0, -1), await code(), '', 'KQR1..']) {
      expect(terminal.takeRevocations(text)).toBe(false);
    }
    expect(terminal.takeRevocations(list)).toBe(true);
    expect(terminal.verify(await code())).toEqual(refused('REVOKED'));
  });
});
