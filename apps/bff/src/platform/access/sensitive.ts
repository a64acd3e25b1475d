import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config';

const RULE_BYTES = 8;

/** One spelling for comparing: width and case do not matter. */
const plain = (text: string): string => text.normalize('NFKC').toUpperCase();

/**
 * What counts as sensitive in this region: psychiatry, sexually transmitted diseases, reproduction and the like. It is
 * given out to the person, to the guardian of a child, and to family to whom the person shows it.
 */
@Injectable()
export class Sensitive {
  readonly #keywords: readonly string[];
  readonly #diagnoses: readonly string[];

  /** Names this rule: 8 bytes that change whenever something else counts as sensitive. */
  readonly rule: Buffer;

  constructor({ sensitive }: Config) {
    this.#keywords = sensitive.departments.map(plain);
    this.#diagnoses = sensitive.diagnoses.map(plain);
    this.rule = createHash('sha256')
      .update(JSON.stringify([this.#keywords, this.#diagnoses]))
      .digest()
      .subarray(0, RULE_BYTES);
  }

  /** Whether any of these names says so: of a department, a report, an item, a diagnosis, a medicine. */
  names(...names: readonly (string | null)[]): boolean {
    return names.some((name) => {
      const text = plain(name ?? '');
      return this.#keywords.some((keyword) => text.includes(keyword));
    });
  }

  /** @param code ICD-10; null where only text is given */
  diagnosis(code: string | null): boolean {
    const text = plain(code ?? '');
    return this.#diagnoses.some((prefix) => text.startsWith(prefix));
  }
}
