import { createHash } from 'node:crypto';

const digest = (purpose: string, signInCode: string): string =>
  createHash('sha256').update(`${purpose}:${signInCode}`).digest('base64url').replaceAll(/[-_]/g, 'x');

/** What WeChat knows of somebody: the same for the same person for ever, and telling nothing about them. */
export const identityOf = (signInCode: string): { openid: string; unionid: string; session_key: string } => ({
  openid: `o${digest('openid', signInCode).slice(0, 27)}`,
  unionid: `o${digest('unionid', signInCode).slice(0, 27)}`,
  session_key: createHash('md5').update(`session:${signInCode}`).digest('base64'),
});
