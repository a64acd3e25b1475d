import { APPOINTMENT_STATES } from '@kangqiao/contracts';
import { instantOf } from '@kangqiao/domain';
import * as fc from 'fast-check';
import { askVerdict, leaveAt, turnAt, waitOf } from './queue.policy';

const TODAY = '2026-11-23';
const number = { startTime: '09:00', endTime: '09:08' };

describe('whether the hospital is asked', () => {
  const booked = (visitDate: string) => ({ state: 'booked' as const, visitDate });

  it('is on the day itself, where it tells a queue', () => {
    expect(askVerdict(booked(TODAY), true, TODAY)).toBe('ask');
    expect(askVerdict(booked(TODAY), false, TODAY)).toBe('unsupported');
    expect(askVerdict(booked('2026-11-24'), true, TODAY)).toBe('not-yet');
    expect(askVerdict(booked('2026-11-22'), true, TODAY)).toBe('over');
  });

  it('is for who has reported, whatever day the hospital takes them on', () => {
    expect(askVerdict({ state: 'arrived', visitDate: '2026-11-24' }, true, TODAY)).toBe('ask');
  });

  it('is not for anything else', () => {
    const asked = APPOINTMENT_STATES.filter((state) => askVerdict({ state, visitDate: TODAY }, true, TODAY) !== 'over');
    expect(asked).toEqual(['booked', 'arrived']);
  });
});

describe('how long it may take', () => {
  it('is what the hospital says', () => {
    expect(waitOf({ ahead: 3, waitMinutes: 55 }, number)).toEqual({ minutes: 55, basis: 'hospital' });
  });

  it('else goes by the pace of its schedule', () => {
    expect(waitOf({ ahead: 3, waitMinutes: null }, number)).toEqual({ minutes: 24, basis: 'pace' });
  });

  it('is nothing for who is next', () => {
    expect(waitOf({ ahead: 0, waitMinutes: null }, { startTime: '09:00', endTime: '09:00' })?.minutes).toBe(0);
  });

  it('is not known where the schedule has no pace', () => {
    expect(waitOf({ ahead: 1, waitMinutes: null }, { startTime: '09:00', endTime: '09:00' })).toBeNull();
    expect(waitOf({ ahead: 1, waitMinutes: null }, { startTime: '09:10', endTime: '09:00' })).toBeNull();
  });
});

describe('when to leave', () => {
  const way = { travelMinutes: 40, marginMinutes: 10 };
  const target = instantOf(TODAY, '09:00');

  it('is the way and the margin before', () => {
    const before = leaveAt(target, way, instantOf(TODAY, '08:09:59'));
    expect(before).toEqual({ at: instantOf(TODAY, '08:10'), isNow: false });
    expect(leaveAt(target, way, instantOf(TODAY, '08:10:00')).isNow).toBe(true);
  });

  it('never lets anybody come later than their turn, whatever the way', () => {
    const minutes = fc.integer({ min: 0, max: 240 });
    fc.assert(
      fc.property(minutes, minutes, minutes, (wait, travelMinutes, marginMinutes) => {
        const turn = turnAt({ asOf: target }, { minutes: wait });
        const { at } = leaveAt(turn, { travelMinutes, marginMinutes }, target);
        expect(at.getTime() + (travelMinutes + marginMinutes) * 60_000).toBe(turn.getTime());
      }),
    );
  });
});
