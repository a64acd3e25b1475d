import type { AppointmentState } from '@kangqiao/contracts';
import { stopVerdict } from './hospital-news.policy';

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
