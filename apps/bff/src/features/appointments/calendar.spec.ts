import fc from 'fast-check';
import { foldLine, toCalendar, type CalendarEvent } from './calendar';

const anEvent = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: 'a-1',
  sequence: 3,
  cancelled: false,
  date: '2026-11-22',
  startTime: '09:30',
  endTime: '09:40',
  summary: '就诊：心内科',
  location: '门诊楼 3 层',
  description: '请带身份证',
  organizer: '康桥市第一人民医院',
  alarms: [new Date('2026-11-21T11:00:00.000Z'), new Date('2026-11-22T00:00:00.000Z')],
  stamp: new Date('2026-11-20T00:00:00.000Z'),
  ...given,
});

const unfold = (text: string) => text.replace(/\r\n /g, '');
const field = (text: string, name: string) =>
  unfold(text)
    .split('\r\n')
    .find((line) => line.startsWith(`${name}:`));

describe('the calendar file of a visit', () => {
  it('gives the times in UTC', () => {
    const text = toCalendar(anEvent());
    expect(field(text, 'DTSTART')).toBe('DTSTART:20261122T013000Z');
    expect(field(text, 'DTEND')).toBe('DTEND:20261122T014000Z');
    expect(field(text, 'DTSTAMP')).toBe('DTSTAMP:20261120T000000Z');
  });

  it('escapes commas, semicolons, backslashes and line breaks, and drops control characters', () => {
    const text = toCalendar(anEvent({ location: 'A,B;C\\D\nE\u0007F' }));
    expect(field(text, 'LOCATION')).toBe('LOCATION:A\\,B\\;C\\\\D\\nEF');
  });

  it('cannot be made to carry a line of somebody else', () => {
    const text = toCalendar(anEvent({ description: 'x\r\nEND:VCALENDAR\r\nBEGIN:VEVENT' }));
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
    expect(text.match(/^END:VCALENDAR/gm)).toHaveLength(1);
  });

  it('rings when it should, with what it is about', () => {
    const text = unfold(toCalendar(anEvent()));
    expect(text.match(/^TRIGGER.*$/gm)).toEqual([
      'TRIGGER;VALUE=DATE-TIME:20261121T110000Z',
      'TRIGGER;VALUE=DATE-TIME:20261122T000000Z',
    ]);
    expect(text).toContain('ACTION:DISPLAY\r\nTRIGGER;VALUE=DATE-TIME:20261121T110000Z\r\nDESCRIPTION:就诊：心内科');
  });

  it('takes itself back when the visit is off: under the same id, newer, and silent', () => {
    const [before, after] = [toCalendar(anEvent()), toCalendar(anEvent({ cancelled: true, sequence: 4 }))];
    expect([field(before, 'METHOD'), field(after, 'METHOD')]).toEqual(['METHOD:PUBLISH', 'METHOD:CANCEL']);
    expect([field(before, 'SEQUENCE'), field(after, 'SEQUENCE')]).toEqual(['SEQUENCE:3', 'SEQUENCE:4']);
    expect(field(after, 'UID')).toBe(field(before, 'UID'));
    expect(after).not.toContain('VALARM');
  });

  it('names its organizer, who cannot break out of the quotes', () => {
    const text = unfold(toCalendar(anEvent({ organizer: 'A"\r\nATTENDEE:x' })));
    expect(text).toContain('ORGANIZER;CN="AATTENDEE:x":invalid:nomail\r\n');
  });

  it('says when the visit was cancelled', () => {
    expect(field(toCalendar(anEvent({ cancelled: true })), 'STATUS')).toBe('STATUS:CANCELLED');
    expect(field(toCalendar(anEvent()), 'STATUS')).toBe('STATUS:CONFIRMED');
  });
});

describe('folding', () => {
  it('leaves a line of 75 octets alone and folds one of 76', () => {
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75));
    expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
  });

  it('keeps every line within 75 octets, tears no character apart, and unfolds to what went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (raw) => {
        const line = raw.replace(/[\r\n]/g, '');
        const folded = foldLine(line);
        for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        expect(folded.replace(/\r\n /g, '')).toBe(line);
      }),
    );
  });
});
