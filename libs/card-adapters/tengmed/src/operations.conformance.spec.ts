import { CardAuthorityUnavailable } from '@kangqiao/card-port';
import { type RunningSandbox, startSandbox } from '@kangqiao/testing';
import { aHolder, aNewborn, anotherHolder } from '../testing/holders';
import { someOptions } from '../testing/options';
import { LocalAppTokens } from './app-tokens';
import type { BatchRegistration, RegisteredCard } from './messages';
import type { TengmedConnection } from './options';
import { registrationOf } from './registration';
import { TengmedRefused } from './result-codes';
import { TengmedPlatform } from './tengmed-platform';

let sandbox: RunningSandbox;
const opened: TengmedPlatform[] = [];
const connect = (change: Partial<TengmedConnection> = {}): TengmedPlatform => {
  const platform = new TengmedPlatform(someOptions(`${sandbox.url}/tengmed`, change));
  opened.push(platform);
  return platform;
};
const post = (path: string, body?: unknown) => sandbox.control(path, { method: 'POST', body });
const inspect = async () =>
  (await sandbox.control('tengmed')) as {
    appTokensIssued: number;
    uses: object[];
    bindings: object[];
    verifyOrders: { verifyOrderId: string; verifyResult: string }[];
  };

const registration = (holder = aHolder()) => {
  const result = registrationOf(holder, { wechatCodeRequired: false });
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.registration;
};
const resultCode = (call: Promise<unknown>): Promise<string | null> =>
  call.then(
    () => null,
    (error: unknown) => (error instanceof TengmedRefused ? error.resultCode : String(error)),
  );

beforeAll(async () => {
  sandbox = await startSandbox();
}, 60_000);
afterAll(() => sandbox.stop());

let platform: TengmedPlatform;
let card: RegisteredCard;
beforeEach(async () => {
  await post('reset');
  platform = connect();
  card = await platform.registerHealthCard(registration());
});
afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())));

const { idType, idNumber } = registration();
const ofCard = () => ({ healthCardId: card.healthCardId, idType, idNumber });
const aCode = async () => (await platform.getDynamicQRCode(ofCard())).qrCodeText;

describe('cards', () => {
  it('are registered once for the same person', async () => {
    expect(card).toEqual({
      healthCardId: expect.stringMatching(/^[0-9A-F]{64}$/),
      qrCodeText: expect.stringMatching(/^[0-9A-F]{64}:1$/),
      phid: expect.any(String),
    });
    expect(await platform.registerHealthCard(registration())).toEqual(card);
  });

  it('are registered for a newborn with its mother, and not against what is known of her', async () => {
    const newborn = registration(aNewborn());
    expect((await platform.registerHealthCard(newborn)).healthCardId).not.toBe(card.healthCardId);
    const residents = (await sandbox.control('residents')) as { document: { number: string } }[];
    const childInfo = { ...newborn.childInfo, motherIdNumber: residents[0]?.document.number };
    expect(await resultCode(platform.registerHealthCard({ ...newborn, childInfo }))).toBe('-21001');
  });

  it('are registered up to fifteen at a time, without those who cannot be', async () => {
    const person: BatchRegistration = registration(anotherHolder());
    const passport = (index: number): BatchRegistration => ({
      ...person,
      idType: '03',
      idNumber: `E${index}`,
    });
    const fifteen = Array.from({ length: 15 }, (_, index) => passport(index));
    expect(await platform.registerBatchHealthCard(fifteen)).toHaveLength(15);
    await expect(platform.registerBatchHealthCard([...fifteen, passport(15)])).rejects.toThrow(RangeError);
    await expect(platform.registerBatchHealthCard([])).rejects.toThrow(RangeError);
    await expect(platform.registerBatchHealthCard([passport(1), passport(1)])).rejects.toThrow(RangeError);
    const some = await platform.registerBatchHealthCard([{ ...passport(1), name: '别人' }, passport(2)]);
    expect(some).toMatchObject([{ idNumber: 'E2' }]);
  });

  it('are found by their id and by a code', async () => {
    const whole = { healthCardId: card.healthCardId, name: aHolder().name, nation: '维吾尔族', gender: '女', idType };
    expect(await platform.getHealthCardByHealthCardId(card.healthCardId)).toMatchObject(whole);
    expect(await platform.getHealthCardByQRCode(await aCode())).toMatchObject(whole);
    expect(await resultCode(platform.getHealthCardByHealthCardId('nobody'))).toBe('-22005');
  });

  it('are handed over by a health code, once', async () => {
    const { healthCode } = (await post(`tengmed/cards/${card.healthCardId}/health-code`)) as { healthCode: string };
    const user = { appId: 'wx5andb0x00000001', openId: 'o1' };
    expect(await platform.getHealthCardByHealthCode(healthCode, user)).toMatchObject({
      card: { healthCardId: card.healthCardId },
      isSelf: true,
    });
    expect(await resultCode(platform.getHealthCardByHealthCode(healthCode))).toBe('-24001');
    for (const none of ['0', '-1']) {
      await expect(platform.getHealthCardByHealthCode(none)).rejects.toThrow(RangeError);
    }
  });
});

describe('codes', () => {
  it('are given as dynamic and as static, only for the document of the card', async () => {
    expect(await aCode()).toMatch(/^[0-9A-F]{64}:0:[0-9A-F]{32}$/);
    expect(await platform.getDynamicQRCode(ofCard(), 'static')).toMatchObject({ qrCodeText: card.qrCodeText });
    expect(await resultCode(platform.getDynamicQRCode({ ...ofCard(), idNumber: '1' }))).toBe('-22005');
  });

  it('say whose they are, a dynamic one once', async () => {
    const qrCodeText = await aCode();
    expect(await platform.verifyQRCode({ qrCodeText })).toMatchObject({ healthCardId: card.healthCardId, idNumber });
    expect(await resultCode(platform.verifyQRCode({ qrCodeText }))).toBe('-22003');
  });
});

describe('what is told', () => {
  it('is the patient number and each use', async () => {
    const qrCodeText = await aCode();
    expect(await platform.bindCardRelation(qrCodeText, 'P1')).toBe(true);
    const report = {
      qrCodeText,
      time: '2026-11-22 09:30:00',
      hospitalCode: 'H0001',
      scene: '0101051',
      department: null,
      cardType: '11',
      cardChannel: '0401',
      cardCostTypes: '0000',
    } as const;
    await platform.reportHISData(report);
    const { healthCardId } = card;
    expect(await inspect()).toMatchObject({
      uses: [{ healthCardId, time: report.time, hospitalCode: 'H0001', scene: '0101051' }],
      bindings: [{ healthCardId, patid: 'P1' }],
    });
  });
});

describe('a check of who somebody is', () => {
  const order = () =>
    platform.registerUniformVerifyOrder({
      cardType: '01',
      idCard: idNumber,
      name: aHolder().name,
      wechatCode: 'W1',
      scene: '0101081',
      useCardType: '11',
      verifySuccessRedirectUrl: 'mini:/pages/done?registerOrderId=${registerOrderId}',
      verifyFailRedirectUrl: 'mini:/pages/failed',
      domainChannel: 3,
    });

  it.each([
    ['passed', true],
    ['failed', false],
  ])('ends as the platform says, not as the phone says: %s', async (result, passed) => {
    const { verifyOrderId, verifyUrl } = await order();
    expect(await (await fetch(verifyUrl)).text()).toContain('模拟');
    const [known] = (await inspect()).verifyOrders;
    const ask = () => platform.checkUniformVerifyResult(verifyOrderId, known?.verifyResult ?? '');
    expect(await ask()).toMatchObject({ passed: false });
    await post(`tengmed/verify-orders/${verifyOrderId}`, { result });
    expect(await ask()).toMatchObject({ passed });
    expect(await resultCode(platform.checkUniformVerifyResult(verifyOrderId, 'success'))).toBe('-23001');
  });
});

describe('somebody who wants a number', () => {
  it.each([
    ['198.51.100.7', { allowed: true, riskLevel: 0, toast: null }],
    ['203.0.113.7', { allowed: false, riskLevel: 4, toast: expect.any(String) }],
  ])('is judged by the platform: %s', async (clientIp, limit) => {
    const asked = { openId: 'o1', healthCardId: card.healthCardId, clientIp };
    expect(await platform.checkAppointmentLimit(asked)).toEqual(limit);
  });
});

describe('a caller', () => {
  it.each<[string, Partial<TengmedConnection>, string]>([
    ['with another secret', { appSecret: 'guess' }, '-20001'],
    ['of another institution', { hospitalId: '30001' }, '-20004'],
    ['with another app', { appId: 'somebody' }, '-20004'],
    ['whose clock is six minutes slow', { clock: () => new Date(Date.now() - 360_000) }, '-20002'],
    ['whose clock is six minutes fast', { clock: () => new Date(Date.now() + 360_000) }, '-20002'],
  ])('is refused %s', async (_who, change, code) => {
    const asked = connect(change).getHealthCardByHealthCardId(card.healthCardId);
    await expect(asked).rejects.toBeInstanceOf(CardAuthorityUnavailable);
    expect(await resultCode(connect(change).getHealthCardByHealthCardId(card.healthCardId))).toBe(code);
  });

  it.each([-240_000, 240_000])('is served with a clock that is %d ms off', async (skew) => {
    const own = connect({ clock: () => new Date(Date.now() + skew) });
    expect(await own.getHealthCardByHealthCardId(card.healthCardId)).toBeDefined();
  });
});

describe('the app token', () => {
  const parallel = (many: number, platforms: readonly TengmedPlatform[]) =>
    Promise.all(
      Array.from({ length: many }, (_, index) =>
        (platforms[index % platforms.length] ?? platform).getDynamicQRCode(ofCard()),
      ),
    );

  it('is fetched once more when it is dead, however many calls find it so', async () => {
    const before = (await inspect()).appTokensIssued;
    await post('tengmed/app-token/kill');
    expect(new Set((await parallel(100, [platform])).map(({ qrCodeText }) => qrCodeText)).size).toBe(100);
    expect((await inspect()).appTokensIssued).toBe(before + 1);
  });

  it('is fetched once for several instances that share it', async () => {
    await post('reset');
    const tokens = new LocalAppTokens();
    const instances = [connect({ tokens }), connect({ tokens }), connect({ tokens })];
    await instances[0]?.registerHealthCard(registration());
    await parallel(60, instances);
    await post('tengmed/app-token/kill');
    await parallel(60, instances);
    expect((await inspect()).appTokensIssued).toBe(2);
  });

  it('ends by the clock of the platform, and is renewed', async () => {
    const ahead = (ms: number) => () => new Date(Date.now() + ms);
    const hours = 2 * 3_600_000 + 1_000;
    await post('clock', { now: ahead(hours)().toISOString() });
    // The clock of this caller has moved on, yet its token was never looked at: the platform is the first to know.
    const tokens = new LocalAppTokens();
    const own = connect({ clock: ahead(hours), tokens });
    await own.getDynamicQRCode(ofCard());
    await post('clock', { now: ahead(2 * hours)().toISOString() });
    const later = connect({ clock: ahead(2 * hours), tokens });
    const before = (await inspect()).appTokensIssued;
    await later.getDynamicQRCode(ofCard());
    expect((await inspect()).appTokensIssued).toBe(before + 1);
  });
});
