import { HospitalError, HospitalFault, HospitalUnavailable, type Operation } from '@kangqiao/his-port';
import { type Check, inGroup } from '../check';
import { ensure, failureOf } from '../expectations';
import type { FaultKind } from '../harness';
import { type PreparedRead, READS } from './reads';

const check = inGroup('reads from a failing hospital');
const STANDARD = 'Empty, refused, unavailable and faulty are four answers; a spoilt reply is never data';

/** Silence costs the suite a deadline each: one read of every port. */
const SILENT: readonly Operation[] = [
  'departments',
  'find',
  'sessions',
  'position',
  'laboratory',
  'original',
  'allergies',
];

type Verify = (error: unknown) => void;

const isUnavailable: Verify = (error) => ensure(error instanceof HospitalUnavailable, 'the error is not "unavailable"');
const isFault: Verify = (error) => ensure(error instanceof HospitalFault, 'the error is not "fault"');
const isError: Verify = (error) => ensure(error instanceof HospitalError, 'the error is none of the port');
const isFaultOf =
  (reason: HospitalFault['reason']): Verify =>
  (error) =>
    ensure(error instanceof HospitalFault && error.reason === reason, `the fault is not ${reason}`);

/** Which faults every read may meet, and what each must become. */
const OF_EVERY_READ: readonly (readonly [FaultKind, string, Verify])[] = [
  ['http-500', 'is unavailable after HTTP 500', isUnavailable],
  ['reset', 'is unavailable after a reset', isUnavailable],
  ['malformed', 'is a fault when malformed', isFault],
  ['truncated', 'is a fault when truncated', isFault],
  ['wrong-encoding', 'is a fault in a wrong encoding', isFault],
  ['empty', 'is a fault when the reply has no body', isFault],
  ['error-in-200', 'is an error, never data, when the hospital reports an error as success', isError],
];

const OF_SOME_READS: readonly (readonly [PreparedRead['suffers'][number], string, Verify])[] = [
  ['wrong-patient', 'is a fault when the reply is about another patient', isFaultOf('WRONG_PATIENT')],
  ['duplicate-ids', 'is a fault when an id comes twice', isFaultOf('DUPLICATE_ID')],
  ['unknown-code', 'is a fault when a code is unknown', isFaultOf('UNKNOWN_VALUE')],
];

const OF_SILENCE: readonly (readonly [FaultKind, string, Verify])[] = [
  ['hang', 'is unavailable when no answer comes in time', isUnavailable],
  ['huge', 'is a fault when the reply is too large', isFaultOf('TOO_LARGE')],
];

function faultCheck(operation: Operation, read: PreparedRead, kind: FaultKind, title: string, verify: Verify): Check {
  return check({
    id: `faults.${operation}.${kind}`,
    title: `${operation} ${title}`,
    standard: STANDARD,
    supported: (capabilities) => read.isSupported(capabilities),
    needs: [...read.needs, 'during'],
    changes: CHANGING.has(operation),
    run: async (harness) => {
      const ask = await read.prepare(harness);
      verify(await harness.during(operation, kind, () => failureOf(ask())));
    },
  });
}

/** Reads that need a booking or a stop first. */
const CHANGING = new Set<Operation>(['bookings', 'stopNotices', 'position']);

function checksOf(operation: Operation, read: PreparedRead): Check[] {
  return [
    ...OF_EVERY_READ,
    ...OF_SOME_READS.filter(([kind]) => read.suffers.includes(kind)),
    ...(SILENT.includes(operation) ? OF_SILENCE : []),
  ].map(([kind, title, verify]) => faultCheck(operation, read, kind, title, verify));
}

export const READ_FAULT_CHECKS: readonly Check[] = [
  ...(Object.entries(READS) as [Operation, PreparedRead][]).flatMap(([operation, read]) => checksOf(operation, read)),
  check({
    id: 'faults.recovery',
    title: 'answers again once the hospital is well',
    standard: 'A failure is over when the hospital answers again',
    needs: ['during'],
    run: async (harness) => {
      const { hospital } = harness;
      await harness.during('departments', 'reset', () => failureOf(hospital.directory.departments()));
      ensure((await hospital.directory.departments()).length > 0, 'no departments');
    },
  }),
];
