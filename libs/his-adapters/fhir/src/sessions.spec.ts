import { HospitalFault } from '@kangqiao/his-port';
import type { Schedule, Slot } from 'fhir/r4';
import type { Role } from './roles';
import { timesOf, toNumber, toSession } from './sessions';
import { FEE } from './systems';

const ROLE: Role = {
  id: 'role-1',
  departmentId: 'd-1',
  departmentName: '心内科',
  practitionerId: 'p-1',
  practitionerName: '沈怀瑾',
  title: '主任医师',
  role: { resourceType: 'PractitionerRole' },
};
const horizon = (start: string, end?: string): Schedule => ({
  resourceType: 'Schedule',
  id: 's-1',
  active: true,
  actor: [{ reference: 'PractitionerRole/role-1' }],
  planningHorizon: { start, end },
  extension: [{ url: FEE, valueMoney: { value: 50.5, currency: 'CNY' } }],
});
const MORNING = horizon('2026-11-23T08:00:00+08:00', '2026-11-23T12:00:00+08:00');
const slot = (id: string, status: string, start = '2026-11-23T00:30:00Z', end = '2026-11-23T08:40:00+08:00') =>
  ({ resourceType: 'Slot', id, status, start, end, schedule: { reference: 'Schedule/s-1' } }) as Slot;

describe('a session', () => {
  it.each([
    ['2026-11-23T08:00:00+08:00', '2026-11-23T12:00:00+08:00', 'morning'],
    ['2026-11-23T08:00:00+08:00', '2026-11-23T13:30:00+08:00', 'morning'],
    ['2026-11-23T08:00:00+08:00', '2026-11-23T13:31:00+08:00', 'all-day'],
    ['2026-11-23T11:59:00+08:00', undefined, 'morning'],
    ['2026-11-23T12:00:00+08:00', undefined, 'afternoon'],
    ['2026-11-23T17:59:00+08:00', '2026-11-23T20:00:00+08:00', 'afternoon'],
    ['2026-11-23T18:00:00+08:00', '2026-11-23T21:00:00+08:00', 'evening'],
    ['2026-11-23T00:00:00Z', '2026-11-23T04:00:00Z', 'morning'],
  ])('from %s to %s is in the %s', (start, end, period) => {
    expect(timesOf(horizon(start, end))).toEqual({ date: '2026-11-23', period });
  });

  it.each([
    ['goes on over night', '2026-11-23T18:00:00+08:00', '2026-11-24T08:00:00+08:00'],
    ['ends before it begins', '2026-11-23T12:00:00+08:00', '2026-11-23T08:00:00+08:00'],
    ['has no offset', '2026-11-23T08:00:00', undefined],
  ])('is a fault when it %s', (_what, start, end) => {
    expect(() => timesOf(horizon(start, end))).toThrow(HospitalFault);
  });

  it('counts what is free of what there is, without what was entered in error', () => {
    const slots = [slot('1', 'free'), slot('2', 'busy'), slot('3', 'busy-tentative'), slot('4', 'entered-in-error')];
    expect(toSession(MORNING, ROLE, slots)).toEqual({
      id: 's-1',
      departmentId: 'd-1',
      departmentName: '心内科',
      doctorId: 'role-1',
      doctorName: '沈怀瑾',
      doctorTitle: '主任医师',
      date: '2026-11-23',
      period: 'morning',
      state: 'open',
      total: 3,
      remaining: 1,
      feeFen: 5050,
    });
  });

  it('has no doctor in an ordinary clinic', () => {
    const clinic = { ...ROLE, practitionerId: null, practitionerName: null, title: null };
    expect(toSession(MORNING, clinic, [])).toMatchObject({ doctorId: null, doctorName: null, doctorTitle: null });
  });

  it('is full with its last free number gone, not released without numbers, and stopped when inactive', () => {
    const stateWith = (slots: Slot[], schedule = MORNING) => toSession(schedule, ROLE, slots).state;
    expect(stateWith([slot('1', 'busy')])).toBe('full');
    expect(stateWith([])).toBe('not-released');
    expect(stateWith([slot('1', 'free')], { ...MORNING, active: false })).toBe('stopped');
  });

  it('is a fault with a number of unknown status', () => {
    expect(() => toSession(MORNING, ROLE, [slot('1', 'perhaps')])).toThrow(HospitalFault);
  });
});

describe('a number', () => {
  it('has the local times of the hospital', () => {
    expect(toNumber(slot('1', 'free'), 's-1', null)).toEqual({
      id: '1',
      sessionId: 's-1',
      startTime: '08:30',
      endTime: '08:40',
      available: true,
    });
  });

  it('is available when it is free, and proposed where the server proposes', () => {
    expect(toNumber(slot('1', 'free'), 's-1', new Set(['1'])).available).toBe(true);
    expect(toNumber(slot('1', 'free'), 's-1', new Set(['2'])).available).toBe(false);
    expect(toNumber(slot('1', 'busy'), 's-1', new Set(['1'])).available).toBe(false);
  });

  it('is a fault when it ends as it begins', () => {
    const instantly = slot('1', 'free', '2026-11-23T00:30:00Z', '2026-11-23T08:30:00+08:00');
    expect(() => toNumber(instantly, 's-1', null)).toThrow(HospitalFault);
  });
});
