import { isoWithOffset, localDateOf } from '@kangqiao/domain';
import { HospitalFault } from '@kangqiao/his-port';
import fc from 'fast-check';
import { fen, instant, instantOrNull, localDate, mapped, required, text, words } from './values';

describe('values of FHIR', () => {
  it('reads every amount of yuan with two decimals as its fen, exactly', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000_000 }), (amount) => {
        const value = Number((amount / 100).toFixed(2));
        expect(fen({ value, currency: 'CNY' }, 'fee')).toBe(amount);
      }),
    );
  });

  it.each([
    ['a part of a fen', { value: 0.005, currency: 'CNY' }],
    ['less than nothing', { value: -0.01, currency: 'CNY' }],
    ['no number', { value: NaN, currency: 'CNY' }],
    ['no value', { currency: 'CNY' }],
    ['no currency', { value: 1 }],
    ['another currency', { value: 1, currency: 'USD' }],
    ['nothing', undefined],
  ])('refuses %s as money', (_what, money) => {
    expect(() => fen(money, 'fee')).toThrow(HospitalFault);
  });

  it('reads every instant, whatever its offset, as the same moment', () => {
    const moments = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        const local = isoWithOffset(moment);
        expect(instant(moment.toISOString(), 'x')).toEqual(moment);
        expect(localDate(local, 'x')).toBe(localDateOf(moment));
        expect(instant(local, 'x').getTime()).toBe(Math.floor(moment.getTime() / 1000) * 1000);
      }),
    );
  });

  it('gives a moment or a fault for any text, and nothing else', () => {
    fc.assert(
      fc.property(fc.string(), (any) => {
        try {
          expect(Number.isNaN(instant(any, 'x').getTime())).toBe(false);
        } catch (error) {
          expect(error).toBeInstanceOf(HospitalFault);
        }
      }),
    );
  });

  it.each(['2026-11-22T09:30:00', '2026-11-22', '2026-11', '2026-13-01T00:00:00Z', '09:30', ''])(
    'refuses %j as a moment, for no offset is guessed',
    (value) => expect(() => instant(value, 'x')).toThrow(HospitalFault),
  );

  it.each(['2026-11-22', '2026-11', '2026'])('makes up no time for %j where one may be missing', (value) => {
    expect(instantOrNull(value, 'x')).toBeNull();
  });

  it('is no moment where it may be missing, but may not be anything else', () => {
    expect(instantOrNull(undefined, 'x')).toBeNull();
    expect(instantOrNull('2026-11-22T09:30:00+08:00', 'x')).toEqual(new Date('2026-11-22T01:30:00Z'));
    expect(() => instantOrNull('2026-11-22T09:30:00', 'x')).toThrow(HospitalFault);
  });

  it('reads a day as it stands, and a moment as the day of the hospital', () => {
    expect(localDate('2026-11-22', 'x')).toBe('2026-11-22');
    expect(localDate('2026-11-22T15:59:59Z', 'x')).toBe('2026-11-22');
    expect(localDate('2026-11-22T16:00:00Z', 'x')).toBe('2026-11-23');
  });

  it('never takes a name that every object has for a code', () => {
    expect(() => mapped('constructor', { a: 1 }, 'x')).toThrow(HospitalFault);
  });

  it('keeps what is given, false and 0 too', () => {
    expect([required(0, 'x'), required(false, 'x')]).toEqual([0, false]);
    expect(() => required('', 'x')).toThrow(HospitalFault);
  });

  it('takes the text of a concept before the display of a coding', () => {
    expect(words({ text: '血常规', coding: [{ display: 'CBC' }] })).toBe('血常规');
    expect(words({ coding: [{}, { display: 'CBC' }] })).toBe('CBC');
    expect([words({}), text('  ')]).toEqual([null, null]);
  });
});
