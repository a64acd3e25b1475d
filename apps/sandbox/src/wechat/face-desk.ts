import { createHash, randomBytes } from 'node:crypto';
import type { HospitalClock } from '../hospital/clock';
import { isRecord } from '../input';
import type { Person } from '../world/model';
import { failure, type WechatFailure } from './failures';
import { identityOf } from './identities';

const LIFE_SECONDS = 3600;
const REFERENCE = /^[\w-]{5,32}$/;

/** How a comparison can end, and the number WeChat has for it. */
export const FACE_RESULTS = { pending: 10300, passed: 10000, failed: 10004, cancelled: 90002 } as const;
export type FaceResult = keyof typeof FACE_RESULTS;
/** 身份证号不匹配 */
const NOBODY = 10003;

interface Comparison {
  verifyId: string;
  reference: string;
  openid: string;
  certHash: string;
  isSomebody: boolean;
  result: FaceResult;
  expiresAt: number;
}

/** As the control interface shows one: nothing of the document. */
export interface FaceView {
  verifyId: string;
  result: FaceResult;
  expiresAt: string;
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
const hashOf = (type: string, name: string, no: string): string =>
  createHash('sha256')
    .update(`cert_type=${base64(type)}&cert_name=${base64(name)}&cert_no=${base64(no)}`)
    .digest('hex');

const view = ({ verifyId, result, expiresAt }: Comparison): FaceView => ({
  verifyId,
  result,
  expiresAt: new Date(expiresAt).toISOString(),
});

/** WeChat's comparison of faces; the camera is played by the control interface. */
export class FaceDesk {
  private comparisons: Comparison[] = [];

  constructor(
    private readonly people: () => readonly Person[],
    private readonly clock: HospitalClock,
  ) {}

  begin(body: Record<string, unknown>): object | WechatFailure {
    const { out_seq_no: reference, cert_info: cert, openid } = body;
    if (typeof reference !== 'string' || !REFERENCE.test(reference)) return failure(47003, 'out_seq_no is wrong');
    if (this.comparisons.some((one) => one.reference === reference)) return failure(47003, 'out_seq_no was used');
    if (!this.isKnown(openid)) return failure(40003, 'invalid openid');
    if (!isRecord(cert) || cert['cert_type'] !== 'IDENTITY_CARD') return failure(47003, 'cert_type is wrong');
    const { cert_name: name, cert_no: no } = cert;
    if (typeof name !== 'string' || typeof no !== 'string') return failure(47003, 'cert_info is wrong');
    const comparison: Comparison = {
      verifyId: randomBytes(24).toString('hex'),
      reference,
      openid: String(openid),
      certHash: hashOf('IDENTITY_CARD', name, no),
      isSomebody: this.people().some((one) => one.name === name && one.document.number === no),
      result: 'pending',
      expiresAt: this.clock.now().getTime() + LIFE_SECONDS * 1000,
    };
    this.comparisons = [comparison, ...this.comparisons];
    return { errcode: 0, errmsg: 'ok', verify_id: comparison.verifyId, expires_in: LIFE_SECONDS };
  }

  /** Whatever does not match what it was begun with has no result but an error, as with WeChat. */
  ask(body: Record<string, unknown>): object | WechatFailure {
    const { verify_id: id, out_seq_no: reference, cert_hash: certHash, openid } = body;
    const found = this.comparisons.find(({ verifyId }) => verifyId === id);
    if (!found) return failure(84001, 'invalid identify id');
    const isSame = found.reference === reference && found.certHash === certHash && found.openid === openid;
    if (!isSame) return failure(87009, 'cert_hash, out_seq_no or openid does not match');
    const isWrongPerson = found.result === 'passed' && !found.isSomebody;
    return { errcode: 0, errmsg: 'ok', verify_ret: isWrongPerson ? NOBODY : FACE_RESULTS[found.result] };
  }

  /** What happened before the camera. Null = no such comparison, or its hour is over. */
  decide(verifyId: string, result: FaceResult): FaceView | null {
    const found = this.comparisons.find((one) => one.verifyId === verifyId);
    if (!found || found.expiresAt <= this.clock.now().getTime()) return null;
    found.result = result;
    return view(found);
  }

  /** Newest first. */
  list(): FaceView[] {
    return this.comparisons.map(view);
  }

  clear(): void {
    this.comparisons = [];
  }

  private isKnown(openid: unknown): boolean {
    return this.people().some((one) => identityOf(one.signInCode).openid === openid);
  }
}
