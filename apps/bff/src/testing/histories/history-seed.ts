import type { InMemorySeed } from '@kangqiao/his-adapter-in-memory';
import type { WaitlistRule } from '@kangqiao/his-port';
import { aFileOf, aResident } from '../residents';
import type { TestClock } from '../test-clock';

export const RESIDENTS = 200;
/** Numbers 0–5 are of one department, 6–9 of another. */
export const NUMBERS = 10;

/** The day of all visits. */
export const DAY = '2026-11-23';

/** How a hospital of a history differs from the others. */
export interface HospitalKind {
  hold: boolean;
  findBooking: boolean;
  /** Minutes after which the hospital itself lets a hold go; null = never. */
  holdMinutes: number | null;
  /** Most numbers were sold over other ways and the rest to strangers before it begins: both sessions are full. */
  full: boolean;
  /** Whether one can wait for a number. */
  waitlist: boolean;
}

/** What strangers have of full sessions: two numbers of the first, one of the second. */
export const STRANGERS_HAVE = [0, 1, 6];

/** An offer lasts longer than a hospital's hold may, so that holds have to be renewed. */
const WAITLIST: WaitlistRule = {
  offers: [{ days: 0, minutes: 8 }],
  night: null,
  closesBeforeMinutes: 60,
  returns: { fromMinutes: 1, toMinutes: 9 },
};

/** In which session a number is. */
export const sessionOf = (number: number): 'S1' | 'S2' => (number < 6 ? 'S1' : 'S2');
/** Of which department a session is. */
export const departmentOf = (session: string): string => (session === 'S1' ? 'D1' : 'D2');
const timeOf = (number: number): string => (number < 6 ? `09:${number}0` : `10:${number - 6}0`);

/** Residents, each with a file at the hospital. */
export const PEOPLE = Array.from({ length: RESIDENTS }, (_, index) => ({
  name: `居民${String.fromCharCode(0x4e00 + index)}`,
  document: aResident('19800202', String(100 + index)),
  phone: `1380000${String(1000 + index)}`,
}));

const aSession = (id: 'S1' | 'S2', full: boolean) => ({
  id,
  departmentId: departmentOf(id),
  departmentName: id === 'S1' ? '心血管内科' : '呼吸内科',
  doctorId: 'DR1',
  doctorName: '周明',
  doctorTitle: '主任医师',
  date: DAY,
  period: 'morning' as const,
  state: 'open' as const,
  feeFen: 2500,
  place: null,
  numbers: Array.from({ length: NUMBERS }, (_, number) => number)
    .filter((number) => sessionOf(number) === id)
    .map((number) => ({
      id: `N${number}`,
      startTime: timeOf(number),
      endTime: '12:00',
      available: !full || STRANGERS_HAVE.includes(number),
    })),
});

/** The hospital at the beginning of a history. */
export const seedOf = (
  clock: TestClock,
  { holdMinutes, full, waitlist, ...capabilities }: HospitalKind,
): InMemorySeed => ({
  id: 'kq-first',
  name: '康桥市第一人民医院',
  clock: () => clock.now(),
  capabilities,
  holdMinutes,
  rules: { perPersonDay: 2, bookingDays: 2, waitlist: waitlist ? WAITLIST : null },
  departments: ['D1', 'D2'].map((id) => ({ id, parentId: null, name: id, introduction: null, location: null })),
  sessions: [aSession('S1', full), aSession('S2', full)],
  patients: PEOPLE.map((person, index) => aFileOf(person, `P${1000 + index}`)),
});
