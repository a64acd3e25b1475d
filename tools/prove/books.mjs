/** What must be true of our books and the hospital's once everything has come to rest. */
const KEEPING = new Set(['holding', 'held', 'confirming', 'booked', 'cancelling', 'arrived', 'completed', 'missed']);
const OPEN = new Set(['holding', 'held', 'confirming', 'cancelling']);
const OCCUPYING = new Set(['held', 'booked', 'arrived', 'completed', 'missed']);

const twice = (keys) => keys.filter((key, index) => keys.indexOf(key) !== index);

/**
 * @param {{ id: string, state: string, sessionId: string, numberId: string }[]} ours
 * @param {string[]} claims ids of the appointments that claim a number
 * @param {{ clientRef: string, state: string }[]} theirs
 * @param {Map<string, string>} told what residents were told last, by appointment
 * @returns {string[]} complaints
 */
export function complaintsAbout(ours, claims, theirs, told) {
  const there = new Map(theirs.map((booking) => [booking.clientRef, booking.state]));
  const here = new Map(ours.map((row) => [row.id, row.state]));
  const keeping = ours.filter(({ state }) => KEEPING.has(state));
  return [
    ...ours.filter(({ state }) => OPEN.has(state)).map(({ id, state }) => `${id} is still ${state}`),
    ...twice(keeping.map(({ sessionId, numberId }) => `${sessionId}/${numberId}`)).map((key) => `${key} is sold twice`),
    ...twice(theirs.map(({ clientRef }) => clientRef)).map((id) => `${id} is twice in the hospital's list`),
    ...keeping.filter(({ id }) => !claims.includes(id)).map(({ id }) => `the number of ${id} is not claimed`),
    ...claims.filter((id) => !KEEPING.has(here.get(id))).map((id) => `the number of ${id} is lost`),
    ...ours
      .filter(({ id, state }) => (state === 'booked') !== (there.get(id) === 'booked'))
      .map(({ id, state }) => `${id} is ${state} here and ${there.get(id)} there`),
    ...theirs
      .filter(({ clientRef, state }) => OCCUPYING.has(state) && !here.has(clientRef) && told.has(clientRef))
      .map(({ clientRef }) => `${clientRef} is not ours`),
    ...[...told]
      .filter(([id, state]) => state === 'booked' && here.get(id) !== 'booked')
      .map(([id]) => `${id} was told to be booked and is ${here.get(id)}`),
    ...[...told]
      .filter(([id, state]) => state === 'cancelled' && here.get(id) !== 'cancelled')
      .map(([id]) => `${id} was told to be cancelled and is ${here.get(id)}`),
  ];
}
