import type { VerifiedHolder } from '@kangqiao/card-port';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { Database } from '../../database/database';
import { FakeIssuer } from '../../testing/fake-issuer';
import { addActive, aFileOf, aResident, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { TestTerminal } from '../../testing/test-terminal';
import { CardReportSweep } from './card-report-sweep';

const VISITOR: VerifiedHolder = {
  name: '王远来',
  sex: 'female',
  birthDate: '1985-05-05',
  document: aResident('19850505', '122'),
  phone: '13900000009',
};

describe('a code of a platform', () => {
  let app: TestApp;
  let personId: string;
  let issuer: FakeIssuer;
  let hospital: InMemoryHospital;
  const terminal = new TestTerminal();
  const silent = new TestTerminal('hospital-2');
  const database = () => app.nest.get(Database);
  const reports = () => database().rows('SELECT id FROM card_report');
  const sweep = () => app.nest.get(CardReportSweep).run();
  const verify = (code: string, more: object = {}, by = terminal) => by.verify(app, code, more);
  const uses = () =>
    database().rows<{ personId: string | null; step: string }>(
      'SELECT person_id AS personId, step FROM card_use ORDER BY at, recorded_at, step',
    );

  beforeEach(async () => {
    issuer = new FakeIssuer();
    hospital = new InMemoryHospital({ patients: [aFileOf(LI_HUA)] });
    app = await TestApp.start({
      issuer,
      hospitals: [hospital, new InMemoryHospital({ id: 'hospital-2' })],
      terminals: { 'hospital-1': terminal.access(), 'hospital-2': silent.access(['appointments']) },
    });
    personId = await addActive(app, await app.signIn('li'));
    await database().change(
      `INSERT INTO health_card (person_id, card_number, issuer, state, issued_at, applied_at)
       VALUES (?, 'card of OURS', '外省健康卡平台', 'active', ?, ?)`,
      [personId, app.clock.now(), app.clock.now()],
    );
  });
  afterEach(() => app.stop());

  it('tells of a stranger what the platform tells, as far as the hospital may see it', async () => {
    expect((await verify(issuer.issue('A', VISITOR), { step: 'consultation' })).body).toEqual({
      cardNumber: 'card of A',
      name: '王远来',
      sex: 'female',
      birthDate: '1985-05-05',
      documentType: 'resident-id',
      documentNumber: VISITOR.document.number,
      phone: '13900000009',
      patientNo: null,
      patientNoState: 'none',
      appointments: [],
    });
    const elsewhere = await verify(issuer.issue('B', VISITOR), {}, silent);
    expect(elsewhere.body).toMatchObject({ name: '王远来', documentNumber: null, phone: null });
    expect(await uses()).toEqual([
      { personId: null, step: 'consultation' },
      { personId: null, step: 'registration' },
    ]);
  });

  it('opens a file for a stranger at registration, once', async () => {
    const first = await verify(issuer.issue('A', VISITOR));
    expect(first.body).toMatchObject({ patientNoState: 'created', patientNo: expect.any(String) });
    const again = await verify(issuer.issue('B', VISITOR));
    expect(again.body).toMatchObject({ patientNoState: 'found', patientNo: first.body.patientNo });
    hospital.next('unavailable', '*', 100);
    expect((await verify(issuer.issue('C', VISITOR))).body).toMatchObject({ patientNoState: 'unavailable' });
    expect(await database().rows('SELECT 1 FROM hospital_patient WHERE person_id <> ?', [personId])).toEqual([]);
  });

  it('tells of our own resident what we hold', async () => {
    const { body } = await verify(issuer.issue('OURS', VISITOR));
    expect(body).toMatchObject({ name: '李华', patientNo: 'P000001' });
    expect(await uses()).toEqual([{ personId, step: 'registration' }]);
  });

  it('is of nobody where neither we nor the platform can say whose it is', async () => {
    const { status, body } = await verify(issuer.issue('A', null));
    expect([status, body.code, body.message]).toEqual([404, 'CARD_NOT_FOUND', '本平台没有该健康卡']);
  });

  it('cannot be checked at a step that the platform does not know', async () => {
    const { status, body } = await verify(issuer.issue('A', VISITOR), { step: 'charging' });
    expect([status, body.code]).toEqual([422, 'CARD_STEP_UNSUPPORTED']);
    expect((await verify('A')).status).toBe(200);
  });

  it('cannot be checked while the platform is silent', async () => {
    issuer.silent = 1;
    const { status, body } = await verify(issuer.issue('A', VISITOR));
    expect([status, body.code]).toEqual([503, 'CARD_ISSUER_UNAVAILABLE']);
    expect(await uses()).toEqual([]);
  });

  it('needs the document with it where the platform says so, and then counts again and again', async () => {
    issuer.known.set('PRINTED', { kind: 'proof-needed', of: { cardNumber: 'CARD', holder: VISITOR } });
    expect((await verify('PRINTED')).body.code).toBe('CODE_NEEDS_PROOF');
    expect(await uses()).toEqual([]);
    const proof = VISITOR.document.number.slice(-4);
    expect((await verify('PRINTED', { proof })).body.name).toBe('王远来');
    expect((await verify('PRINTED', { proof })).body.name).toBe('王远来');
    expect(await uses()).toHaveLength(2);
  });

  it('is never taken twice, even by a platform that forgets', async () => {
    issuer.issue('A', VISITOR);
    expect((await verify('A')).status).toBe(200);
    issuer.issue('A', VISITOR);
    expect((await verify('A')).body.code).toBe('CODE_USED');
  });

  it('cannot be checked offline, and the terminal is told so', async () => {
    for (const path of ['/terminal/v1/card-keys', '/terminal/v1/revocations']) {
      const { status, body } = await terminal.get(app, path);
      expect([status, body.code, body.message]).toEqual([404, 'NOT_FOUND', '发卡机构不提供离线核验，请联网核验']);
    }
    const use = { codeText: 'A', terminalCode: 'w', step: 'registration', usedAt: '2026-11-22T09:30:00+08:00' };
    expect((await terminal.post(app, '/terminal/v1/uses', use)).status).toBe(404);
  });

  describe('that was used', () => {
    it('is told of to the platform, with the number that the hospital keeps', async () => {
      await verify(issuer.issue('OURS', VISITOR), { department: '内科门诊' });
      await sweep();
      expect(issuer.told).toEqual(
        expect.arrayContaining([
          {
            codeText: 'OURS',
            hospitalId: 'hospital-1',
            terminalCode: 'window-3',
            step: 'registration',
            department: '内科门诊',
            at: '2026-11-22T01:30:00.000Z',
          },
          { codeText: 'OURS', patientNo: 'P000001' },
        ]),
      );
      expect(await reports()).toEqual([]);
      await sweep();
      expect(issuer.told).toHaveLength(2);
    });

    it('is told of without a number where the hospital keeps none, or is not asked for one', async () => {
      await verify(issuer.issue('OURS', VISITOR), { step: 'pharmacy' });
      await sweep();
      expect(issuer.told).toEqual([expect.objectContaining({ step: 'pharmacy' })]);
    });

    it('is told of again later while the platform is silent', async () => {
      await verify(issuer.issue('OURS', VISITOR), { step: 'pharmacy' });
      issuer.silent = 1;
      await sweep();
      expect([issuer.told, (await reports()).length]).toEqual([[], 1]);
      app.clock.pass({ minutes: 10 });
      await sweep();
      expect([issuer.told.length, await reports()]).toEqual([1, []]);
    });

    it('is not told of for ever', async () => {
      await verify(issuer.issue('OURS', VISITOR), { step: 'pharmacy' });
      await database().change('UPDATE card_report SET attempts = 299');
      issuer.silent = 1;
      await sweep();
      expect(await reports()).toEqual([]);
      expect(app.log.join()).toContain('an issuer was never told of a use');
    });

    it('stands sealed until it is told of', async () => {
      await verify(issuer.issue('a very long code of the platform', VISITOR));
      const rows = await database().rows<Record<string, unknown>>('SELECT * FROM card_report');
      expect(rows).toHaveLength(2);
      expect(rows.flatMap(Object.values).map(String).join()).not.toContain('a very long code');
    });
  });
});
