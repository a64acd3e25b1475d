import type { AppointmentState } from '@kangqiao/contracts';
import { isNewSubstitute, stopVerdict } from './hospital-news.policy';

const issuedAt = new Date('2026-11-22T10:00:00Z');
const minutesBefore = (minutes: number) => new Date(issuedAt.getTime() - minutes * 60_000);
const stopped = { kind: 'stopped' as const, issuedAt };
const booked = (bookedAt: Date, state: AppointmentState = 'booked') => ({ state, bookedAt });

describe('a stop notice', () => {
  it('stops what was booked more than ten minutes before it, and asks about what was booked later', () => {
    expect(stopVerdict(booked(new Date(minutesBefore(10).getTime() - 1)), stopped, true)).toBe('stop');
    expect(stopVerdict(booked(minutesBefore(10)), stopped, true)).toBe('ask');
    expect(stopVerdict(booked(minutesBefore(-60)), stopped, true)).toBe('ask');
  });

  it('is believed at once where the hospital cannot be asked', () => {
    expect(stopVerdict(booked(minutesBefore(-60)), stopped, false)).toBe('stop');
  });

  it.each(['booked', 'cancelling'] as const)('ends what is %s', (state) => {
    expect(stopVerdict(booked(minutesBefore(60), state), stopped, true)).toBe('stop');
  });

  it.each(['arrived', 'completed', 'missed', 'cancelled', 'stopped', 'confirming', 'held'] as const)(
    'leaves alone what is %s',
    (state) => expect(stopVerdict(booked(minutesBefore(60), state), stopped, true)).toBe('leave'),
  );

  it('that only names another doctor stops nothing', () => {
    expect(stopVerdict(booked(minutesBefore(60)), { kind: 'substituted', issuedAt }, true)).toBe('leave');
  });
});

describe('a notice of another doctor', () => {
  const notice = { kind: 'substituted' as const, substitute: '吴敏', issuedAt };
  const told = { state: 'booked' as AppointmentState, doctorName: '周明', substitute: null, substitutedAt: null };

  it('is news once', () => {
    expect(isNewSubstitute(told, notice)).toBe(true);
    expect(isNewSubstitute({ ...told, substitute: '吴敏', substitutedAt: issuedAt }, notice)).toBe(false);
  });

  it.each([
    [1, true],
    [0, false],
    [-1, false],
  ])('that is %s ms younger than the last one known is news: %s', (ms, isNews) => {
    const before = { ...told, substitute: '郑伟', substitutedAt: new Date(issuedAt.getTime() - ms) };
    expect(isNewSubstitute(before, notice)).toBe(isNews);
  });

  it('is none where it was booked with that doctor, or names nobody', () => {
    expect(isNewSubstitute({ ...told, doctorName: '吴敏' }, notice)).toBe(false);
    expect(isNewSubstitute(told, { ...notice, substitute: null })).toBe(false);
    expect(isNewSubstitute(told, { ...notice, kind: 'stopped' })).toBe(false);
  });

  it('may bring the first doctor back', () => {
    const before = { ...told, substitute: '吴敏', substitutedAt: minutesBefore(5) };
    expect(isNewSubstitute(before, { ...notice, substitute: '周明' })).toBe(true);
  });

  it.each(['arrived', 'completed', 'missed', 'cancelled', 'stopped', 'held'] as const)(
    'leaves alone what is %s',
    (state) => expect(isNewSubstitute({ ...told, state }, notice)).toBe(false),
  );
});
