import { createCipheriv } from 'node:crypto';

const BLOCK = 16;
const LOW_AT = 12;
const CARRY = 2 ** 32;

/** A text that was encrypted in counter mode, with the counter at which its key stream begins. */
export interface CounterText {
  counter: Uint8Array;
  text: Uint8Array;
}

/** The counter so many blocks later, as OpenSSL counts: all 128 bits, from the last byte on. */
function writeCounter(counter: Uint8Array, steps: number, blocks: Buffer, at: number): void {
  blocks.set(counter, at);
  let carry = steps;
  for (let place = at + LOW_AT; place >= at && carry > 0; place -= 4) {
    const sum = blocks.readUInt32BE(place) + carry;
    carry = sum < CARRY ? 0 : Math.floor(sum / CARRY);
    blocks.writeUInt32BE(sum - carry * CARRY, place);
  }
}

/**
 * SM4-CTR of many texts under one key by one call of the cipher: setting a cipher up costs more than a short text. A key
 * stream is the encrypted counters (GB/T 17964), so that encrypting and decrypting are the same.
 * @param key 16 bytes
 */
export function sm4CtrAll(key: Uint8Array, texts: readonly CounterText[]): Buffer[] {
  const blocksOf = ({ text }: CounterText): number => Math.ceil(text.length / BLOCK);
  const counters = Buffer.allocUnsafe(texts.reduce((sum, one) => sum + blocksOf(one), 0) * BLOCK);
  let at = 0;
  for (const one of texts) {
    const blocks = blocksOf(one);
    for (let step = 0; step < blocks; step += 1, at += BLOCK) writeCounter(one.counter, step, counters, at);
  }
  // The key stream turns into the texts where it stands.
  const stream = createCipheriv('sm4-ecb', key, null).setAutoPadding(false).update(counters);
  let from = 0;
  return texts.map((one) => {
    const out = stream.subarray(from, from + one.text.length);
    from += blocksOf(one) * BLOCK;
    xorInto(out, one.text);
    return out;
  });
}

function xorInto(out: Buffer, text: Uint8Array): void {
  for (let index = 0; index < text.length; index += 1) out[index] = (out[index] ?? 0) ^ (text[index] ?? 0);
}
