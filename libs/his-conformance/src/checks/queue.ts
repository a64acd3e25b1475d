import { aBookCommand, booked } from '../booking-steps';
import { type Check, inGroup } from '../check';
import { ensure, ensureEqual, given } from '../expectations';

const check = inGroup('queue');
const STANDARD = 'selfservice 4001 GetUserLineUpList · 互联互通: no such service · FHIR: no such service';
const NEEDS = ['departmentId', 'bookingDays', 'person'] as const;

export const QUEUE_CHECKS: readonly Check[] = [
  check({
    id: 'queue.not-arrived',
    title: 'has no place in the queue for who has not come',
    standard: `${STANDARD}; not in a queue is an answer`,
    supported: ({ queue }) => queue,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const queue = given(harness.hospital.queue, 'the queue port');
      const { visitNo, patientNo } = await booked(harness, await aBookCommand(harness));
      ensureEqual(await queue.position({ visitNo, patientNo }), null, 'the place');
    },
  }),
  check({
    id: 'queue.position',
    title: 'tells who has come their number and how many are before them',
    standard: STANDARD,
    supported: ({ queue }) => queue,
    needs: [...NEEDS, 'arrive'],
    changes: true,
    run: async (harness) => {
      const queue = given(harness.hospital.queue, 'the queue port');
      const { visitNo, patientNo, clientRef } = await booked(harness, await aBookCommand(harness));
      await harness.arrive(clientRef);
      const position = given(await queue.position({ visitNo, patientNo }), 'the place in the queue');
      ensure(position.queueNo !== '', 'no number');
      ensure(Number.isSafeInteger(position.ahead) && position.ahead >= 0, 'no count of those before');
      const { waitMinutes } = position;
      ensure(waitMinutes === null || (Number.isSafeInteger(waitMinutes) && waitMinutes >= 0), 'a wait that is no time');
      ensure(!Number.isNaN(position.asOf.getTime()), 'no moment at which this was so');
    },
  }),
  check({
    id: 'queue.foreign',
    title: "does not tell somebody else's place",
    standard: 'A place in a queue is a person’s own',
    supported: ({ queue }) => queue,
    needs: [...NEEDS, 'arrive', 'somebodyElse'],
    changes: true,
    run: async (harness) => {
      const queue = given(harness.hospital.queue, 'the queue port');
      const { visitNo, clientRef } = await booked(harness, await aBookCommand(harness));
      await harness.arrive(clientRef);
      const { patientNo } = harness.somebodyElse;
      ensureEqual(await queue.position({ visitNo, patientNo }), null, 'the place');
    },
  }),
];
