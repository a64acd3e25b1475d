import { sm3 } from '@kangqiao/national-crypto';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Whether a text can be a token of ours at all. */
export const isToken = (text: string): boolean => TOKEN.test(text);

/** What is stored in a token's stead. */
export const hashOf = (token: string): Buffer => sm3(Buffer.from(token, 'ascii'));
