import { generateSm2KeyPair, Sm2Signer } from '@kangqiao/national-crypto';
import { encodePayload } from './code-text';
import { joinSigned } from './signed-text';
import { attacked, both, type Attacked } from '../testing/attacked';
import { cardOf } from '../testing/a-region';
import { MemoryKeys } from '../testing/memory-keys';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];

/** A code that says what it likes, signed with a key of the attacker's own. */
const forge = ({ card, clock }: Attacked, keyVersion: number): string => {
  const startsAt = Math.floor(clock.now().getTime() / 1000);
  const payload = { keyVersion, codeId: Buffer.alloc(16, 7), startsAt, cardNumber: card.cardNumber };
  const signedText = encodePayload({ ...payload, expiresAt: startsAt + 60 });
  return joinSigned(signedText, new Sm2Signer(generateSm2KeyPair().privateKey).sign(signedText));
};

describe('attacks on a code', () => {
  it.each([0, 1, 2, 65_535])('a code signed with another key, said to be version %s, is forged', async (version) => {
    const region = await attacked();
    expect(await region.show(forge(region, version))).toEqual(both('FORGED'));
  });

  it('a good code of another region is forged here, although its keys have the same versions', async () => {
    const { build, show } = await attacked();
    const neighbour = build({ keys: new MemoryKeys('b') });
    const [code] = await neighbour.codes(await cardOf(neighbour), 1);
    expect(await show(code?.text ?? '')).toEqual(both('FORGED'));
  });

  it.each([`${'0A'.repeat(32)}:1`, `${'0A'.repeat(32)}:0:${'0B'.repeat(16)}`, 'https://example.cn/KQ1.a.b'])(
    'the code of another issuer, %s, is forged here',
    async (text) => {
      const { show } = await attacked();
      expect(await show(text)).toEqual(both('FORGED'));
    },
  );

  it('the signature of one code under another is forged', async () => {
    const { code, show } = await attacked();
    const [one, two] = [await code(), await code()];
    expect(await show(one.slice(0, one.lastIndexOf('.')) + two.slice(two.lastIndexOf('.')))).toEqual(both('FORGED'));
  });

  it('a signed list of ended cards is no code', async () => {
    const { authority, show } = await attacked();
    expect(await show(await authority.revocationList())).toEqual(both('FORGED'));
  });

  it('a code cut short at any place is forged', async () => {
    const { code, show } = await attacked();
    const text = await code();
    for (let length = 0; length < text.length; length += 1) {
      expect(await show(text.slice(0, length))).toEqual(both('FORGED'));
    }
  });

  it('a code in which any one bit of its bytes was changed is forged', async () => {
    const { code, show } = await attacked();
    const [prefix = '', ...parts] = (await code()).split('.');
    const buffers = parts.map((part) => Buffer.from(part, 'base64url'));
    for (const buffer of buffers) {
      for (let bit = 0; bit < buffer.length * 8; bit += 1) {
        const flip = () => buffer.writeUInt8(buffer.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        flip();
        expect(await show([prefix, ...buffers.map((b) => b.toString('base64url'))].join('.'))).toEqual(both('FORGED'));
        flip();
      }
    }
  });

  it('a code spelt in another way, by case, padding or the spare bits of its last letter, is forged', async () => {
    const { code, show } = await attacked();
    const text = await code();
    const last = LETTERS.indexOf(text.slice(-1));
    const spellings = [
      text.toLowerCase(),
      text.toUpperCase(),
      `${text}==`,
      `${text}.`,
      text.replaceAll('.', ':'),
      text.replace('.', '..'),
      ...[1, 2, 3].map((spare) => text.slice(0, -1) + (LETTERS[(last & ~3) | ((last + spare) & 3)] ?? '')),
    ];
    for (const spelling of spellings) expect(await show(spelling)).toEqual(both('FORGED'));
  });

  it('a code shown a second time was used, at the issuer and at the terminal', async () => {
    const { card, code, show } = await attacked();
    const text = await code();
    const { cardNumber } = card;
    expect(await show(text)).toEqual([
      { kind: 'valid', cardNumber, holder: null },
      { kind: 'valid', cardNumber, listedAt: null },
    ]);
    expect(await show(text)).toEqual(both('USED'));
    expect(await show(`${text}\n`)).toEqual(both('USED'));
  });

  it('a code shown by many at once counts once', async () => {
    const { authority, code } = await attacked();
    const text = await code();
    const answers = await Promise.all(Array.from({ length: 50 }, () => authority.verify(text)));
    expect(answers.filter(({ kind }) => kind === 'valid')).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === 'refused')).toEqual(Array(49).fill(both('USED')[0]));
  });

  it('a code is expired at its end, and a minute is not lengthened by a clock that is set back afterwards', async () => {
    const { clock, code, show } = await attacked();
    const text = await code();
    await show(text);
    clock.pass(60);
    expect(await show(text)).toEqual(both('EXPIRED'));
    clock.pass(-30);
    expect(await show(text)).toEqual(both('USED'));
  });

  it('a code that came too early is expired but not used up', async () => {
    const { clock, code, show } = await attacked();
    const ahead = await code(1);
    clock.pass(44.999);
    expect(await show(ahead)).toEqual(both('EXPIRED'));
    clock.pass(0.001);
    expect(await show(ahead)).toMatchObject([{ kind: 'valid' }, { kind: 'valid' }]);
  });

  it.each([-300, 300])('a clock that is %s seconds off where a code is verified takes none as good', async (skew) => {
    const { clock, code, show, uses } = await attacked();
    const texts = [await code(), await code(1)];
    clock.pass(skew);
    for (const text of texts) expect(await show(text)).toEqual(both('EXPIRED'));
    expect(uses.used.size).toBe(0);
    clock.pass(-skew);
    expect(await show(texts[0] ?? '')).toMatchObject([{ kind: 'valid' }, { kind: 'valid' }]);
  });

  it('every code of an ended card is refused, those fetched ahead too, and after the holder has a card again', async () => {
    const { authority, card, clock, offline, show } = await attacked();
    const codes = await authority.codes(card, 15);
    await authority.revoke(card);
    const again = await cardOf(authority);
    expect(again.cardNumber).not.toBe(card.cardNumber);
    expect(offline.takeRevocations(await authority.revocationList())).toBe(true);
    for (const { text } of codes) {
      expect(await show(text)).toEqual(both('REVOKED'));
      clock.pass(50);
    }
    const [fresh] = await authority.codes(again, 1);
    expect(await show(fresh?.text ?? '')).toMatchObject([{ kind: 'valid' }, { kind: 'valid' }]);
  });

  it.each(['r = 0', 's = 0', 'both are 0', 'both are the order of the curve', 'all bits are set'])(
    'a signature of which %s is forged',
    async (kind) => {
      const { code, show } = await attacked();
      const text = await code();
      const signature = Buffer.from(text.split('.')[2] ?? '', 'base64url');
      const order = Buffer.from('FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123', 'hex');
      if (kind === 'r = 0') signature.fill(0, 0, 32);
      else if (kind === 's = 0') signature.fill(0, 32);
      else if (kind === 'both are 0') signature.fill(0);
      else if (kind === 'all bits are set') signature.fill(255);
      else Buffer.concat([order, order]).copy(signature);
      expect(await show(joinSigned(text.slice(0, text.lastIndexOf('.')), signature))).toEqual(both('FORGED'));
    },
  );
});
