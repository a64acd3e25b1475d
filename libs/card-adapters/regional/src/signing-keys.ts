import { type KeyProvider, KeyUnknown, sm2PublicKeyOf, Sm2Signer, Sm2Verifier } from '@kangqiao/national-crypto';

/**
 * The authority's SM2 keys by version; reading a key costs more than signing with it, so each is read once.
 *
 * Rotation: put a new version beside the old one and make it current. From then on codes are signed with the new one;
 * those of the old one stay good to their end. After the longest run of codes (`LONGEST_RUN`) the old version may be
 * taken away; static codes signed with it are then forged, and must have been printed anew.
 */
export class SigningKeys {
  readonly #signers = new Map<number, Sm2Signer>();
  readonly #verifiers = new Map<number, Sm2Verifier>();

  constructor(private readonly keys: KeyProvider) {}

  current(): { version: number; signer: Sm2Signer } {
    const { version, bytes } = this.keys.current('card-signing');
    const signer = this.#signers.get(version) ?? new Sm2Signer(bytes);
    this.#signers.set(version, signer);
    return { version, signer };
  }

  /** Null when there never was such a key, or it was taken away. */
  verifier(version: number): Sm2Verifier | null {
    const privateKey = this.#privateKey(version);
    if (!privateKey) return null;
    const verifier = this.#verifiers.get(version) ?? new Sm2Verifier(sm2PublicKeyOf(privateKey));
    this.#verifiers.set(version, verifier);
    return verifier;
  }

  /** SPKI DER by version, of every key whose codes are good; what terminals verify with. */
  publicKeys(): Map<number, Buffer> {
    const { version: newest } = this.keys.current('card-signing');
    const found = new Map<number, Buffer>();
    for (let version = newest; version >= 1; version -= 1) {
      const privateKey = this.#privateKey(version);
      if (privateKey) found.set(version, sm2PublicKeyOf(privateKey));
    }
    return found;
  }

  #privateKey(version: number): Buffer | null {
    try {
      return this.keys.byVersion('card-signing', version);
    } catch (error) {
      if (error instanceof KeyUnknown) return null;
      throw error;
    }
  }
}
