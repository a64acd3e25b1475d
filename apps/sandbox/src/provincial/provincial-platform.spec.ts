import { type Answer, aMessage, LIS_APPLICATION, opened, post, V1, V2 } from '../../testing/provincial-client';
import { type RunningSandbox, startTinySandbox } from '../../testing/start';
import { NOW, WANG } from '../../testing/tiny-world';
import { signatureOf } from './sealing';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startTinySandbox();
});
afterAll(() => sandbox.stop());
beforeEach(() => sandbox.control('/reset', { method: 'POST' }));

const ask = (method: string, body: Record<string, string>, app: typeof V1 | typeof V2 = V2): Promise<Answer> =>
  post(sandbox.url, aMessage(method, body, app, sandbox.clock.now().getTime()));
const configure = (rules: unknown) => sandbox.control('/provincial', { method: 'POST', body: rules });
const { personnelType = '', idCardTypeCode = '', idCode = '' } = LIS_APPLICATION;
const LIS_IDENTITY = { personnelType, idCardTypeCode, idCode };
const CHILD = {
  personnelType: '2',
  name: '李小宝',
  sex: '1',
  birthday: '20261120',
  phone: '13800000001',
  motherName: '李桂兰',
  motherIdCode: idCode,
  multpripleBirths: '1',
};

const cardOf = async (application = LIS_APPLICATION): Promise<string> =>
  (await ask('createVmcardQRcode', application)).datas['erhcCardNo'] ?? '';
const codeOf = async (erhcCardNo: string): Promise<string> =>
  (await ask('getActiveQrCode', { erhcCardNo })).datas['qrCode'] ?? '';
const check = (qrCode: string, change: Record<string, string> = {}) =>
  ask('getPersonInfoByQrCode', { qrCode, terminalCode: 'T-01', medStepCode: '010101', ...change });

describe('cards', () => {
  it('are opened once for a person, in either version, and then activated', async () => {
    const created = await ask('createVmcardQRcode', LIS_APPLICATION);
    expect(created.datas).toEqual({
      empi: expect.stringMatching(/^[\dA-F]{32}$/),
      erhcCardNo: expect.stringMatching(/^[\dA-F]{64}$/),
      qrCode: expect.stringMatching(/^[\dA-F]{64}:0:[\dA-F]{32}$/),
    });
    expect((await ask('createVmcardQRcode', LIS_APPLICATION, V1)).returnCode).toBe('2002');
    expect((await ask('queryIfHasRegistered', LIS_IDENTITY, V1)).datas['parameters']).toBe('1');
    const activated = await ask('activateVmcardQRcode', LIS_IDENTITY, V1);
    expect(activated.datas['erhcCardNo']).toBe(created.datas['erhcCardNo']);
  });

  it('tell their person, encrypted and signed', async () => {
    const erhcCardNo = await cardOf();
    const { returnCode, returnDesc, timestamp, datas, signString } = await ask('getPersonInfo', LIS_IDENTITY);
    expect(datas).toMatchObject({ erhcCardNo, sex: '2', birthday: '19510315', idCardTypeCode: '01' });
    expect([opened(datas['name']), opened(datas['idCode']), opened(datas['phone'])]).toEqual([
      '李桂兰',
      idCode,
      '13800000001',
    ]);
    expect(signString).toBe(signatureOf({ returnCode, returnDesc, timestamp, datas }, V2));
  });

  it('take a new phone', async () => {
    const erhcCardNo = await cardOf();
    await ask('modifyVmcardInfo', { erhcCardNo, phone: '13900000009' });
    expect(opened((await ask('getPersonInfo', LIS_IDENTITY)).datas['phone'])).toBe('13900000009');
    expect((await ask('modifyVmcardInfo', { erhcCardNo: 'X' })).returnCode).toBe('2001');
  });

  it('of a child without documents are its own, by mother, day and order of birth', async () => {
    const [first, second] = [await cardOf(CHILD), await cardOf({ ...CHILD, multpripleBirths: '2' })];
    expect(new Set([first, second, await cardOf()]).size).toBe(3);
    expect((await ask('createVmcardQRcode', CHILD)).returnCode).toBe('2002');
    const told = (await check(await codeOf(first))).datas;
    expect(told).toMatchObject({ personnelType: '2', idCode: '', idCardTypeCode: '' });
    expect(opened(told['motherIdCode'])).toBe(idCode);
  });

  it.each<[string, Record<string, string>, string]>([
    ['somebody else’s name', { name: WANG.name }, '2003'],
    ['a document there are no cards for', { idCardTypeCode: '08' }, '2004'],
    ['no phone', { phone: '' }, '1008'],
    ['a sex that is none', { sex: '7' }, '1008'],
    ['a birthday in another form', { birthday: '1951-03-15' }, '1008'],
    ['a kind of person that is none', { personnelType: '3' }, '1008'],
  ])('are not opened with %s', async (_what, change, code) => {
    expect((await ask('createVmcardQRcode', { ...LIS_APPLICATION, ...change })).returnCode).toBe(code);
  });

  it('wait or are turned down when that is the rule', async () => {
    await configure({ underReview: [idCode] });
    expect((await ask('createVmcardQRcode', LIS_APPLICATION)).returnCode).toBe('2005');
    await configure({ underReview: [], barred: [idCode] });
    expect((await ask('createVmcardQRcode', LIS_APPLICATION)).returnCode).toBe('2006');
    await configure({ barred: [] });
    expect((await ask('createVmcardQRcode', LIS_APPLICATION)).returnCode).toBe('0');
  });

  it('are not found for nobody', async () => {
    for (const method of ['getPersonInfo', 'activateVmcardQRcode']) {
      expect((await ask(method, LIS_IDENTITY)).returnCode).toBe('2001');
    }
    expect((await ask('getActiveQrCode', { erhcCardNo: 'A'.repeat(64) })).returnCode).toBe('2001');
  });
});

describe('codes', () => {
  it('are each another, say how long they live, and count once', async () => {
    const erhcCardNo = await cardOf();
    const one = await ask('getActiveQrCode', { erhcCardNo });
    expect(one.datas).toMatchObject({ erhcCardNo, validSeconds: '300' });
    expect(await codeOf(erhcCardNo)).not.toBe(one.datas['qrCode']);
    const text = one.datas['qrCode'] ?? '';
    expect([(await check(text)).returnCode, (await check(text)).returnCode]).toEqual(['0', '3003']);
  });

  it('count again and again, and say no life, when that is the rule', async () => {
    await configure({ singleUse: false, tellsLife: false });
    const erhcCardNo = await cardOf();
    const { datas } = await ask('getActiveQrCode', { erhcCardNo });
    expect(datas['validSeconds']).toBe('');
    const text = datas['qrCode'] ?? '';
    expect([(await check(text)).returnCode, (await check(text)).returnCode]).toEqual(['0', '0']);
  });

  it.each([
    [59, '0'],
    [60, '3002'],
  ])('of a minute are, after %i seconds, answered with %s', async (seconds, code) => {
    await configure({ codeSeconds: 60 });
    const text = await codeOf(await cardOf());
    sandbox.clock.moveTo(new Date(NOW.getTime() + seconds * 1000));
    expect((await check(text)).returnCode).toBe(code);
  });

  it('of a card that is no longer good are refused, old ones and new ones', async () => {
    const erhcCardNo = await cardOf();
    const text = await codeOf(erhcCardNo);
    await configure({ frozen: [erhcCardNo] });
    expect((await check(text)).returnCode).toBe('3004');
    expect((await ask('getActiveQrCode', { erhcCardNo })).returnCode).toBe('3004');
  });

  it('are forged when anything of them is not as it was given out', async () => {
    const text = await codeOf(await cardOf());
    for (const wrong of ['', 'x', text.slice(0, -1), `${text}0`, text.replace(':0:', ':1:'), text.slice(0, 64)]) {
      expect((await check(wrong)).returnCode).toBe('3001');
    }
    expect((await check(text)).returnCode).toBe('0');
  });

  it('cannot be checked for charging without an amount and a channel', async () => {
    const text = await codeOf(await cardOf());
    expect((await check(text, { medStepCode: '010105' })).returnCode).toBe('3005');
    expect((await check(text, { medStepCode: '010105', payAmount: '12.50' })).returnCode).toBe('3005');
    const paid = { medStepCode: '010105', payAmount: '12.50', payChannel: '01' };
    expect((await check(text, paid)).returnCode).toBe('0');
  });

  it('need a terminal and a step', async () => {
    const text = await codeOf(await cardOf());
    const changes: Record<string, string>[] = [{ terminalCode: '' }, { medStepCode: '' }, { medStepCode: '1' }];
    for (const change of changes) {
      expect((await check(text, change)).returnCode).toBe('1008');
    }
  });
});

describe('the control interface', () => {
  it('shows rules, cards, codes and uses', async () => {
    const erhcCardNo = await cardOf();
    await check(await codeOf(erhcCardNo));
    expect(await (await sandbox.control('/provincial')).json()).toMatchObject({
      rules: { codeSeconds: 300, singleUse: true },
      cards: [{ erhcCardNo, name: '李桂兰', idCode }],
      codes: [
        { erhcCardNo, usedAt: null },
        { erhcCardNo, usedAt: NOW.toISOString() },
      ],
      uses: [{ erhcCardNo, orgCode: 'KQORG0001', terminalCode: 'T-01', medStepCode: '010101' }],
    });
  });

  it.each([
    '[]',
    'null',
    '{"codeSeconds":0}',
    '{"codeSeconds":1.5}',
    '{"codeSeconds":86401}',
    '{"singleUse":"no"}',
    '{"frozen":"x"}',
    '{"toString":1}',
  ])('takes no rules like %s', async (rules) => {
    expect((await configure(JSON.parse(rules))).status).toBe(400);
  });

  it('brings everything back to the beginning', async () => {
    await cardOf();
    await configure({ codeSeconds: 60 });
    await sandbox.control('/hospitals/provincial/faults', { method: 'POST', body: { operation: '*', kind: 'hang' } });
    await sandbox.control('/reset', { method: 'POST' });
    expect(await (await sandbox.control('/provincial')).json()).toMatchObject({
      rules: { codeSeconds: 300 },
      cards: [],
      codes: [],
      uses: [],
    });
    expect((await ask('queryIfHasRegistered', LIS_IDENTITY)).returnCode).toBe('0');
  });
});

describe('a fault', () => {
  const spoil = (operation: string, kind: string) =>
    sandbox.control('/hospitals/provincial/faults', { method: 'POST', body: { operation, kind, times: 1 } });

  it('strikes the operation that it was meant for', async () => {
    await spoil('codes', 'error-in-200');
    const erhcCardNo = await cardOf();
    expect((await ask('getActiveQrCode', { erhcCardNo })).returnCode).toBe('9999');
    expect((await ask('getActiveQrCode', { erhcCardNo })).returnCode).toBe('0');
  });

  it('answers with codes that nobody knows', async () => {
    await spoil('apply', 'unknown-code');
    expect((await ask('createVmcardQRcode', LIS_APPLICATION)).returnCode).toBe('8888');
    const text = await codeOf(await cardOf());
    await spoil('verify', 'unknown-code');
    expect((await check(text)).datas['sex']).toBe('7');
  });

  it('answers for somebody else', async () => {
    const text = await codeOf(await cardOf());
    await spoil('verify', 'wrong-patient');
    expect(opened((await check(text)).datas['name'])).toBe('路人甲');
  });
});
