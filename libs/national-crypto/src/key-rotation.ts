import { freshKey, type KeyFile, MAX_VERSION } from './key-file';
import { KEY_PURPOSES, type KeyPurpose } from './keys';

/** A step of a rotation that this key file does not allow. */
export class RotationRefused extends Error {
  override readonly name = 'RotationRefused';
}

/** Adds a first key for each purpose that a file of an older release does not name; changes nothing else. */
export const withEveryPurpose = (file: Partial<KeyFile>): { file: KeyFile; added: KeyPurpose[] } => {
  const added = KEY_PURPOSES.filter((purpose) => file[purpose] === undefined);
  const keys = added.map((purpose) => [purpose, { current: 1, keys: { '1': freshKey(purpose).toString('base64') } }]);
  return { file: { ...file, ...Object.fromEntries(keys) } as KeyFile, added };
};

/**
 * First step: a new version is known everywhere and used nowhere. Give the file to every instance and restart them one
 * by one before the next step.
 */
export const withNewKey = (file: KeyFile, purpose: KeyPurpose): { file: KeyFile; version: number } => {
  const { current, keys } = file[purpose];
  const version = Math.max(...Object.keys(keys).map(Number)) + 1;
  if (version > MAX_VERSION) throw new RotationRefused(`"${purpose}" has no version left`);
  const added = { current, keys: { ...keys, [version]: freshKey(purpose).toString('base64') } };
  return { file: { ...file, [purpose]: added }, version };
};

/** Second step: new things are made with this version. */
export const withCurrentKey = (file: KeyFile, purpose: KeyPurpose, version: number): KeyFile => {
  const { keys } = file[purpose];
  if (!Object.hasOwn(keys, String(version))) throw new RotationRefused(`"${purpose}" has no version ${version}`);
  return { ...file, [purpose]: { current: version, keys } };
};

/** The first blind-index key makes the regional issuer's card numbers for ever; without it they would all change. */
const KEPT_FOR_EVER: Partial<Record<KeyPurpose, number>> = { 'blind-index': 1 };

/** Last step, once nothing is made with the version any more: what still is can never be read again. */
export const withoutKey = (file: KeyFile, purpose: KeyPurpose, version: number): KeyFile => {
  const { current, keys } = file[purpose];
  if (current === version) throw new RotationRefused(`"${purpose}" version ${version} is in use`);
  if (!Object.hasOwn(keys, String(version))) throw new RotationRefused(`"${purpose}" has no version ${version}`);
  if (KEPT_FOR_EVER[purpose] === version) {
    throw new RotationRefused(`"${purpose}" version ${version} makes the card numbers and is never retired`);
  }
  const rest = Object.fromEntries(Object.entries(keys).filter(([name]) => name !== String(version)));
  return { ...file, [purpose]: { current, keys: rest } };
};
