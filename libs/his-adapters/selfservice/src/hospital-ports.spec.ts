import type { HospitalCall } from '@kangqiao/his-http';
import { DocumentTypeNotTaken, HospitalFault, HospitalUnavailable, type BookCommand } from '@kangqiao/his-port';
import { type HandMadeServer, PATIENT_MS, startServer } from '@kangqiao/testing';
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { createSelfserviceHospitalPorts, type SelfserviceHospitalPorts } from './hospital-ports';
import type { SelfserviceOptions } from './options';

const KEY = '0123456789abcdef';
const BOM = '\uFEFF';

/** A hospital's answer, written by hand from the page of the wire. */
interface Answer {
  code?: string;
  message?: string;
  res?: string;
  sign?: string;
}

function encrypt(text: string): string {
  const cipher = createCipheriv('aes-128-ecb', KEY, null);
  return cipher.update(text, 'utf8', 'base64') + cipher.final('base64');
}

function soap(method: string, { code = '0', message = '交易成功', res = '', sign }: Answer): string {
  const encrypted = encrypt(`<RES>${res}</RES>`);
  const signed = `RES_ENCRYPTED=${encrypted}&RETURN_CODE=${code}&RETURN_MSG=${message}&KEY=${KEY}`;
  const signature = sign ?? createHash('md5').update(signed, 'utf8').digest('hex');
  const root =
    `<ROOT><RETURN_CODE><![CDATA[${code}]]></RETURN_CODE><RETURN_MSG><![CDATA[${message}]]></RETURN_MSG>` +
    `<SIGN_TYPE>MD5</SIGN_TYPE><SIGN>${signature}</SIGN><RES_ENCRYPTED>${encrypted}</RES_ENCRYPTED></ROOT>`;
  const escaped = root.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return (
    '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>' +
    `<${method}Response xmlns="http://tempuri.org/"><${method}Result>${escaped}</${method}Result></${method}Response>` +
    '</soap:Body></soap:Envelope>'
  );
}

/** What was asked inside the encryption. */
function askedOf({ requests }: HandMadeServer): string {
  const body = requests.at(-1)?.body ?? '';
  const [, encrypted = ''] = /<REQ_ENCRYPTED><!\[CDATA\[([^\]]*)\]\]/.exec(body) ?? [];
  const decipher = createDecipheriv('aes-128-ecb', KEY, null);
  return decipher.update(encrypted, 'base64', 'utf8') + decipher.final('utf8');
}

const COMMAND: BookCommand = {
  clientRef: 'ref-1',
  session: { id: 'S1', departmentId: '1001', doctorId: '100101', date: '2026-11-23', period: 'morning' },
  number: { id: 'N1', startTime: '09:30', endTime: '09:40' },
  patientNo: 'P1',
  feeFen: 2550,
  patient: { name: '王秀英', phone: null },
};

describe('a hospital over the selfservice wire', () => {
  const open: { close(): Promise<void> }[] = [];
  const calls: HospitalCall[] = [];
  afterEach(async () => {
    calls.length = 0;
    await Promise.all(open.splice(0).map((each) => each.close()));
  });

  type Handler = Parameters<typeof startServer>[0];
  const connect = async (handler: Handler, options: Partial<SelfserviceOptions> = {}) => {
    const server = await startServer(handler);
    const ports = createSelfserviceHospitalPorts({
      address: `${server.url}/service.asmx?site=1`,
      hospitalId: 'H1',
      userId: 'kangqiao',
      key: KEY,
      readDeadlineMs: PATIENT_MS,
      writeDeadlineMs: PATIENT_MS,
      onCall: (call) => void calls.push(call),
      ...options,
    });
    open.push(ports, server);
    return { server, ports };
  };
  const answering = (method: string, answer: Answer, options?: Partial<SelfserviceOptions>) =>
    connect((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' }).end(BOM + soap(method, answer));
    }, options);

  it('asks as the page says', async () => {
    const { server, ports } = await answering('GetDeptInfo', { code: '12' });
    await expect(ports.directory.departments()).resolves.toEqual([]);
    const [request] = server.requests;
    expect(request).toMatchObject({ method: 'POST', path: '/service.asmx?site=1' });
    expect(request?.headers).toMatchObject({
      'content-type': 'text/xml; charset=utf-8',
      soapaction: '"http://tempuri.org/GetDeptInfo"',
    });
    expect(askedOf(server)).toBe('<REQ><DEPT_ID><![CDATA[-1]]></DEPT_ID></REQ>');
    const value = (tag: string) => new RegExp(`<${tag}><!\\[CDATA\\[([^\\]]*)`).exec(request?.body ?? '')?.[1];
    const pairs = `FUN_CODE=2001&REQ_ENCRYPTED=${value('REQ_ENCRYPTED')}&USER_ID=kangqiao&KEY=${KEY}`;
    expect(value('SIGN')).toBe(createHash('md5').update(pairs).digest('hex').toUpperCase());
  });

  it('reads a GBK reply, a list of one, and leaves out what is not in use', async () => {
    const res =
      '<DEPT_LIST><DEPT_ID>1</DEPT_ID><DEPT_NAME>A</DEPT_NAME><PARENT_ID>0</PARENT_ID><STATUS>0</STATUS></DEPT_LIST>' +
      '<DEPT_LIST><DEPT_ID>2</DEPT_ID><DEPT_NAME>内科</DEPT_NAME><PARENT_ID>1</PARENT_ID><DESC/><STATUS>1</STATUS></DEPT_LIST>';
    const [before = '', after = ''] = soap('GetDeptInfo', { res, message: '成功' }).split('成功');
    const gbk = Buffer.concat([Buffer.from(before), Buffer.from([0xb3, 0xc9, 0xb9, 0xa6]), Buffer.from(after)]);
    const { ports } = await connect((_q, response) =>
      response.writeHead(200, { 'content-type': 'text/xml; charset=gbk' }).end(gbk),
    );
    await expect(ports.directory.departments()).resolves.toEqual([
      { id: '2', parentId: '1', name: '内科', introduction: null, location: null },
    ]);
  });

  const profile = (ports: SelfserviceHospitalPorts) => ports.directory.profile();

  it('gives the words of code 13 to the resident, and of no other code', async () => {
    const told = await answering('GetHosInfo', { code: '13', message: '系统维护，请明日再试' });
    await expect(profile(told.ports)).rejects.toMatchObject({ code: '13', residentMessage: '系统维护，请明日再试' });
    const kept = await answering('GetHosInfo', { code: '6', message: '用户不存在' });
    await expect(profile(kept.ports)).rejects.toMatchObject({ code: '6', residentMessage: null });
  });

  it.each([
    ['a wrong signature', { sign: 'F'.repeat(32) }, 'SIGNATURE'],
    ['no name', { res: '<HOS_ID>H1</HOS_ID><ADDRESS>路</ADDRESS>' }, 'MISSING_FIELD'],
    ['another hospital', { res: '<HOS_ID>H2</HOS_ID><NAME>院</NAME><ADDRESS>路</ADDRESS>' }, 'MALFORMED'],
    ['nothing', { code: '12' }, 'MISSING_FIELD'],
    ['a code that is none', { code: 'OK' }, 'UNKNOWN_VALUE'],
  ])('is a fault with %s', async (_what, answer, reason) => {
    const { ports } = await answering('GetHosInfo', answer);
    await expect(profile(ports)).rejects.toMatchObject({ reason });
    expect(calls).toMatchObject([{ operation: 'profile', outcome: 'fault', reason }]);
  });

  it('refuses a reply to another method', async () => {
    const { ports } = await answering('GetDeptInfo', {});
    await expect(profile(ports)).rejects.toBeInstanceOf(HospitalFault);
  });

  it.each([200, 500])('is unavailable on a SOAP fault with status %i', async (status) => {
    const { server, ports } = await connect((_q, response) =>
      response
        .writeHead(status)
        .end('<s:Envelope xmlns:s="x"><s:Body><s:Fault><faultstring>!</faultstring></s:Fault></s:Body></s:Envelope>'),
    );
    await expect(profile(ports)).rejects.toBeInstanceOf(HospitalUnavailable);
    expect(server.requests).toHaveLength(1);
  });

  it('tells no body and no person in its errors', async () => {
    const res = '<PAT_LIST><HOSP_PATIENT_ID>P1</HOSP_PATIENT_ID><NAME>王秀英</NAME><SEX>女</SEX></PAT_LIST>';
    const { ports } = await answering('GetPatInfo', { res });
    const find = ports.patients.find({ type: 'resident-id', number: '110199195801060028' }, '王秀英');
    const error: unknown = await find.catch((e: unknown) => e);
    expect(error).toMatchObject({ reason: 'UNKNOWN_VALUE' });
    expect(String(error) + JSON.stringify(calls)).not.toMatch(/王秀英|110199|P1/);
  });

  it.each([
    ['resident-id', '1'],
    ['hk-macau-permit', '2'],
    ['taiwan-permit', '3'],
    ['hmt-residence-permit', '4'],
    ['passport', '5'],
    ['birth-certificate', '7'],
    ['foreign-permanent-residence', '8'],
  ] as const)('asks by a %s under the code %s', async (type, code) => {
    const { server, ports } = await answering('GetPatInfo', { code: '12' });
    await expect(ports.patients.find({ type, number: 'N1' }, '王')).resolves.toEqual([]);
    expect(askedOf(server)).toContain(`<IDCARD_TYPE><![CDATA[${code}]]></IDCARD_TYPE>`);
  });

  it('refuses a document type that the hospital does not take, without asking', async () => {
    const { server, ports } = await answering('GetPatInfo', {}, { tables: { documentTypes: { 'resident-id': '1' } } });
    const find = ports.patients.find({ type: 'foreign-permanent-residence', number: 'X' }, '王');
    await expect(find).rejects.toBeInstanceOf(DocumentTypeNotTaken);
    const details = { name: '王', sex: 'male', birthDate: '1990-01-01', phone: null } as const;
    const document = { type: 'newborn', number: '01-110199199001010017-20261101-1' } as const;
    await expect(ports.patients.register({ ...details, document })).resolves.toMatchObject({
      kind: 'refused',
      reason: 'DOCUMENT_TYPE_NOT_TAKEN',
    });
    expect(server.requests).toHaveLength(0);
  });

  const SESSION =
    '<DEPT_ID>1001</DEPT_ID><DEPT_NAME>内科</DEPT_NAME><REG_DOCTOR_LIST><DOCTOR_ID>1</DOCTOR_ID><REG_LIST>' +
    '<REG_DATE>2026-11-23</REG_DATE><REG_TIME_LIST><REG_ID>S1</REG_ID><TIME_FLAG>1</TIME_FLAG><REG_STATUS>1</REG_STATUS>' +
    '<TOTAL>-1</TOTAL><OVER_COUNT>0</OVER_COUNT><REG_FEE>1.00</REG_FEE><TREAT_FEE>24.5</TREAT_FEE></REG_TIME_LIST>' +
    '</REG_LIST></REG_DOCTOR_LIST>';
  const DEPARTMENT = '<DEPT_LIST><DEPT_ID>1</DEPT_ID><DEPT_NAME>内科</DEPT_NAME><STATUS>1</STATUS></DEPT_LIST>';
  const DAY = { departmentId: '1001', from: '2026-11-23', to: '2026-11-23' };

  it("reads by the hospital's own tables", async () => {
    const tables = { moneyUnit: 'yuan', unlimited: ['-1'] } as const;
    const { ports } = await answering('GetRegInfo', { res: SESSION }, { tables });
    await expect(ports.scheduling.sessions(DAY)).resolves.toEqual([
      expect.objectContaining({ id: 'S1', feeFen: 2550, total: null, remaining: 0, state: 'full', doctorName: null }),
    ]);
  });

  it('keeps the documented table where one is there but undefined', async () => {
    const { ports } = await answering('GetDeptInfo', { res: DEPARTMENT }, { tables: { inUse: undefined } });
    await expect(ports.directory.departments()).resolves.toHaveLength(1);
  });

  it('refuses sessions of a department that was not asked for', async () => {
    const { ports } = await answering('GetRegInfo', { res: SESSION });
    await expect(ports.scheduling.sessions({ ...DAY, departmentId: '1002' })).rejects.toBeInstanceOf(HospitalFault);
  });

  const CONFIRMED = '<ORDER_ID>ref-1</ORDER_ID><HOSP_ORDER_ID>V1</HOSP_ORDER_ID>';

  it('books with one fee in the unit of the hospital, and splits what to bring into sentences', async () => {
    const res = `${CONFIRMED}<HOSP_PATIENT_ID>P1</HOSP_PATIENT_ID><HOSP_REMARK>带身份证; 提前到；</HOSP_REMARK>`;
    const { server, ports } = await answering('OrderReg', { res }, { tables: { moneyUnit: 'yuan' } });
    await expect(ports.scheduling.book(COMMAND)).resolves.toMatchObject({
      kind: 'booked',
      booking: { visitNo: 'V1', queueNo: null, bring: ['带身份证', '提前到'] },
    });
    expect(askedOf(server)).toContain('<REG_FEE><![CDATA[25.50]]></REG_FEE>');
    expect(askedOf(server)).not.toContain('MOBILE');
  });

  it.each([
    ['another patient', { res: `${CONFIRMED}<HOSP_PATIENT_ID>P2</HOSP_PATIENT_ID>` }],
    ['another order', { res: '<ORDER_ID>ref-2</ORDER_ID>' }],
    ['no visit number', { res: '<ORDER_ID>ref-1</ORDER_ID><HOSP_PATIENT_ID>P1</HOSP_PATIENT_ID>' }],
    ['a wrong signature', { sign: 'F'.repeat(32) }],
    ['a system error', { code: '99' }],
    ['a duplicate submit', { code: '10' }],
  ])('does not know what became of a booking answered with %s, and asks once', async (_what, answer) => {
    const { server, ports } = await answering('OrderReg', answer);
    await expect(ports.scheduling.book(COMMAND)).resolves.toEqual({ kind: 'unknown' });
    expect(server.requests).toHaveLength(1);
    expect(calls).toMatchObject([{ operation: 'book', outcome: 'unknown' }]);
  });

  it('does not know what became of a write that is not answered in time', async () => {
    const { ports } = await connect(() => undefined, { writeDeadlineMs: 500 });
    await expect(ports.scheduling.hold(COMMAND)).resolves.toEqual({ kind: 'unknown' });
  });

  it('knows that a write did not happen when nobody is there', async () => {
    const { server, ports } = await connect(() => undefined);
    await server.close();
    await expect(ports.scheduling.hold(COMMAND)).resolves.toEqual({ kind: 'unavailable' });
    expect(calls).toMatchObject([{ outcome: 'unavailable' }]);
  });

  it.each([
    ['LockReg', '200506', 'NUMBER_TAKEN'],
    ['LockReg', '200505', 'SESSION_FULL'],
    ['LockReg', '200502', 'SESSION_STOPPED'],
    ['LockReg', '200507', 'QUOTA_REACHED'],
    ['LockReg', '200504', 'OTHER'],
    ['OrderReg', '200702', 'HOLD_EXPIRED'],
    ['OrderReg', '200703', 'SESSION_STOPPED'],
    ['OrderReg', '200705', 'PATIENT_REFUSED'],
    ['CancelReg', '200801', 'TOO_LATE'],
    ['CancelReg', '200802', 'ALREADY_ARRIVED'],
    ['CancelReg', '1', 'OTHER'],
  ])('reads code of %s %s as %s', async (method, code, reason) => {
    const { ports } = await answering(method, { code, message: '不给居民看' });
    const cancellation = { clientRef: 'ref-1', visitNo: 'V1', patientNo: 'P1', reason: null };
    const write = {
      LockReg: () => ports.scheduling.hold(COMMAND),
      OrderReg: () => ports.scheduling.book(COMMAND),
      CancelReg: () => ports.scheduling.cancel(cancellation),
    }[method];
    await expect(write?.()).resolves.toEqual({ kind: 'refused', reason, residentMessage: null });
  });

  it('takes "cancelled already" for success', async () => {
    const { ports } = await answering('CancelReg', { code: '200805' });
    const cancellation = { clientRef: 'ref-1', visitNo: 'V1', patientNo: 'P1', reason: null };
    await expect(ports.scheduling.cancel(cancellation)).resolves.toEqual({ kind: 'cancelled' });
  });

  it('knows of no booking where the hospital says "not found or failed"', async () => {
    const res = '<ORDER_LIST><ORDER_ID>ref-1</ORDER_ID><ORDER_STATUS>1</ORDER_STATUS></ORDER_LIST>';
    const { ports } = await answering('QueryRegRecord', { res });
    await expect(ports.scheduling.findBooking('ref-1')).resolves.toBeNull();
  });

  it('keeps an empty flag as none given and counts what the laboratory flagged', async () => {
    const item = (code: string, flag: string) =>
      `<ITEM_LIST><ITEM_CODE>${code}</ITEM_CODE><ITEM_NAME>n</ITEM_NAME><RESULT>1</RESULT><FLAG>${flag}</FLAG></ITEM_LIST>`;
    const res =
      '<HOSP_PATIENT_ID>P1</HOSP_PATIENT_ID><REPORT_ID>R1</REPORT_ID><REPORT_TITLE>血常规</REPORT_TITLE>' +
      `<REPORT_TIME>2026-11-01 09:30:00</REPORT_TIME>${item('A', '')}${item('B', 'N')}${item('C', 'HH')}`;
    const { ports } = await answering('GetNormalReportInfo', { res });
    const report = await ports.reports.laboratory('P1', 'R1');
    expect(report?.flagged).toBe(1);
    expect(report?.items.map(({ flag }) => flag)).toEqual([null, 'normal', 'critical-high']);
    expect(report?.items[0]).toMatchObject({ unit: null, referenceRange: null });
    await expect(ports.reports.laboratory('P2', 'R1')).rejects.toMatchObject({ reason: 'WRONG_PATIENT' });
  });

  it('names an item whose result is left empty, as under a heading, and reads none that has no such element', async () => {
    const report = (result: string) =>
      '<HOSP_PATIENT_ID>P1</HOSP_PATIENT_ID><REPORT_ID>R1</REPORT_ID><REPORT_TITLE>尿常规</REPORT_TITLE>' +
      '<REPORT_TIME>2026-11-01 09:30:00</REPORT_TIME>' +
      `<ITEM_LIST><ITEM_CODE>A</ITEM_CODE><ITEM_NAME>镜检</ITEM_NAME>${result}</ITEM_LIST>`;
    const { ports } = await answering('GetNormalReportInfo', { res: report('<RESULT></RESULT>') });
    await expect(ports.reports.laboratory('P1', 'R1')).resolves.toMatchObject({ items: [{ name: '镜检', value: '' }] });
    const { ports: spoilt } = await answering('GetNormalReportInfo', { res: report('') });
    await expect(spoilt.reports.laboratory('P1', 'R1')).rejects.toMatchObject({ reason: 'MISSING_FIELD' });
  });

  it.each([
    ['2026-11-01 08:10:00', new Date('2026-11-01T00:10:00Z')],
    ['2026-11-01', null],
    ['', null],
  ])('makes up no time for a sample taken at "%s"', async (taken, collectedAt) => {
    const res =
      '<HOSP_PATIENT_ID>P1</HOSP_PATIENT_ID><REPORT_ID>R1</REPORT_ID><REPORT_TITLE>血常规</REPORT_TITLE>' +
      `<REPORT_TIME>2026-11-01 09:30:00</REPORT_TIME><SAMPLE_TIME>${taken}</SAMPLE_TIME>`;
    const { ports } = await answering('GetNormalReportInfo', { res });
    await expect(ports.reports.laboratory('P1', 'R1')).resolves.toMatchObject({ collectedAt });
  });
});
