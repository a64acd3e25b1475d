import { createHash, createHmac, randomBytes } from 'node:crypto';

const SEED_BYTES = 32;
/** As many hexadecimal digits as make 48 bits, which a double holds exactly beside the group. */
const DIGITS = 12;

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

/** Hexadecimal. */
export const newSeed = (): string => randomBytes(SEED_BYTES).toString('hex');

/** What is published before anybody comes: nobody can find another seed for it afterwards. */
export const commitmentOf = (seed: string): string => sha256(Buffer.from(seed, 'hex'));

/**
 * What stands for a person in the draw and in the published order. It follows from the person alone, whose id is older
 * than the seed: nobody who knows the seed can choose a better one, and coming twice gives no second chance.
 */
export const entryOf = (releaseId: string, personId: string): string => sha256(`${releaseId}\n${personId}`);

/** The place that the draw gives: the smallest comes first. 0 ≤ drawn < 2^48. */
export const drawnValue = (seed: string, entry: string): number =>
  parseInt(createHmac('sha256', Buffer.from(seed, 'hex')).update(entry).digest('hex').slice(0, DIGITS), 16);
