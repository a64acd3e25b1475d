import { generateKeyPairSync } from 'node:crypto';
import { generateSm2KeyPair, Sm2Signer } from '@kangqiao/national-crypto';
import { isInForce, readPublicKey, terminalProblems, toTerminals } from './terminal-keys';

const pair = generateSm2KeyPair();
const base64 = pair.publicKey.toString('base64');
const point = pair.publicKey.subarray(-64).toString('hex');
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .publicKey.export({ type: 'spki', format: 'der' })
  .toString('base64');
const AT = new Date('2026-11-22T01:30:00Z');

const verifierOf = (publicKey: string) =>
  toTerminals({ terminals: [{ keyId: 'k1', publicKey }], terminalFields: [] })?.keys.get('k1')?.verifier;

describe('a terminal’s public key', () => {
  it.each([
    ['SPKI in base64', base64],
    ['the point in hex with its leading 04', `04${point}`],
    ['the point in hex without it', point],
    ['the point in capitals', point.toUpperCase()],
  ])('may be written as %s', (_, text) => {
    const signature = new Sm2Signer(pair.privateKey).sign('text');
    expect(verifierOf(text)?.verify('text', signature)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a word', 'secret'],
    ['a point too short', point.slice(2)],
    ['a point too long', `${point}00`],
    ['a compressed point', `02${point.slice(0, 64)}`],
    ['a point off the curve', '1'.repeat(128)],
    ['a private key', pair.privateKey.toString('base64')],
    ['SPKI cut short', base64.slice(0, -8)],
    ['SPKI of another curve', p256],
    ['PEM', `-----BEGIN PUBLIC KEY-----\n${base64}\n-----END PUBLIC KEY-----`],
  ])('is not %s', (_, text) => expect(readPublicKey(text)).toBeNull());

  it.each([
    ['2026-11-22T09:29:59+08:00', undefined, true],
    ['2026-11-22T09:30:00+08:00', undefined, true],
    ['2026-11-22T09:30:01+08:00', undefined, false],
    [undefined, '2026-11-22T09:30:01+08:00', true],
    [undefined, '2026-11-22T09:30:00+08:00', false],
    [undefined, undefined, true],
  ])('valid from %s until %s is in force: %s', (validFrom, validUntil, inForce) => {
    const access = toTerminals({
      terminals: [{ keyId: 'k1', publicKey: base64, validFrom, validUntil }],
      terminalFields: [],
    });
    const key = access?.keys.get('k1');
    expect(key && isInForce(key, AT)).toBe(inForce);
  });

  it('belongs to one hospital, under one name, for a time that exists', () => {
    const key = (keyId: string, publicKey: string, more: object = {}) => ({ keyId, publicKey, ...more });
    const another = generateSm2KeyPair().publicKey.toString('base64');
    const times = { validFrom: '2027-01-01T00:00:00Z', validUntil: '2027-01-01T00:00:00Z' };
    expect(
      terminalProblems([
        { terminals: [key('a', base64), key('a', another, times), null, 'x'] },
        { terminals: [key('a', `04${point}`), key('b', 'nothing')] },
        {},
      ]),
    ).toEqual([
      { path: 'hospitals[0].terminals[1].keyId', message: 'is used twice: a' },
      { path: 'hospitals[0].terminals[1].validUntil', message: 'must be after validFrom' },
      { path: 'hospitals[1].terminals[0].publicKey', message: 'is the key of another hospital' },
      {
        path: 'hospitals[1].terminals[1].publicKey',
        message: 'must be an SM2 public key: SPKI in base64, or its point in hex',
      },
    ]);
  });

  it('is not needed by a hospital without terminals', () => {
    expect(toTerminals({ terminals: [], terminalFields: [] })).toBeNull();
  });
});
