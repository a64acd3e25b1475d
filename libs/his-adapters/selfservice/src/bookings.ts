import { type BookCommand, type Booking, type BookingState, HospitalFault } from '@kangqiao/his-port';
import type { Fields } from './fields';
import type { SelfserviceTables } from './tables';

/** States in which the hospital has given the visit its own number. */
const WITH_VISIT_NUMBER = new Set<BookingState>(['booked', 'arrived', 'completed', 'missed']);

/** What comes when there is nothing more. */
export const LAST_PAGE: { items: Booking[]; nextCursor: string | null } = { items: [], nextCursor: null };

/** The booking that an OrderReg reply confirms. @throws HospitalFault when it is another one's */
export function readBooked(reply: Fields, command: BookCommand): Booking {
  reply.same('ORDER_ID', command.clientRef);
  reply.samePatient(command.patientNo);
  return {
    clientRef: command.clientRef,
    visitNo: reply.text('HOSP_ORDER_ID'),
    patientNo: command.patientNo,
    sessionId: command.session.id,
    numberId: command.number.id,
    state: 'booked',
    ...readDirections(reply),
  };
}

/** The booking of a QueryRegRecord reply; null = the hospital knows of none. */
export function readBooking(reply: Fields, clientRef: string, tables: SelfserviceTables): Booking | null {
  const [order, ...others] = reply.list('ORDER_LIST');
  if (!order) return null;
  if (others.length > 0) throw new HospitalFault('DUPLICATE_ID', 'QueryRegRecord.ORDER_LIST');
  order.same('ORDER_ID', clientRef);
  return readOrder(order, tables);
}

/** One page of a GetRecordList reply. */
export function readOrdersOfDay(reply: Fields, day: string, page: number, tables: SelfserviceTables) {
  const orders = reply.listBy('ORDER_LIST', 'ORDER_ID');
  if (orders.length === 0) return LAST_PAGE;
  reply.same('REG_DATE', day);
  reply.same('PAGE_NO', String(page));
  const items = orders.map((order) => readOrder(order, tables)).filter((booking) => booking !== null);
  return { items, nextCursor: page < reply.wholeNumber('PAGE_COUNT') ? String(page + 1) : null };
}

function readOrder(order: Fields, tables: SelfserviceTables): Booking | null {
  const state = order.mapped('ORDER_STATUS', tables.orderStates);
  if (state === 'none') return null;
  return {
    clientRef: order.text('ORDER_ID'),
    visitNo: WITH_VISIT_NUMBER.has(state) ? order.text('HOSP_ORDER_ID') : (order.optional('HOSP_ORDER_ID') ?? ''),
    patientNo: order.text('HOSP_PATIENT_ID'),
    sessionId: order.text('REG_ID'),
    numberId: order.text('TIME_ID'),
    state,
    ...readDirections(order),
  };
}

function readDirections(fields: Fields): Pick<Booking, 'queueNo' | 'place' | 'bring'> {
  return {
    queueNo: fields.optional('HOSP_SERIAL_NUM'),
    place: fields.optional('HOSP_SEE_DOCT_ADDR'),
    bring: (fields.optional('HOSP_REMARK') ?? '')
      .split(/[;；]/)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== ''),
  };
}
