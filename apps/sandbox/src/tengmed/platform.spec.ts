import {
  commonIn,
  fetchToken,
  now,
  OPEN,
  PERSON_ASKED as applicant,
  replyOf,
  send,
  signed,
  startTengmed,
  type TengmedSandbox,
} from '../../testing/tengmed-client';
import { RESULT_CODES } from './problems';

let tengmed: TengmedSandbox;
beforeEach(async () => {
  tengmed = await startTengmed();
});
afterEach(() => tengmed.sandbox.stop());

describe('the app token', () => {
  it('is killed by the next one', async () => {
    const next = await fetchToken(tengmed.sandbox.url);
    expect((await tengmed.register()).resultCode).toBe(RESULT_CODES.deadToken);
    tengmed.token = next;
    expect((await tengmed.register()).resultCode).toBe(0);
  });

  it('ends after two hours', async () => {
    await tengmed.move(7199);
    expect((await tengmed.call('registerHealthCard', applicant, now(7199))).resultCode).toBe(0);
    await tengmed.move(7200);
    expect((await tengmed.call('registerHealthCard', applicant, now(7200))).resultCode).toBe(RESULT_CODES.deadToken);
  });

  it('is not given to an app that is not known', async () => {
    expect(await fetchToken(tengmed.sandbox.url, { appId: 'somebody' })).toBe('');
  });
});

describe('a caller', () => {
  it.each([
    [301, RESULT_CODES.staleTimestamp],
    [300, 0],
    [-300, 0],
    [-301, RESULT_CODES.staleTimestamp],
  ])('whose clock is %d s off gets %d', async (seconds, code) => {
    expect((await tengmed.call('registerHealthCard', applicant, now(seconds))).resultCode).toBe(code);
  });

  it.each([
    ['another secret', signed(commonIn(), applicant, 'guess')],
    ['no signature', commonIn()],
    ['a value that was changed after signing', { ...signed(commonIn(), applicant), channelNum: 0 }],
  ])('with %s is refused', async (_what, common) => {
    const reply = await replyOf(
      await send(tengmed.sandbox.url, `${OPEN}/registerHealthCard`, { commonIn: common, req: applicant }),
    );
    expect(reply).toEqual({ resultCode: RESULT_CODES.wrongSign, rsp: null });
  });

  it.each([{ timestamp: '' }, { timestamp: 'now' }, { timestamp: 1_795_311_000 }])(
    'without a clock is refused: %p',
    async (change) => {
      expect((await tengmed.call('registerHealthCard', applicant, change)).resultCode).toBe(
        RESULT_CODES.staleTimestamp,
      );
    },
  );

  it.each(['', '{', '[]', '"text"', '{"commonIn":1,"req":[]}'])(
    'who sends %p is answered all the same',
    async (body) => {
      const reply = await replyOf(await send(tengmed.sandbox.url, `${OPEN}/registerHealthCard`, body));
      expect(reply.resultCode).toBeLessThan(0);
    },
  );

  it('of an operation that does not exist is told so', async () => {
    expect((await tengmed.call('sendMoney', {})).resultCode).toBe(RESULT_CODES.unknownOperation);
  });
});

describe('registering', () => {
  it('gives one card to a document', async () => {
    const first = await tengmed.register();
    expect(first).toMatchObject({ resultCode: 0, rsp: { healthCardId: expect.stringMatching(/^[0-9A-F]{64}$/) } });
    expect(await tengmed.register({ phone1: '13900000000' })).toEqual(first);
  });

  it.each([
    ['a name that is another in the town', { name: '别人' }, RESULT_CODES.detailsMismatch],
    ['a birthday that the number denies', { birthday: '2000-01-01' }, RESULT_CODES.detailsMismatch],
    [
      'a gender that the number denies',
      { gender: applicant.gender === '男' ? '女' : '男' },
      RESULT_CODES.detailsMismatch,
    ],
    ['a number that is none', { idNumber: '110199199001010011' }, RESULT_CODES.wrongField],
    ['a kind of document that is not known', { idType: '77' }, RESULT_CODES.wrongField],
    ['another kind of document', { idType: '99' }, RESULT_CODES.documentUnsupported],
    ['a nation that is none', { nation: '汉' }, RESULT_CODES.wrongField],
    ['no nation', { nation: '' }, RESULT_CODES.missingField],
    ['no phone', { phone1: null }, RESULT_CODES.missingField],
    ['a newborn without parents', { idType: '16', idNumber: 'N1' }, RESULT_CODES.missingField],
  ])('is refused with %s', async (_what, change, code) => {
    expect(await tengmed.register(change)).toEqual({ resultCode: code, rsp: null });
  });

  it('is refused to whoever is barred', async () => {
    await tengmed.sandbox.control('/tengmed', { method: 'POST', body: { barred: [applicant.idNumber] } });
    expect((await tengmed.register()).resultCode).toBe(RESULT_CODES.applicationRefused);
  });

  it('wants a WeChat code, a new one each time, only where it is told to', async () => {
    expect((await tengmed.register()).resultCode).toBe(0);
    await tengmed.sandbox.control('/tengmed', { method: 'POST', body: { wechatCodeRequired: true } });
    expect((await tengmed.register()).resultCode).toBe(RESULT_CODES.wechatCodeMissing);
    expect((await tengmed.register({ wechatCode: 'W1' })).resultCode).toBe(0);
    expect((await tengmed.register({ wechatCode: 'W1' })).resultCode).toBe(RESULT_CODES.wechatCodeMissing);
  });
});

describe('control', () => {
  it.each([
    ['rules that are none', '/tengmed', { codeLifeSeconds: 0 }, 400],
    ['rules that are no object', '/tengmed', [1], 400],
    ['a rule that is neither yes nor no', '/tengmed', { wechatCodeRequired: 'yes' }, 400],
    ['a list that is none', '/tengmed', { barred: [1] }, 400],
    ['a card that nobody has', '/tengmed/cards/nobody/cancel', undefined, 404],
  ])('refuses %s', async (_what, path, body, status) => {
    expect((await tengmed.sandbox.control(path, { method: 'POST', body })).status).toBe(status);
  });

  it('forgets everything', async () => {
    await tengmed.aCode();
    await tengmed.sandbox.control('/tengmed', { method: 'POST', body: { codeLifeSeconds: 5 } });
    await tengmed.sandbox.control('/reset', { method: 'POST' });
    expect(await (await tengmed.sandbox.control('/tengmed')).json()).toEqual({
      rules: { codeLifeSeconds: 60, wechatCodeRequired: false, barred: [] },
      appTokensIssued: 0,
      cards: [],
      uses: [],
      bindings: [],
      verifyOrders: [],
    });
  });
});
