import { type KeyProvider, KeyUnknown, sm2PublicKeyOf, Sm2Signer, Sm2Verifier } from '@kangqiao/national-crypto';

/** The authority's SM2 keys by version; reading a key costs more than signing with it, so each is read once. */
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

  /** Null when there never was such a key, or it was withdrawn. */
  verifier(version: number): Sm2Verifier | null {
    const known = this.#verifiers.get(version);
    if (known) return known;
    try {
      const verifier = new Sm2Verifier(sm2PublicKeyOf(this.keys.byVersion('card-signing', version)));
      this.#verifiers.set(version, verifier);
      return verifier;
    } catch (error) {
      if (error instanceof KeyUnknown) return null;
      throw error;
    }
  }
}
