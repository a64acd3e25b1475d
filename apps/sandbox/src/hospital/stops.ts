/** Which part of a session does not take place, and what the platform is told about it. */
export interface StopWindow {
  /** `HH:mm`; null = from the beginning. */
  from: string | null;
  /** `HH:mm`, not included; null = to the end. */
  to: string | null;
  reason: string | null;
  /** Who sees patients instead; then nothing is stopped. */
  substitute: string | null;
}

/** A notice that went out (停诊 or 替诊). */
export interface StopNotice extends StopWindow {
  id: string;
  sessionId: string;
  /** `YYYY-MM-DD`. */
  date: string;
  issuedAt: Date;
}

const covers = ({ from, to }: StopWindow, time: string): boolean =>
  (from === null || time >= from) && (to === null || time < to);

/** The notices of this hospital, with what they take out of its schedule. */
export class Stops {
  private notices: StopNotice[] = [];

  issue(session: { id: string; date: string }, window: StopWindow, issuedAt: Date): StopNotice {
    const id = `TZ${session.date.replaceAll('-', '')}${String(this.notices.length + 1).padStart(4, '0')}`;
    const { from, to, reason, substitute } = window;
    const notice = { id, sessionId: session.id, date: session.date, from, to, reason, substitute, issuedAt };
    this.notices.push(notice);
    return notice;
  }

  /** In the order issued. */
  list(): readonly StopNotice[] {
    return this.notices;
  }

  /** Whether nothing of the session is left. */
  isWhole(sessionId: string): boolean {
    return this.stopping(sessionId).some(({ from, to }) => from === null && to === null);
  }

  /** Whether a number that starts at `time` does not take place. */
  isStopped(sessionId: string, time: string): boolean {
    return this.stopping(sessionId).some((notice) => covers(notice, time));
  }

  clear(): void {
    this.notices = [];
  }

  private stopping(sessionId: string): StopNotice[] {
    return this.notices.filter((notice) => notice.sessionId === sessionId && notice.substitute === null);
  }
}
