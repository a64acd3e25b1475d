import { KeyUnknown } from '@kangqiao/national-crypto';
import { MOST_CODES, RegionalCardAuthority } from './regional-card-authority';
import { aRegion, cardOf, codeOf, refused } from '../testing/a-region';
import { aCardHolder, aNewborn } from '../testing/card-holders';
import { MemoryKeys } from '../testing/memory-keys';

const holder = aCardHolder();

describe('cards', () => {
  it('gives the same person the same card, whatever else has changed', async () => {
    const { authority, card } = await aRegion();
    const again = await authority.apply(aCardHolder({ personId: 'person-2', name: '王晓明', phone: null }));
    expect(again).toEqual({
      kind: 'issued',
      card: { cardNumber: card.cardNumber, issuer: '康桥示范区全民健康信息平台' },
    });
    expect(card.cardNumber).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
  });

  it('keeps the card number when the keys are rotated', async () => {
    const { authority, card, keys } = await aRegion();
    keys.version = 2;
    expect((await cardOf(authority)).cardNumber).toBe(card.cardNumber);
  });

  it('does not start without the key that card numbers are made with', async () => {
    const { build, keys } = await aRegion();
    keys.version = 0;
    expect(() => build()).toThrow(KeyUnknown);
  });

  it('gives another document, another kind of document and another region another number', async () => {
    const { authority, build, card } = await aRegion();
    const document = { ...holder.document, number: '110199199001010028' };
    const kind = { ...holder.document, type: 'hmt-residence-permit' as const };
    const others = [
      await cardOf(authority, aCardHolder({ document })),
      await cardOf(authority, aCardHolder({ document: kind })),
      await cardOf(build({ keys: new MemoryKeys('b') })),
    ].map(({ cardNumber }) => cardNumber);
    expect(new Set([...others, card.cardNumber]).size).toBe(4);
  });

  it('gives the holder of an ended card another number, each time, and keeps to it', async () => {
    const { authority } = await aRegion();
    const numbers: string[] = [];
    for (let ended = 0; ended < 3; ended += 1) {
      const card = await cardOf(authority);
      expect(await cardOf(authority)).toEqual(card);
      numbers.push(card.cardNumber);
      await authority.revoke(card);
    }
    expect(new Set(numbers).size).toBe(3);
  });

  it('gives one person a hundred cards and not one more', async () => {
    const { authority } = await aRegion();
    for (let ended = 0; ended < 99; ended += 1) await authority.revoke(await cardOf(authority));
    const last = await cardOf(authority);
    await authority.revoke(last);
    expect(await authority.apply(holder)).toEqual(refused('REFUSED'));
  });

  it('gives a newborn a card only with somebody who answers for it', async () => {
    const { authority } = await aRegion();
    expect(await authority.apply(aNewborn())).toMatchObject({ kind: 'issued' });
    expect(await authority.apply(aNewborn({ guardian: null }))).toEqual(refused('REFUSED'));
  });
});

describe('codes', () => {
  it('last a minute each, and follow each other when the last is to be replaced, ten seconds before its end', async () => {
    const { authority, card, clock } = await aRegion();
    const start = clock.now().getTime();
    clock.pass(0.7);
    const codes = await authority.codes(card, 3);
    const seconds = (instants: Date[]) => instants.map((instant) => (instant.getTime() - start) / 1000);
    expect(seconds(codes.map(({ startsAt }) => startsAt))).toEqual([0, 50, 100]);
    expect(seconds(codes.map(({ refreshAt }) => refreshAt))).toEqual([50, 100, 150]);
    expect(seconds(codes.map(({ expiresAt }) => expiresAt))).toEqual([60, 110, 160]);
    expect(codes.every(({ kind }) => kind === 'dynamic')).toBe(true);
  });

  it('are short enough for a small QR code, and never alike', async () => {
    const { authority, card } = await aRegion();
    const texts = (await authority.codes(card, 10)).map(({ text }) => text);
    expect(texts.every((text) => text.length === 143)).toBe(true);
    expect(new Set(texts).size).toBe(10);
  });

  it.each([0, -1, 1.5, NaN])('are not issued %s at a time', async (count) => {
    const { authority, card } = await aRegion();
    await expect(authority.codes(card, count)).rejects.toThrow(RangeError);
  });

  it('are fifteen ahead at most unless told', async () => {
    const { authority, card } = await aRegion();
    expect(await authority.codes(card, 60)).toHaveLength(15);
  });

  it.each([1, MOST_CODES])('may be up to %s ahead by choice', async (codesAhead) => {
    const { authority, card } = await aRegion({ codesAhead });
    expect(authority.capabilities.codesAhead).toBe(codesAhead);
    expect(await authority.codes(card, codesAhead + 1)).toHaveLength(codesAhead);
  });

  it.each([0, 1.5, MOST_CODES + 1, NaN])('are never %s ahead', async (codesAhead) => {
    await expect(aRegion({ codesAhead })).rejects.toThrow(RangeError);
  });

  it.each(['', '11019919900101001X', 'IIIIIIIIIIIIIIIIIIII', 'abcdefghjkmnpqrstvwx'])(
    'are not issued for %j, which is no card number',
    async (cardNumber) => {
      const { authority } = await aRegion();
      await expect(authority.codes({ cardNumber, holder }, 1)).rejects.toThrow(RangeError);
      await expect(authority.staticCode({ cardNumber, holder })).rejects.toThrow(RangeError);
    },
  );
});

describe('verifying', () => {
  it('accepts what a scanner adds around a code', async () => {
    const { authority, card, code } = await aRegion();
    const valid = { kind: 'valid', cardNumber: card.cardNumber, holder: null };
    expect(await authority.verify(`${await code()}\r\n`)).toEqual(valid);
  });

  it('uses a code up for every instance, and only for those that share the memory', async () => {
    const { authority, build, code } = await aRegion();
    const text = await code();
    await authority.verify(text);
    expect(await build().verify(text)).toEqual(refused('USED'));
  });

  it('refuses the codes of an ended card and does not use them up', async () => {
    const { authority, card, code, uses } = await aRegion();
    const text = await code();
    await authority.revoke(card);
    expect(await authority.verify(text)).toEqual(refused('REVOKED'));
    expect(uses.used.size).toBe(0);
  });

  it('gives an ended card codes that are refused, too', async () => {
    const { authority, card, code } = await aRegion();
    await authority.revoke(card);
    expect(await authority.verify(await code())).toEqual(refused('REVOKED'));
  });

  it('names the expiry first: an old code of an ended card is expired', async () => {
    const { authority, card, clock, code } = await aRegion();
    const text = await code();
    await authority.revoke(card);
    clock.pass(60);
    expect(await authority.verify(text)).toEqual(refused('EXPIRED'));
  });
});

describe('static codes', () => {
  it('say that they are static, and ask for a proof without being used up', async () => {
    const { authority, card, clock, uses } = await aRegion();
    const { text, kind, issuedAt } = await authority.staticCode(card);
    expect({ kind, issuedAt, length: text.length }).toEqual({ kind: 'static', issuedAt: clock.now(), length: 143 });
    expect(await authority.verify(text)).toEqual({
      kind: 'proof-needed',
      of: { cardNumber: card.cardNumber, holder: null },
    });
    expect(uses.used.size).toBe(0);
  });

  it('cannot be made of a dynamic one, nor the other way round', async () => {
    const { authority, card, code } = await aRegion();
    const { text } = await authority.staticCode(card);
    const payload = Buffer.from((await code()).split('.')[1] ?? '', 'base64url');
    payload.writeUInt32BE(0, 22);
    const made = (await code()).replace(/\.[\w-]+\./, `.${payload.toString('base64url')}.`);
    expect(await authority.verify(made)).toEqual(refused('FORGED'));
    const ending = Buffer.from(text.split('.')[1] ?? '', 'base64url');
    ending.writeUInt32BE(0xffffffff, 22);
    const other = text.replace(/\.[\w-]+\./, `.${ending.toString('base64url')}.`);
    expect(await authority.verify(other)).toEqual(refused('FORGED'));
  });
});

describe('keys', () => {
  it('accept codes of the previous version after a rotation to their end, and those of the new one', async () => {
    const { authority, clock, code, keys } = await aRegion();
    const [old, ahead] = [await code(), await code(14)];
    keys.version = 2;
    expect(await authority.verify(old)).toMatchObject({ kind: 'valid' });
    expect(await authority.verify(await code())).toMatchObject({ kind: 'valid' });
    clock.pass(759);
    expect(await authority.verify(ahead)).toMatchObject({ kind: 'valid' });
  });

  it('refuse codes of a version that was taken away as forged, at once, in an instance that had used it', async () => {
    const { authority, code, keys } = await aRegion();
    await authority.verify(await code());
    const old = await code();
    keys.version = 2;
    keys.takenAway.add(1);
    expect(await authority.verify(old)).toEqual(refused('FORGED'));
    expect(await authority.verify(await code())).toMatchObject({ kind: 'valid' });
  });

  it('refuse codes of a version that is not known yet', async () => {
    const { authority, code, keys } = await aRegion();
    keys.version = 2;
    const newer = await code();
    keys.version = 1;
    expect(await authority.verify(newer)).toEqual(refused('FORGED'));
  });

  it('are given to terminals by version, the newest first, without those that were taken away', async () => {
    const { authority, keys } = await aRegion();
    keys.version = 2;
    expect([...authority.publicKeys().keys()]).toEqual([2, 1]);
    keys.takenAway.add(1);
    expect([...authority.publicKeys().keys()]).toEqual([2]);
  });

  it('need no place but the key provider: another instance verifies the codes of the first', async () => {
    const { build, card, code } = await aRegion();
    expect(await build().verify(await code())).toMatchObject({ kind: 'valid', cardNumber: card.cardNumber });
    expect(build()).toBeInstanceOf(RegionalCardAuthority);
    expect(await build().verify(await codeOf(build(), card))).toMatchObject({ kind: 'valid' });
  });
});
