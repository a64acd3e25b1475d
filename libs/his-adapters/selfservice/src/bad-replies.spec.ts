import { describeWireFaults, WIRE_FAULTS_NOW, WIRE_FAULTS_PERSON } from '@kangqiao/his-conformance';
import type { BookCommand } from '@kangqiao/his-port';
import { startServer } from '@kangqiao/testing';
import { encode } from 'iconv-lite';
import { createCipheriv, createHash } from 'node:crypto';
import { createSelfserviceHospitalPorts, type SelfserviceHospitalPorts } from './hospital-ports';
import type { SelfserviceOptions } from './options';

const KEY = '0123456789abcdef';
type Charset = 'utf-8' | 'gbk';

/** A reply written by hand from the page of the wire. */
function soap(method: string, res: string, charset: Charset = 'utf-8'): string {
  const cipher = createCipheriv('aes-128-ecb', KEY, null);
  const encrypted = Buffer.concat([cipher.update(encode(`<RES>${res}</RES>`, charset)), cipher.final()]);
  const body = encrypted.toString('base64');
  const signed = `RES_ENCRYPTED=${body}&RETURN_CODE=0&RETURN_MSG=交易成功&KEY=${KEY}`;
  const sign = createHash('md5').update(encode(signed, charset)).digest('hex');
  const root =
    '<ROOT><RETURN_CODE>0</RETURN_CODE><RETURN_MSG>交易成功</RETURN_MSG><SIGN_TYPE>MD5</SIGN_TYPE>' +
    `<SIGN>${sign}</SIGN><RES_ENCRYPTED>${body}</RES_ENCRYPTED></ROOT>`;
  return (
    '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>' +
    `<${method}Response xmlns="http://tempuri.org/"><${method}Result><![CDATA[${root}]]></${method}Result>` +
    `</${method}Response></soap:Body></soap:Envelope>`
  );
}

const tags = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([tag, value]) => `<${tag}>${value}</${tag}>`)
    .join('');

const department = (values: Record<string, string> = {}) =>
  `<DEPT_LIST>${tags({ DEPT_ID: '1001', DEPT_NAME: '心血管内科', PARENT_ID: '0', STATUS: '1', ...values })}</DEPT_LIST>`;

const patient = (values: Record<string, string> = {}) =>
  `<PAT_LIST>${tags({ HOSP_PATIENT_ID: 'P1', NAME: WIRE_FAULTS_PERSON, SEX: '0', ...values })}</PAT_LIST>`;

const session = (values: Record<string, string> = {}) => {
  const given = { REG_ID: 'S1', TIME_FLAG: '1', REG_STATUS: '1', TOTAL: '20', OVER_COUNT: '3', REG_FEE: '2500' };
  const time = `<REG_TIME_LIST>${tags({ ...given, TREAT_FEE: '0', ISTIME: '1', ...values })}</REG_TIME_LIST>`;
  const doctor = `<REG_DOCTOR_LIST><REG_LIST><REG_DATE>2026-11-23</REG_DATE>${time}</REG_LIST></REG_DOCTOR_LIST>`;
  return `<DEPT_ID>1001</DEPT_ID><DEPT_NAME>心血管内科</DEPT_NAME>${doctor}`;
};

const order = (status: string) => {
  const values = { ORDER_ID: 'ref-1', HOSP_ORDER_ID: 'V1', HOSP_PATIENT_ID: 'P1', REG_ID: 'S1', TIME_ID: 'N1' };
  return `<ORDER_LIST>${tags({ ...values, ORDER_STATUS: status })}</ORDER_LIST>`;
};

const reports = (values: Record<string, string> = {}) => {
  const given = { REPORT_ID: 'L1', REPORT_TYPE: '1', REPORT_TITLE: '血常规', REPORT_TIME: '2026-11-22 09:30:00' };
  return `<HOSP_PATIENT_ID>P1</HOSP_PATIENT_ID><REPORT_LIST>${tags({ ...given, ...values })}</REPORT_LIST>`;
};

/** Asks a hospital that answers every function with what is written for it. */
async function asking<T>(
  replies: Record<string, string | Buffer>,
  ask: (ports: SelfserviceHospitalPorts) => Promise<T>,
  options: Partial<SelfserviceOptions> = {},
  contentType = 'text/xml; charset=utf-8',
): Promise<T> {
  const server = await startServer((request, response) => {
    const method = /"http:\/\/tempuri\.org\/(\w+)"/.exec(String(request.headers['soapaction']))?.[1] ?? '';
    response.writeHead(200, { 'content-type': contentType }).end(replies[method]);
  });
  const ports = createSelfserviceHospitalPorts({
    address: `${server.url}/service`,
    hospitalId: 'H1',
    userId: 'kangqiao',
    key: KEY,
    readDeadlineMs: 5_000,
    clock: () => WIRE_FAULTS_NOW,
    ...options,
  });
  try {
    return await ask(ports);
  } finally {
    await Promise.all([ports.close(), server.close()]);
  }
}

const NAMED = { document: { type: 'resident-id', number: '110199195801060028' }, name: WIRE_FAULTS_PERSON } as const;
const COMMAND: BookCommand = {
  clientRef: 'ref-1',
  session: { id: 'S1', departmentId: '1001', doctorId: '100101', date: '2026-11-23', period: 'morning' },
  number: { id: 'N1', startTime: '09:30', endTime: '09:40' },
  patientNo: 'P1',
  feeFen: 2500,
  patient: { name: WIRE_FAULTS_PERSON, phone: null },
};

const departments = (reply: string | Buffer, options?: Partial<SelfserviceOptions>, contentType?: string) =>
  asking({ GetDeptInfo: reply }, (ports) => ports.directory.departments(), options, contentType);
const files = (res: string, options?: Partial<SelfserviceOptions>) =>
  asking({ GetPatInfo: soap('GetPatInfo', res) }, (ports) => ports.patients.find(NAMED.document, NAMED.name), options);
const sessions = (res: string, tables?: SelfserviceOptions['tables']) =>
  asking(
    { GetRegInfo: soap('GetRegInfo', res) },
    (ports) => ports.scheduling.sessions({ departmentId: '1001', from: '2026-11-23', to: '2026-11-23' }),
    { tables },
  );
const reportList = (res: string) =>
  asking({ GetReportList: soap('GetReportList', res) }, (ports) =>
    ports.reports.list({ patientNo: 'P1', from: '2026-11-01', to: '2026-11-22' }),
  );

/** When a hold ends that this hospital lets live until `until`, while its own clock says `now`. */
async function expiryAt(now: string, until: string): Promise<Date | null | undefined> {
  const lock = soap('LockReg', `<LOCK_ID>ref-1</LOCK_ID><EXPIRE_TIME>2026-11-22 ${until}:00</EXPIRE_TIME>`);
  const clock = soap('NetTest', `<SYSDATE>2026-11-22 ${now}:00</SYSDATE>`);
  const outcome = await asking({ LockReg: lock, NetTest: clock }, (ports) => ports.scheduling.hold(COMMAND));
  return outcome.kind === 'held' ? outcome.expiresAt : undefined;
}

const whole = soap('GetDeptInfo', department());
const laughs =
  '<!DOCTYPE lol [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';

describeWireFaults('selfservice', {
  truncated: () => departments(whole.slice(0, whole.length / 2)),
  'unclosed-tag': () => files(patient().replace('</NAME>', '')),
  'unquoted-keys': () => departments(`{code:0,info:'${WIRE_FAULTS_PERSON}',data:[]}`),
  'wrong-declared-encoding': () => departments(encode(soap('GetDeptInfo', department()), 'gbk')),
  'missing-field': () => files(patient().replace('<SEX>0</SEX>', '')),
  'null-remaining': () => sessions(session({ OVER_COUNT: '' })),
  'duplicate-id': () => files(patient() + patient()),
  'unknown-enum': () => files(patient({ SEX: '9' })),
  'wrong-patient': () => reportList(reports().replace('>P1<', '>P2<')),
  huge: () => departments(Buffer.alloc(50 * 1024 * 1024, soap('GetDeptInfo', department()))),
  'entity-expansion': () => departments(laughs + whole),

  gbk: async () => {
    const reply = encode(soap('GetDeptInfo', department(), 'gbk'), 'gbk');
    const [one] = await departments(reply, { charset: 'gbk' }, 'text/xml; charset=gbk');
    return one?.name ?? '';
  },
  'single-for-list': () => departments(whole),
  'opposite-sexes': async () => {
    const sexes = { '0': 'male', '1': 'female', '2': 'unspecified', '3': 'unknown' } as const;
    return (await files(patient({ SEX: '0' }), { tables: { sexes } }))[0]?.sex ?? 'unknown';
  },
  'opposite-cancel-codes': async () => {
    const orderStates = { '5': 'booked', '6': 'cancelled' } as const;
    const reply = { QueryRegRecord: soap('QueryRegRecord', order('6')) };
    const ask = (ports: SelfserviceHospitalPorts) => ports.scheduling.findBooking('ref-1');
    return (await asking(reply, ask, { tables: { orderStates } }))?.state;
  },
  'fee-in-yuan': async () =>
    (await sessions(session({ REG_FEE: '10.00', TREAT_FEE: '15.00' }), { moneyUnit: 'yuan' }))[0]?.feeFen,
  'fee-in-fen': async () => (await sessions(session()))[0]?.feeFen,
  'unlimited-99': async () => (await sessions(session({ OVER_COUNT: '99' })))[0]?.remaining,
  'unlimited-minus-1': async () =>
    (await sessions(session({ TOTAL: '-1', OVER_COUNT: '-1' }), { unlimited: ['-1'] }))[0]?.remaining,
  'plain-99': async () =>
    (await sessions(session({ TOTAL: '120', OVER_COUNT: '99' }), { unlimited: ['-1'] }))[0]?.remaining,
  'local-time': async () => (await reportList(reports()))[0]?.reportedAt,
  'clock-ahead': () => expiryAt('09:40', '09:50'),
  'clock-behind': () => expiryAt('09:20', '09:30'),
});
