import fc from 'fast-check';
import { attacked, both } from '../testing/attacked';
import { joinSigned } from './signed-text';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
/** Of each of three kinds; each text is shown to the issuer and to a terminal without a network. */
const RUNS = 5_000;

describe('fifteen thousand codes', () => {
  it('of codes altered at random none is anything but forged, and the code stays good', async () => {
    const { code, show } = await attacked();
    const text = await code();
    const letter = fc.constantFrom(...LETTERS, '.', '=', '+', '/', '\0', '卡');
    const change = fc.tuple(fc.nat(text.length - 1), fc.nat(2), letter);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const altered = changes.reduce((now, [at, gone, put]) => now.slice(0, at) + put + now.slice(at + gone), text);
        fc.pre(altered !== text);
        expect(await show(altered)).toEqual(both('FORGED'));
      }),
      { numRuns: RUNS },
    );
    expect(await show(text)).toMatchObject([{ kind: 'valid' }, { kind: 'valid' }]);
  });

  it('of texts that look like a code none is anything but forged', async () => {
    const { show } = await attacked();
    const packed = fc.uint8Array({ minLength: 39, maxLength: 39 }).map((bytes) => {
      // The first key's version, and a card number of 100 bits: it is the signature that must be looked at.
      const payload = Buffer.from(bytes).fill(0, 0, 1).fill(1, 1, 2);
      payload.writeUInt8((bytes[26] ?? 0) & 0x0f, 26);
      return `KQ1.${payload.toString('base64url')}`;
    });
    const signature = fc.uint8Array({ minLength: 64, maxLength: 64 }).map((bytes) => Buffer.from(bytes));
    await fc.assert(
      fc.asyncProperty(packed, signature, async (signedText, signed) => {
        expect(await show(joinSigned(signedText, signed))).toEqual(both('FORGED'));
      }),
      { numRuns: RUNS },
    );
  });

  it('of any other texts none is anything but forged', async () => {
    const { show } = await attacked();
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 300, unit: 'binary' }), async (text) => {
        expect(await show(text)).toEqual(both('FORGED'));
      }),
      { numRuns: RUNS },
    );
  });
});
