import { largestDepartment } from '../../testing/largest-department';
import { addDays, ageOn, daysBetween, weekday } from './calendar';
import { checkCharacter } from './identity';
import { buildWorld } from './index';

const today = '2026-11-22';
const WEEK = [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(today, days));
const world = buildWorld({ seed: 1, today });
const unique = (values: string[]) => new Set(values).size === values.length;

describe('the departments', () => {
  const tops = world.departments.filter(({ parentId }) => parentId === '0');
  const below = world.departments.filter(({ parentId }) => parentId !== '0');

  it('are at least 28, in two levels', () => {
    expect(world.departments.length).toBeGreaterThanOrEqual(28);
    const topIds = tops.map(({ id }) => id);
    expect(below.every(({ parentId }) => topIds.includes(parentId))).toBe(true);
    expect(topIds.every((id) => below.some(({ parentId }) => parentId === id))).toBe(true);
  });

  it('each have an id, introduction and location of their own', () => {
    expect(unique(world.departments.map(({ id }) => id))).toBe(true);
    expect(unique(world.departments.map(({ introduction }) => introduction))).toBe(true);
    expect(world.departments.every(({ location }) => /楼/.test(location))).toBe(true);
  });

  it('all have doctors below the top level', () => {
    expect(below.every(({ id }) => world.doctors.some(({ departmentId }) => departmentId === id))).toBe(true);
  });
});

describe('the doctors', () => {
  it('are at least 64, each with a name, biography and id of their own, in a department below the top', () => {
    const below = world.departments.filter(({ parentId }) => parentId !== '0').map(({ id }) => id);
    expect(world.doctors.length).toBeGreaterThanOrEqual(64);
    for (const field of ['id', 'name', 'biography', 'speciality'] as const) {
      expect(unique(world.doctors.map((doctor) => doctor[field]))).toBe(true);
    }
    expect(world.doctors.every(({ departmentId }) => below.includes(departmentId))).toBe(true);
  });
});

describe('the residents', () => {
  it('are at least 32, from 1 to 93 years old, with children and elders', () => {
    const ages = world.residents.map(({ birthDate }) => ageOn(birthDate, today));
    expect(ages.length).toBeGreaterThanOrEqual(32);
    expect(Math.min(...ages)).toBe(1);
    expect(Math.max(...ages)).toBe(93);
    expect(ages.filter((age) => age < 18).length).toBeGreaterThanOrEqual(4);
  });

  it.each(world.residents.map((resident) => [resident.name, resident] as const))(
    'gives %s a valid number in an area that belongs to nobody',
    (_name, { document, birthDate, sex }) => {
      expect(document.number).toMatch(/^110199\d{11}[\dX]$/);
      expect(document.number.slice(6, 14)).toBe(birthDate.replaceAll('-', ''));
      expect(Number(document.number.charAt(16)) % 2).toBe(sex === 'male' ? 1 : 0);
      expect(document.number.charAt(17)).toBe(checkCharacter(document.number.slice(0, 17)));
    },
  );

  it('include a name with U+00B7 and one with a character beyond the basic plane', () => {
    expect(world.residents.some(({ name }) => name.includes('\u00B7'))).toBe(true);
    expect(world.residents.some(({ name }) => [...name].length < name.length)).toBe(true);
  });

  it('begin with Wang Xiuying, 68', () => {
    expect(world.residents[0]).toMatchObject({ signInCode: 'demo-wang-xiuying', name: '王秀英', sex: 'female' });
    expect(world.residents[0]?.note).toMatch(/^68 岁，/);
  });

  it('mostly have one file, two of them two and two of them none', () => {
    const files = world.residents.map(({ patientNos }) => patientNos.length);
    expect(files.filter((count) => count === 0)).toHaveLength(2);
    expect(files.filter((count) => count === 2)).toHaveLength(2);
    expect(unique(world.residents.flatMap(({ patientNos }) => patientNos))).toBe(true);
    expect(unique(world.residents.map(({ signInCode }) => signInCode))).toBe(true);
  });

  it('keep their identity numbers from one day of the year to the next', () => {
    const tomorrow = buildWorld({ seed: 1, today: '2026-11-23' });
    expect(tomorrow.residents.map(({ document }) => document)).toEqual(world.residents.map(({ document }) => document));
  });
});

describe('the schedule', () => {
  const days = [...new Set(world.sessions.map(({ date }) => date))];

  it('covers fourteen days from today and releases all but the last', () => {
    expect(days[0]).toBe(today);
    expect(days.map((day) => daysBetween(today, day))).toEqual(Array.from({ length: 14 }, (_, day) => day));
    expect(world.sessions.every(({ date, state }) => (state === 'not-released') === (date === days[13]))).toBe(true);
  });

  it('has ten-minute numbers from 08:00 to 12:00 and from 14:00 to 17:30', () => {
    const ends = (period: string) => {
      const numbers = world.sessions.find((session) => session.period === period)?.numbers ?? [];
      return [numbers.length, numbers[0]?.startTime, numbers[0]?.endTime, numbers.at(-1)?.endTime];
    };
    expect(ends('morning')).toEqual([24, '08:00', '08:10', '12:00']);
    expect(ends('afternoon')).toEqual([21, '14:00', '14:10', '17:30']);
  });

  it('gives every doctor three to six sessions in each week', () => {
    for (const { id } of world.doctors) {
      const own = world.sessions.filter(({ doctorId }) => doctorId === id).map(({ date }) => daysBetween(today, date));
      for (const week of [own.filter((day) => day < 7), own.filter((day) => day >= 7)]) {
        expect(week.length).toBeGreaterThanOrEqual(3);
        expect(week.length).toBeLessThanOrEqual(6);
      }
    }
  });

  it('has fewer sessions at weekends, and some that are full, stopped, or free', () => {
    const atWeekend = world.sessions.filter(({ date }) => [0, 6].includes(weekday(date)));
    expect(atWeekend.length / 4).toBeLessThan((world.sessions.length - atWeekend.length) / 10 / 2);
    const open = world.sessions.filter(({ state }) => state === 'open');
    const left = open.map(({ numbers }) => numbers.filter(({ takenElsewhere }) => !takenElsewhere).length);
    expect(left.filter((count) => count === 0).length).toBeGreaterThan(3);
    expect(left.filter((count) => count > 0 && count < 4).length).toBeGreaterThan(10);
    expect(left.filter((count) => count > 12).length).toBeGreaterThan(50);
    expect(world.sessions.filter(({ state }) => state === 'stopped').length).toBeGreaterThan(3);
  });

  it('keeps a session and its taken numbers when the day moves on', () => {
    const next = new Map(buildWorld({ seed: 1, today: '2026-11-23' }).sessions.map((session) => [session.id, session]));
    for (const session of world.sessions.filter(({ date, state }) => date > today && state === 'open')) {
      const later = next.get(session.id)?.numbers ?? [];
      expect(session.numbers.every((number, place) => !number.takenElsewhere || later[place]?.takenElsewhere)).toBe(
        true,
      );
    }
  });

  it.each(WEEK)('has a department with at least fifty sessions, %s', (day) => {
    expect(largestDepartment(buildWorld({ seed: 1, today: day }).sessions)).toBeGreaterThanOrEqual(50);
  });

  it('has ids that no two sessions or numbers share', () => {
    expect(unique(world.sessions.map(({ id }) => id))).toBe(true);
    expect(unique(world.sessions.flatMap(({ numbers }) => numbers.map(({ id }) => id)))).toBe(true);
  });
});
