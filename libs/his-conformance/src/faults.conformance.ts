import { HospitalError, HospitalFault, HospitalUnavailable } from '@kangqiao/his-port';
import type { FaultKind, HarnessInUse } from './harness';
import { READ_OPERATIONS, READS, type ReadOperation } from './reads';

const OF_A_PATIENT: ReadOperation[] = [
  'list',
  'laboratory',
  'imaging',
  'microbiology',
  'encounters',
  'diagnoses',
  'prescriptions',
  'allergies',
  'immunizations',
];
const LISTS: ReadOperation[] = [
  'departments',
  'doctors',
  'find',
  'sessions',
  'numbers',
  'list',
  'laboratory',
  'encounters',
  'diagnoses',
  'prescriptions',
  'allergies',
  'immunizations',
];
const CODED: ReadOperation[] = [
  'departments',
  'doctors',
  'find',
  'sessions',
  'list',
  'microbiology',
  'encounters',
  'diagnoses',
  'prescriptions',
  'immunizations',
];
/** Silence costs the suite a deadline each: one read of every port. */
const ONE_OF_EACH_PORT: ReadOperation[] = ['departments', 'find', 'sessions', 'laboratory', 'allergies'];

/** What is thrown by a read, and that nothing else comes of it. */
export function describeFaults(harness: HarnessInUse): void {
  describe('a read from a failing hospital', () => {
    const failing = async (operation: ReadOperation, fault: FaultKind): Promise<unknown> => {
      const read = await READS[operation](harness());
      return harness().during(operation, fault, () =>
        read().then(
          (data) => ({ data }),
          (error: unknown) => error,
        ),
      );
    };

    describe.each(READ_OPERATIONS)('%s', (operation) => {
      it.each(['http-500', 'reset'] as const)('is unavailable after %s', async (fault) => {
        expect(await failing(operation, fault)).toBeInstanceOf(HospitalUnavailable);
      });

      it.each(['malformed', 'truncated', 'wrong-encoding', 'empty'] as const)('is a fault when %s', async (fault) => {
        expect(await failing(operation, fault)).toBeInstanceOf(HospitalFault);
      });

      it('is an error, never data, when the hospital reports an error as success', async () => {
        expect(await failing(operation, 'error-in-200')).toBeInstanceOf(HospitalError);
      });
    });

    it.each(ONE_OF_EACH_PORT)('%s is unavailable when no answer comes in time', async (operation) => {
      expect(await failing(operation, 'hang')).toBeInstanceOf(HospitalUnavailable);
    });

    it.each(ONE_OF_EACH_PORT)('%s is a fault when the reply is too large', async (operation) => {
      expect(await failing(operation, 'huge')).toMatchObject({ reason: 'TOO_LARGE' });
    });

    it.each(OF_A_PATIENT)('%s is a fault when the reply is about another patient', async (operation) => {
      expect(await failing(operation, 'wrong-patient')).toMatchObject({ reason: 'WRONG_PATIENT' });
    });

    it.each(LISTS)('%s is a fault when an id comes twice', async (operation) => {
      expect(await failing(operation, 'duplicate-ids')).toMatchObject({ reason: 'DUPLICATE_ID' });
    });

    it.each(CODED)('%s is a fault when a code is unknown', async (operation) => {
      expect(await failing(operation, 'unknown-code')).toMatchObject({ reason: 'UNKNOWN_VALUE' });
    });

    it('answers again once the hospital is well', async () => {
      await failing('departments', 'reset');
      await expect(harness().hospital.directory.departments()).resolves.not.toEqual([]);
    });
  });
}
