import type { Booking } from '@kangqiao/his-port';
import type { AppointmentRow } from '../../features/appointments/appointment-row';
import { keepsNumber, mayMove } from '../../features/appointments/appointment-states';
import type { RecordedMove } from './recorded-moves';

/** What is wrong with a history, in words; empty = nothing. */
export type Complaints = string[];

/** Every move is one of the table, one version at a time. */
export function complaintsAboutMoves(moves: readonly RecordedMove[]): Complaints {
  const versions = new Map<string, number>();
  return moves.flatMap(({ id, version, before, after }) => {
    const expected = (versions.get(id) ?? 0) + 1;
    versions.set(id, version);
    if (version !== expected) return [`${id} jumped to version ${version}`];
    if (before === null) return after === 'holding' ? [] : [`${id} was made as ${after}`];
    return mayMove(before, after) ? [] : [`${id} moved from ${before} to ${after}`];
  });
}

/** At no moment is a number claimed twice, or one person in one department twice on the day. */
export function complaintsAboutClaims(moves: readonly RecordedMove[], perPersonDay: number): Complaints {
  const claiming = new Map<string, RecordedMove>();
  return moves.flatMap((move) => {
    claiming.delete(move.id);
    if (!keepsNumber(move.after)) return [];
    const others = [...claiming.values()];
    claiming.set(move.id, move);
    const ofPerson = others.filter(({ personId }) => personId === move.personId);
    return [
      ...others.filter(({ numberId }) => numberId === move.numberId).map(() => `${move.numberId} was sold twice`),
      ...ofPerson
        .filter(({ departmentId }) => departmentId === move.departmentId)
        .map(() => `${move.personId} was booked twice in ${move.departmentId}`),
      ...(ofPerson.length >= perPersonDay ? [`${move.personId} has more than ${perPersonDay}`] : []),
    ];
  });
}

type Row = Pick<AppointmentRow, 'id' | 'state' | 'numberId' | 'visitNo'>;

const OPEN = new Set(['holding', 'held', 'confirming', 'cancelling']);
const GONE = new Set<Booking['state'] | 'nothing'>(['nothing', 'cancelled', 'stopped']);

/** When all is settled, our list and the hospital's say the same, both ways. */
export function complaintsAboutLists(rows: readonly Row[], theirs: readonly Booking[]): Complaints {
  const ours = new Map(rows.map((row) => [row.id, row]));
  const told = new Map(theirs.map((booking) => [booking.clientRef, booking]));
  return [
    ...rows.flatMap(({ id, state, numberId, visitNo }) => {
      const booking = told.get(id);
      const there = booking?.state ?? 'nothing';
      if (OPEN.has(state)) return [`${id} is still ${state}`];
      if (!keepsNumber(state) || state === 'cancelled')
        return GONE.has(there) ? [] : [`${id} is ${state} here and ${there} there`];
      const isSame = there === state && booking?.numberId === numberId && booking.visitNo === visitNo;
      return isSame ? [] : [`${id} is ${state} here and ${there} there`];
    }),
    ...theirs.filter(({ clientRef }) => !ours.has(clientRef)).map(({ clientRef }) => `${clientRef} is not ours`),
  ];
}

/** A claim stands exactly for what keeps its number: what nobody has can be held again. */
export function complaintsAboutFreeNumbers(rows: readonly Row[], claims: readonly { appointmentId: string }[]) {
  const keeping = rows.filter(({ state }) => keepsNumber(state)).map(({ id }) => id);
  const claimed = claims.map(({ appointmentId }) => appointmentId);
  return [
    ...claimed.filter((id) => !keeping.includes(id)).map((id) => `the number of ${id} is lost`),
    ...keeping.filter((id) => !claimed.includes(id)).map((id) => `the number of ${id} is not claimed`),
  ];
}
