import type { StopNotice } from '@kangqiao/his-port';

/** What the fake hospital calls off: a session or the part of it between two times, or only its doctor. */
export interface Stop {
  sessionId: string;
  date: string;
  /** `HH:mm`; null = from the beginning. */
  from: string | null;
  /** `HH:mm`; null = to the end. */
  to: string | null;
  /** Null = nobody comes instead. */
  substitute: string | null;
  reason: string | null;
}

/** The notices of one hospital, oldest first. */
export class Stops {
  private readonly notices: StopNotice[] = [];

  issue(stop: Stop, now: Date): StopNotice {
    const id = `STOP-${String(this.notices.length + 1).padStart(4, '0')}`;
    const notice: StopNotice = {
      id,
      kind: stop.substitute === null ? 'stopped' : 'substituted',
      ...stop,
      issuedAt: now,
    };
    this.notices.push(notice);
    return notice;
  }

  since(moment: Date): StopNotice[] {
    return this.notices.filter(({ issuedAt }) => issuedAt >= moment);
  }

  /** Whether a number of this session, or the session as a whole with `startTime` null, will not take place. */
  covers(sessionId: string, startTime: string | null): boolean {
    return this.notices.some((notice) => {
      if (notice.kind !== 'stopped' || notice.sessionId !== sessionId) return false;
      if (startTime === null) return notice.from === null && notice.to === null;
      return (notice.from === null || startTime >= notice.from) && (notice.to === null || startTime < notice.to);
    });
  }
}
