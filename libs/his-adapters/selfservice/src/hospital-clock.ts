import { HospitalError, HospitalFault } from '@kangqiao/his-port';
import type { SelfserviceClient } from './client';
import { FUNCTIONS } from './functions';

/** How long a measured difference is trusted. */
const TRUSTED_MS = 10 * 60_000;

/** The hospital's clock, compared with ours by NetTest. Its times have no offset and may be minutes off. */
export class HospitalClock {
  private measured: { aheadMs: number; at: number } | null = null;

  constructor(
    private readonly client: SelfserviceClient,
    private readonly clock: () => Date,
  ) {}

  /** A moment of the hospital's clock by ours; null when its clock cannot be read, for then it says nothing. */
  async toOurs(moment: Date): Promise<Date | null> {
    const aheadMs = await this.aheadMs();
    return aheadMs === null ? null : new Date(moment.getTime() - aheadMs);
  }

  private async aheadMs(): Promise<number | null> {
    const now = this.clock().getTime();
    if (this.measured && Math.abs(now - this.measured.at) < TRUSTED_MS) return this.measured.aheadMs;
    try {
      const theirs = await this.client.read('clock', FUNCTIONS.netTest, {}, (reply) => {
        if (!reply) throw new HospitalFault('MISSING_FIELD', 'NetTest.SYSDATE');
        return reply.instant('SYSDATE').getTime();
      });
      const at = this.clock().getTime();
      // The reply was written somewhere between the question and its arrival.
      this.measured = { aheadMs: theirs - (now + at) / 2, at };
      return this.measured.aheadMs;
    } catch (error) {
      if (error instanceof HospitalError) return null;
      throw error;
    }
  }
}
