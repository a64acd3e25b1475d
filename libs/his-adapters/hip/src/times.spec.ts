import { isLocalDate, localDateOf } from '@kangqiao/domain';
import fc from 'fast-check';
import { compactDay, compactInstant, compactTime, isDayAlone, readDay, readInstant, readLocalTime } from './times';

const seconds = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2150-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));

describe('times of the wire', () => {
  it('reads back every instant that was written', () => {
    fc.assert(fc.property(seconds, (at) => expect(readInstant(compactInstant(at))).toEqual(at)));
  });

  it('reads back every day that was written', () => {
    fc.assert(fc.property(seconds.map(localDateOf), (day) => expect(readDay(compactDay(day))).toBe(day)));
  });

  it('answers any text with a day that exists, or with none', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^\d{8,14}([+-]\d{4})?$/));
    fc.assert(
      fc.property(texts, (text) => {
        const day = readDay(text);
        expect(day === null || isLocalDate(day)).toBe(true);
        readInstant(text);
        readLocalTime(text);
      }),
    );
  });

  it('takes times for local ones, with or without seconds', () => {
    expect(readInstant('20261122093015')).toEqual(new Date('2026-11-22T01:30:15Z'));
    expect(readInstant('202611220930')).toEqual(new Date('2026-11-22T01:30:00Z'));
    expect(readInstant('20261122093015.123')).toEqual(new Date('2026-11-22T01:30:15Z'));
  });

  it('lets an offset count', () => {
    expect(readInstant('202611220930+0800')).toEqual(new Date('2026-11-22T01:30:00Z'));
    expect(readInstant('202611220130+0000')).toEqual(new Date('2026-11-22T01:30:00Z'));
    expect(readLocalTime('202611222330-0500')).toEqual({ date: '2026-11-23', time: '12:30' });
    expect(readDay('202611222330+0000')).toBe('2026-11-23');
  });

  it.each([
    ['20240229', '2024-02-29'],
    ['20230229', null],
    ['20261131', null],
    ['18991231', null],
    ['19000101', '1900-01-01'],
    ['21991231', '2199-12-31'],
    ['22000101', null],
    ['202611222359', '2026-11-22'],
    ['202611222400', null],
    ['202611222360', null],
    ['2026-11-22', null],
    ['2026112', null],
    ['20261122+0800', null],
    ['202611220930+1500', null],
    ['202611220930+0860', null],
    ['', null],
  ])('reads %s as the day %s', (text, day) => expect(readDay(text)).toBe(day));

  it('is no instant without a time', () => {
    expect(readInstant('20261122')).toBeNull();
    expect(readLocalTime('20261122')).toBeNull();
  });

  it.each([
    ['20261122', true],
    ['20261131', false],
    ['2026112209', false],
    ['202611220930', false],
    ['', false],
  ])('tells whether %j is a day alone: %s', (text, isIt) => expect(isDayAlone(text)).toBe(isIt));

  it('writes a day and a time as one', () => {
    expect(compactTime('2026-11-23', '08:10')).toBe('202611230810');
  });
});
