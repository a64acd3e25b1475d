import { type Booking, HospitalFault, type SchedulingPort } from '@kangqiao/his-port';

/** A list that has more pages than this goes in a circle. */
const MOST_PAGES = 2_000;

/** The hospital's own bookings of a visit day, read to the end, by our reference. @throws HospitalError */
export async function bookingsOf(scheduling: SchedulingPort, visitDay: string): Promise<Map<string, Booking>> {
  const list = new Map<string, Booking>();
  let cursor: string | null = null;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { items, nextCursor }: Awaited<ReturnType<SchedulingPort['bookings']>> = await scheduling.bookings(
      visitDay,
      cursor,
    );
    for (const booking of items) list.set(booking.clientRef, booking);
    if (nextCursor === null) return list;
    cursor = nextCursor;
  }
  throw new HospitalFault('MALFORMED', 'bookings');
}
