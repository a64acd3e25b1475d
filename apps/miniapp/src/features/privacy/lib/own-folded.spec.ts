import type { AccessLogEntry } from '@kangqiao/contracts';
import { ownFolded } from './own-folded';

const entry = (id: string, change: Partial<AccessLogEntry> = {}): AccessLogEntry => ({
  ...{ id, at: '2026-11-22T09:30:00+08:00', who: '您本人', mine: true, what: '查看了您的预约列表' },
  ...{ hospitalName: null, action: 'appointment.list', outcome: 'done', traceId: 'trace-1' },
  ...change,
});
const others = (id: string) => entry(id, { mine: false, who: '您的女儿 王*红' });
const told = (entries: AccessLogEntry[]) =>
  ownFolded(entries).map((line) => (line.kind === 'one' ? line.entry.id : line.entries.map(({ id }) => id)));

describe('own accesses', () => {
  it('that follow one another are one line, between those of others', () => {
    expect(told([others('a'), entry('b'), entry('c'), entry('d'), others('e'), entry('f')])).toEqual([
      'a',
      ['b', 'c', 'd'],
      'e',
      'f',
    ]);
  });

  it('stay as they are where they are few', () => {
    expect(told([entry('a'), entry('b')])).toEqual(['a', 'b']);
  });

  it.each(['refused', 'failed'] as const)('that were %s are never hidden in a line', (outcome) => {
    expect(told([entry('a'), entry('b'), entry('c', { outcome }), entry('d'), entry('e'), entry('f')])).toEqual([
      'a',
      'b',
      'c',
      ['d', 'e', 'f'],
    ]);
  });
});
