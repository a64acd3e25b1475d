import type { Appointment, Patient, Resource, Schedule, Slot } from '@medplum/fhirtypes';
import type { HospitalClock } from '../../hospital/clock';
import { localDate } from '../../hospital/local-time';
import { Store } from '../engine/store';
import { buildResources } from '../resources';
import {
  cancelationReason,
  carries,
  expiryOf,
  scheduleIdOf,
  slotIdOf,
  SUBSTITUTE,
  type Canceller,
} from './appointments';
import { Serial } from './serial';

export interface HeanOptions {
  seed: number;
  clock: HospitalClock;
}

const LIVE: readonly Appointment['status'][] = ['pending', 'booked', 'arrived', 'checked-in'];

/** The hospital behind its wire: what it has today, and what time does to it. Everybody gets it one after the other. */
export class Hean {
  private readonly serial = new Serial();
  private current: { today: string; store: Store; minute: number } | null = null;
  private readonly live = new Set<string>();
  private appointments = 0;
  private visits = 0;
  private files = 0;

  constructor(private readonly options: HeanOptions) {}

  now(): Date {
    return this.options.clock.now();
  }

  get today(): string {
    return localDate(this.now());
  }

  /** Lets `work` have the hospital for itself, as it is at this moment. */
  with<T>(work: (store: Store) => Promise<T>): Promise<T> {
    return this.serial.run(async () => {
      const store = await this.ofToday();
      await this.settle(store);
      return work(store);
    });
  }

  reset(): Promise<void> {
    return this.serial.run(async () => {
      this.current = null;
      this.live.clear();
      this.appointments = 0;
      this.visits = 0;
      this.files = 0;
    });
  }

  /** For an Appointment that is about to be made; from then on time has its effect on it. */
  nextAppointmentId(): string {
    this.appointments += 1;
    const id = `apt-${String(this.appointments).padStart(6, '0')}`;
    this.live.add(id);
    return id;
  }

  nextVisitNo(): string {
    this.visits += 1;
    return `HV${this.today.replaceAll('-', '')}${String(this.visits).padStart(4, '0')}`;
  }

  nextPatientNo(): string {
    this.files += 1;
    return `HB${String(900_000 + this.files)}`;
  }

  /** Cancels, and gives the number back unless it is stopped. */
  async cancel(store: Store, appointment: Appointment, by: Canceller, reason: string): Promise<Appointment> {
    const cancelled = await store.updateResource<Appointment>({
      ...appointment,
      status: 'cancelled',
      cancelationReason: cancelationReason(by, reason),
    });
    const slot = await store.find<Slot>('Slot', slotIdOf(appointment));
    if (slot && carries(slot, appointment)) {
      const past = new Date(slot.start) <= this.now();
      await store.updateResource<Slot>({ ...slot, identifier: undefined, status: past ? 'busy' : 'free' });
    }
    return cancelled;
  }

  /** Built anew when the day changes; what was booked, opened and stopped since the start goes along. */
  private async ofToday(): Promise<Store> {
    const today = this.today;
    if (this.current?.today === today) return this.current.store;
    const store = new Store(() => this.now());
    const meta = { lastUpdated: new Date(`${today}T00:00:00+08:00`).toISOString() };
    for (const resource of buildResources({ seed: this.options.seed, today })) await store.put({ ...resource, meta });
    if (this.current) await this.carryOver(this.current.store, store);
    this.current = { today, store, minute: -1 };
    return store;
  }

  private async carryOver(from: Store, to: Store): Promise<void> {
    const appointments = await from.all<Appointment>('Appointment');
    const booked = new Set(appointments.map(slotIdOf));
    const slots = (await from.all<Slot>('Slot')).filter(
      (slot) => booked.has(slot.id) || slot.status === 'busy-unavailable' || slot.identifier !== undefined,
    );
    const sessions = new Set(slots.map(scheduleIdOf));
    const schedules = (await from.all<Schedule>('Schedule')).filter(
      ({ id, active, extension }) =>
        sessions.has(id) || active === false || extension?.some(({ url }) => url === SUBSTITUTE),
    );
    const opened: Patient[] = [];
    for (const patient of await from.all<Patient>('Patient')) {
      if (!(await to.find<Patient>('Patient', patient.id))) opened.push(patient);
    }
    const all: Resource[] = [...appointments, ...slots, ...schedules, ...opened];
    for (const resource of all) await to.put(resource);
  }

  private async settle(store: Store): Promise<void> {
    for (const id of this.live) {
      const appointment = await store.find<Appointment>('Appointment', id);
      if (appointment && LIVE.includes(appointment.status)) await this.settleAppointment(store, appointment);
      else this.live.delete(id);
    }
    const minute = Math.floor(this.now().getTime() / 60_000);
    if (this.current && this.current.minute !== minute) {
      this.current.minute = minute;
      await this.closePastNumbers(store);
    }
  }

  private async settleAppointment(store: Store, appointment: Appointment): Promise<void> {
    const expiry = expiryOf(appointment);
    if (expiry !== null && expiry <= this.now()) {
      await this.cancel(store, appointment, 'oth', '预约保留时间已过，号源已释放');
      return;
    }
    const dayIsOver = appointment.start !== undefined && localDate(new Date(appointment.start)) < this.today;
    if (!dayIsOver || appointment.status === 'pending') return;
    await store.updateResource<Appointment>({
      ...appointment,
      status: appointment.status === 'booked' ? 'noshow' : 'fulfilled',
    });
  }

  private async closePastNumbers(store: Store): Promise<void> {
    const past = (await store.all<Slot>('Slot')).filter(
      ({ status, start }) => status === 'free' && new Date(start) <= this.now(),
    );
    for (const slot of past) await store.updateResource<Slot>({ ...slot, status: 'busy' });
  }
}
