import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { type Booking, type Hospital, HospitalUnavailable, type LaboratoryReport } from '@kangqiao/his-port';
import { aBookCommand } from '@kangqiao/testing';
import { guardHospital } from './guard-hospital';
import { KeptBack } from './kept-back';
import { DEFAULT_RESILIENCE, type ResilienceSettings } from './settings';

const DOCUMENT = { type: 'resident-id', number: '110199199001010015' } as const;
const QUERY = { departmentId: 'D1', from: '2026-11-23', to: '2026-11-23' };

describe('a guarded hospital', () => {
  let inner: InMemoryHospital;
  let at: number;
  let mixedUp: { system: string; operation: string }[];

  const guarded = (hospital: Hospital = inner, changes: Partial<ResilienceSettings> = {}): Hospital =>
    guardHospital(hospital, {
      settings: { ...DEFAULT_RESILIENCE, ...changes },
      systems: { directory: 'his', patients: 'his', scheduling: 'his', reports: 'lis' },
      clock: () => new Date(at),
      onWrongPatient: (event) => void mixedUp.push(event),
    });

  beforeEach(() => {
    at = 0;
    mixedUp = [];
    inner = new InMemoryHospital();
  });

  it('is the same hospital, with what it pushes untouched', () => {
    const { id, name, rules, capabilities, push, queue } = guarded();
    expect({ id, name, rules, capabilities, push }).toEqual({
      id: inner.id,
      name: inner.name,
      rules: inner.rules,
      capabilities: inner.capabilities,
      push: inner.push,
    });
    expect(queue).not.toBeNull();
    expect(guarded({ ...inner, queue: null, push: null })).toMatchObject({ queue: null, push: null });
  });

  it('reads directory and sessions once for many who ask, and again when the time is over', async () => {
    const departments = jest.spyOn(inner.directory, 'departments');
    const sessions = jest.spyOn(inner.scheduling, 'sessions');
    const { directory, scheduling } = guarded();
    const ask = () => Promise.all([1, 2, 3].flatMap(() => [directory.departments(), scheduling.sessions(QUERY)]));
    await ask();
    at = 999;
    await ask();
    expect([departments, sessions].map((spy) => spy.mock.calls.length)).toEqual([1, 1]);
    at = 1_000;
    await ask();
    expect([departments, sessions].map((spy) => spy.mock.calls.length)).toEqual([1, 2]);
    at = 60_000;
    await ask();
    expect([departments, sessions].map((spy) => spy.mock.calls.length)).toEqual([2, 3]);
  });

  it('reads sessions and numbers anew after a write of ours, whatever became of it, but not twice in half a second', async () => {
    const sessions = jest.spyOn(inner.scheduling, 'sessions');
    const numbers = jest.spyOn(inner.scheduling, 'numbers');
    const { scheduling } = guarded();
    const { session } = aBookCommand();
    const look = () => Promise.all([scheduling.sessions(QUERY), scheduling.numbers(session).catch(() => [])]);
    await look();
    at = 499;
    await scheduling.book(aBookCommand());
    await scheduling.sessions(QUERY);
    expect(sessions).toHaveBeenCalledTimes(1);
    at = 500;
    await look();
    expect([sessions, numbers].map((spy) => spy.mock.calls.length)).toEqual([2, 2]);
    at = 1_499;
    await scheduling.book(aBookCommand());
    await look();
    expect([sessions, numbers].map((spy) => spy.mock.calls.length)).toEqual([3, 3]);
  });

  it('never shares what is about a person, not even between two who ask at once', async () => {
    const find = jest.spyOn(inner.patients, 'find');
    const list = jest.spyOn(inner.reports, 'list');
    const { patients, reports } = guarded();
    const query = { patientNo: 'P1', from: '2026-01-01', to: '2026-11-22' };
    await Promise.all([patients.find(DOCUMENT, '李华'), patients.find(DOCUMENT, '李华')]);
    await Promise.all([reports.list(query), reports.list(query)]);
    expect([find, list].map((spy) => spy.mock.calls.length)).toEqual([2, 2]);
  });

  it('drops a report about another patient, tells of it, and shows a hospital fault', async () => {
    jest.spyOn(inner.reports, 'laboratory').mockResolvedValue({ patientNo: 'P2' } as LaboratoryReport);
    await expect(guarded().reports.laboratory('P1', 'R1')).rejects.toMatchObject({
      kind: 'fault',
      reason: 'WRONG_PATIENT',
    });
    expect(mixedUp).toEqual([{ system: 'lis', operation: 'laboratory' }]);
  });

  it('drops a PDF about another patient in the same way, and one that is none', async () => {
    const bytes = Buffer.from('%PDF-1.7 %%EOF');
    const original = jest.spyOn(inner.reports, 'original').mockResolvedValueOnce({ patientNo: 'P2', bytes });
    const ask = () => guarded().reports.original('P1', 'laboratory', 'R1');
    await expect(ask()).rejects.toMatchObject({ reason: 'WRONG_PATIENT' });
    expect(mixedUp).toEqual([{ system: 'lis', operation: 'original' }]);
    original.mockResolvedValueOnce({ patientNo: 'P1', bytes: Buffer.from('<html>') });
    await expect(ask()).rejects.toMatchObject({ reason: 'MALFORMED' });
  });

  it('does not believe a booking of another patient: the outcome is unknown, and is asked for', async () => {
    const command = aBookCommand({ patientNo: 'P1' });
    const booking: Booking = {
      clientRef: command.clientRef,
      visitNo: 'V1',
      patientNo: 'P2',
      sessionId: command.session.id,
      numberId: command.number.id,
      state: 'booked',
      queueNo: null,
      place: null,
      bring: [],
    };
    jest.spyOn(inner.scheduling, 'book').mockResolvedValue({ kind: 'booked', booking });
    jest.spyOn(inner.scheduling, 'findBooking').mockResolvedValue({ ...booking, clientRef: 'another' });
    const { scheduling } = guarded();
    expect(await scheduling.book(command)).toEqual({ kind: 'unknown' });
    await expect(scheduling.findBooking(command.clientRef)).rejects.toMatchObject({ reason: 'WRONG_PATIENT' });
    expect(mixedUp.map(({ operation }) => operation)).toEqual(['book', 'findBooking']);
  });

  it('keeps a broken system from taking the others of the same hospital with it', async () => {
    const breaker = { ...DEFAULT_RESILIENCE.breaker, leastCalls: 2 };
    const hospital = guarded(inner, { breaker });
    inner.next('unavailable', 'list', 10);
    const list = () => hospital.reports.list({ patientNo: 'P1', from: '2026-01-01', to: '2026-11-22' });
    await expect(list()).rejects.toThrow();
    await expect(list()).rejects.toBeInstanceOf(KeptBack);
    expect(await hospital.directory.departments()).toEqual([]);
  });
});

describe('two hospitals of one process, one of them hanging', () => {
  /** Answers nothing, and counts who waits. */
  const hanging = () => {
    const hospital = new InMemoryHospital({ id: 'dead' });
    const seen = { now: 0, most: 0 };
    jest.spyOn(hospital.patients, 'find').mockImplementation(() => {
      seen.now += 1;
      seen.most = Math.max(seen.most, seen.now);
      return new Promise(() => undefined);
    });
    return { hospital, seen };
  };
  const guard = (hospital: Hospital, readDeadlineMs: number): Hospital =>
    guardHospital(hospital, {
      settings: { ...DEFAULT_RESILIENCE, readDeadlineMs },
      systems: {},
      clock: () => new Date(),
    });

  it('keep apart: 200 callers of the one take no call from the other', async () => {
    const { hospital, seen } = hanging();
    const dead = guard(hospital, 300);
    const well = guard(new InMemoryHospital({ id: 'well' }), 10_000);
    const failures: unknown[] = [];
    const callers = Array.from({ length: 200 }, () =>
      dead.patients.find(DOCUMENT, '李华').catch((error: unknown) => failures.push(error)),
    );

    // Whoever is not let in and finds no place to wait is told so before anything else happens.
    await new Promise(setImmediate);
    expect(failures).toHaveLength(200 - DEFAULT_RESILIENCE.concurrency - DEFAULT_RESILIENCE.queue);
    expect(failures.every((error) => error instanceof KeptBack && error.reason === 'BUSY')).toBe(true);

    let completed = 0;
    for (let round = 0; round < 100; round += 1) {
      const calls = Array.from({ length: 10 }, () => well.patients.find(DOCUMENT, '李华'));
      completed += (await Promise.all(calls)).length;
    }
    expect(completed).toBe(1_000);
    expect(seen.most).toBe(DEFAULT_RESILIENCE.concurrency);

    await Promise.all(callers);
    expect(failures).toHaveLength(200);
    expect(failures.every((error) => error instanceof HospitalUnavailable)).toBe(true);
  });
});
