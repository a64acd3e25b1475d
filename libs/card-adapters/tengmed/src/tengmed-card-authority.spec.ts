import { CardAuthorityUnavailable, CardOperationUnsupported, type CodeUse } from '@kangqiao/card-port';
import { FixedClock } from '@kangqiao/testing';
import { aHolder, aNewborn } from '../testing/holders';
import { SANDBOX_RESULT_CODES, someOptions } from '../testing/options';
import { type Asked, startWrittenPlatform, type WrittenPlatform, type WrittenReply } from '../testing/replies';
import { TengmedCardAuthority } from './tengmed-card-authority';

const held = { cardNumber: 'C1', holder: aHolder() };
const person = {
  healthCardId: 'C1',
  name: '阿依古丽·买买提',
  gender: '女',
  birthday: '1990-01-01',
  idType: '15',
  idNumber: '910199199001010020',
  phone: '',
};
const use: CodeUse = {
  hospitalId: 'kq-first',
  hospitalName: '康桥市第一人民医院',
  terminalCode: 'T-01',
  step: 'charging',
  department: '内科门诊',
  at: new Date('2026-11-22T01:30:00Z'),
};
const CODE = 'A1:0:B2';

let platform: WrittenPlatform;
let authority: TengmedCardAuthority;
let clock: FixedClock;
let reply: (asked: Asked) => WrittenReply;
beforeEach(async () => {
  clock = new FixedClock();
  platform = await startWrittenPlatform((asked) => reply(asked));
  authority = new TengmedCardAuthority(someOptions(platform.server.url, { clock: clock.now }));
});
afterEach(async () => {
  await authority.close();
  await platform.server.close();
});

const unavailable = async (call: Promise<unknown>): Promise<string> => {
  const error = await call.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CardAuthorityUnavailable);
  return String(error);
};

describe('an application', () => {
  it.each([
    ['-21001', 'DETAILS_MISMATCH'],
    ['-21002', 'DOCUMENT_UNSUPPORTED'],
    ['-21003', 'WECHAT_CODE_MISSING'],
    ['-21004', 'REFUSED'],
  ])('is refused after result code %s: %s', async (resultCode, reason) => {
    reply = () => ({ resultCode: Number(resultCode) });
    expect(await authority.apply(aHolder())).toEqual({ kind: 'refused', reason });
  });

  it.each([-1, -10044, 1, 99999, -22001])(
    'is unavailable after result code %d, which says nothing of it',
    async (code) => {
      reply = () => ({ resultCode: code });
      const told = await unavailable(authority.apply(aHolder()));
      expect(told).toContain(`registerHealthCard: result code ${code}`);
      expect(told).not.toContain('王秀英');
    },
  );

  it('is not even made when something is missing', async () => {
    expect(await authority.apply(aHolder({ phone: null }))).toMatchObject({ reason: 'DETAILS_MISSING' });
    expect(platform.server.requests).toEqual([]);
  });

  it('for a newborn names the guardian', async () => {
    reply = () => ({ rsp: { healthCardId: 'C3', qrCodeText: 'X:1' } });
    expect(await authority.apply(aNewborn())).toEqual({
      kind: 'issued',
      card: { cardNumber: 'C3', issuer: '电子健康卡' },
    });
    expect(platform.asked[0]?.req).toMatchObject({ idType: '16', childInfo: { motherName: aHolder().name } });
  });
});

describe('a code', () => {
  it('lives as long as the site says, counted from before it was asked for', async () => {
    const startsAt = clock.now();
    reply = () => {
      clock.pass(3);
      return { rsp: { qrCodeText: CODE } };
    };
    expect(await authority.codes(held, 1)).toEqual([
      {
        text: CODE,
        kind: 'dynamic',
        startsAt,
        expiresAt: new Date(startsAt.getTime() + 60_000),
        refreshAt: new Date(startsAt.getTime() + 50_000),
      },
    ]);
  });

  it('is called static when the platform gives a static one all the same', async () => {
    reply = () => ({ rsp: { qrCodeText: 'A1:1' } });
    expect(await authority.codes(held, 1)).toMatchObject([{ kind: 'static' }]);
  });

  it.each([0, -1, 1.5, NaN])('is not given %p times', async (count) => {
    await expect(authority.codes(held, count)).rejects.toThrow(RangeError);
  });

  it('is asked for as static for printing', async () => {
    reply = () => ({ rsp: { qrCodeText: 'A1:1' } });
    expect(await authority.staticCode(held)).toEqual({ text: 'A1:1', kind: 'static', issuedAt: clock.now() });
    expect(platform.asked[0]?.req).toMatchObject({ codeType: '1' });
  });

  it.each([
    [60, 60],
    [60, -1],
    [0, 0],
    [NaN, 1],
  ])('cannot live %p s and be replaced %p s before', (codeLifeSeconds, refreshLeadSeconds) => {
    const options = someOptions('http://127.0.0.1:9', { codeLifeSeconds, refreshLeadSeconds });
    expect(() => new TengmedCardAuthority(options)).toThrow(RangeError);
  });
});

describe('the check of a code', () => {
  it('tells where and for what, and gives the holder in our words', async () => {
    reply = () => ({ rsp: person });
    expect(await authority.verify(`${CODE}\r\n`, use)).toEqual({
      kind: 'valid',
      cardNumber: 'C1',
      holder: {
        name: person.name,
        sex: 'female',
        birthDate: person.birthday,
        document: { type: 'foreign-permanent-residence', number: person.idNumber },
        phone: null,
      },
    });
    expect(platform.asked[0]?.req).toEqual({
      qrCodeText: CODE,
      terminalId: 'T-01',
      time: '2026-11-22 09:30:00',
      medicalStep: '010105',
      hospitalCode: 'H0001',
      hospitalName: '康桥市第一人民医院',
    });
  });

  it.each(['02', '04', '05', '99'])('names nobody whose document we have no name for: %s', async (idType) => {
    reply = () => ({ rsp: { ...person, idType } });
    expect(await authority.verify(CODE, use)).toEqual({ kind: 'valid', cardNumber: 'C1', holder: null });
  });

  it.each(['A1:1', 'A1', 'A1:2:B', 'A1:0:', ':0:B'])(
    'asks for a proof with a code that is not dynamic: %s',
    async (code) => {
      reply = () => ({ rsp: person });
      expect(await authority.verify(code, use)).toMatchObject({ kind: 'proof-needed', of: { cardNumber: 'C1' } });
    },
  );

  it.each([
    ['-22001', 'FORGED'],
    ['-22002', 'EXPIRED'],
    ['-22003', 'USED'],
    ['-22004', 'REVOKED'],
  ])('is refused after result code %s: %s', async (resultCode, reason) => {
    reply = () => ({ resultCode });
    expect(await authority.verify(CODE, use)).toEqual({ kind: 'refused', reason });
  });

  it.each([-21001, -20003, -20000, 7])(
    'is unavailable after result code %d, which says nothing of a code',
    async (code) => {
      reply = () => ({ resultCode: code });
      expect(await unavailable(authority.verify(CODE, use))).toContain(`${code}`);
    },
  );

  it('is unavailable when the person is told in values that nobody knows', async () => {
    reply = () => ({ rsp: { ...person, gender: '7', name: '王秀英' } });
    expect(await unavailable(authority.verify(CODE, use))).not.toContain('王秀英');
  });

  it.each(['', ' ', 'A1:0:B 2', '二维码', 'A\0:0:B', 'A'.repeat(513)])('needs no platform for %p', async (text) => {
    expect(await authority.verify(text, use)).toEqual({ kind: 'refused', reason: 'FORGED' });
    expect(platform.server.requests).toEqual([]);
  });

  it('believes no table but the one of the site', async () => {
    const none = new TengmedCardAuthority(someOptions(platform.server.url, { resultCodes: {} }));
    reply = () => ({ resultCode: -22001 });
    await unavailable(none.verify(CODE, use));
    await none.close();
    expect(Object.keys(SANDBOX_RESULT_CODES)).toContain('-22001');
  });
});

describe('a use of a card', () => {
  it('is reported with the codes of the site', async () => {
    reply = () => ({ rsp: { none: '' } });
    await authority.reportUse(CODE, use);
    expect(platform.asked[0]?.req).toEqual({
      qrCodeText: CODE,
      time: '2026-11-22 09:30:00',
      hospitalCode: 'H0001',
      scene: '0101051',
      department: '内科门诊',
      cardType: '11',
      cardChannel: '0401',
      cardCostTypes: '0000',
    });
  });

  it('is not reported for a hospital that the site has no code for', async () => {
    const elsewhere = { ...use, hospitalId: 'kq-county' };
    await expect(authority.reportUse(CODE, elsewhere)).rejects.toThrow(RangeError);
    expect(platform.server.requests).toEqual([]);
  });

  it('can be checked at such a hospital all the same', async () => {
    reply = () => ({ rsp: person });
    expect(await authority.verify(CODE, { ...use, hospitalId: 'constructor' })).toMatchObject({ kind: 'valid' });
    expect(platform.asked[0]?.req).not.toHaveProperty('hospitalCode');
  });
});

describe('what else a platform is told', () => {
  it('is the number of the patient, and a no is no yes', async () => {
    reply = () => ({ rsp: { result: true } });
    await authority.bindPatient(CODE, 'P000001');
    expect(platform.asked[0]?.req).toEqual({ qrCodeText: CODE, patid: 'P000001' });
    reply = () => ({ rsp: { result: false } });
    await unavailable(authority.bindPatient(CODE, 'P000001'));
  });

  it('is never the end of a card', async () => {
    await expect(authority.revoke()).rejects.toBeInstanceOf(CardOperationUnsupported);
  });
});
