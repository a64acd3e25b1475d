import { isText, storage } from './storage';

const KEY = 'device.id';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 24;

/** What this phone calls itself, chosen once; says nothing about the phone or its owner. */
export const deviceId = (): string => {
  const known = storage.read(KEY, isText);
  if (known) return known;
  const chosen = Array.from({ length: LENGTH }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('');
  storage.write(KEY, chosen);
  return chosen;
};
