import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LENGTH = 22;

/** Where the ids come from that a phone may see: unguessable, and telling nothing about order or number. */
export abstract class Ids {
  abstract next(): string;
}

/** 128 random bits in base 62, always 22 characters. */
export class RandomIds extends Ids {
  override next(): string {
    let rest = BigInt(`0x${randomBytes(16).toString('hex')}`);
    let text = '';
    while (text.length < LENGTH) {
      text = ALPHABET.charAt(Number(rest % 62n)) + text;
      rest /= 62n;
    }
    return text;
  }
}
