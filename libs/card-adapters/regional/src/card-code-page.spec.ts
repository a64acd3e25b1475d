import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sm2 } from 'sm-crypto';
import { sm3 } from '@kangqiao/national-crypto';
import { type CodePayload, encodePayload, parseCode } from './code-text';
import { OfflineVerifier } from './offline-verifier';
import { encodeRevocations, parseRevocations, type RevocationList } from './revocation-list';

type SaidPayload = Omit<CodePayload, 'codeId'> & { codeId: string };
interface Vector<T> {
  text: string;
  /** Hex. */
  digest: string;
  says: T;
}
interface Vectors {
  /** SPKI DER in base64, by version. */
  publicKeys: Record<string, string>;
  /** ZA in hex. */
  identityDigest: string;
  dynamic: Vector<SaidPayload>;
  static: Vector<SaidPayload>;
  revocations: Vector<RevocationList>;
  answers: { text: string; now: number; answer: string }[];
}

const page = readFileSync(path.join(__dirname, '../../../../docs/wires/card-code.md'), 'utf8');
const vectors = JSON.parse(/```json\n([^`]+)```/.exec(page)?.[1] ?? '') as Vectors;
const publicKeys = new Map(
  Object.entries(vectors.publicKeys).map(([version, key]) => [Number(version), Buffer.from(key, 'base64')]),
);
const terminalAt = (seconds: number) => new OfflineVerifier({ publicKeys, clock: () => new Date(seconds * 1000) });

describe('the test vectors of docs/wires/card-code.md', () => {
  it.each([vectors.dynamic, vectors.static])('say what is in a code: $text', ({ text, says }) => {
    const payload = { ...says, codeId: Buffer.from(says.codeId, 'hex') };
    expect(parseCode(text)?.payload).toEqual(payload);
    expect(text.startsWith(`${encodePayload(payload)}.`)).toBe(true);
  });

  it('say what is in a list of ended cards', () => {
    const { text, says } = vectors.revocations;
    expect(parseRevocations(text)?.list).toEqual(says);
    expect(text.startsWith(`${encodeRevocations(says)}.`)).toBe(true);
  });

  it.each([vectors.dynamic, vectors.static, vectors.revocations])(
    'give the digest that is signed: $digest',
    (vector) => {
      const signedText = Buffer.from(vector.text.slice(0, vector.text.lastIndexOf('.')));
      const identity = Buffer.from(vectors.identityDigest, 'hex');
      expect(sm3(Buffer.concat([identity, signedText])).toString('hex')).toBe(vector.digest);
    },
  );

  it.each([vectors.dynamic, vectors.static, vectors.revocations])(
    'are signed as a second implementation reads them: $digest',
    ({ text }) => {
      const [prefix, payload, signature = ''] = text.split('.');
      const point = publicKeys.get(1)?.subarray(-65).toString('hex') ?? '';
      const isGood = sm2.doVerifySignature(
        [...Buffer.from(`${prefix}.${payload}`)],
        Buffer.from(signature, 'base64url').toString('hex'),
        point,
        { hash: true, userId: '1234567812345678' },
      );
      expect(isGood).toBe(true);
    },
  );

  it.each(vectors.answers)('give the answer $answer at $now for $text', ({ text, now, answer }) => {
    const verification = terminalAt(now).verify(text);
    expect(verification.kind === 'valid' ? verification.kind : verification.reason).toBe(answer);
  });

  it('give a list after which the card is refused', () => {
    const { startsAt } = vectors.dynamic.says;
    const terminal = terminalAt(startsAt + 10);
    expect(terminal.takeRevocations(vectors.revocations.text)).toBe(true);
    expect(terminal.verify(vectors.dynamic.text)).toEqual({ kind: 'refused', reason: 'REVOKED' });
  });
});
