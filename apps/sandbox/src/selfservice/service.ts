import type { Charset } from '../faults/charset';
import type { Fault } from '../faults/faults';
import type { BookingDesk } from '../hospital/booking-desk';
import type { Hospital } from '../hospital/hospital';
import { Fields, ParameterProblem } from './fields';
import type { WireFunction } from './functions';
import { refused, type Reply } from './reply';
import { decrypt, encrypt, type Seal, signReply, signRequest } from './sealing';
import { ofWrongPatient, systemError, unknownRefusal, withDuplicates, withUnknownCode } from './spoilt-replies';
import { declaration, isObject, readXml, writeXml } from './xml';

export interface Credentials extends Seal {
  userId: string;
}

/** The hospital's program behind the SOAP method: a document in, a document out. */
export class SelfService {
  constructor(
    private readonly hospital: Hospital,
    private readonly desk: BookingDesk,
    private readonly credentials: Credentials,
  ) {}

  get charset(): Charset {
    return this.credentials.charset;
  }

  answer(fn: WireFunction, document: string, fault: Fault | null): string {
    const request = this.open(fn, document);
    const reply = request instanceof Fields ? this.run(fn, request, fault) : request;
    return this.seal(reply);
  }

  /** Checks and decrypts; a Reply says what is wrong. */
  private open(fn: WireFunction, document: string): Fields | Reply {
    const root = readXml(document)?.['ROOT'];
    if (!isObject(root)) return refused('2', '请求报文格式错误');
    const [code, userId, signType, sign, encrypted] = [
      root['FUN_CODE'],
      root['USER_ID'],
      root['SIGN_TYPE'],
      root['SIGN'],
      root['REQ_ENCRYPTED'],
    ].map((value) => (typeof value === 'string' ? value : ''));
    if (code !== fn.code || !encrypted) return refused('2', '请求报文格式错误');
    if (userId !== this.credentials.userId) return refused('6', '用户不存在');
    if (signType !== 'MD5' || !sign) return refused('8', '签名错误');
    const expected = signRequest({ code, encrypted, userId }, this.credentials);
    if (sign.toUpperCase() !== expected) return refused('8', '签名错误');
    const plain = decrypt(encrypted, this.credentials);
    if (plain === null) return refused('9', '解密失败');
    const request = readXml(plain)?.['REQ'];
    if (request === '') return new Fields({});
    return isObject(request) ? new Fields(request) : refused('2', '请求报文格式错误');
  }

  private run(fn: WireFunction, request: Fields, fault: Fault | null): Reply {
    if (fault?.kind === 'error-in-200') return systemError();
    if (fault?.kind === 'unknown-code' && fn.writes) return unknownRefusal(fn.code);
    const reply = this.carryOut(fn, request);
    switch (fault?.kind) {
      case 'wrong-patient':
        return ofWrongPatient(reply, this.hospital);
      case 'duplicate-ids':
        return withDuplicates(reply);
      case 'unknown-code':
        return withUnknownCode(reply, fn.code);
      default:
        return reply;
    }
  }

  private carryOut(fn: WireFunction, request: Fields): Reply {
    try {
      return fn.run(request, this.hospital, this.desk);
    } catch (problem) {
      if (problem instanceof ParameterProblem) return refused('1', `参数错误:${problem.message}`);
      throw problem;
    }
  }

  private seal(reply: Reply): string {
    const encrypted = encrypt(writeXml('RES', reply.body), this.credentials);
    const document = writeXml('ROOT', {
      RETURN_CODE: reply.code,
      RETURN_MSG: reply.message,
      SIGN_TYPE: 'MD5',
      SIGN: signReply({ encrypted, code: reply.code, message: reply.message }, this.credentials),
      RES_ENCRYPTED: encrypted,
    });
    return `${declaration(this.charset)}${document}`;
  }
}
