import { aLiveHarness, BEHAVIOUR_CHECKS, type CheckResult, runCheck } from '@kangqiao/his-conformance';
import { InMemoryHospital } from './in-memory-hospital';
import type { InMemorySeed } from './seed';

const TODAY = '2026-11-22';
const PATIENT = { name: '王秀英', document: { type: 'resident-id', number: '110199195801060028' } } as const;

const SEED: InMemorySeed = {
  departments: ['1000', '1001'].map((id) => ({ id, parentId: null, name: id, introduction: null, location: null })),
  doctors: [{ id: 'D1', departmentId: '1001', name: '沈怀瑾', title: null, speciality: null, biography: null }],
  patients: [{ ...PATIENT, patientNo: 'P1', sex: 'female', birthDate: null, phone: null }],
  sessions: [
    {
      id: 'S1',
      departmentId: '1001',
      departmentName: '1001',
      doctorId: 'D1',
      doctorName: '沈怀瑾',
      doctorTitle: null,
      date: '2026-11-23',
      period: 'morning',
      state: 'open',
      feeFen: 2500,
      place: null,
      numbers: ['08:00', '08:10', '08:20'].map((startTime) => ({
        id: startTime,
        startTime,
        endTime: '08:30',
        available: true,
      })),
    },
  ],
};

async function runAll(hospital: InMemoryHospital, patient: typeof PATIENT | null, full: boolean) {
  const { harness, remarks, leftBehind } = await aLiveHarness(hospital, patient, TODAY);
  const results: CheckResult[] = [];
  for (const check of BEHAVIOUR_CHECKS) results.push(await runCheck(check, harness, hospital.capabilities, full));
  const verdictOf = (id: string) => results.find(({ check }) => check.id === id)?.verdict;
  return { results, remarks, leftBehind: leftBehind(), verdictOf };
}

describe('the checks of a real hospital', () => {
  it('find out by reading which department has open sessions', async () => {
    const { harness } = await aLiveHarness(new InMemoryHospital(SEED), null, TODAY);
    expect(harness).toMatchObject({ departmentId: '1001', person: undefined });
  });

  it('change nothing unless they are told to', async () => {
    const hospital = new InMemoryHospital(SEED);
    const { results, verdictOf } = await runAll(hospital, PATIENT, false);
    expect(hospital.bookings()).toEqual([]);
    expect(results.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
    expect(verdictOf('patients.find')).toBe('pass');
    expect(verdictOf('booking.book')).toBe('skipped');
  });

  it('take back everything that they held and booked', async () => {
    const hospital = new InMemoryHospital(SEED);
    const { results, leftBehind, verdictOf } = await runAll(hospital, PATIENT, true);
    expect(results.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
    expect(verdictOf('booking.book')).toBe('pass');
    expect(hospital.bookings().length).toBeGreaterThan(0);
    expect(new Set(hospital.bookings().map(({ state }) => state))).toEqual(new Set(['cancelled']));
    expect(leftBehind).toEqual([]);
  });

  it('never open a file for anybody', async () => {
    const { verdictOf } = await runAll(new InMemoryHospital(SEED), PATIENT, true);
    expect(verdictOf('patients.register')).toBe('skipped');
  });

  it('name what could not be taken back', async () => {
    const hospital = new InMemoryHospital(SEED);
    const { harness, leftBehind } = await aLiveHarness(hospital, PATIENT, TODAY);
    const session = { id: 'S1', departmentId: '1001', doctorId: 'D1', date: '2026-11-23', period: 'morning' } as const;
    const number = { id: '08:00', startTime: '08:00', endTime: '08:30' };
    await harness.hospital.scheduling.hold({ clientRef: 'ref-1', session, number, patientNo: 'P1' });
    hospital.next('hang', 'release');
    hospital.next('hang', 'cancel');
    await harness.reset();
    expect(leftBehind()).toEqual(['ref-1']);
    await harness.reset();
    expect(leftBehind()).toEqual([]);
  });

  it('name nothing that is gone already, even when the hospital refuses to cancel it', async () => {
    const hospital = new InMemoryHospital(SEED);
    const { harness, leftBehind } = await aLiveHarness(hospital, PATIENT, TODAY);
    const session = { id: 'S1', departmentId: '1001', doctorId: 'D1', date: '2026-11-23', period: 'morning' } as const;
    const number = { id: '08:00', startTime: '08:00', endTime: '08:30' };
    const command = { clientRef: 'ref-1', session, number, patientNo: 'P1' };
    await harness.hospital.scheduling.hold(command);
    await harness.hospital.scheduling.book({ ...command, feeFen: 2500, patient: { name: '王秀英', phone: null } });
    hospital.next('refused', 'cancel', 2);
    await harness.reset();
    expect(leftBehind()).toEqual(['ref-1']);
    hospital.move('ref-1', 'cancelled');
    await harness.reset();
    expect(leftBehind()).toEqual([]);
  });

  it('say so when the test patient has no file, and go on', async () => {
    const { remarks, verdictOf } = await runAll(new InMemoryHospital({ ...SEED, patients: [] }), PATIENT, true);
    expect(remarks).toEqual(['the file of the test patient: none found']);
    expect(verdictOf('booking.book')).toBe('skipped');
    expect(verdictOf('schedule.sessions')).toBe('pass');
  });

  it('go on when the hospital does not answer', async () => {
    const hospital = new InMemoryHospital(SEED);
    hospital.next('unavailable', '*', 10_000);
    const { remarks, verdictOf } = await runAll(hospital, null, false);
    expect(remarks).toEqual([
      'a department with open sessions: could not be looked for: no answer: departments: no answer',
    ]);
    expect(verdictOf('directory.profile')).toBe('fail');
  });

  it('tell what was not found from what the hospital failed to say', async () => {
    const silent = new InMemoryHospital({ ...SEED, patients: [] });
    expect((await aLiveHarness(silent, PATIENT, TODAY)).isBroken).toBe(false);
    silent.next('unavailable', 'sessions');
    expect((await aLiveHarness(silent, null, TODAY)).isBroken).toBe(true);
  });
});
