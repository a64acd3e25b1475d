import { add, startTinyCounty } from '../../testing/county';
import { ask, inQuery, OIDS, type HipReply } from '../../testing/hip-client';
import type { RunningSandbox } from '../../testing/start';
import type { XmlNode } from './xml';

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await startTinyCounty();
});
afterEach(() => sandbox.stop());

const query = (parameters: string): Promise<HipReply> =>
  ask(sandbox.url, 'SourceAndScheduleInfoQuery', inQuery(parameters));
const sessions = (department: string, from: string, to: string, more = ''): Promise<HipReply> =>
  query(
    `<resourceDept><value root="${OIDS.department}" extension="${department}"/></resourceDept>${more}` +
      `<effectiveTime><value><low value="${from}"/><high value="${to}"/></value></effectiveTime>`,
  );
const numbers = (id: string): Promise<HipReply> =>
  query(`<scheduleId><value><item root="${OIDS.schedule}" extension="${id}"/></value></scheduleId>`);
const slots = ({ subjects }: HipReply): XmlNode[] => subjects.map((subject) => subject.at('schedule', 'resourceSlot'));
const idOf = (slot: XmlNode): string | null => slot.at('id').attribute('extension');
const left = (slot: XmlNode | undefined): string[] =>
  (slot?.all('timeFrame') ?? []).map((frame) => frame.at('remainNumber').attribute('value') ?? '');

describe('schedules over hip', () => {
  it('are found by department and days, with state, level, fee and doctor', async () => {
    const found = slots(await sessions('201', '20261123', '20261125'));
    expect(found.map((slot) => [idOf(slot), slot.at('statusCode').attribute('code')])).toEqual([
      ['S1', 'active'],
      ['S3', 'active'],
      ['CLOSED', 'new'],
      ['STOPPED', 'suspended'],
    ]);
    const [slot] = found;
    expect(slot?.at('registrationFee').attribute('value')).toBe('35.00');
    expect(slot?.at('code').attribute('code')).toBe('3');
    expect(slot?.at('slotTpye').attribute('code')).toBe('3');
    expect(slot?.at('directTarget', 'IdentifiedEntity', 'id').attribute('extension')).toBe('D1');
  });

  it('say -1 where there is no limit', async () => {
    const found = slots(await sessions('201', '20261123', '20261124'));
    expect(found.map((slot) => slot.at('totalNumber').attribute('value'))).toEqual(['3', '-1']);
  });

  it('are found by doctor too', async () => {
    const by = (id: string) => `<employeeId><value root="${OIDS.staff}" extension="${id}"/></employeeId>`;
    expect((await sessions('201', '20261123', '20261123', by('D1'))).subjects).toHaveLength(1);
    expect((await sessions('201', '20261123', '20261123', by('D2'))).query).toBe('NF');
  });

  it('are none where nobody sees patients, and wrong for days that are none', async () => {
    expect((await sessions('200', '20261123', '20261125')).query).toBe('NF');
    expect((await sessions('201', '20261125', '20261123')).query).toBe('QE');
    expect((await sessions('201', '20260230', '20261123')).query).toBe('QE');
  });

  it('show the numbers of one session and what is left of them', async () => {
    const before = slots(await numbers('S1'))[0];
    expect(before?.all('timeFrame')[0]?.at('effectiveTime', 'low').attribute('value')).toBe('202611230800');
    expect(left(before)).toEqual(['1', '1', '0']);
    await add(sandbox.url, 'a1');
    expect(left(slots(await numbers('S1'))[0])).toEqual(['0', '1', '0']);
    expect((await numbers('S9')).query).toBe('NF');
  });

  it('leave nothing of the part of a session that is stopped', async () => {
    await sandbox.control('/hospitals/kq-county/sessions/S1/stop', { method: 'POST', body: { from: '08:10' } });
    const [slot] = slots(await numbers('S1'));
    expect([slot?.at('statusCode').attribute('code'), left(slot)]).toEqual(['active', ['1', '0', '0']]);
  });
});
