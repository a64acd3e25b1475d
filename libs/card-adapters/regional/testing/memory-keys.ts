import { generateSm2KeyPair, type Key, KeyProvider, type KeyPurpose, KeyUnknown } from '@kangqiao/national-crypto';

/** Two versions of each key; the second is known once `version` says so, and any can be taken away. */
export class MemoryKeys extends KeyProvider {
  version = 1;
  readonly takenAway = new Set<number>();
  readonly #signing = new Map([1, 2].map((version) => [version, generateSm2KeyPair().privateKey]));

  /** @param region other regions have other secrets */
  constructor(private readonly region = 'a') {
    super();
  }

  override current(purpose: KeyPurpose): Key {
    return { version: this.version, bytes: this.byVersion(purpose, this.version) };
  }

  override versions(): number[] {
    return [...this.#signing.keys()].filter((version) => version <= this.version && !this.takenAway.has(version));
  }

  override byVersion(purpose: KeyPurpose, version: number): Buffer {
    const signing = this.#signing.get(version);
    if (!signing || version > this.version) throw new KeyUnknown(purpose, version);
    if (purpose !== 'card-signing') return Buffer.alloc(32, `${this.region}${purpose}${version}`);
    if (this.takenAway.has(version)) throw new KeyUnknown(purpose, version);
    return signing;
  }
}
