import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonical, signatureOf, type Values } from './signature';

/** Written from the rule alone, and in another way: a list of lines that is cleaned, sorted and glued. */
function oracle(parts: Values, secret: string): string {
  const lines: { name: string; line: string }[] = [];
  for (const name of Object.keys(parts)) {
    const value = parts[name];
    if (name === 'sign' || value === undefined || value === null || value === '') continue;
    lines.push({ name, line: `${name}=${typeof value === 'string' ? value : JSON.stringify(sorted(value))}` });
  }
  lines.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  const text = lines.map(({ line }) => line).join('&') + secret;
  return Buffer.from(createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex'), 'hex').toString('base64');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = value as Record<string, unknown>;
  const names = Object.keys(members).filter((name) => ![undefined, null, ''].includes(members[name] as never));
  return Object.fromEntries(names.sort().map((name) => [name, sorted(members[name])]));
}

const name = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,8}$/);
const scalar = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '汉族', '阿依古丽·买买提', 'a=b&c', '𠮷'),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const nested = fc.dictionary(name, scalar, { noNullPrototype: true });
const values = fc.dictionary(name, fc.oneof(scalar, nested, fc.array(nested, { maxLength: 3 })), {
  noNullPrototype: true,
}) as fc.Arbitrary<Values>;

describe('the signature', () => {
  it('is Base64 of SHA-256 over the sorted pairs and the secret', () => {
    const asked = {
      timestamp: '1795311000',
      name: '阿依古丽·买买提',
      hospitalId: '30000',
      channelNum: 0,
      requestId: '0123456789ABCDEF0123456789ABCDEF',
      appToken: 'T0',
    };
    // printf '%s' 'appToken=T0&channelNum=0&…&timestamp=1795311000secret' | openssl dgst -sha256 -binary | base64
    expect(signatureOf(asked, 'secret')).toBe('ljZFrqSVCmC50nS3n6aLiYUcf6grootk0J9PEFb3FAU=');
  });

  it('takes nested values as JSON, their names in order and their empty ones left out', () => {
    const asked = {
      okay: false,
      healthCardItems: [{ name: '甲', patid: '' }, { name: '乙' }],
      childInfo: { motherName: '王秀英', motherPhone: null, motherIdType: '01' },
    };
    expect(signatureOf(asked, 'k')).toBe('eIA95Fgtyc2pCn62EoasKLJ6u9SlqjmxuuTEf08Z0A4=');
  });

  it('is what an independent reading of the rule makes it', () => {
    fc.assert(
      fc.property(values, fc.string(), (asked, secret) => {
        expect(signatureOf(asked, secret)).toBe(oracle(asked, secret));
      }),
    );
  });

  it('is the same for every order of the values, and without those that are empty', () => {
    fc.assert(
      fc.property(values, (asked) => {
        const turned = Object.fromEntries(Object.entries(asked).reverse());
        expect(signatureOf({ ...turned, sign: 'other' }, 's')).toBe(signatureOf(asked, 's'));
        expect(signatureOf(canonical(asked), 's')).toBe(signatureOf(asked, 's'));
      }),
    );
  });

  it('changes with every text in it and with the secret', () => {
    fc.assert(
      fc.property(values, fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (asked, text, other) => {
        fc.pre(text !== other && !('zz' in asked));
        const one = signatureOf({ ...asked, zz: text }, 's');
        expect(signatureOf({ ...asked, zz: other }, 's')).not.toBe(one);
        expect(signatureOf({ ...asked, zz: text }, 't')).not.toBe(one);
      }),
    );
  });
});
