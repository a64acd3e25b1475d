import { localDateOf } from '@kangqiao/domain';
import { HospitalError, type Session, type VisitNumber } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Housekeeping } from '../../platform/housekeeping/housekeeping';
import { AppLogger } from '../../platform/logging/logger';
import { retryAt } from '../../platform/retry-at';
import { IN_FLIGHT_MS } from '../appointments/follow-up.policy';
import { FreedNumbers } from './freed-numbers';
import { Leaving } from './leaving';
import { offersClose } from './offer.policy';
import { sessionAt } from './session-at';
import { type DueLine, WaitlistStore } from './waitlist.store';

/** How often a hospital is asked whether a session with a line has a number. */
export const LOOK_EVERY_MS = 60_000;
const OVER = '直到停止候补，仍没有空出的号';
const STOPPED = '医院已停诊，候补随之结束';

/**
 * Asks a hospital about a session that people wait for: numbers that became free there go to them as ours do, and when
 * nothing can become free any more, they are told.
 */
@Injectable()
export class LineWatch {
  constructor(
    private readonly entries: WaitlistStore,
    private readonly freed: FreedNumbers,
    private readonly leaving: Leaving,
    private readonly clock: Clock,
    private readonly logger: AppLogger,
    housekeeping: Housekeeping,
  ) {
    const run = () => this.entries.forgetLines(localDateOf(this.clock.now()));
    housekeeping.add({ title: 'lines of days that are over', run });
  }

  /** Looks at a due line unless another worker does already. */
  async lookAt(seen: DueLine): Promise<void> {
    const line = { ...seen, dueAt: new Date(this.clock.now().getTime() + IN_FLIGHT_MS), attempts: seen.attempts + 1 };
    if (!(await this.entries.scheduleLine(seen, line.dueAt, line.attempts))) return;
    try {
      await this.#look(line);
      const stands = (await this.entries.inLine(line)).length > 0;
      const next = stands ? new Date(this.clock.now().getTime() + LOOK_EVERY_MS) : null;
      await this.entries.scheduleLine(line, next, 0);
    } catch (error) {
      const facts = { hospital: line.hospitalId, session: line.sessionId, attempts: line.attempts, error };
      if (error instanceof HospitalError) this.logger.warn(facts, 'a hospital could not be asked for who waits');
      else this.logger.error(facts, 'a line could not be looked at');
      await this.entries.scheduleLine(line, retryAt(line.attempts, this.clock.now()), line.attempts);
    }
  }

  async #look(line: DueLine): Promise<void> {
    if (line.visitDate < localDateOf(this.clock.now())) return this.#end(line, OVER);
    const ruled = this.freed.ruled(line.hospitalId);
    if (!ruled) return;
    const { hospital, rule } = ruled;
    const session = await sessionAt(hospital.scheduling, line);
    if (!session) return;
    if (session.state === 'stopped') return this.#end(line, STOPPED);
    const numbers = await hospital.scheduling.numbers(session);
    const now = this.clock.now();
    const ahead = numbers.filter(({ startTime }) => now < offersClose({ date: session.date, startTime }, rule));
    if (numbers.length > 0 && ahead.length === 0) return this.#end(line, OVER);
    await this.#claim(line, session, ahead);
  }

  /** As many as are wanted; the others are whose who comes first. */
  async #claim(line: DueLine, { date, period }: Session, ahead: readonly VisitNumber[]): Promise<void> {
    const claimed = await this.freed.claimed(line.hospitalId, line.sessionId);
    const free = ahead.filter(({ id, available }) => available && !claimed.has(id));
    const wanting = (await this.entries.inLine(line)).filter(({ state, holdId }) => state === 'waiting' && !holdId);
    if (wanting.length > 0) await this.freed.hurry(line.hospitalId, line.sessionId);
    const { hospitalId, sessionId, departmentId, doctorId } = line;
    for (const { id: numberId, startTime, endTime } of free.slice(0, wanting.length))
      await this.freed.seen({
        ...{ hospitalId, sessionId, departmentId, doctorId, visitDate: date, period },
        ...{ numberId, startTime, endTime },
      });
  }

  /** Whoever is offered a number, or is about to be, may still take it. */
  async #end(line: DueLine, reason: string): Promise<void> {
    for (const entry of await this.entries.inLine(line))
      if (entry.state === 'waiting' && entry.holdId === null) await this.leaving.end(entry, reason);
  }
}
