import { readFileSync, statSync } from 'node:fs';
import { type ParsedKeys, parseKeyFile } from './key-file';
import { type Key, KeyProvider, type KeyPurpose, KeyUnknown } from './keys';

/** A key file cannot be used; all that is wrong with it at once. Holds no key. */
export class KeyFileFaulty extends Error {
  override readonly name = 'KeyFileFaulty';

  constructor(
    readonly path: string,
    readonly faults: readonly string[],
  ) {
    super(`the key file ${path} cannot be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  }
}

/** The group may read, since an orchestrator mounts secrets as root and lets the service in by its group. */
const FORBIDDEN_MODE = 0o037;

/** Keys from a JSON file (see `generateKeyFile`), read once. */
export class FileKeyProvider extends KeyProvider {
  readonly #keys: ParsedKeys;

  /** @throws KeyFileFaulty */
  constructor(path: string) {
    super();
    const { text, mode } = read(path);
    const { keys, faults } = parseKeyFile(text);
    const openToOthers = process.platform !== 'win32' && (mode & FORBIDDEN_MODE) !== 0;
    const all = openToOthers ? ['may be read or changed by others; chmod 600 it', ...faults] : faults;
    if (all.length > 0) throw new KeyFileFaulty(path, all);
    this.#keys = keys;
  }

  override current(purpose: KeyPurpose): Key {
    const version = this.#keys[purpose].current;
    return { version, bytes: this.byVersion(purpose, version) };
  }

  override versions(purpose: KeyPurpose): number[] {
    return [...this.#keys[purpose].keys.keys()];
  }

  override byVersion(purpose: KeyPurpose, version: number): Buffer {
    const bytes = this.#keys[purpose].keys.get(version);
    if (!bytes) throw new KeyUnknown(purpose, version);
    return bytes;
  }
}

const read = (path: string): { text: string; mode: number } => {
  try {
    return { text: readFileSync(path, 'utf8'), mode: statSync(path).mode };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new KeyFileFaulty(path, [`cannot be read (${code ?? 'unknown reason'})`]);
  }
};
