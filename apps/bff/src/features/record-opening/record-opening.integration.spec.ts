import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OpeningDeskList, RecordOpening } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aLaboratoryReport } from '@kangqiao/testing';
import { Database } from '../../database/database';
import { aChart } from '../../testing/charts';
import { addLinked } from '../../testing/links';
import { addActive, aFileOf, answerConsents, aResident, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { TestTerminal } from '../../testing/test-terminal';
import { OpeningReminders } from './opening-reminders';

const DESK = '/terminal/v1/record-openings';
const TEAMS = `
remindAfterDays: 2
teams:
  - { id: riverside, name: 江南家庭医生团队, hospitalId: first, phone: 0911-1234567 }
  - { id: hillside, name: 北山家庭医生团队, hospitalId: second }
`;
const LI = { ...LI_HUA, birthDate: '1990-01-01' };

describe('the first reading of a record', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kangqiao-teams-'));
  const teamsFile = path.join(folder, 'teams.yaml');
  writeFileSync(teamsFile, TEAMS);
  afterAll(() => rmSync(folder, { recursive: true }));

  let app: TestApp;
  let token: string;
  let personId: string;
  const terminal = new TestTerminal('first');
  const elsewhere = new TestTerminal('second', 'key-2');

  const start = async (env: Record<string, string>) => {
    const first = new InMemoryHospital({
      ...{ id: 'first', name: '第一医院', patients: [aFileOf(LI_HUA, 'A1')], records: { A1: aChart() } },
      reports: [aLaboratoryReport({ patientNo: 'A1' })],
    });
    const second = new InMemoryHospital({ id: 'second', name: '第二医院' });
    const terminals = { first: terminal.access(), second: elsewhere.access() };
    app = await TestApp.start({ hospitals: [first, second], terminals, env });
    token = await app.signIn('li');
    personId = await addActive(app, token);
  };
  const bindPhone = (by = token, phone = '13800000077') =>
    app.call('PUT', '/api/v1/account/phone', { token: by, body: { code: phone } });
  const of = (rest: string) => `/api/v1/people/${personId}${rest}`;
  const opening = async (by = token) =>
    (await app.call('GET', of('/record/opening'), { token: by })).body as unknown as RecordOpening;
  const apply = (more: object = {}, by = token) =>
    app.call('POST', of('/record/opening'), { token: by, body: { teamId: 'riverside', version: 1, ...more } });
  const applied = async (): Promise<string> => {
    await bindPhone();
    const { application } = (await apply()).body as unknown as RecordOpening;
    return application?.id ?? '';
  };
  const withdraw = (by = token) => app.call('DELETE', of('/record/opening'), { token: by });
  const waiting = async (by = terminal) => ((await by.get(app, DESK)).body as unknown as OpeningDeskList).items;
  const decide = (id: string, decision: object, by = terminal) =>
    by.post(app, `${DESK}/${id}`, { doctorName: '周明', ...decision });
  const told = async () =>
    (await app.call('GET', '/api/v1/notifications', { token })).body.items as { title: string; body: string }[];
  const summary = (by = token) => app.call('GET', of('/record'), { token: by });

  describe('where a family doctor approves it', () => {
    beforeEach(() => start({ RECORD_OPENING: 'family-doctor', FAMILY_DOCTORS_FILE: teamsFile }));
    afterEach(() => app.stop());

    it.each(['copies are kept', 'none are kept'])(
      'is closed before, whatever is asked of it, when %s',
      async (kept) => {
        if (kept === 'copies are kept') await answerConsents(app, personId, ['archive']);
        const reads = [
          ...['', '/timeline', '/immunizations', '/maternal-child', '/visits/x', '/documents/x', '/export?format=fhir'],
          '/notes?about=visit&subjectId=x',
        ];
        for (const read of reads)
          expect(await app.call('GET', of(`/record${read}`), { token })).toMatchObject({
            status: 403,
            body: { code: 'RECORD_NOT_OPENED' },
          });
        const share = await app.call('POST', of('/shares'), { token, body: { scope: 'summary', views: 1 } });
        expect(share.body.code).toBe('RECORD_NOT_OPENED');
      },
    );

    it('does not close reports, nor what residents add themselves', async () => {
      const reports = await app.call('GET', of('/reports'), { token });
      expect(reports.status).toBe(200);
      expect(reports.body.items).toHaveLength(1);
      expect((await app.call('GET', of('/measurements?type=weight'), { token })).status).toBe(200);
      expect((await app.call('GET', of('/export'), { token })).status).toBe(200);
    });

    it('says how to apply, and to whom', async () => {
      expect(await opening()).toMatchObject({
        ...{ required: true, isOpen: false, application: null, phoneMasked: null },
        teams: [
          { id: 'riverside', name: '江南家庭医生团队', hospitalName: '第一医院', phone: '0911-1234567' },
          { id: 'hillside', name: '北山家庭医生团队', hospitalName: '第二医院', phone: null },
        ],
        terms: { version: 1 },
        actions: { apply: true, withdraw: false },
      });
    });

    it('goes to the chosen institution with what it takes to know the applicant, and opens with its approval', async () => {
      const id = await applied();
      expect(await opening()).toMatchObject({
        ...{ isOpen: false, phoneMasked: '138****0077', actions: { apply: false, withdraw: true } },
        application: { state: 'applied', teamName: '江南家庭医生团队', teamPhone: '0911-1234567', reason: null },
      });
      expect((await summary()).status).toBe(403);
      expect(await waiting(elsewhere)).toEqual([]);
      expect(await waiting()).toEqual([
        {
          ...{
            id,
            name: '李华',
            documentType: 'resident-id',
            documentNumberMasked: expect.stringMatching(/^1101\*{8}/),
          },
          ...{ sex: 'male', birthDate: '1990-01-01', phone: '13800000077', teamName: '江南家庭医生团队' },
          ...{ appliedAt: '2026-11-22T09:30:00+08:00', reminders: 0 },
        },
      ]);
      expect((await decide(id, { decision: 'approve' })).body).toEqual({ id, state: 'approved' });
      expect((await decide(id, { decision: 'approve' })).status).toBe(200);
      expect((await decide(id, { decision: 'refuse', reason: '未签约' })).body.code).toBe('NOT_ALLOWED_IN_STATE');
      expect((await summary()).status).toBe(200);
      expect(await opening()).toMatchObject({ isOpen: true, actions: { apply: false, withdraw: false } });
      expect(await waiting()).toEqual([]);
      expect(await told()).toMatchObject([{ title: '健康档案已开通' }]);
      const log = await app.call('GET', of('/access-log'), { token });
      for (const words of ['提交了您的健康档案开通申请', '受理了您的健康档案开通申请', '答复了您的健康档案开通申请'])
        expect(log.text).toContain(words);
    });

    it('refused, tells why, stays closed, and one may apply again elsewhere', async () => {
      const id = await applied();
      expect((await decide(id, { decision: 'refuse' })).status).toBe(400);
      expect((await decide(id, { decision: 'refuse', reason: '未在本机构签约' })).body.state).toBe('refused');
      expect((await summary()).body.code).toBe('RECORD_NOT_OPENED');
      expect(await opening()).toMatchObject({
        ...{ application: { state: 'refused', reason: '未在本机构签约' }, actions: { apply: true } },
      });
      expect((await told())[0]?.body).toContain('医生说明：未在本机构签约');
      app.clock.pass({ minutes: 1 });
      expect((await apply({ teamId: 'hillside' })).status).toBe(201);
      expect(await waiting(elsewhere)).toHaveLength(1);
      expect(await opening()).toMatchObject({ application: { state: 'applied', hospitalName: '第二医院' } });
    });

    it('withdrawn, is not answered any more, and one may apply again', async () => {
      const id = await applied();
      expect((await withdraw()).body).toMatchObject({ application: { state: 'withdrawn' }, actions: { apply: true } });
      expect((await withdraw()).status).toBe(200);
      expect(await waiting()).toEqual([]);
      expect((await decide(id, { decision: 'approve' })).body.code).toBe('NOT_ALLOWED_IN_STATE');
      expect((await summary()).status).toBe(403);
      expect((await apply()).status).toBe(201);
    });

    it('approved or never applied for, cannot be withdrawn', async () => {
      expect((await withdraw()).body.code).toBe('NOT_ALLOWED_IN_STATE');
      await decide(await applied(), { decision: 'approve' });
      expect((await withdraw()).body.code).toBe('NOT_ALLOWED_IN_STATE');
    });

    it('is applied for once, however many phones do', async () => {
      await bindPhone();
      const answers = await Promise.all([apply(), apply({ teamId: 'hillside' }), apply()]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    });

    it('approved and withdrawn at the same moment is one of them', async () => {
      const id = await applied();
      const answers = await Promise.all([decide(id, { decision: 'approve' }), withdraw()]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const { application, isOpen } = await opening();
      expect(isOpen).toBe(application?.state === 'approved');
      expect((await summary()).status).toBe(isOpen ? 200 : 403);
    });

    it('needs a phone, a team that there is and the terms that count', async () => {
      expect((await apply()).body.message).toContain('绑定手机号');
      await bindPhone();
      expect((await apply({ teamId: 'nobody' })).body.code).toBe('VALIDATION_FAILED');
      expect((await apply({ version: 2 })).body.code).toBe('VALIDATION_FAILED');
      expect((await apply({ version: 0 })).status).toBe(400);
    });

    it('is the person’s own to ask for; family reads once it is open, and a stranger never', async () => {
      const son = await app.signIn('son');
      await addLinked(app, son, LI, { relation: 'parent', capacity: 'family' });
      await bindPhone(son, '13800000078');
      expect((await apply({}, son)).body.code).toBe('SCOPE_INSUFFICIENT');
      expect((await opening(son)).actions).toEqual({ apply: false, withdraw: false });
      expect((await summary(son)).body.code).toBe('RECORD_NOT_OPENED');
      await decide(await applied(), { decision: 'approve' });
      expect((await summary(son)).status).toBe(200);
      const stranger = await app.signIn('stranger');
      expect((await app.call('GET', of('/record/opening'), { token: stranger })).body.code).toBe('PERSON_NOT_FOUND');
    });

    it('of a child is the guardian’s to ask for', async () => {
      const child = { ...LI, name: '李小宝', document: aResident('20200101', '005'), birthDate: '2020-01-01' };
      personId = await addLinked(app, token, child, { relation: 'child', capacity: 'guardian' });
      expect((await summary()).body.code).toBe('RECORD_NOT_OPENED');
      const id = await applied();
      expect(await waiting()).toMatchObject([{ id, name: '李小宝', birthDate: '2020-01-01' }]);
      await decide(id, { decision: 'approve' });
      expect((await summary()).status).toBe(200);
    });

    it('is decided by its own institution alone', async () => {
      const id = await applied();
      const code = 'RECORD_OPENING_NOT_FOUND';
      expect((await decide(id, { decision: 'approve' }, elsewhere)).body.code).toBe(code);
      expect((await decide(id, { decision: 'approve' }, new TestTerminal('first'))).status).toBe(401);
      expect((await decide('x', { decision: 'approve' })).body.code).toBe(code);
      expect((await summary()).status).toBe(403);
    });

    it('without an answer is reminded of three times, and never approved by itself', async () => {
      await applied();
      const sweep = () => app.nest.get(OpeningReminders).run();
      await sweep();
      expect(await told()).toEqual([]);
      for (let turn = 1; turn <= 5; turn += 1) {
        app.clock.pass({ hours: 48 });
        await Promise.all([sweep(), sweep()]);
      }
      const reminders = await told();
      expect(reminders).toHaveLength(3);
      expect(reminders[0]?.body).toContain('拨打 0911-1234567');
      expect(await waiting()).toMatchObject([{ reminders: 3 }]);
      expect((await summary()).status).toBe(403);
    });

    it('answered, is reminded of no more', async () => {
      await decide(await applied(), { decision: 'refuse', reason: '未签约' });
      app.clock.pass({ hours: 49 });
      await app.nest.get(OpeningReminders).run();
      expect(await told()).toHaveLength(1);
    });

    it('is kept with its phone sealed, given out to the person, and goes with them', async () => {
      await applied();
      const database = app.nest.get(Database);
      const [row] = await database.rows<{ phone: Buffer }>('SELECT phone_sealed AS phone FROM record_opening');
      expect(row?.phone.toString('latin1')).not.toContain('13800000077');
      expect((await app.call('GET', of('/export'), { token })).text).toContain('江南家庭医生团队');
      await app.call('POST', of('/erasure'), { token, headers: { 'idempotency-key': 'k' } });
      expect(await database.rows('SELECT id FROM record_opening')).toEqual([]);
    });
  });

  it('needs nobody’s approval elsewhere, and nothing is to be applied for', async () => {
    await start({});
    expect((await summary()).status).toBe(200);
    await bindPhone();
    expect((await apply()).body.code).toBe('NOT_ALLOWED_IN_STATE');
    expect(await opening()).toMatchObject({ required: false, isOpen: true, teams: [], actions: { apply: false } });
    await app.stop();
  });
});
