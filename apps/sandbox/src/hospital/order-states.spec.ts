import { dueMove, mayMove, mayStillCancel, ORDER_STATES, occupiesNumber, type OrderState } from './order-states';

const EXPIRES = new Date('2026-11-22T09:10:00+08:00');
const order = (state: OrderState) => ({ state, expiresAt: EXPIRES, visitDate: '2026-11-23' });

describe('order states', () => {
  it('lets a held number be booked, released or run out, and nothing else', () => {
    expect(ORDER_STATES.filter((to) => mayMove('held', to))).toEqual(['released', 'expired', 'booked']);
  });

  it.each<OrderState>(['released', 'expired', 'completed', 'cancelled', 'missed', 'stopped'])(
    'never leaves %s again',
    (state) => {
      expect(ORDER_STATES.filter((to) => mayMove(state, to))).toEqual([]);
    },
  );

  it('runs a lock out at its very instant and not a millisecond before', () => {
    expect(dueMove(order('held'), new Date(EXPIRES.getTime() - 1))).toBeNull();
    expect(dueMove(order('held'), EXPIRES)).toBe('expired');
  });

  it('calls a visit missed only when its day is over', () => {
    expect(dueMove(order('booked'), new Date('2026-11-23T23:59:59+08:00'))).toBeNull();
    expect(dueMove(order('booked'), new Date('2026-11-24T00:00:00+08:00'))).toBe('missed');
  });

  it('completes the visit of somebody who arrived when the day is over', () => {
    expect(dueMove(order('arrived'), new Date('2026-11-23T23:59:59+08:00'))).toBeNull();
    expect(dueMove(order('arrived'), new Date('2026-11-24T00:00:00+08:00'))).toBe('completed');
  });

  it('leaves settled orders alone however late it is', () => {
    expect(dueMove(order('cancelled'), new Date('2027-01-01T00:00:00+08:00'))).toBeNull();
  });

  it('frees the number of a cancelled, released, expired or stopped order', () => {
    expect(ORDER_STATES.filter((state) => !occupiesNumber(state))).toEqual([
      'released',
      'expired',
      'cancelled',
      'stopped',
    ]);
  });

  it('takes a cancellation until thirty minutes before the start', () => {
    const startsAt = new Date('2026-11-23T09:00:00+08:00');
    expect(mayStillCancel(startsAt, new Date('2026-11-23T08:30:00+08:00'))).toBe(true);
    expect(mayStillCancel(startsAt, new Date('2026-11-23T08:30:01+08:00'))).toBe(false);
  });
});
