import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { Database } from '../../database/database';
import { addBookedVisit } from '../../testing/booked-visits';
import { addActive, aFileOf, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { TestTerminal } from '../../testing/test-terminal';
import type { AppointmentRow } from '../appointments/appointment-row';

describe('a terminal', () => {
  let app: TestApp;
  let hospital: InMemoryHospital;
  let token: string;
  let card: string;
  let personId: string;
  const terminal = new TestTerminal();
  const database = () => app.nest.get(Database);

  const newCode = async (): Promise<string> => {
    const { body } = await app.call('POST', `${card}/codes`, { token });
    return (body.items as { text: string }[])[0]?.text ?? '';
  };
  const usesOf = async () => (await app.call('GET', `${card}/uses`, { token })).body.items as Record<string, unknown>[];
  const book = (change: { id: string } & Partial<AppointmentRow>) =>
    addBookedVisit(app, { personId, hospitalId: 'hospital-1', departmentName: '内科门诊', ...change });

  beforeAll(async () => {
    hospital = new InMemoryHospital({ patients: [aFileOf(LI_HUA)] });
    app = await TestApp.start({ hospitals: [hospital], terminals: { 'hospital-1': terminal.access() } });
    token = await app.signIn('li');
    personId = await addActive(app, token);
    card = `/api/v1/people/${personId}/card`;
    await app.call('POST', card, { token });
  });
  beforeEach(() => hospital.heal());
  afterAll(() => app.stop());

  it('learns who stands there, with the number of its own hospital', async () => {
    const { status, body } = await terminal.verify(app, await newCode());
    expect([status, body]).toEqual([
      200,
      {
        cardNumber: expect.any(String),
        name: '李华',
        sex: 'male',
        birthDate: '1990-01-01',
        documentType: 'resident-id',
        documentNumber: LI_HUA.document.number,
        phone: LI_HUA.phone,
        patientNo: 'P000001',
        patientNoState: 'found',
        appointments: [],
      },
    ]);
  });

  it('takes what a scanner ends with a line break', async () => {
    expect((await terminal.verify(app, `${await newCode()}\r\n`)).status).toBe(200);
  });

  it('leaves a use that the resident sees at once: where, for what and when', async () => {
    app.clock.pass({ seconds: 60 });
    const at = app.clock.now();
    await terminal.verify(app, await newCode(), { step: 'pharmacy', department: '门诊药房' });
    expect((await usesOf())[0]).toEqual({
      id: expect.any(String),
      at: expect.stringContaining('T09:31:00'),
      hospitalId: 'hospital-1',
      hospitalName: hospital.name,
      department: '门诊药房',
      step: 'pharmacy',
    });
    expect(at.toISOString()).toBe('2026-11-22T01:31:00.000Z');
  });

  it('leaves no use when it is refused, but the audit has it', async () => {
    const before = await usesOf();
    const code = await newCode();
    await terminal.verify(app, code);
    const { body } = await terminal.verify(app, code);
    expect([body.code, (await usesOf()).length]).toEqual(['CODE_USED', before.length + 1]);
    const audited = await database().row(
      "SELECT outcome, code, terminal_code AS terminalCode FROM audit_event WHERE action = 'card.verify' ORDER BY seq DESC LIMIT 1",
    );
    expect(audited).toEqual({ outcome: 'refused', code: 'CODE_USED', terminalCode: 'window-3' });
  });

  it('keeps no card number or code in the clear among the uses', async () => {
    const code = await newCode();
    const { body } = await terminal.verify(app, code);
    const rows = await database().rows<Record<string, unknown>>('SELECT * FROM card_use');
    const text = rows.flatMap(Object.values).map(String).join();
    expect(text).not.toContain(body.cardNumber);
    expect(text).not.toContain(code);
  });

  it('is answered once a code, even when two windows scan it at the same moment', async () => {
    for (let round = 0; round < 10; round++) {
      const code = await newCode();
      const before = (await usesOf()).length;
      const answers = await Promise.all([1, 2, 3, 4].map(() => terminal.verify(app, code)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
      expect(answers.filter(({ body }) => body.code === 'CODE_USED')).toHaveLength(3);
      expect((await usesOf()).length).toBe(before + 1);
    }
  });

  it('is told what the person booked here for today, and nothing else', async () => {
    await book({ id: 'today-late-00000000000', startTime: '10:00', visitNo: 'V2', doctorName: '周明' });
    await book({ id: 'today-early-0000000000', visitNo: 'V1', state: 'arrived' });
    await book({ id: 'tomorrow-0000000000000', visitDate: '2026-11-23', visitNo: 'V3' });
    await book({ id: 'elsewhere-000000000000', hospitalId: 'hospital-2', visitNo: 'V4' });
    await book({ id: 'cancelled-000000000000', state: 'cancelled', visitNo: 'V5' });
    await book({ id: 'somebody-else-00000000', personId: 'x', visitNo: 'V6' });
    const { body } = await terminal.verify(app, await newCode());
    const visit = { departmentName: '内科门诊', visitDate: '2026-11-22' };
    expect(body.appointments).toEqual([
      { ...visit, visitNo: 'V1', doctorName: null, startsAt: '09:30', state: 'arrived' },
      { ...visit, visitNo: 'V2', doctorName: '周明', startsAt: '10:00', state: 'booked' },
    ]);
    await database().change('DELETE FROM appointment');
  });

  describe('gets its answer', () => {
    const numberOf = async (step = 'registration') => {
      const { status, body } = await terminal.verify(app, await newCode(), { step });
      expect([status, body.name]).toEqual([200, '李华']);
      return [body.patientNo, body.patientNoState];
    };
    beforeEach(() => database().change('DELETE FROM hospital_patient'));

    it('without the patient number when the hospital itself is silent', async () => {
      hospital.next('unavailable', 'find', 5);
      expect(await numberOf()).toEqual([null, 'unavailable']);
      hospital.next('wrong-patient', 'find', 5);
      expect(await numberOf('pharmacy')).toEqual([null, 'unavailable']);
    });

    it('with the number that is known while the hospital is silent', async () => {
      await numberOf();
      hospital.next('unavailable', '*', 100);
      expect(await numberOf()).toEqual(['P000001', 'found']);
    });
  });

  it('is told what is wrong with its request', async () => {
    const { status, body } = await terminal.verify(app, '', { step: 'dancing', proof: '12' });
    expect([status, body.details]).toEqual([
      400,
      [
        { field: 'proof', message: '请输入证件号码后 4 位' },
        { field: 'codeText', message: '二维码内容应为 1 至 1024 个字符' },
        { field: 'step', message: '诊疗环节不正确' },
      ],
    ]);
  });

  describe('shown a printed code', () => {
    const printed = async () => String((await app.call('POST', `${card}/static-code`, { token })).body.text);

    it('must have been shown the document too, and may come again', async () => {
      const code = await printed();
      const { status, body } = await terminal.verify(app, code);
      expect([status, body.code, body.message]).toEqual([
        409,
        'CODE_NEEDS_PROOF',
        '静态码需核对证件，请输入证件号码后 4 位',
      ]);
      const wrong = await terminal.verify(app, code, { proof: '0000' });
      expect([wrong.body.code, wrong.body.message]).toEqual([
        'CODE_NEEDS_PROOF',
        '证件号码后 4 位不符，请核对居民出示的证件',
      ]);
      const before = (await usesOf()).length;
      const proof = LI_HUA.document.number.slice(-4).toLowerCase();
      expect((await terminal.verify(app, code, { proof })).body.name).toBe('李华');
      expect((await terminal.verify(app, code, { proof })).body.name).toBe('李华');
      expect((await usesOf()).length).toBe(before + 2);
    });

    it('may not try out documents', async () => {
      const code = await printed();
      for (let tries = 0; tries < 4; tries++) await terminal.verify(app, code, { proof: '0000' });
      const { status, body, headers } = await terminal.verify(app, code, { proof: LI_HUA.document.number.slice(-4) });
      expect([status, body.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      app.clock.pass({ seconds: 601 });
      const later = await terminal.verify(app, code, { proof: LI_HUA.document.number.slice(-4) });
      expect(later.status).toBe(200);
    });
  });

  it('learns that a card was ended', async () => {
    const [code, printed] = [await newCode(), (await app.call('POST', `${card}/static-code`, { token })).body.text];
    expect((await app.call('DELETE', card, { token })).status).toBeLessThan(300);
    expect((await terminal.verify(app, code)).body.code).toBe('CODE_REVOKED');
    expect((await terminal.verify(app, String(printed), { proof: '0015' })).body.code).toBe('CODE_REVOKED');
  });
});
