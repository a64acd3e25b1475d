import { type Capabilities, HospitalFault, HospitalUnavailable } from '@kangqiao/his-port';
import { aBookCommand, booked, cancellationOf, isAvailable } from '../booking-steps';
import { type Check, inGroup } from '../check';
import { ensure, ensureEqual, ensureOutcome, failureOf, given } from '../expectations';
import type { FaultKind } from '../harness';

const check = inGroup('writes to a failing hospital');
const STANDARD = 'A write without a usable answer is unknown: never sent again, and asked by our reference';
const NEEDS = ['departmentId', 'bookingDays', 'person', 'during'] as const;
const holds = ({ hold }: Capabilities) => hold;
const finds = ({ findBooking }: Capabilities) => findBooking;
const both = (capabilities: Capabilities) => holds(capabilities) && finds(capabilities);

/** After these the hospital may or may not have acted. */
const SAYING_NOTHING: readonly FaultKind[] = ['http-500', 'reset', 'malformed', 'truncated', 'empty'];

export const WRITE_FAULT_CHECKS: readonly Check[] = [
  ...SAYING_NOTHING.map((fault) =>
    check({
      id: `faults.hold.${fault}`,
      title: `hold is unknown after ${fault}`,
      standard: STANDARD,
      supported: holds,
      needs: NEEDS,
      changes: true,
      run: async (harness) => {
        const { scheduling } = harness.hospital;
        const command = await aBookCommand(harness);
        ensureOutcome(await harness.during('hold', fault, () => scheduling.hold(command)), 'unknown');
      },
    }),
  ),
  ...SAYING_NOTHING.map((fault) =>
    check({
      id: `faults.book.${fault}`,
      title: `book is unknown after ${fault}`,
      standard: STANDARD,
      needs: NEEDS,
      changes: true,
      run: async (harness) => {
        const { scheduling } = harness.hospital;
        const command = await aBookCommand(harness);
        await scheduling.hold(command);
        ensureOutcome(await harness.during('book', fault, () => scheduling.book(command)), 'unknown');
      },
    }),
  ),
  check({
    id: 'faults.book.error-in-200',
    title: 'book is never a success when the hospital reports an error as success',
    standard: 'An error inside a 200 is an error',
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const { scheduling } = harness.hospital;
      const command = await aBookCommand(harness);
      await scheduling.hold(command);
      const outcome = await harness.during('book', 'error-in-200', () => scheduling.book(command));
      ensureOutcome(outcome, ['unknown', 'refused']);
    },
  }),
  check({
    id: 'faults.hold.act-then-hang',
    title: 'finds the hold that the hospital made before it went silent',
    standard: STANDARD,
    supported: both,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const { scheduling } = harness.hospital;
      const command = await aBookCommand(harness);
      ensureOutcome(await harness.during('hold', 'act-then-hang', () => scheduling.hold(command)), 'unknown');
      ensureEqual((await scheduling.findBooking(command.clientRef))?.state, 'held', 'the state found');
    },
  }),
  check({
    id: 'faults.book.act-then-hang',
    title: 'finds the booking that the hospital made before it went silent',
    standard: STANDARD,
    supported: finds,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const { scheduling } = harness.hospital;
      const command = await aBookCommand(harness);
      await scheduling.hold(command);
      ensureOutcome(await harness.during('book', 'act-then-hang', () => scheduling.book(command)), 'unknown');
      const found = given(await scheduling.findBooking(command.clientRef), 'the booking');
      ensureEqual(found.state, 'booked', 'the state found');
      ensure(found.visitNo !== '', 'the visit number is empty');
    },
  }),
  check({
    id: 'faults.book.hang',
    title: 'finds no booking when the hospital went silent before booking',
    standard: STANDARD,
    supported: finds,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const { scheduling } = harness.hospital;
      const command = await aBookCommand(harness);
      const held = await scheduling.hold(command);
      ensureOutcome(await harness.during('book', 'hang', () => scheduling.book(command)), 'unknown');
      const found = await scheduling.findBooking(command.clientRef);
      ensureEqual(found?.state, held.kind === 'held' ? 'held' : undefined, 'the state found');
    },
  }),
  check({
    id: 'faults.hold.hang',
    title: 'finds nothing when the hospital went silent before holding',
    standard: STANDARD,
    supported: both,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const { scheduling } = harness.hospital;
      const command = await aBookCommand(harness);
      ensureOutcome(await harness.during('hold', 'hang', () => scheduling.hold(command)), 'unknown');
      ensureEqual(await scheduling.findBooking(command.clientRef), null, 'what was found');
    },
  }),
  check({
    id: 'faults.cancel.act-then-hang',
    title: 'finds the cancellation that the hospital made before it went silent',
    standard: STANDARD,
    supported: finds,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const { scheduling } = harness.hospital;
      const booking = await booked(harness, await aBookCommand(harness));
      const cancel = () => scheduling.cancel(cancellationOf(booking));
      ensureOutcome(await harness.during('cancel', 'act-then-hang', cancel), 'unknown');
      ensureEqual((await scheduling.findBooking(booking.clientRef))?.state, 'cancelled', 'the state found');
    },
  }),
  check({
    id: 'faults.release-after-silence',
    title: 'may be released after a silent hold, and the number is free',
    standard: 'selfservice 2006 UnLockReg is idempotent and may follow a lock of unknown outcome',
    supported: holds,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const { scheduling } = harness.hospital;
      const command = await aBookCommand(harness);
      await harness.during('hold', 'act-then-hang', () => scheduling.hold(command));
      ensureOutcome(await scheduling.release(command), 'released');
      ensure(await isAvailable(harness, command), 'the number is not free');
    },
  }),
  check({
    id: 'faults.release.reset',
    title: 'release is unknown when it gets no answer',
    standard: STANDARD,
    supported: holds,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const { scheduling } = harness.hospital;
      const command = await aBookCommand(harness);
      await scheduling.hold(command);
      ensureOutcome(await harness.during('release', 'reset', () => scheduling.release(command)), 'unknown');
    },
  }),
  check({
    id: 'faults.register.act-then-hang',
    title: 'register is unknown when it gets no answer, and the file is found',
    standard: STANDARD,
    supported: ({ registerPatient }) => registerPatient,
    needs: ['newcomer', 'during'],
    changes: true,
    run: async (harness) => {
      const { newcomer } = harness;
      const { patients } = harness.hospital;
      const outcome = await harness.during('register', 'act-then-hang', () => patients.register(newcomer));
      ensureOutcome(outcome, 'unknown');
      const files = await patients.find(newcomer.document, newcomer.name);
      ensure(files.length === 1, `${files.length} files`);
    },
  }),
  check({
    id: 'faults.book.wrong-patient',
    title: "takes another patient's booking for no booking of ours",
    standard: 'A reply about another patient is no answer to our question',
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const { scheduling } = harness.hospital;
      const command = await aBookCommand(harness);
      await scheduling.hold(command);
      ensureOutcome(await harness.during('book', 'wrong-patient', () => scheduling.book(command)), 'unknown');
    },
  }),
  check({
    id: 'faults.findBooking',
    title: 'cannot resolve a booking while the hospital fails: that is an error, never "no booking"',
    standard: STANDARD,
    supported: finds,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const { scheduling } = harness.hospital;
      const booking = await booked(harness, await aBookCommand(harness));
      const during = (fault: FaultKind) =>
        harness.during('findBooking', fault, () => failureOf(scheduling.findBooking(booking.clientRef)));
      ensure((await during('http-500')) instanceof HospitalUnavailable, 'not unavailable after http-500');
      for (const fault of ['empty', 'unknown-code', 'duplicate-ids'] as const) {
        ensure((await during(fault)) instanceof HospitalFault, `not a fault after ${fault}`);
      }
      ensureEqual((await scheduling.findBooking(booking.clientRef))?.state, 'booked', 'the state found');
    },
  }),
];
