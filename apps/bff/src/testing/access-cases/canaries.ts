import { maskDocumentNumber, maskName, maskPhone } from '@kangqiao/domain';
import { aResident } from '../residents';

/** The foreign person: nothing of what is known about them occurs anywhere else in the world of these cases. */
export const FOREIGN = {
  name: '欧阳云鹤',
  document: aResident('19610423', '771'),
  birthDate: '1961-04-23',
  phone: '13799996671',
  sex: 'male' as const,
};

/** What may be seen goes by purpose; `typed` is what an account typed in itself, `asked` what a proof tells it. */
export type CanaryKind = 'typed' | 'asked' | 'name' | 'view' | 'card' | 'reports' | 'record' | 'sensitive';

/** Words that give the foreign person away, by what they belong to. */
export class Canaries {
  readonly #words = new Map<CanaryKind, Set<string>>();

  constructor() {
    this.add('typed', maskName(FOREIGN.name), maskDocumentNumber(FOREIGN.document.number), FOREIGN.birthDate);
    this.add('name', FOREIGN.name);
    this.add('view', FOREIGN.document.number, FOREIGN.phone);
    this.add('asked', maskPhone(FOREIGN.phone));
  }

  add(kind: CanaryKind, ...words: string[]): void {
    const known = this.#words.get(kind) ?? new Set();
    for (const word of words) known.add(word);
    this.#words.set(kind, known);
  }

  /** The words of all kinds but those that may be seen that occur in a text, in the clear or in base64url. */
  in(text: string, mayBeSeen: readonly CanaryKind[] = []): string[] {
    const unpacked = (text.match(/[\w-]{16,}/g) ?? []).map((code) => Buffer.from(code, 'base64url').toString('utf8'));
    const all = [text, ...unpacked].join('\n');
    return [...this.#words]
      .filter(([kind]) => !mayBeSeen.includes(kind))
      .flatMap(([, words]) => [...words].filter((word) => all.includes(word)));
  }

  /** The kinds that occur in a text. */
  kindsIn(text: string): CanaryKind[] {
    return [...this.#words].filter(([, words]) => [...words].some((word) => text.includes(word))).map(([kind]) => kind);
  }
}
