import fc from 'fast-check';
import type { CardHolder } from '@kangqiao/card-port';
import { generateSm2KeyPair, type Key, KeyProvider, type KeyPurpose, KeyUnknown } from '@kangqiao/national-crypto';
import { CodeUses } from './code-uses';
import { MOST_CODES, RegionalCardAuthority } from './regional-card-authority';

class MemoryUses extends CodeUses {
  readonly used = new Set<string>();
  readonly revoked = new Set<string>();

  override async use(codeId: string): Promise<'first' | 'used'> {
    const first = !this.used.has(codeId);
    this.used.add(codeId);
    return first ? 'first' : 'used';
  }

  override async isRevoked(cardNumber: string): Promise<boolean> {
    return this.revoked.has(cardNumber);
  }
}

class MemoryKeys extends KeyProvider {
  version = 1;
  readonly #signing = new Map([1, 2].map((version) => [version, generateSm2KeyPair().privateKey]));

  constructor(private readonly secret = 'a') {
    super();
  }

  override versions(): number[] {
    return [...this.#signing.keys()];
  }

  override current(purpose: KeyPurpose): Key {
    return { version: this.version, bytes: this.byVersion(purpose, this.version) };
  }

  override byVersion(purpose: KeyPurpose, version: number): Buffer {
    const signing = this.#signing.get(version);
    if (!signing || version > this.version) throw new KeyUnknown(purpose, version);
    return purpose === 'card-signing' ? signing : Buffer.alloc(32, `${this.secret}${purpose}${version}`);
  }
}

const holder: CardHolder = {
  personId: 'person-1',
  name: '王小明',
  sex: 'male',
  birthDate: '1990-01-01',
  document: { type: 'resident-id', number: '11019919900101001X' },
};

const START = Date.parse('2026-11-22T01:30:00.000Z');
let now = START;
const passSeconds = (seconds: number) => (now = START + seconds * 1000);

let uses: MemoryUses;
let keys: MemoryKeys;
let authority: RegionalCardAuthority;
let cardNumber: string;

const build = (withKeys: KeyProvider) =>
  new RegionalCardAuthority({ issuer: '康桥示范区全民健康信息平台', keys: withKeys, clock: () => new Date(now), uses });

beforeEach(async () => {
  now = START;
  uses = new MemoryUses();
  keys = new MemoryKeys();
  authority = build(keys);
  ({ cardNumber } = await authority.apply(holder));
});

const codeAt = async (index: number): Promise<string> => {
  const code = (await authority.codes(cardNumber, index + 1))[index];
  if (!code) throw new Error('no such code');
  return code.text;
};

describe('cards', () => {
  it('gives the same person the same card, whatever else has changed', async () => {
    const again = await authority.apply({ ...holder, personId: 'person-2', name: '王晓明' });
    expect(again).toEqual({ cardNumber, issuer: '康桥示范区全民健康信息平台' });
    expect(cardNumber).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
  });

  it('keeps the card number when the keys are rotated', async () => {
    keys.version = 2;
    expect((await authority.apply(holder)).cardNumber).toBe(cardNumber);
  });

  it('does not start without the key that card numbers are made with', () => {
    keys.version = 0;
    expect(() => build(keys)).toThrow(KeyUnknown);
  });

  it('gives another document, another kind of document and another region another number', async () => {
    const document = { ...holder.document, number: '110199199001010028' };
    const kind = { ...holder.document, type: 'hmt-residence-permit' as const };
    const others = [
      await authority.apply({ ...holder, document }),
      await authority.apply({ ...holder, document: kind }),
      await build(new MemoryKeys('b')).apply(holder),
    ].map((card) => card.cardNumber);
    expect(new Set([...others, cardNumber]).size).toBe(4);
  });
});

describe('codes', () => {
  it('covers consecutive minutes, each refreshed ten seconds before its end', async () => {
    now = START + 700;
    const codes = await authority.codes(cardNumber, 3);
    expect(codes.map((code) => code.expiresAt.getTime() - START)).toEqual([60_000, 120_000, 180_000]);
    expect(codes.map((code) => code.refreshAt.getTime() - START)).toEqual([50_000, 110_000, 170_000]);
    expect(codes.every((code) => code.kind === 'dynamic')).toBe(true);
  });

  it('are short enough for a small QR code, and never alike', async () => {
    const texts = (await authority.codes(cardNumber, 10)).map((code) => code.text);
    expect(texts.every((text) => text.length === 143)).toBe(true);
    expect(new Set(texts).size).toBe(10);
  });

  it('hold no personal data, in the clear or packed', async () => {
    const text = await codeAt(0);
    const bytes = Buffer.concat(text.split('.').map((part) => Buffer.from(part, 'base64url')));
    for (const secret of [holder.name, holder.document.number, '19900101', '1990-01-01', holder.personId]) {
      expect(text).not.toContain(secret);
      expect(bytes.includes(secret)).toBe(false);
      expect(bytes.toString('hex')).not.toContain(secret);
    }
  });

  it.each([0, -1, 1.5, MOST_CODES + 1, NaN])('are not issued %s at a time', async (count) => {
    await expect(authority.codes(cardNumber, count)).rejects.toThrow(RangeError);
  });

  it('are issued up to the most at a time', async () => {
    expect(await authority.codes(cardNumber, MOST_CODES)).toHaveLength(MOST_CODES);
  });

  it.each(['', '11019919900101001X', 'IIIIIIIIIIIIIIIIIIII', 'abcdefghjkmnpqrstvwx'])(
    'are not issued for %j, which is no card number',
    async (text) => {
      await expect(authority.codes(text, 1)).rejects.toThrow(RangeError);
    },
  );
});

describe('verifying', () => {
  it('accepts a code once, then says that it was used', async () => {
    const text = await codeAt(0);
    expect(await authority.verify(text)).toEqual({ kind: 'valid', cardNumber });
    expect(await authority.verify(text)).toEqual({ kind: 'refused', reason: 'USED' });
  });

  it('accepts what a scanner adds around a code', async () => {
    expect(await authority.verify(`${await codeAt(0)}\r\n`)).toEqual({ kind: 'valid', cardNumber });
  });

  it('accepts a code to its last millisecond and refuses it at its end', async () => {
    const [one, two] = [await codeAt(0), await codeAt(0)];
    passSeconds(59.999);
    expect(await authority.verify(one)).toEqual({ kind: 'valid', cardNumber });
    passSeconds(60);
    expect(await authority.verify(two)).toEqual({ kind: 'refused', reason: 'EXPIRED' });
  });

  it('accepts the next code when the phone shows it, ten seconds early, and five more for clocks', async () => {
    const next = await codeAt(1);
    passSeconds(44.999);
    expect(await authority.verify(next)).toEqual({ kind: 'refused', reason: 'EXPIRED' });
    passSeconds(45);
    expect(await authority.verify(next)).toEqual({ kind: 'valid', cardNumber });
  });

  it('does not use up a code that came too early', async () => {
    const next = await codeAt(1);
    await authority.verify(next);
    passSeconds(60);
    expect(await authority.verify(next)).toEqual({ kind: 'valid', cardNumber });
  });

  it('refuses the codes of a revoked card and does not use them up', async () => {
    const text = await codeAt(0);
    uses.revoked.add(cardNumber);
    expect(await authority.verify(text)).toEqual({ kind: 'refused', reason: 'REVOKED' });
    expect(uses.used.size).toBe(0);
  });

  it('names the expiry first: an old code of a revoked card is expired', async () => {
    const text = await codeAt(0);
    uses.revoked.add(cardNumber);
    passSeconds(60);
    expect(await authority.verify(text)).toEqual({ kind: 'refused', reason: 'EXPIRED' });
  });

  it('accepts codes of the previous key after a rotation, and those of the new one', async () => {
    const old = await codeAt(0);
    keys.version = 2;
    expect(await authority.verify(old)).toEqual({ kind: 'valid', cardNumber });
    expect(await authority.verify(await codeAt(0))).toEqual({ kind: 'valid', cardNumber });
  });

  it('refuses codes of a key that is not ours, and of a version that we do not have', async () => {
    const stranger = new MemoryKeys();
    const [forged] = await build(stranger).codes(cardNumber, 1);
    expect(await authority.verify(forged?.text ?? '')).toEqual({ kind: 'refused', reason: 'FORGED' });
    keys.version = 2;
    const newer = await codeAt(0);
    keys.version = 1;
    expect(await build(keys).verify(newer)).toEqual({ kind: 'refused', reason: 'FORGED' });
  });

  it('refuses the signature of one code under another', async () => {
    const [one, two] = [await codeAt(0), await codeAt(0)];
    const mixed = `${one.slice(0, one.lastIndexOf('.'))}${two.slice(two.lastIndexOf('.'))}`;
    expect(await authority.verify(mixed)).toEqual({ kind: 'refused', reason: 'FORGED' });
  });

  it('refuses a code in which any one letter was changed', async () => {
    const text = await codeAt(0);
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'];
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom(...letters), async (at, letter) => {
        fc.pre(text[at] !== letter);
        const changed = text.slice(0, at) + letter + text.slice(at + 1);
        expect(await authority.verify(changed)).toEqual({ kind: 'refused', reason: 'FORGED' });
      }),
      { numRuns: 500 },
    );
    expect(uses.used.size).toBe(0);
  });

  it('refuses a code in which any one bit was changed, the spare bits of the last letter too', async () => {
    const text = await codeAt(0);
    for (let bit = 0; bit < 8; bit += 1) {
      const changed = text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) ^ (1 << bit));
      expect(await authority.verify(changed)).toEqual({ kind: 'refused', reason: 'FORGED' });
    }
  });

  it('calls any other text forged, without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 300, unit: 'binary' }), async (text) => {
        expect(await authority.verify(text)).toEqual({ kind: 'refused', reason: 'FORGED' });
      }),
    );
  });
});
