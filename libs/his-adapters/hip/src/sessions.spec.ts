import type { SessionRef } from '@kangqiao/his-port';
import { aFrame, aSlot } from '../testing/replies';
import { Hl7Node } from './node';
import { readNumbers, readSessions } from './sessions';
import { parseXml } from './soap';
import { type HipTables, tablesOf } from './tables';

const subjects = (...slots: string[]) => slots.map((slot) => Hl7Node.of(parseXml(`<s>${slot}</s>`, 'test')['s'], 's'));
const sessions = (slots: string[], tables?: Partial<HipTables>) =>
  readSessions(subjects(...slots), '2001', tablesOf(tables));
const session = (slot: Parameters<typeof aSlot>[0], tables?: Partial<HipTables>) => sessions([aSlot(slot)], tables)[0];
const REF: SessionRef = { id: 'S1', departmentId: '2001', doctorId: 'D1', date: '2026-11-23', period: 'morning' };
const numbers = (slot: Parameters<typeof aSlot>[0]) => readNumbers(subjects(aSlot(slot)), REF, tablesOf());
const fault = (reason: string) => expect.objectContaining({ reason }) as Error;

describe('sessions', () => {
  it('are read with their doctor, day, period and fee', () => {
    expect(session({ total: '<totalNumber value="20"/>' })).toEqual({
      id: 'S1',
      departmentId: '2001',
      departmentName: '呼吸内科',
      doctorId: 'D1',
      doctorName: '周明远',
      doctorTitle: '主任医师',
      date: '2026-11-23',
      period: 'morning',
      state: 'open',
      total: 20,
      remaining: 1,
      feeFen: 1500,
    });
  });

  it('count over their frames what remains, and in all where the schedule does not say', () => {
    const frames = [aFrame('0800', '0810', '1'), aFrame('0810', '0820', '0'), aFrame('0820', '0830', '1')];
    expect(session({ frames })).toMatchObject({ remaining: 2, total: 3, state: 'open' });
  });

  it('are full when nothing remains, and without limit where a frame has none', () => {
    expect(session({ frames: [aFrame('0800', '0810', '0')] })).toMatchObject({ state: 'full', remaining: 0 });
    const frames = [aFrame('0800', '0810', '-1'), aFrame('0810', '0820', '1')];
    expect(session({ frames })).toMatchObject({ state: 'open', remaining: null });
  });

  it.each([
    ['', 'open'],
    ['<statusCode code="active"/>', 'open'],
    ['<statusCode code="suspended"/>', 'stopped'],
    ['<statusCode code="new"/>', 'not-released'],
  ])('with %s are %s', (state, expected) => expect(session({ state })?.state).toBe(expected));

  it('are the whole day when their frames differ', () => {
    const frames = [aFrame('0800', '0810', '1', '1'), aFrame('1400', '1410', '1', '2')];
    expect(session({ frames })?.period).toBe('all-day');
  });

  it('without frames say their day and period themselves', () => {
    const stopped = aSlot({ state: '<statusCode code="suspended"/>', frames: [] }).replace(
      '<directTarget>',
      '<effectiveTime><low value="20261124"/></effectiveTime><periodCode code="2"/><directTarget>',
    );
    expect(sessions([stopped])[0]).toMatchObject({ date: '2026-11-24', period: 'afternoon', state: 'stopped' });
    expect(() => session({ frames: [] })).toThrow(fault('MISSING_FIELD'));
  });

  it('look a fee up by the resource level, and never take an unknown one for none', () => {
    expect(session({ fee: '' }, { feesByLevel: { '3': '25.50' } })?.feeFen).toBe(2550);
    expect(session({}, { feesByLevel: { '3': '25.50' } })?.feeFen).toBe(1500);
    expect(session({ fee: '<registrationFee value="0.00"/>' })?.feeFen).toBe(0);
    expect(() => session({ fee: '' })).toThrow(fault('MISSING_FIELD'));
    expect(() => session({ fee: '', level: 'constructor' })).toThrow(fault('MISSING_FIELD'));
    expect(() => session({ fee: '<registrationFee value="十五"/>' })).toThrow(fault('MALFORMED'));
  });

  it('may have no doctor of their own', () => {
    const slot = aSlot().replace(/<directTarget>.*<\/directTarget>/, '');
    expect(sessions([slot])[0]).toMatchObject({ doctorId: null, doctorName: null, doctorTitle: null });
  });

  it('name their doctor in either spelling', () => {
    expect(sessions([aSlot().replaceAll('IdentifiedEntity', 'identifiedEntity')])[0]?.doctorName).toBe('周明远');
  });

  it.each([
    ['comes twice', [aSlot(), aSlot()], 'DUPLICATE_ID'],
    ['is of another department', [aSlot({ department: '2002' })], 'MALFORMED'],
    ['has an unknown state', [aSlot({ state: '<statusCode code="x"/>' })], 'UNKNOWN_VALUE'],
    ['has an unknown period', [aSlot({ frames: [aFrame('0800', '0810', '1', '8')] })], 'UNKNOWN_VALUE'],
    ['does not say what remains', [aSlot({ frames: [aFrame('0800', '0810', null)] })], 'MISSING_FIELD'],
    ['ends when it begins', [aSlot({ frames: [aFrame('0800', '0800', '1')] })], 'MALFORMED'],
    [
      'begins twice at a time',
      [aSlot({ frames: [aFrame('0800', '0810', '1'), aFrame('0800', '0820', '1')] })],
      'DUPLICATE_ID',
    ],
    [
      'is on two days',
      [aSlot({ frames: [aFrame('0800', '0810', '1'), aFrame('0810', '0820', '1', '1', '20261124')] })],
      'MALFORMED',
    ],
    ['has an impossible time', [aSlot({ frames: [aFrame('0800', '2510', '1')] })], 'MALFORMED'],
  ])('are not believed when one %s', (_what, slots, reason) => expect(() => sessions(slots)).toThrow(fault(reason)));
});

describe('numbers', () => {
  it('are the frames of the session, the taken ones too', () => {
    expect(numbers({ frames: [aFrame('0800', '0810', '1'), aFrame('0810', '0820', '0')] })).toEqual([
      { id: '0800', sessionId: 'S1', startTime: '08:00', endTime: '08:10', available: true },
      { id: '0810', sessionId: 'S1', startTime: '08:10', endTime: '08:20', available: false },
    ]);
  });

  it('cannot be had while the session is stopped', () => {
    expect(numbers({ state: '<statusCode code="suspended"/>' })).toMatchObject([{ available: false }]);
  });

  it('are none when there is no such schedule', () => expect(readNumbers([], REF, tablesOf())).toEqual([]));

  it('are not taken from another schedule, another day, or one of two', () => {
    expect(() => numbers({ id: 'S2' })).toThrow(fault('MALFORMED'));
    expect(() => numbers({ frames: [aFrame('0800', '0810', '1', '1', '20261124')] })).toThrow(fault('MALFORMED'));
    expect(() => readNumbers(subjects(aSlot(), aSlot()), REF, tablesOf())).toThrow(fault('DUPLICATE_ID'));
  });
});
