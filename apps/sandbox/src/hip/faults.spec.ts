import { add, appointment, cancel, find, startTinyCounty } from '../../testing/county';
import { ask, inQuery, OIDS, send, type HipReply } from '../../testing/hip-client';
import type { RunningSandbox } from '../../testing/start';
import { LI } from '../../testing/tiny-world';
import { readXml } from './xml';

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await startTinyCounty();
});
afterEach(() => sandbox.stop());

const fail = async (operation: string, kind: string, more: Record<string, unknown> = {}): Promise<void> => {
  const body = { operation, kind, times: 1, ...more };
  const { status } = await sandbox.control('/hospitals/kq-county/faults', { method: 'POST', body });
  expect(status).toBe(201);
};
const rawAdd = (): Promise<Response> =>
  send(sandbox.url, 'OutPatientAppointStatusInfoAdd', appointment('a1'), { signal: AbortSignal.timeout(1_000) });
const isBooked = async (): Promise<boolean> => (await find(sandbox.url, 'a1')).query === 'OK';
const departments = (): Promise<HipReply> =>
  ask(
    sandbox.url,
    'OrganizationInfoQuery',
    inQuery(`<organizationId><value root="${OIDS.department}"/></organizationId>`),
  );
const report = (): Promise<HipReply> =>
  ask(
    sandbox.url,
    'DocumentAccess',
    inQuery(
      `<patientId><value root="${OIDS.patient}" extension="${LI.patientNo}"/></patientId>` +
        `<documentId><value root="${OIDS.document}" extension="L1"/></documentId>`,
    ),
  );
const cdaIn = ({ subjects }: HipReply): string => {
  const text = subjects[0]?.at('clinicalDocument', 'storageCode', 'originalText').attribute('value') ?? '';
  return Buffer.from(text, 'base64').toString('utf8');
};

describe('faults of the hip wire', () => {
  it('hit this hospital alone', async () => {
    await fail('*', 'http-500', { times: 9 });
    expect((await send(sandbox.url, 'ProviderInfoQuery', inQuery(''))).status).toBe(500);
    expect(await (await sandbox.control('/hospitals/kq-first/faults')).json()).toEqual([]);
  });

  it('act-then-hang: never answers, but it is done', async () => {
    await fail('book', 'act-then-hang');
    await expect(rawAdd()).rejects.toThrow(/timeout/i);
    expect(await isBooked()).toBe(true);
  });

  it.each(['hang', 'reset'])('%s: no answer, and nothing done', async (kind) => {
    await fail('book', kind);
    await expect(rawAdd()).rejects.toThrow();
    expect(await isBooked()).toBe(false);
  });

  it('error-in-200: a system failure, and nothing done', async () => {
    await fail('book', 'error-in-200');
    expect(await add(sandbox.url, 'a1')).toMatchObject({ typeCode: 'AE', code: '0001' });
    expect(await isBooked()).toBe(false);
    await fail('departments', 'error-in-200');
    expect(await departments()).toMatchObject({ root: 'PRPM_IN406110UV01', typeCode: 'AE', query: 'AE' });
  });

  it.each(['malformed', 'truncated', 'empty'])('%s: unreadable, but it is done', async (kind) => {
    await fail('book', kind);
    await expect(add(sandbox.url, 'a1')).rejects.toThrow();
    expect(await isBooked()).toBe(true);
  });

  it('wrong-encoding: says UTF-8 and writes GBK', async () => {
    await fail('departments', 'wrong-encoding');
    const response = await send(
      sandbox.url,
      'OrganizationInfoQuery',
      inQuery(`<organizationId><value root="${OIDS.department}"/></organizationId>`),
    );
    const bytes = await response.arrayBuffer();
    expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    expect(new TextDecoder('gbk').decode(bytes)).toContain('心血管内科');
  });

  it('wrong-patient: somebody else, in lists, in bookings and inside a document', async () => {
    await fail('laboratory', 'wrong-patient');
    const cda = readXml(cdaIn(await report()))?.at('ClinicalDocument');
    expect(cda?.at('recordTarget', 'patientRole', 'id').attribute('extension')).toBe('100002');
    expect(cda?.at('recordTarget', 'patientRole', 'patient', 'name').text()).toBe('王小明');
    await add(sandbox.url, 'a1');
    await fail('findBooking', 'wrong-patient');
    const found = (await find(sandbox.url, 'a1')).subjects[0]?.at('encounterAppointment', 'subject', 'patient', 'id');
    expect(found?.attribute('extension')).toBe('100002');
  });

  it('duplicate-ids: a subject, a time frame or a laboratory item comes twice', async () => {
    await fail('departments', 'duplicate-ids');
    expect((await departments()).subjects).toHaveLength(4);
    await fail('laboratory', 'duplicate-ids');
    const twice = await report();
    expect([twice.subjects.length, cdaIn(twice).match(/code="WBC"/g)?.length]).toEqual([1, 2]);
    await fail('numbers', 'duplicate-ids');
    const numbers = await ask(
      sandbox.url,
      'SourceAndScheduleInfoQuery',
      inQuery(`<scheduleId><value root="${OIDS.schedule}" extension="S1"/></scheduleId>`),
    );
    expect(numbers.subjects[0]?.at('schedule', 'resourceSlot').all('timeFrame')).toHaveLength(4);
  });

  it('unknown-code: values that are in no table; a write is refused with one and not done', async () => {
    await fail('departments', 'unknown-code');
    expect((await departments()).subjects[0]?.at('registrationEvent', 'statusCode').attribute('code')).toBe(
      'unheard-of',
    );
    await fail('book', 'unknown-code');
    expect(await add(sandbox.url, 'a1')).toMatchObject({ typeCode: 'AE', code: '7777' });
    expect(await isBooked()).toBe(false);
    await add(sandbox.url, 'a1');
    await fail('cancel', 'unknown-code');
    expect(await cancel(sandbox.url, 'a1')).toMatchObject({ code: '7777' });
    await fail('findBooking', 'unknown-code');
    const found = (await find(sandbox.url, 'a1')).subjects[0]?.at('encounterAppointment', 'reusableDevice');
    expect(found?.at('assignedDevice', 'code').attribute('code')).toBe('42');
  });
});
