import {
  ask,
  LI,
  now,
  PERSON_ASKED as applicant,
  SERVER,
  startTengmed,
  type TengmedSandbox,
} from '../../testing/tengmed-client';
import { RESULT_CODES } from './problems';

let tengmed: TengmedSandbox;
beforeEach(async () => {
  tengmed = await startTengmed();
});
afterEach(() => tengmed.sandbox.stop());

describe('codes', () => {
  it('end by the clock', async () => {
    const [inTime, late] = [await tengmed.aCode(), await tengmed.aCode()];
    await tengmed.move(59);
    expect((await tengmed.verify(inTime, now(59))).resultCode).toBe(0);
    await tengmed.move(60);
    expect((await tengmed.verify(late, now(60))).resultCode).toBe(RESULT_CODES.codeExpired);
  });

  it('live as long as they are told to', async () => {
    await tengmed.sandbox.control('/tengmed', { method: 'POST', body: { codeLifeSeconds: 5 } });
    const code = await tengmed.aCode();
    await tengmed.move(5);
    expect((await tengmed.verify(code, now(5))).resultCode).toBe(RESULT_CODES.codeExpired);
  });

  it('count once when they are dynamic, and again and again when they are static', async () => {
    const [dynamic, fixed] = [await tengmed.aCode(), await tengmed.aCode('1')];
    expect((await tengmed.verify(dynamic)).rsp).toMatchObject({ name: LI.name, idType: '01', phone: LI.phone });
    expect((await tengmed.verify(dynamic)).resultCode).toBe(RESULT_CODES.codeUsed);
    for (let time = 0; time < 2; time += 1) expect((await tengmed.verify(fixed)).resultCode).toBe(0);
  });

  it('cannot be made of other codes', async () => {
    const [card = ''] = (await tengmed.aCode()).split(':');
    for (const made of [`${card}:1`, card, `${card}:0`, `${card}:0:${'0'.repeat(32)}`, await tengmed.cardId()]) {
      expect((await tengmed.verify(made)).resultCode).toBe(RESULT_CODES.codeUnknown);
    }
  });

  it('are no longer good when the card was cancelled, nor given', async () => {
    const [dynamic, fixed] = [await tengmed.aCode(), await tengmed.aCode('1')];
    const id = await tengmed.cardId();
    expect((await tengmed.sandbox.control(`/tengmed/cards/${id}/cancel`, { method: 'POST' })).status).toBe(204);
    for (const code of [dynamic, fixed])
      expect((await tengmed.verify(code)).resultCode).toBe(RESULT_CODES.cardCancelled);
    const { idType, idNumber } = applicant;
    const again = await tengmed.call('getDynamicQRCode', { healthCardId: id, idType, idNumber, codeType: '0' });
    expect(again.resultCode).toBe(RESULT_CODES.cardCancelled);
  });

  it('take a patient number and reports of uses after they were used', async () => {
    const qrCodeText = await tengmed.aCode();
    await tengmed.verify(qrCodeText);
    expect((await tengmed.call('bindCardRelation', { qrCodeText, patid: 'P1' })).rsp).toEqual({ result: true });
    const use = { time: '2026-11-22 09:30:00', hospitalCode: 'H', scene: 'S', cardType: '11' };
    const report = { qrCodeText, ...use, cardChannel: '0401', cardCostTypes: '0000' };
    expect((await tengmed.call('reportHISData', report)).resultCode).toBe(0);
    expect((await tengmed.call('reportHISData', { ...report, time: 'now' })).resultCode).toBe(RESULT_CODES.wrongField);
    expect(await (await tengmed.sandbox.control('/tengmed')).json()).toMatchObject({
      appTokensIssued: 1,
      uses: [{ hospitalCode: 'H' }],
      bindings: [{ patid: 'P1' }],
    });
  });
});

describe('a health code', () => {
  const issue = async (id: string) => {
    const response = await tengmed.sandbox.control(`/tengmed/cards/${id}/health-code`, { method: 'POST' });
    return ((await response.json()) as { healthCode: string }).healthCode;
  };
  const use = (healthCode: string, seconds = 0) =>
    tengmed.call('getHealthCardByHealthCode', { healthCode }, now(seconds));

  it('works once', async () => {
    const code = await issue(await tengmed.cardId());
    expect((await use(code)).rsp).toMatchObject({ isSelf: true, card: { name: LI.name } });
    expect((await use(code)).resultCode).toBe(RESULT_CODES.healthCodeRefused);
  });

  it('ends after thirty minutes', async () => {
    const code = await issue(await tengmed.cardId());
    await tengmed.move(1800);
    expect((await use(code, 1800)).resultCode).toBe(RESULT_CODES.healthCodeRefused);
  });

  it('lives five minutes longer when there is a newer one, and not at all when there are two', async () => {
    const id = await tengmed.cardId();
    const [oldest, older, newest] = [await issue(id), await issue(id), await issue(id)];
    expect((await use(oldest)).resultCode).toBe(RESULT_CODES.healthCodeRefused);
    await tengmed.move(300);
    expect((await use(older, 300)).resultCode).toBe(RESULT_CODES.healthCodeRefused);
    expect((await use(newest, 300)).resultCode).toBe(0);
  });
});

describe('a check of who somebody is', () => {
  it('is settled by the control interface', async () => {
    const order = {
      ...{ cardType: '01', idCard: LI.document.number, name: LI.name, wechatCode: 'W', scene: 'S', useCardType: '11' },
      ...{ verifySuccessRedirectUrl: 'u', verifyFailRedirectUrl: 'u', domainChannel: 3 },
    };
    const { rsp } = await tengmed.call('registerUniformVerifyOrder', order);
    const id = String(rsp?.['verifyOrderId']);
    const settle = (result: unknown, of = id) =>
      tengmed.sandbox.control(`/tengmed/verify-orders/${of}`, { method: 'POST', body: { result } });
    expect((await settle('perhaps')).status).toBe(400);
    expect((await settle('passed', 'nobody')).status).toBe(404);
    const { verifyResult } = (await (await settle('passed')).json()) as { verifyResult: string };
    const check = (verifyOrderId: string, result: string) =>
      ask(tengmed.sandbox.url, tengmed.token, `${SERVER}/checkUniformVerifyResult`, {
        verifyOrderId,
        verifyResult: result,
      });
    expect((await check(id, verifyResult)).rsp).toEqual({ suc: true, verifyType: 0 });
    expect((await check(id, 'guess')).resultCode).toBe(RESULT_CODES.noSuchOrder);
  });
});

describe('faults', () => {
  const fail = (operation: string, kind: string) =>
    tengmed.sandbox.control('/hospitals/tengmed/faults', { method: 'POST', body: { operation, kind, times: 1 } });

  it('answers for somebody else', async () => {
    const id = await tengmed.cardId();
    await fail('*', 'wrong-patient');
    const { rsp } = await ask(tengmed.sandbox.url, tengmed.token, `${SERVER}/getHealthCardByHealthCardId`, {
      healthCardId: id,
    });
    expect(rsp).toMatchObject({ card: { healthCardId: expect.not.stringMatching(id) } });
  });

  it('answers with values that no page knows, and refuses to write', async () => {
    const code = await tengmed.aCode();
    await fail('verify', 'unknown-code');
    expect((await tengmed.verify(code)).rsp).toMatchObject({ gender: '7', idType: '77' });
    await fail('bindPatient', 'unknown-code');
    const bind = { qrCodeText: code, patid: 'P1' };
    expect((await tengmed.call('bindCardRelation', bind)).resultCode).toBe(RESULT_CODES.undefinedCode);
    expect(await (await tengmed.sandbox.control('/tengmed')).json()).toMatchObject({ bindings: [] });
  });

  it('names the first of a batch twice', async () => {
    await fail('apply', 'duplicate-ids');
    const { rsp } = await tengmed.call('registerBatchHealthCard', { healthCardItems: [applicant] });
    expect(rsp?.['rspItems']).toHaveLength(2);
  });

  it('says under HTTP 200 that its system failed, having done nothing', async () => {
    const code = await tengmed.aCode();
    await fail('verify', 'error-in-200');
    expect((await tengmed.verify(code)).resultCode).toBe(RESULT_CODES.systemFailure);
    expect((await tengmed.verify(code)).resultCode).toBe(0);
  });

  it('acts and then cuts its answer short', async () => {
    const code = await tengmed.aCode();
    await fail('verify', 'truncated');
    await expect(tengmed.verify(code)).rejects.toThrow(/JSON/);
    expect((await tengmed.verify(code)).resultCode).toBe(RESULT_CODES.codeUsed);
  });
});
