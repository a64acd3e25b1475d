import type { BookCommand } from '@kangqiao/his-port';
import { InMemoryHospital } from './in-memory-hospital';
import type { InMemorySeed } from './seed';

const SEED: InMemorySeed = {
  sessions: [
    {
      id: 'S1',
      departmentId: '1001',
      departmentName: '心血管内科',
      doctorId: '100101',
      doctorName: '沈怀瑾',
      doctorTitle: '主任医师',
      date: '2026-11-23',
      period: 'morning',
      state: 'open',
      feeFen: 2500,
      place: '门诊楼 3 层 A 区',
      numbers: [{ id: 'N1', startTime: '08:00', endTime: '08:10', available: true }],
    },
  ],
};

const COMMAND: BookCommand = {
  clientRef: 'ref-1',
  session: { id: 'S1', departmentId: '1001', doctorId: '100101', date: '2026-11-23', period: 'morning' },
  number: { id: 'N1', startTime: '08:00', endTime: '08:10' },
  patientNo: 'P1',
  feeFen: 2500,
  patient: { name: '王秀英', phone: null },
};

describe('the hospital without a wire', () => {
  it('lets a hold go at the very moment it expires, and not before', async () => {
    let now = new Date('2026-11-22T01:00:00Z');
    const { scheduling } = new InMemoryHospital({ ...SEED, holdMinutes: 10, clock: () => now });
    await scheduling.hold(COMMAND);
    now = new Date('2026-11-22T01:09:59.999Z');
    await expect(scheduling.findBooking('ref-1')).resolves.toMatchObject({ state: 'held', visitNo: '' });
    now = new Date('2026-11-22T01:10:00Z');
    await expect(scheduling.findBooking('ref-1')).resolves.toMatchObject({ state: 'cancelled' });
    await expect(scheduling.book(COMMAND)).resolves.toMatchObject({ reason: 'HOLD_EXPIRED' });
  });

  it('is full when the last number is held', async () => {
    const { scheduling } = new InMemoryHospital(SEED);
    await scheduling.hold(COMMAND);
    const query = { departmentId: '1001', from: '2026-11-23', to: '2026-11-23' };
    await expect(scheduling.sessions(query)).resolves.toMatchObject([{ state: 'full', total: 1, remaining: 0 }]);
    await expect(scheduling.hold({ ...COMMAND, clientRef: 'ref-2' })).resolves.toMatchObject({
      reason: 'SESSION_FULL',
    });
  });

  it('stops the bookings of a session that it stops', async () => {
    const hospital = new InMemoryHospital(SEED);
    await hospital.scheduling.hold(COMMAND);
    await hospital.scheduling.book(COMMAND);
    hospital.stopSession('S1');
    expect(hospital.bookings()).toMatchObject([{ clientRef: 'ref-1', state: 'stopped', visitNo: 'V000001' }]);
    await expect(hospital.scheduling.hold({ ...COMMAND, clientRef: 'ref-2' })).resolves.toMatchObject({
      reason: 'SESSION_STOPPED',
    });
  });

  it.each([
    ['arrived', 'ALREADY_ARRIVED'],
    ['completed', 'ALREADY_ARRIVED'],
    ['missed', 'TOO_LATE'],
  ] as const)('refuses to cancel a booking that is %s', async (state, reason) => {
    const hospital = new InMemoryHospital(SEED);
    await hospital.scheduling.hold(COMMAND);
    await hospital.scheduling.book(COMMAND);
    hospital.move('ref-1', state);
    const cancel = { clientRef: 'ref-1', visitNo: 'V000001', patientNo: 'P1', reason: null };
    await expect(hospital.scheduling.cancel(cancel)).resolves.toMatchObject({ kind: 'refused', reason });
  });

  it('fails as often as told, only where told', async () => {
    const hospital = new InMemoryHospital(SEED);
    hospital.next('unavailable', 'departments', 2);
    await expect(hospital.directory.doctors()).resolves.toEqual([]);
    await expect(hospital.directory.departments()).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(hospital.directory.departments()).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(hospital.directory.departments()).resolves.toEqual([]);
  });

  it('did not act when it was unavailable', async () => {
    const hospital = new InMemoryHospital(SEED);
    hospital.next('unavailable');
    await expect(hospital.scheduling.hold(COMMAND)).resolves.toEqual({ kind: 'unavailable' });
    expect(hospital.bookings()).toEqual([]);
  });

  it('books without a hold where its wire has none', async () => {
    const { scheduling } = new InMemoryHospital({ ...SEED, capabilities: { hold: false } });
    await expect(scheduling.hold(COMMAND)).resolves.toEqual({ kind: 'unsupported' });
    await expect(scheduling.book(COMMAND)).resolves.toMatchObject({ kind: 'booked' });
    await expect(scheduling.book({ ...COMMAND, clientRef: 'ref-2' })).resolves.toMatchObject({
      kind: 'refused',
      reason: 'NUMBER_TAKEN',
    });
  });

  it.each([
    ['07:50', '08:00', 'booked'],
    ['07:50', '08:01', 'stopped'],
    ['08:00', '08:10', 'stopped'],
    ['08:01', '08:10', 'booked'],
  ])('calls off what starts from %s on and before %s: the booking of 08:00 is %s', async (from, to, state) => {
    const hospital = new InMemoryHospital(SEED);
    await hospital.scheduling.hold(COMMAND);
    await hospital.scheduling.book(COMMAND);
    const notice = hospital.stopSession('S1', { from, to });
    expect(hospital.bookings()).toMatchObject([{ state }]);
    await expect(hospital.scheduling.stopNotices(notice.issuedAt)).resolves.toEqual([notice]);
    await expect(hospital.scheduling.stopNotices(new Date(notice.issuedAt.getTime() + 1))).resolves.toEqual([]);
  });

  it('knows a person whose name it writes with another middle dot', async () => {
    const document = { type: 'resident-id', number: '110199195801060028' } as const;
    const file = { patientNo: 'P1', sex: 'female', birthDate: null, phone: null, document } as const;
    const { patients } = new InMemoryHospital({ patients: [{ ...file, name: '阿依古丽\u2022买买提' }] });
    await expect(patients.find(document, '阿依古丽·买买提')).resolves.toMatchObject([{ patientNo: 'P1' }]);
    await expect(patients.find(document, '阿依古丽·买买')).resolves.toEqual([]);
  });

  it('shares nothing with its seed or another hospital', async () => {
    await new InMemoryHospital(SEED).scheduling.hold(COMMAND);
    const answer = await new InMemoryHospital(SEED).scheduling.numbers(COMMAND.session);
    expect(answer).toMatchObject([{ available: true }]);
  });
});
