import { randomBytes } from 'node:crypto';
import type { HospitalClock } from '../hospital/clock';
import { refuse } from './answers';
import type { Card } from './card-file';
import type { Rules } from './rules';

/** A code that was given out. */
export interface IssuedCode {
  text: string;
  erhcCardNo: string;
  issuedAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
}

/** Codes as `<card, 64 hex>:0:<token, 32 hex>`, and what was done with them. */
export class CodeDesk {
  private readonly codes = new Map<string, IssuedCode>();

  constructor(
    private readonly clock: HospitalClock,
    private readonly rules: () => Rules,
  ) {}

  list(): readonly IssuedCode[] {
    return [...this.codes.values()];
  }

  /** @throws Refusal */
  issue({ erhcCardNo }: Card): IssuedCode {
    if (this.rules().frozen.includes(erhcCardNo)) refuse('frozen');
    const issuedAt = this.clock.now();
    const code: IssuedCode = {
      text: `${erhcCardNo}:0:${randomBytes(16).toString('hex').toUpperCase()}`,
      erhcCardNo,
      issuedAt,
      expiresAt: new Date(issuedAt.getTime() + this.rules().codeSeconds * 1000),
      usedAt: null,
    };
    this.codes.set(code.text, code);
    return code;
  }

  /** The number of the card whose code it is; from then on the code is used. @throws Refusal */
  accept(text: string): string {
    const { singleUse, frozen } = this.rules();
    const code = this.codes.get(text) ?? refuse('forged');
    const now = this.clock.now();
    if (frozen.includes(code.erhcCardNo)) refuse('frozen');
    if (now >= code.expiresAt) refuse('expired');
    if (singleUse && code.usedAt) refuse('used');
    code.usedAt = now;
    return code.erhcCardNo;
  }

  clear(): void {
    this.codes.clear();
  }
}
