import { decodeText, encodeText } from '../src/faults/charset';
import { encrypt, decrypt, type Seal, signReply, signRequest } from '../src/selfservice/sealing';
import { isObject, readXml, writeXml } from '../src/selfservice/xml';

/** How the hospital of the specs writes and signs. */
export const SEAL: Seal = { key: 'SandboxAesKey016', charset: 'gbk' };

const CODES: Readonly<Record<string, string>> = {
  NetTest: '1001',
  CreatePat: '1002',
  GetPatInfo: '1003',
  GetHosInfo: '1004',
  GetDeptInfo: '2001',
  GetDoctorInfo: '2002',
  GetRegInfo: '2003',
  GetTimeRegInfo: '2004',
  LockReg: '2005',
  UnLockReg: '2006',
  OrderReg: '2007',
  CancelReg: '2009',
  QueryRegRecord: '2012',
  GetStopRegList: '2013',
  GetUserLineUpList: '4001',
  GetReportList: '8001',
  GetNormalReportInfo: '8002',
  GetDrugReportInfo: '8003',
  GetCheckReportInfo: '8004',
  GetRecordList: '9003',
};

export interface WireReply {
  code: string;
  message: string;
  /** A tree of values; a list of one is indistinguishable from a single element, as on the wire. */
  res: unknown;
}

interface CallOptions {
  userId?: string;
  key?: string;
  sign?: string;
  code?: string;
  encrypted?: string;
}

export const envelope = (method: string, document: string): string =>
  `<?xml version="1.0" encoding="GBK"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>` +
  `<${method} xmlns="http://tempuri.org/"><xml><![CDATA[${document.replaceAll(']]>', ']]]]><![CDATA[>')}]]></xml></${method}>` +
  `</soap:Body></soap:Envelope>`;

export const post = (url: string, body: string): Promise<Response> =>
  fetch(`${url}/selfservice`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml; charset=gbk', soapaction: '"http://tempuri.org/Call"' },
    body: new Uint8Array(encodeText(body, 'gbk')),
  });

function document(method: string, request: Record<string, string>, options: CallOptions): string {
  const seal = { ...SEAL, key: options.key ?? SEAL.key };
  const encrypted = options.encrypted ?? encrypt(writeXml('REQ', request), seal);
  const code = options.code ?? CODES[method] ?? '';
  const userId = options.userId ?? 'kangqiao';
  const sign = options.sign ?? signRequest({ code, encrypted, userId }, seal);
  const root = { FUN_CODE: code, USER_ID: userId, SIGN_TYPE: 'MD5', SIGN: sign, REQ_ENCRYPTED: encrypted };
  return `<?xml version="1.0" encoding="GBK"?>${writeXml('ROOT', root)}`;
}

/** Reads the sealed document out of an envelope; throws when a signature or the encryption is wrong. */
function openReply(method: string, text: string): WireReply {
  const dig = (value: unknown, tag: string): unknown => (isObject(value) ? value[tag] : undefined);
  const response = dig(dig(dig(readXml(text), 'Envelope'), 'Body'), `${method}Response`);
  const root = dig(readXml(String(dig(response, `${method}Result`))), 'ROOT');
  const [code, message, sign, encrypted] = ['RETURN_CODE', 'RETURN_MSG', 'SIGN', 'RES_ENCRYPTED'].map((tag) =>
    String(dig(root, tag)),
  ) as [string, string, string, string];
  if (sign !== signReply({ encrypted, code, message }, SEAL))
    throw new Error('the reply is not signed as it should be');
  const plain = decrypt(encrypted, SEAL);
  if (plain === null) throw new Error('the reply is not encrypted as it should be');
  return { code, message, res: dig(readXml(plain), 'RES') };
}

export async function call(
  url: string,
  method: string,
  request: Record<string, string> = {},
  options: CallOptions = {},
): Promise<WireReply> {
  const response = await post(url, envelope(method, document(method, request, options)));
  const named = response.headers.get('content-type')?.includes('charset=gbk') ? 'gbk' : 'utf-8';
  const text = decodeText(Buffer.from(await response.arrayBuffer()), named);
  if (text === null) throw new Error('the reply is not in the charset that it names');
  return openReply(method, text);
}

/** The fields that name the given number of a tiny-world session. */
export const numberFields = (id: string, changes: Record<string, string> = {}): Record<string, string> => ({
  LOCK_ID: id,
  ORDER_ID: id,
  REG_ID: 'S1',
  TIME_ID: `${changes['REG_ID'] ?? 'S1'}-1`,
  DEPT_ID: '201',
  DOCTOR_ID: 'D1',
  REG_DATE: '2026-11-23',
  TIME_FLAG: '1',
  BEGIN_TIME: '08:00',
  END_TIME: '08:10',
  HOSP_PATIENT_ID: '100001',
  NAME: '李桂兰',
  REG_FEE: '35.00',
  ...changes,
});
