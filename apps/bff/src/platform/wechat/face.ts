import { createHash } from 'node:crypto';
import { type ApiAnswer, unavailable, unavailableBy } from './api-answer';
import type { FaceResult, FaceStart, FaceSubject, WeChatUnavailable } from './wechat.port';

/** The only kind of document that WeChat compares faces with. */
const IDENTITY_CARD = 'IDENTITY_CARD';

/** What WeChat's page calls the usual life of a verify_id. */
const LIFE_SECONDS = 3600;

const PASSED = 10000;
/** 10005 being compared, 10300 not begun or not finished. */
const PENDING: readonly unknown[] = [10005, 10300];
/** 10001 wrong parameters, 10006 the app may not: nothing that the resident did. */
const OURS: readonly unknown[] = [10001, 10006];

export interface CertInfo {
  cert_type: typeof IDENTITY_CARD;
  cert_name: string;
  cert_no: string;
}

/** As WeChat wants it; null for a document that it cannot compare. */
export const certInfoOf = ({ name, document }: Pick<FaceSubject, 'name' | 'document'>): CertInfo | null =>
  document.type === 'resident-id' ? { cert_type: IDENTITY_CARD, cert_name: name, cert_no: document.number } : null;

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** Shows WeChat that the result is asked for by whoever knows whose face it is. */
export const certHashOf = ({ cert_type, cert_name, cert_no }: CertInfo): string =>
  createHash('sha256')
    .update(`cert_type=${base64(cert_type)}&cert_name=${base64(cert_name)}&cert_no=${base64(cert_no)}`)
    .digest('hex');

/** What an answer of `getverifyid` means. */
export const readFaceStart = (answer: ApiAnswer | WeChatUnavailable, now: Date): FaceStart => {
  if (answer.kind === 'unavailable') return answer;
  const { errcode, fields } = answer;
  if (errcode !== 0) return unavailableBy(errcode);
  const { verify_id: verifyId, expires_in: given } = fields;
  if (typeof verifyId !== 'string' || verifyId === '') return unavailable('no verify_id');
  const seconds = typeof given === 'number' && given > 0 ? given : LIFE_SECONDS;
  return { kind: 'started', verifyId, expiresAt: new Date(now.getTime() + seconds * 1000) };
};

/** What an answer of `queryverifyinfo` means: passed only by errcode 0 and verify_ret 10000 together. */
export const readFaceResult = (answer: ApiAnswer | WeChatUnavailable): FaceResult => {
  if (answer.kind === 'unavailable') return answer;
  const { errcode, fields } = answer;
  if (errcode !== 0) return unavailableBy(errcode);
  const { verify_ret: result } = fields;
  if (result === PASSED) return { kind: 'passed' };
  if (PENDING.includes(result)) return { kind: 'pending' };
  if (typeof result !== 'number') return unavailable('no verify_ret');
  return OURS.includes(result) ? unavailable(`verify_ret ${result}`) : { kind: 'failed' };
};
