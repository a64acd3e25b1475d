import type { Capabilities } from '@kangqiao/his-port';
import { aBookCommand, booked, bySomebodyElse, isAvailable } from '../booking-steps';
import { type Check, inGroup } from '../check';
import { ensure, ensureEqual, ensureOutcome, given } from '../expectations';

const check = inGroup('holds');
const supported = ({ hold }: Capabilities) => hold;
const HOLD = 'selfservice 2005 LockReg · 互联互通: no such service · ITI-116 $hold (Appointment pending)';
const RELEASE = 'selfservice 2006 UnLockReg, idempotent · 互联互通: no such service · FHIR Appointment cancelled';
const NEEDS = ['departmentId', 'bookingDays', 'person'] as const;
const NEEDS_TWO = [...NEEDS, 'somebodyElse'] as const;

export const HOLD_CHECKS: readonly Check[] = [
  check({
    id: 'holds.hold',
    title: 'holds a number, which is then no longer available',
    standard: HOLD,
    supported,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const command = await aBookCommand(harness);
      ensureOutcome(await harness.hospital.scheduling.hold(command), 'held');
      ensure(!(await isAvailable(harness, command)), 'the number is still offered');
    },
  }),
  check({
    id: 'holds.find',
    title: 'finds what is held by our reference',
    standard: 'selfservice 2012 with ORDER_STATUS 2 · FHIR Appointment pending',
    supported: ({ hold, findBooking }) => hold && findBooking,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const command = await aBookCommand(harness);
      await harness.hospital.scheduling.hold(command);
      const found = given(await harness.hospital.scheduling.findBooking(command.clientRef), 'the hold');
      ensureEqual(found.state, 'held', 'its state');
    },
  }),
  check({
    id: 'holds.expiry',
    title: 'lets a hold expire after now by our clock, however wrong its own is',
    standard: 'EXPIRE_TIME is the hospital’s clock without offset; NetTest tells the difference',
    supported,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const outcome = await harness.hospital.scheduling.hold(await aBookCommand(harness));
      ensureOutcome(outcome, 'held');
      if (outcome.kind === 'held' && outcome.expiresAt) {
        const minutes = (outcome.expiresAt.getTime() - Date.now()) / 60_000;
        ensure(minutes > 0 && minutes < 24 * 60, `it expires ${Math.round(minutes)} minutes from now`);
      }
    },
  }),
  check({
    id: 'holds.repeat',
    title: 'answers a repeated hold of the same reference and number with success',
    standard: 'LOCK_ID is ours and unique for ever; the same lock again is the same success',
    supported,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const command = await aBookCommand(harness);
      await harness.hospital.scheduling.hold(command);
      ensureOutcome(await harness.hospital.scheduling.hold(command), 'held');
    },
  }),
  check({
    id: 'holds.taken',
    title: 'refuses a number that somebody else holds',
    standard: 'selfservice 200506 号源被占 · FHIR Slot busy-tentative',
    supported,
    needs: NEEDS_TWO,
    changes: true,
    run: async (harness) => {
      const command = await aBookCommand(harness);
      await harness.hospital.scheduling.hold(bySomebodyElse(command, harness));
      ensureOutcome(await harness.hospital.scheduling.hold(command), 'refused', 'NUMBER_TAKEN');
    },
  }),
  check({
    id: 'holds.release',
    title: 'frees a number that is released',
    standard: RELEASE,
    supported,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const command = await aBookCommand(harness);
      await harness.hospital.scheduling.hold(command);
      ensureOutcome(await harness.hospital.scheduling.release(command), 'released');
      ensure(await isAvailable(harness, command), 'the number is not free');
    },
  }),
  check({
    id: 'holds.next',
    title: 'gives a released number to the next',
    standard: RELEASE,
    supported,
    needs: NEEDS_TWO,
    changes: true,
    run: async (harness) => {
      const command = await aBookCommand(harness);
      await harness.hospital.scheduling.hold(command);
      await harness.hospital.scheduling.release(command);
      ensureOutcome(await harness.hospital.scheduling.hold(bySomebodyElse(command, harness)), 'held');
    },
  }),
  check({
    id: 'holds.release-again',
    title: 'releases what is released already, or was never held',
    standard: `${RELEASE}; what is done already is success`,
    supported,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const { scheduling } = harness.hospital;
      const command = await aBookCommand(harness);
      ensureOutcome(await scheduling.release(command), 'released');
      await scheduling.hold(command);
      await scheduling.release(command);
      ensureOutcome(await scheduling.release(command), 'released');
    },
  }),
  check({
    id: 'holds.book-without',
    title: 'refuses to book what is not held',
    standard: 'selfservice 200701 no such lock · ITI-117 only on a held Appointment',
    supported,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const command = await aBookCommand(harness);
      ensureOutcome(await harness.hospital.scheduling.book(command), 'refused', 'HOLD_EXPIRED');
    },
  }),
  check({
    id: 'holds.release-booked',
    title: 'refuses to release what is booked',
    standard: 'selfservice 200602 already ordered · FHIR Appointment booked',
    supported,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const command = await aBookCommand(harness);
      await booked(harness, command);
      ensureOutcome(await harness.hospital.scheduling.release(command), 'refused', 'ALREADY_BOOKED');
    },
  }),
];
