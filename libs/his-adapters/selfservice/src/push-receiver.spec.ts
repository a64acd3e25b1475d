import type { HospitalEvent } from '@kangqiao/his-port';
import { encode } from 'iconv-lite';
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { SelfservicePushReceiver } from './push-receiver';

const KEY = '0123456789abcdef';
const CODES: Record<string, string> = { StopReg: '5001', CancelRegByHis: '5002', PushInfo: '7001' };
type Charset = 'utf-8' | 'gbk';

interface Push {
  method?: string;
  req?: string;
  user?: string;
  code?: string;
  sign?: string;
  encrypted?: string;
  charset?: Charset;
}

/** A push written by hand from the page of the wire. */
function aPush({ method = 'StopReg', req = NOTICE, user = 'kangqiao', charset = 'utf-8', ...given }: Push = {}) {
  const cipher = createCipheriv('aes-128-ecb', KEY, null);
  const bytes = Buffer.concat([cipher.update(encode(`<REQ>${req}</REQ>`, charset)), cipher.final()]);
  const { code = CODES[method], encrypted = bytes.toString('base64') } = given;
  const signed = `FUN_CODE=${code}&REQ_ENCRYPTED=${encrypted}&USER_ID=${user}&KEY=${KEY}`;
  const sign = given.sign ?? createHash('md5').update(signed).digest('hex').toUpperCase();
  const root =
    `<ROOT><FUN_CODE><![CDATA[${code}]]></FUN_CODE><USER_ID>${user}</USER_ID><SIGN_TYPE>MD5</SIGN_TYPE>` +
    `<SIGN>${sign}</SIGN><REQ_ENCRYPTED>${encrypted}</REQ_ENCRYPTED></ROOT>`;
  const escaped = root.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const text =
    '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>' +
    `<${method} xmlns="http://tempuri.org/"><xml>${escaped}</xml></${method}></soap:Body></soap:Envelope>`;
  return { headers: { 'content-type': `text/xml; charset=${charset}` }, body: encode(text, charset) };
}

const NOTICE =
  '<NOTICE_ID>T1</NOTICE_ID><REG_ID>S1</REG_ID><REG_DATE>2026-11-23</REG_DATE><IS_CANCEL>1</IS_CANCEL>' +
  '<IS_REFUND>1</IS_REFUND><REASON>医生外出会诊</REASON><NOTICE_TIME>2026-11-22 09:30:00</NOTICE_TIME>';

const receiver = new SelfservicePushReceiver({ userId: 'kangqiao', key: KEY });

/** What was heard, and the code of the answer. */
async function receive(push: ReturnType<typeof aPush>, by = receiver) {
  const heard: HospitalEvent[] = [];
  const reply = await by.receive(push, async (events) => void heard.push(...events));
  return { heard, status: reply.status, code: codeOf(reply.body), reply };
}

const codeOf = (body: string) => /<RETURN_CODE><!\[CDATA\[(\d+)/.exec(body)?.[1];

describe('what the hospital pushes over the selfservice wire', () => {
  it('hears of a stopped session', async () => {
    const { heard, status, code } = await receive(aPush());
    expect(heard).toEqual([
      {
        kind: 'stop-notice',
        notice: {
          id: 'T1',
          kind: 'stopped',
          sessionId: 'S1',
          date: '2026-11-23',
          from: null,
          to: null,
          substitute: null,
          reason: '医生外出会诊',
          issuedAt: new Date('2026-11-22T09:30:00+08:00'),
        },
      },
    ]);
    expect({ status, code }).toEqual({ status: 200, code: '0' });
  });

  it('hears of a substitute for a part of a session, in GBK', async () => {
    const req = NOTICE.replace('<IS_CANCEL>1', '<BEGIN_TIME>09:00</BEGIN_TIME><END_TIME>10:00</END_TIME><IS_CANCEL>0');
    const gbk = new SelfservicePushReceiver({ userId: 'kangqiao', key: KEY, charset: 'gbk' });
    const push = aPush({ req: `${req}<SUB_DOCTOR_NAME>林若溪</SUB_DOCTOR_NAME>`, charset: 'gbk' });
    const { heard, reply } = await receive(push, gbk);
    expect(heard).toMatchObject([
      { notice: { kind: 'substituted', from: '09:00', to: '10:00', substitute: '林若溪', reason: '医生外出会诊' } },
    ]);
    expect(reply.contentType).toBe('text/xml; charset=gbk');
  });

  it('hears of a booking that the hospital cancelled', async () => {
    const req = '<ORDER_ID>ref-1</ORDER_ID><HOSP_ORDER_ID>V1</HOSP_ORDER_ID><CANCEL_REMARK>重复预约</CANCEL_REMARK>';
    const { heard } = await receive(aPush({ method: 'CancelRegByHis', req }));
    expect(heard).toEqual([{ kind: 'booking-cancelled', clientRef: 'ref-1', reason: '重复预约' }]);
  });

  it('hears of queues and reports, and leaves payments aside', async () => {
    const info = (type: string, more = '') =>
      `<INFO_LIST><PUSH_TYPE>${type}</PUSH_TYPE><HOSP_PATIENT_ID>P1</HOSP_PATIENT_ID>${more}</INFO_LIST>`;
    const req =
      info('1') +
      info('2', '<HOSP_ORDER_ID>V1</HOSP_ORDER_ID>') +
      ['3', '4', '5'].map((type) => info(type, `<REPORT_ID>R${type}</REPORT_ID>`)).join('');
    const { heard } = await receive(aPush({ method: 'PushInfo', req }));
    expect(heard).toEqual([
      { kind: 'queue-moved', visitNo: 'V1' },
      ...['R3', 'R4', 'R5'].map((reportId) => ({ kind: 'report-ready', patientNo: 'P1', reportId })),
    ]);
  });

  it.each<[string, string, Push]>([
    ['a missing field', '1', { req: NOTICE.replace('<REG_ID>S1</REG_ID>', '') }],
    ['an unknown value', '1', { req: NOTICE.replace('<IS_CANCEL>1', '<IS_CANCEL>7') }],
    ['a stop whose bookings stand', '1', { req: NOTICE.replace('<IS_CANCEL>1', '<IS_CANCEL>0') }],
    ['a substitute whose bookings do not', '1', { req: `${NOTICE}<SUB_DOCTOR_NAME>林若溪</SUB_DOCTOR_NAME>` }],
    [
      'a part that ends as it begins',
      '1',
      { req: `${NOTICE}<BEGIN_TIME>09:00</BEGIN_TIME><END_TIME>09:00</END_TIME>` },
    ],
    ['an unclosed tag', '2', { req: '<NOTICE_ID>' }],
    ['another user', '6', { user: 'somebody' }],
    ['a wrong signature', '8', { sign: '0'.repeat(32) }],
    ['no signature', '8', { sign: '' }],
    ['an encryption under another key', '9', { encrypted: 'AAAAAAAAAAAAAAAAAAAAAA==' }],
  ])('refuses %s with code %s, and nothing of it is heard', async (_what, expected, push) => {
    const { heard, status, code } = await receive(aPush(push));
    expect(heard).toEqual([]);
    expect({ status, code }).toEqual({ status: 200, code: expected });
  });

  it.each<[string, ReturnType<typeof aPush>]>([
    ['a function that is not ours', aPush({ method: 'RefundPay', code: '6001' })],
    ["another function's code", aPush({ code: '5002' })],
    ['no SOAP', { ...aPush(), body: Buffer.from('停诊') }],
    ['nothing', { ...aPush(), body: Buffer.alloc(0) }],
    ['GBK that says it is UTF-8', { ...aPush(), body: encode('<a>停诊通知</a>', 'gbk') }],
    ['a document type', { ...aPush(), body: Buffer.concat([Buffer.from('<!DOCTYPE a>'), aPush().body]) }],
  ])('answers %s with HTTP 400 and a SOAP fault', async (_what, push) => {
    const { heard, status, reply } = await receive(push);
    expect(heard).toEqual([]);
    expect(status).toBe(400);
    expect(reply.body).toContain('<soap:Fault>');
  });

  it('has the hospital send again what could not be handled', async () => {
    const reply = await receiver.receive(aPush(), () => Promise.reject(new Error('the database is away')));
    expect(codeOf(reply.body)).toBe('99');
  });

  it('signs and encrypts its answer as the page says', async () => {
    const { reply } = await receive(aPush());
    const value = (tag: string) => new RegExp(`<${tag}><!\\[CDATA\\[([^\\]]*)`).exec(reply.body)?.[1] ?? '';
    const signed = `RES_ENCRYPTED=${value('RES_ENCRYPTED')}&RETURN_CODE=0&RETURN_MSG=${value('RETURN_MSG')}&KEY=${KEY}`;
    expect(value('SIGN')).toBe(createHash('md5').update(signed).digest('hex').toUpperCase());
    const decipher = createDecipheriv('aes-128-ecb', KEY, null);
    expect(decipher.update(value('RES_ENCRYPTED'), 'base64', 'utf8') + decipher.final('utf8')).toBe('<RES></RES>');
  });
});
