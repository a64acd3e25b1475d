import type { Person } from '../world/model';
import { failure, type WechatFailure } from './failures';
import { identityOf } from './identities';

const SCENES: readonly unknown[] = [0, 1];
const ADDRESS = /^[0-9a-fA-F.:]+$/;

/** How risky WeChat holds its users for: not at all, until told by the control interface. */
export class RiskDesk {
  private readonly ranks = new Map<string, number>();

  constructor(
    private readonly people: () => readonly Person[],
    private readonly appId: string,
  ) {}

  /** `POST /wxa/getuserriskrank`. */
  rank(body: Record<string, unknown>): object | WechatFailure {
    const { appid, openid, scene, client_ip: address } = body;
    if (appid !== this.appId) return failure(40013, 'invalid appid');
    if (!SCENES.includes(scene)) return failure(47003, 'invalid scene');
    if (typeof address !== 'string' || !ADDRESS.test(address)) return failure(47003, 'invalid client_ip');
    const person = this.people().find(({ signInCode }) => identityOf(signInCode).openid === openid);
    if (!person) return failure(40003, 'invalid openid');
    const risk_rank = this.ranks.get(person.signInCode) ?? 0;
    return { errcode: 0, errmsg: 'getuserriskrank succ', unoin_id: 1, risk_rank };
  }

  /** @returns false for a sign-in code of nobody */
  tell(signInCode: string, rank: number): boolean {
    if (!this.people().some((person) => person.signInCode === signInCode)) return false;
    this.ranks.set(signInCode, rank);
    return true;
  }

  clear(): void {
    this.ranks.clear();
  }
}
