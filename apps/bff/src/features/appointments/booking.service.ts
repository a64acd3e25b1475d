import type { Appointment } from '@kangqiao/contracts';
import { HospitalUnavailable } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import type { PersonFor } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { AppointmentAccess } from './appointment-access';
import type { AppointmentRow } from './appointment-row';
import { HOLD_ONLY_STATES } from './appointment-states';
import {
  CancelTooLate,
  HoldExpired,
  HoldUnconfirmed,
  HospitalSaidNo,
  MovedMeanwhile,
  NotAllowedInState,
  refusalText,
} from './appointments.errors';
import { ofBooking, toAppointment, visitOf } from './appointments.mapper';
import { cancelVerdict, isGoneWhenBooked, isHoldOver } from './appointments.policy';
import { AppointmentStore } from './appointments.store';
import { FollowUp } from './follow-up';
import { IN_FLIGHT_MS, nextLook } from './follow-up.policy';
import { HospitalCalls } from './hospital-calls';

/** Booking what is held, and cancelling what is booked. Every move is committed before the hospital is called. */
@Injectable()
export class BookingService {
  constructor(
    private readonly access: AppointmentAccess,
    private readonly store: AppointmentStore,
    private readonly calls: HospitalCalls,
    private readonly followUp: FollowUp,
    private readonly clock: Clock,
  ) {}

  /** Books a held number. What is being booked or is booked already is simply answered. */
  async book(resident: SignedInResident, holdId: string): Promise<Appointment> {
    const { row, person } = await this.access.requireHold(resident, holdId);
    switch (row.state) {
      case 'holding':
        throw new HoldUnconfirmed();
      case 'released':
      case 'expired':
        throw new HoldExpired();
      case 'refused':
        throw new NotAllowedInState(row.reason ?? undefined);
      case 'held':
        if (isHoldOver(row.holdExpiresAt, this.clock.now())) throw new HoldExpired();
        return this.#answer(await this.#confirm(row, person), person);
      default:
        return this.#answer(row, person);
    }
  }

  /** The resident comes although another doctor sees them; saying it twice is fine. */
  async keep(resident: SignedInResident, id: string): Promise<Appointment> {
    const { row, person } = await this.access.require(resident, id, 'book');
    if (row.state !== 'booked' || row.substitute === null) throw new NotAllowedInState('这次预约没有需要您确认的替诊');
    if (row.substituteKept) return this.#answer(row, person);
    return this.#answer(await this.store.changeWithin(row, 'kept', { substituteKept: 1 }), person);
  }

  async cancel(resident: SignedInResident, id: string, reason: string | null): Promise<Appointment> {
    const { row, person } = await this.access.require(resident, id, 'book');
    if (row.state === 'cancelled' || row.state === 'cancelling') return this.#answer(row, person);
    const hospital = this.calls.connected(row);
    if (!hospital) throw new NotAllowedInState();
    switch (cancelVerdict(visitOf(row), hospital.rules, this.clock.now())) {
      case 'not-in-this-state':
        throw new NotAllowedInState();
      case 'too-late':
        throw new CancelTooLate();
      case 'allowed':
        return this.#answer(await this.#cancel(row, reason), person);
    }
  }

  async #confirm(held: AppointmentRow, person: PersonFor<'book'>): Promise<AppointmentRow> {
    const { mine, row } = await this.#begin(held, 'confirming');
    if (!mine) return row;
    const outcome = await this.calls.book(row, person);
    const now = this.clock.now();
    switch (outcome.kind) {
      case 'booked':
        return this.store.move(row, 'booked', {
          ...ofBooking(outcome.booking, now),
          bookedAt: now,
          dueAt: nextLook(row, now),
        });
      case 'refused': {
        const gone = isGoneWhenBooked(outcome.reason) ? ({ number: 'gone' } as const) : {};
        // Due at once: whatever the hospital still holds for us is given back.
        await this.followUp.lookAt(
          await this.store.move(row, 'refused', { reason: refusalText(outcome), dueAt: now }, gone),
        );
        throw new HospitalSaidNo(outcome);
      }
      case 'unavailable':
        await this.store.move(row, 'held', { dueAt: row.holdExpiresAt });
        throw new HospitalUnavailable('book');
      case 'unknown':
        await this.store.reschedule(row, now);
        return row;
    }
  }

  async #cancel(booked: AppointmentRow, reason: string | null): Promise<AppointmentRow> {
    const { mine, row } = await this.#begin(booked, 'cancelling');
    if (!mine) return row;
    const outcome = await this.calls.cancel(row, reason);
    const now = this.clock.now();
    switch (outcome.kind) {
      case 'cancelled': {
        const cancelled = await this.store.move(row, 'cancelled', { lookedAt: now, dueAt: null });
        await this.store.settle(cancelled);
        return cancelled;
      }
      case 'refused':
        // Due at once: the hospital may know of an arrival that we do not know of yet.
        await this.store.move(row, 'booked', { dueAt: now });
        throw new HospitalSaidNo(outcome);
      case 'unavailable':
        await this.store.move(row, 'booked', { dueAt: nextLook(row, now) });
        throw new HospitalUnavailable('cancel');
      case 'unknown':
        await this.store.reschedule(row, now);
        return row;
    }
  }

  /** Moves before the hospital is called; where another request was faster, answers what that one made of it. */
  async #begin(seen: AppointmentRow, to: 'confirming' | 'cancelling'): Promise<{ mine: boolean; row: AppointmentRow }> {
    const dueAt = new Date(this.clock.now().getTime() + IN_FLIGHT_MS);
    try {
      return { mine: true, row: await this.store.move(seen, to, { dueAt }) };
    } catch (error) {
      if (!(error instanceof MovedMeanwhile)) throw error;
      const row = await this.store.byId(seen.id);
      if (!row || HOLD_ONLY_STATES.includes(row.state)) throw error;
      return { mine: false, row };
    }
  }

  #answer(row: AppointmentRow, person: PersonFor<'book'>): Appointment {
    return toAppointment(row, person, this.calls.connected(row), this.clock.now());
  }
}
