import type { Appointment, Schedule, Slot } from '@medplum/fhirtypes';
import { localDateTime } from '../../hospital/local-time';
import type { StopOrder } from '../../hospitals/sandbox-hospital';
import type { Store } from '../engine/store';
import { slotIdOf, SUBSTITUTE } from './appointments';
import { slotsOf } from './find-numbers';
import type { Hean } from './hean';

const REASON = '医生临时停诊';
const ACTIVE: readonly Appointment['status'][] = ['pending', 'booked'];

const clockOf = (instant: string): string => localDateTime(new Date(instant)).slice(11, 16);

/**
 * Stops a session or part of it (停诊): its Slots go, and whoever booked them finds the Appointment cancelled by the
 * hospital. Somebody else standing in (替诊) is only written into the Schedule.
 * @returns how many bookings were stopped; null = there is no such session
 */
export async function stopSession(hean: Hean, store: Store, id: string, order: StopOrder): Promise<number | null> {
  const schedule = await store.find<Schedule>('Schedule', id);
  if (!schedule) return null;
  if (order.substitute !== null) {
    const others = (schedule.extension ?? []).filter(({ url }) => url !== SUBSTITUTE);
    const extension = [...others, { url: SUBSTITUTE, valueString: order.substitute }];
    await store.updateResource<Schedule>({ ...schedule, extension, comment: order.reason ?? undefined });
    return 0;
  }
  const reason = order.reason ?? REASON;
  const slots = await slotsOf(id, store);
  const stopped = slots.filter(({ start }) => {
    const time = clockOf(start);
    return (order.from === null || time >= order.from) && (order.to === null || time < order.to);
  });
  if (order.from === null && order.to === null) {
    await store.updateResource<Schedule>({ ...schedule, active: false, comment: reason });
  }
  for (const slot of stopped) await store.updateResource<Slot>({ ...slot, status: 'busy-unavailable' });
  const gone = new Set(stopped.map((slot) => slot.id));
  const booked = (await store.all<Appointment>('Appointment')).filter(
    (one) => ACTIVE.includes(one.status) && gone.has(slotIdOf(one)),
  );
  for (const appointment of booked) await hean.cancel(store, appointment, 'prov', reason);
  return booked.length;
}
