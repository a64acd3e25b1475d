import { blindIndex, FieldCipher, KeyProvider } from '@kangqiao/national-crypto';
import { Injectable } from '@nestjs/common';

/** `table.column`: a value moved to another column no longer decrypts. */
export type ColumnName = `${string}.${string}`;

/** Encrypts what must not lie in the database in the clear, and finds it again without decrypting. */
@Injectable()
export class PrivateFields {
  readonly #cipher: FieldCipher;

  constructor(private readonly keys: KeyProvider) {
    this.#cipher = new FieldCipher(keys);
  }

  seal(column: ColumnName, text: string): Buffer {
    return this.#cipher.encrypt(Buffer.from(text, 'utf8'), column);
  }

  /** @throws when the value was altered or belongs to another column */
  open(column: ColumnName, sealed: Buffer): string {
    return this.#cipher.decrypt(sealed, column).toString('utf8');
  }

  /** Many values of one column, in their order; cheaper than one by one. @throws when one of them cannot be opened */
  openAll(column: ColumnName, sealed: readonly Buffer[]): string[] {
    return this.#cipher.decryptAll(sealed, column).map((text) => text.toString('utf8'));
  }

  /** Whether the value was sealed with the keys that new values are sealed with. */
  isCurrent(sealed: Buffer): boolean {
    return this.#cipher.isCurrent(sealed);
  }

  /** The same text always gives the same index, which says nothing about the text without the key. */
  index(column: ColumnName, text: string): Buffer {
    return blindIndex(this.keys.current('blind-index').bytes, `${column}\n${text}`);
  }

  /**
   * The index under every key that is known, the current first: while keys are rotated, a row may be found under any
   * of them. For `IN (?)`.
   */
  indexes(column: ColumnName, text: string): Buffer[] {
    const current = this.keys.current('blind-index').version;
    const versions = this.keys.versions('blind-index').filter((version) => version !== current);
    return [current, ...versions].map((version) =>
      blindIndex(this.keys.byVersion('blind-index', version), `${column}\n${text}`),
    );
  }
}
