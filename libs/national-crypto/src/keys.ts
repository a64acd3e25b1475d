/** What a key is for; no key serves two purposes. */
export const KEY_PURPOSES = ['field', 'field-mac', 'blind-index', 'card-signing', 'audit', 'audit-signing'] as const;
export type KeyPurpose = (typeof KEY_PURPOSES)[number];

export interface Key {
  /** 1 to 65535; kept beside what was made with the key. */
  version: number;
  /** SM4 key (16), HMAC-SM3 key (32), or for the `…-signing` purposes an SM2 private key as PKCS8 DER. */
  bytes: Buffer;
}

/** No key of this purpose and version is known. */
export class KeyUnknown extends Error {
  override readonly name = 'KeyUnknown';

  constructor(
    readonly purpose: KeyPurpose,
    readonly version: number,
  ) {
    super(`no key "${purpose}" of version ${version}`);
  }
}

/** Where keys come from: a file, or a hardware module behind the same methods. */
export abstract class KeyProvider {
  /** The key that new things are made with. */
  abstract current(purpose: KeyPurpose): Key;

  /** Every version that is known, in any order. */
  abstract versions(purpose: KeyPurpose): number[];

  /** The key that something older was made with. @throws KeyUnknown */
  abstract byVersion(purpose: KeyPurpose, version: number): Buffer;
}
