import type { Appointment } from '@kangqiao/contracts';
import { changedAppointmentOf, nextAppointmentOf } from './next-appointment';

const appointment = (id: string, over: Partial<Appointment>) =>
  ({ id, personId: 'me', state: 'booked', visitDate: '2026-11-24', startTime: '08:00', ...over }) as Appointment;

it('takes the earliest visit ahead, by day and then by time', () => {
  const next = nextAppointmentOf(
    [
      appointment('later-day', { visitDate: '2026-11-25' }),
      appointment('later-time', { startTime: '08:10' }),
      appointment('next', {}),
    ],
    'me',
  );
  expect(next?.id).toBe('next');
});

it('looks only at this person, and only at visits that still lie ahead', () => {
  const items = [
    appointment('other', { personId: 'mother' }),
    appointment('cancelled', { state: 'cancelled' }),
    appointment('held', { state: 'held' }),
    appointment('stopped', { state: 'stopped' }),
  ];
  expect(nextAppointmentOf(items, 'me')).toBeNull();
  expect(nextAppointmentOf(items, 'mother')?.id).toBe('other');
});

it('finds the earliest visit of theirs that the hospital changed and that waits for a word', () => {
  const none = { cancel: true, keep: false, rebook: false, appeal: false };
  const items = [
    appointment('untouched', { actions: none }),
    appointment('stopped', { state: 'stopped', visitDate: '2026-11-26', actions: { ...none, rebook: true } }),
    appointment('substituted', { visitDate: '2026-11-25', actions: { ...none, keep: true } }),
    appointment('of-mother', { personId: 'mother', visitDate: '2026-11-24', actions: { ...none, keep: true } }),
  ];
  expect(changedAppointmentOf(items, 'me')?.id).toBe('substituted');
  expect(changedAppointmentOf(items.slice(0, 1), 'me')).toBeNull();
});
