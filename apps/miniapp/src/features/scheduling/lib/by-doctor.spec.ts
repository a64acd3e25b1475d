import type { Doctor, Session } from '@kangqiao/contracts';
import { doctorOffers } from './by-doctor';

const doctor = (id: string): Doctor => ({
  id,
  departmentId: 'd',
  name: `医生${id}`,
  title: '主治医师',
  speciality: null,
  biography: null,
});

const session = (doctorId: string | null, date: string, remaining: number, period: Session['period'] = 'morning') =>
  ({ doctorId, date, remaining, period, state: 'open' }) as Session;

it('lists whoever can be seen soonest first, the fully booked next, those without sessions last', () => {
  const offers = doctorOffers(
    [doctor('absent'), doctor('full'), doctor('late'), doctor('soon')],
    [
      session('late', '2026-11-27', 3),
      session('full', '2026-11-23', 0),
      session('soon', '2026-11-23', 0, 'morning'),
      session('soon', '2026-11-23', 2, 'afternoon'),
    ],
  );
  expect(offers.map((offer) => offer.doctor?.id)).toEqual(['soon', 'late', 'full', 'absent']);
  expect(offers[0]?.earliest?.period).toBe('afternoon');
  expect(offers[2]).toMatchObject({ earliest: null, hasSessions: true });
  expect(offers[3]).toMatchObject({ earliest: null, hasSessions: false });
});

it('offers sessions that belong to no doctor as the department’s own', () => {
  const offers = doctorOffers([doctor('a')], [session(null, '2026-11-23', 30)]);
  expect(offers.map((offer) => offer.doctor?.id ?? 'department')).toEqual(['department', 'a']);
});
