import type { Appointment, Patient } from '@medplum/fhirtypes';
import type { FastifyInstance } from 'fastify';
import { FaultBook } from '../faults/faults';
import { mayMove, type OrderState } from '../hospital/order-states';
import type {
  BookingView,
  HospitalContext,
  MakeHospital,
  MoveOutcome,
  SandboxHospital,
  SessionView,
  StopOrder,
} from '../hospitals/sandbox-hospital';
import { CREDENTIALS } from '../credentials';
import { type Canceller, clientRefOf, stateOf } from './desk/appointments';
import { Hean } from './desk/hean';
import { stopSession } from './desk/stop-session';
import { patientNoOf, toBookingView, toSessionViews } from './desk/views';
import { loadDefinitions } from './engine/definitions';
import { heanRoutes } from './wire/routes';
import { HEAN } from './world/hospital';

const STATUSES: Partial<Record<OrderState, Appointment['status']>> = {
  booked: 'booked',
  arrived: 'arrived',
  completed: 'fulfilled',
  missed: 'noshow',
};

const CANCELLERS: Partial<Record<OrderState, Canceller>> = { stopped: 'prov', expired: 'oth' };

/** A private hospital that speaks nothing but FHIR; its engine is not ours. */
class PrivateHospital implements SandboxHospital {
  readonly info = HEAN;
  readonly wires = ['fhir'];
  readonly terminal = CREDENTIALS.terminals.private;
  readonly faults = new FaultBook();
  private readonly hean: Hean;

  constructor({ seed, clock }: HospitalContext) {
    this.hean = new Hean({ seed, clock });
  }

  routes(app: FastifyInstance): void {
    heanRoutes(app, this.hean, this.faults, CREDENTIALS.heanToken);
  }

  patientNos(documentNumber: string): Promise<string[]> {
    return this.hean.with(async (store) =>
      (await store.all<Patient>('Patient'))
        .filter(({ identifier }) => identifier?.some(({ value }) => value === documentNumber))
        .map(patientNoOf),
    );
  }

  bookings(): Promise<BookingView[]> {
    return this.hean.with(async (store) => {
      const appointments = (await store.all<Appointment>('Appointment')).sort((a, b) => b.id.localeCompare(a.id));
      return Promise.all(appointments.map((appointment) => toBookingView(appointment, store)));
    });
  }

  moveBooking(clientRef: string, state: OrderState): Promise<MoveOutcome> {
    return this.hean.with(async (store) => {
      const all = await store.all<Appointment>('Appointment');
      const appointment = all.find((one) => clientRefOf(one) === clientRef);
      if (!appointment) return { kind: 'no-booking' };
      const current = stateOf(appointment);
      const status = STATUSES[state];
      if (!mayMove(current, state) || (current === 'held' && state === 'booked')) {
        return { kind: 'not-allowed', state: current };
      }
      const moved =
        status === undefined
          ? await this.hean.cancel(store, appointment, CANCELLERS[state] ?? 'pat', '医院窗口办理')
          : await store.updateResource<Appointment>({ ...appointment, status });
      return { kind: 'moved', booking: await toBookingView(moved, store) };
    });
  }

  sessions(date: string): Promise<SessionView[]> {
    return this.hean.with((store) => toSessionViews(date, store));
  }

  async stopSession(id: string, order: StopOrder): Promise<{ stoppedBookings: number } | null> {
    const stoppedBookings = await this.hean.with((store) => stopSession(this.hean, store, id, order));
    return stoppedBookings === null ? null : { stoppedBookings };
  }

  reset(): Promise<void> {
    return this.hean.reset();
  }
}

/** Ready when it has learnt R4 and its world is built, so that the first request is as fast as the others. */
export const privateHospital: MakeHospital = async (context) => {
  loadDefinitions();
  const hospital = new PrivateHospital(context);
  await hospital.bookings();
  return hospital;
};
