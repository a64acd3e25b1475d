import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FileKeyProvider, KeyFileFaulty } from './file-key-provider';
import { generateKeyFile } from './key-file';
import { KeyUnknown } from './keys';
import { generateSm2KeyPair, Sm2Signer } from './sm2';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'keys-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (content: unknown, mode = 0o600): string => {
  const file = path.join(folder, 'keys.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  chmodSync(file, mode);
  return file;
};

const faultsOf = (file: string): readonly string[] => {
  try {
    new FileKeyProvider(file);
  } catch (error) {
    if (error instanceof KeyFileFaulty) return error.faults;
    throw error;
  }
  return [];
};

const base64 = (length: number, fill: number) => Buffer.alloc(length, fill).toString('base64');

describe('FileKeyProvider', () => {
  it('reads a generated file, whose keys fit their purpose', () => {
    const keys = new FileKeyProvider(write(generateKeyFile()));
    expect(keys.current('field')).toEqual({ version: 1, bytes: expect.any(Buffer) });
    expect(keys.current('field').bytes).toHaveLength(16);
    expect(keys.current('field-mac').bytes).toHaveLength(32);
    expect(keys.current('blind-index').bytes).toHaveLength(32);
    expect(new Sm2Signer(keys.current('card-signing').bytes).sign('x')).toHaveLength(64);
  });

  it('generates other keys every time', () => {
    expect(generateKeyFile().field).not.toEqual(generateKeyFile().field);
  });

  it('keeps old versions beside the current one', () => {
    const file = { ...generateKeyFile(), field: { current: 2, keys: { '1': base64(16, 1), '2': base64(16, 2) } } };
    const keys = new FileKeyProvider(write(file));
    expect(keys.current('field')).toEqual({ version: 2, bytes: Buffer.alloc(16, 2) });
    expect(keys.byVersion('field', 1)).toEqual(Buffer.alloc(16, 1));
    expect(() => keys.byVersion('field', 3)).toThrow(KeyUnknown);
  });

  it('reports every fault at once and quotes no key', () => {
    const file = write({
      field: { current: 1, keys: { '1': base64(15, 1) } },
      'field-mac': { current: 2, keys: { '1': base64(32, 2), '0': base64(32, 3), x: base64(32, 4) } },
      'card-signing': { current: 1, keys: { '1': base64(40, 5), '2': 'not base64!' } },
    });
    expect(faultsOf(file)).toEqual([
      '"field" version 1: must be 16 bytes, has 15',
      '"field-mac" version 0: the version must be 1 to 65535',
      '"field-mac" version x: the version must be 1 to 65535',
      '"field-mac": "current" must name one of its keys',
      '"blind-index": is missing or not of the form { "current": 1, "keys": { "1": "…" } }',
      '"card-signing" version 1: must be an SM2 private key in PKCS8 DER',
      '"card-signing" version 2: must be base64',
      '"audit": is missing or not of the form { "current": 1, "keys": { "1": "…" } }',
      '"audit-signing": is missing or not of the form { "current": 1, "keys": { "1": "…" } }',
    ]);
  });

  it('refuses one key for two purposes', () => {
    const same = { current: 1, keys: { '1': base64(32, 9) } };
    expect(faultsOf(write({ ...generateKeyFile(), 'field-mac': same, 'blind-index': same }))).toEqual([
      '"blind-index" version 1: is the same key as "field-mac" version 1',
    ]);
  });

  it.each(['', '{', '[]', '"keys"', 'null'])('refuses a file that holds %j', (text) => {
    expect(faultsOf(write(text))).toHaveLength(1);
  });

  it('says that a file is missing', () => {
    expect(faultsOf(path.join(folder, 'none.json'))).toEqual(['cannot be read (ENOENT)']);
  });

  it.each([
    ['600', true],
    ['400', true],
    ['440', true],
    ['640', true],
    ['644', false],
    ['660', false],
    ['604', false],
  ])('judges a file of mode %s: fit = %s', (mode, accepted) => {
    const faults = faultsOf(write(generateKeyFile(), parseInt(mode, 8)));
    expect(faults.length === 0).toBe(accepted);
  });

  it('refuses a signing key of another curve', () => {
    const other = { current: 1, keys: { '1': generateSm2KeyPair().publicKey.toString('base64') } };
    expect(faultsOf(write({ ...generateKeyFile(), 'card-signing': other }))).toEqual([
      '"card-signing" version 1: must be an SM2 private key in PKCS8 DER',
    ]);
  });
});
