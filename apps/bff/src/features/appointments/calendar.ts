import { instantOf } from '@kangqiao/domain';

export interface CalendarEvent {
  id: string;
  /** Grows with every change, so that a calendar knows which copy is newer. */
  sequence: number;
  cancelled: boolean;
  date: string;
  startTime: string;
  endTime: string;
  summary: string;
  location: string;
  description: string;
  /** Whose event it is, such as the hospital's name; RFC 5546 wants an organizer in what is published or cancelled. */
  organizer: string;
  /** When a phone is to ring, earliest first; none once it is cancelled. */
  alarms: readonly Date[];
  /** When this copy was made. */
  stamp: Date;
}

const LINE_OCTETS = 75;

/** `20261122T013000Z` */
const utc = (instant: Date): string => instant.toISOString().replace(/[-:]|\.\d{3}/g, '');

/** RFC 5545, 3.3.11: in a text, these characters are escaped and control characters are not allowed. */
const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** RFC 5545, 3.1: a line has at most 75 octets; the rest follows after a space, no character torn apart. */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/** RFC 5545, 3.2: a parameter's value in quotes has neither quotes nor control characters in it. */
const quoted = (text: string): string => `"${text.replace(/"|\p{Cc}/gu, '')}"`;

const alarm = (at: Date, summary: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER;VALUE=DATE-TIME:${utc(at)}`,
  `DESCRIPTION:${escapeText(summary)}`,
  'END:VALARM',
];

/** One visit as an iCalendar file (RFC 5545); times in UTC, so that it needs no time zone of its own. */
export function toCalendar(event: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kangqiao//Appointments//ZH',
    'CALSCALE:GREGORIAN',
    `METHOD:${event.cancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${escapeText(event.id)}@kangqiao`,
    `DTSTAMP:${utc(event.stamp)}`,
    `LAST-MODIFIED:${utc(event.stamp)}`,
    `ORGANIZER;CN=${quoted(event.organizer)}:invalid:nomail`,
    `DTSTART:${utc(instantOf(event.date, event.startTime))}`,
    `DTEND:${utc(instantOf(event.date, event.endTime))}`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escapeText(event.summary)}`,
    `LOCATION:${escapeText(event.location)}`,
    `DESCRIPTION:${escapeText(event.description)}`,
    ...(event.cancelled ? [] : event.alarms.flatMap((at) => alarm(at, event.summary))),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
