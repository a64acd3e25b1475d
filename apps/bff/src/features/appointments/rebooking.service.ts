import type { AlternativeList, Appointment, RebookAppointment } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database';
import { fromOpaque } from '../../hospitals/opaque-id';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { fromSessionId } from '../scheduling/session-id';
import { Alternatives } from './alternatives.service';
import { AppointmentAccess } from './appointment-access';
import { type AppointmentMove, AppointmentMoves } from './appointment-moves';
import type { AppointmentRow } from './appointment-row';
import { CLAIMING_STATES } from './appointment-states';
import { NotAllowedInState } from './appointments.errors';
import { isHoldOver, mayRebook } from './appointments.policy';
import { AppointmentStore } from './appointments.store';
import { BookingService } from './booking.service';
import { HoldsService } from './holds.service';
import { visitTitle } from './visit-title';

const NOTHING_TO_REBOOK = '只有医院停诊的预约可以改约，如需更换时间请取消后重新预约';

/** Whether an attempt is for this very number. */
const isFor = (row: AppointmentRow, { hospitalId, sessionId, numberId }: RebookAppointment): boolean =>
  row.hospitalId === hospitalId &&
  row.sessionId === fromSessionId(sessionId)?.id &&
  row.numberId === fromOpaque(numberId);

/**
 * Another number instead of a stopped visit, in one step. The stopped one stays in sight until the other stands; an
 * attempt that failed leaves it as it was.
 */
@Injectable()
export class RebookingService {
  constructor(
    private readonly access: AppointmentAccess,
    private readonly store: AppointmentStore,
    private readonly holds: HoldsService,
    private readonly booking: BookingService,
    private readonly alternatives: Alternatives,
    private readonly clock: Clock,
    moves: AppointmentMoves,
  ) {
    moves.listen((tx, move) => this.#closeReplaced(tx, move));
  }

  /** What could be booked instead; nothing of what need not be replaced. @throws AppointmentNotFound */
  async offer(resident: SignedInResident, id: string): Promise<AlternativeList> {
    const { row } = await this.access.require(resident, id, 'book');
    if (mayRebook(row, this.clock.now())) return this.alternatives.of(row);
    return { asOf: isoWithOffset(this.clock.now()), items: [], unavailable: [] };
  }

  /** Holds and books; asked again for the same, it goes on where it was. @throws as HoldsService and BookingService */
  async rebook(resident: SignedInResident, id: string, wanted: RebookAppointment): Promise<Appointment> {
    const { row } = await this.access.require(resident, id, 'book');
    const before = row.successorId === null ? null : await this.store.byId(row.successorId);
    if (before && CLAIMING_STATES.includes(before.state)) {
      const isOpen = before.state === 'holding' || before.state === 'held';
      const isWanted = isFor(before, wanted) && !isHoldOver(before.holdExpiresAt, this.clock.now());
      if (before.state === 'holding' && isWanted) await this.holds.one(resident, before.id);
      if (!isOpen || isWanted) return this.booking.book(resident, before.id);
      await this.holds.release(resident, before.id);
    }
    this.#requireStopped(row);
    const hold = await this.holds.hold(resident, { personId: row.personId, ...wanted }, row);
    return this.booking.book(resident, hold.id);
  }

  #requireStopped(row: AppointmentRow): void {
    if (!mayRebook(row, this.clock.now())) throw new NotAllowedInState(NOTHING_TO_REBOOK);
  }

  /** Only what is booked replaces anything. */
  async #closeReplaced(tx: Tx, { step, after }: AppointmentMove): Promise<void> {
    if (step !== 'booked' || after.replacesId === null) return;
    const replaced = await this.store.byId(after.replacesId, tx);
    if (replaced?.state !== 'stopped' || replaced.successorId !== after.id) return;
    await this.store.move(replaced, 'rebooked', { dueAt: null }, { tx, note: `已改约至${visitTitle(after)}` });
  }
}
