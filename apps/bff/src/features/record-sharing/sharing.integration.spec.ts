import type { CreatedShare, Share, ShareList, Timeline } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aLaboratoryReport, IpsValidator } from '@kangqiao/testing';
import type { Bundle, Composition } from 'fhir/r4';
import { compactDecrypt } from 'jose';
import { Database } from '../../database/database';
import { Housekeeping } from '../../platform/housekeeping/housekeeping';
import { aChart } from '../../testing/charts';
import { addLinked } from '../../testing/links';
import { addActive, aFileOf, answerConsents, aResident, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';

const CHEN_NA = { name: '陈娜', document: aResident('19620202', '204'), birthDate: '1962-02-02', phone: '13800000002' };
// Loading the definitions of R4 takes its time on a busy machine.
jest.setTimeout(30_000);
const validator = new IpsValidator();

interface LinkPayload {
  url: string;
  key: string;
  exp: number;
  flag: string;
  label: string;
}

const payloadOf = (link: string): LinkPayload =>
  JSON.parse(Buffer.from(link.replace('shlink:/', ''), 'base64url').toString('utf8')) as LinkPayload;

describe('sharing by a link', () => {
  let app: TestApp;
  let token: string;
  let personId: string;

  beforeEach(async () => {
    const hospital = new InMemoryHospital({
      id: 'first',
      name: '第一医院',
      patients: [aFileOf(LI_HUA, 'A1')],
      records: { A1: aChart() },
      reports: [aLaboratoryReport({ patientNo: 'A1' })],
    });
    app = await TestApp.start({ hospitals: [hospital], env: { PUBLIC_URL: 'https://kangqiao.test/' } });
    token = await app.signIn('li');
    personId = await addActive(app, token);
  });
  afterEach(() => app.stop());

  const at = (path: string, id = personId) => `/api/v1/people/${id}/shares${path}`;
  const create = async (more: object = {}) => {
    const body = { scope: 'summary', views: 2, ...more };
    return (await app.call('POST', at(''), { token, body })).body as unknown as CreatedShare;
  };
  const list = async () => ((await app.call('GET', at(''), { token })).body as unknown as ShareList).items;
  const end = (id: string, by = token) => app.call('POST', at(`/${id}/end`), { token: by, body: {} });
  const pathOf = ({ link }: CreatedShare) => new URL(payloadOf(link).url).pathname;
  const open = (share: CreatedShare, passcode = share.passcode, more: object = {}) =>
    app.call('POST', pathOf(share), { body: { recipient: '市一院 张医生', passcode, ...more } });
  const contentOf = async ({ link }: CreatedShare, jwe: string): Promise<Bundle> => {
    const { plaintext } = await compactDecrypt(jwe, Buffer.from(payloadOf(link).key, 'base64url'));
    return JSON.parse(Buffer.from(plaintext).toString('utf8')) as Bundle;
  };
  const embedded = (answer: { text: string }) =>
    (JSON.parse(answer.text) as { files: { contentType: string; embedded: string }[] }).files[0];
  const wrong = (passcode: string) => (passcode === '000000' ? '000001' : '000000');

  it('makes a SMART Health Link of fifteen minutes with a passcode of six digits', async () => {
    const { share, link, viewerUrl, passcode } = await create();
    expect(link).toMatch(/^shlink:\/[A-Za-z0-9_-]+$/);
    expect(viewerUrl).toBe(`https://kangqiao.test/doctor#${link}`);
    expect(passcode).toMatch(/^\d{6}$/);
    const { url, key, exp, flag, label } = payloadOf(link);
    expect(url).toMatch(/^https:\/\/kangqiao\.test\/shl\/[A-Za-z0-9_-]{43}$/);
    expect(url.length).toBeLessThanOrEqual(128);
    expect(Buffer.from(key, 'base64url')).toHaveLength(32);
    expect(flag).toBe('P');
    expect(label).toBe('康桥：健康档案摘要 / Health record summary');
    expect(exp).toBe(app.clock.now().getTime() / 1000 + 15 * 60);
    expect(share).toMatchObject({ state: 'open', viewsAllowed: 2, viewsLeft: 2, openings: [], actions: { end: true } });
  });

  it('holds what the family noted only where the resident chose so', async () => {
    const entries = await app.call('GET', `/api/v1/people/${personId}/record/timeline`, { token });
    const visit = (entries.body as unknown as Timeline).items.find(({ type }) => type === 'visit');
    const note = { about: 'visit', subjectId: visit?.id, text: '<b>头晕</b>好多了', version: 0 };
    await app.call('PUT', `/api/v1/people/${personId}/record/notes`, { token, body: note });
    const told = async (more: object) => {
      const created = await create(more);
      return contentOf(created, embedded(await open(created))?.embedded ?? '');
    };
    expect(JSON.stringify(await told({}))).not.toContain('头晕</b>好多了');
    expect(JSON.stringify(await told({ scope: 'visit', visitId: visit?.id }))).not.toContain('好多了');
    for (const more of [{}, { scope: 'visit', visitId: visit?.id }]) {
      const document = await told({ ...more, withNotes: true });
      expect(validator.problems(document)).toEqual([]);
      expect(JSON.stringify(document)).toContain('&lt;b&gt;头晕&lt;/b&gt;好多了');
    }
    const reports = { scope: 'reports', from: '2026-11-01', to: '2026-11-22', withNotes: true };
    expect(JSON.stringify(await told(reports))).not.toContain('好多了');
  });

  it('gives a patient summary to whoever has link and passcode, and nothing that finds the person elsewhere', async () => {
    const created = await create();
    const answer = await open(created);
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    const file = embedded(answer);
    expect(file?.contentType).toBe('application/fhir+json');
    const document = await contentOf(created, file?.embedded ?? '');
    expect(validator.problems(document)).toEqual([]);
    const text = JSON.stringify(document);
    expect(text).toContain(LI_HUA.name);
    expect(text).not.toContain(LI_HUA.document.number);
    expect(text).not.toContain(LI_HUA.phone);
    expect(text).not.toContain('DiagnosticReport');
  });

  it.each([
    ['zh-CN', 'zh-CN', '过敏'],
    ['en', 'en', 'Allergies'],
  ])('can be read in both languages, first in that of whoever shares it: %s', async (accepted, own, title) => {
    const headers = { 'accept-language': accepted };
    const body = { scope: 'summary', views: 1 };
    const { body: answer } = await app.call('POST', `/api/v1/people/${personId}/shares`, { token, headers, body });
    const created = answer as unknown as CreatedShare;
    const document = await contentOf(created, embedded(await open(created))?.embedded ?? '');
    expect(validator.problems(document)).toEqual([]);
    const { section = [], language } = document.entry?.[0]?.resource as Composition;
    expect([document.language, language, section[0]?.title]).toEqual([own, own, title]);
    for (const { text } of section)
      expect(text?.div.match(/ lang="[^"]+"/g)?.sort()).toEqual([' lang="en"', ' lang="zh-CN"']);
  });

  it('gives an address for one minute to readers that want short manifests', async () => {
    const created = await create();
    const manifest = JSON.parse((await open(created, created.passcode, { embeddedLengthMax: 10 })).text) as {
      files: { location: string }[];
    };
    const { pathname } = new URL(manifest.files[0]?.location ?? '');
    const file = await app.call('GET', pathname);
    expect(file.headers['content-type']).toContain('application/jose');
    expect((await contentOf(created, file.text)).resourceType).toBe('Bundle');
    // The last of the characters carries four bits: its neighbour may mean the same.
    expect((await app.call('GET', `${pathname.slice(0, -1)}${pathname.endsWith('A') ? 'Q' : 'A'}`)).status).toBe(404);
    app.clock.pass({ minutes: 1 });
    expect((await app.call('GET', pathname)).status).toBe(404);
  });

  it('keeps neither the key nor the passcode nor the content in the clear', async () => {
    const created = await create();
    const rows = await app.nest.get(Database).rows<Record<string, unknown>>('SELECT * FROM record_share');
    const stored = Buffer.concat(
      rows
        .flatMap((row) => Object.values(row))
        .map((value) => Buffer.from(Buffer.isBuffer(value) ? value : String(value))),
    );
    const { key, url } = payloadOf(created.link);
    for (const secret of [key, Buffer.from(key, 'base64url'), url.slice(-43), created.passcode, LI_HUA.name])
      expect(stored.includes(secret)).toBe(false);
    const kept = await app.nest.get(Database).rows('SELECT * FROM idempotency_key');
    expect(JSON.stringify(kept)).not.toContain(key);
    expect(app.log.join('\n')).not.toContain(url.slice(-43));
  });

  it('tells the resident who opened it, in the list, in the access log and by a notification', async () => {
    const created = await create();
    await open(created);
    const [share] = await list();
    expect(share).toMatchObject({ viewsLeft: 1, openings: [{ recipient: '市一院 张医生' }] });
    const log = JSON.stringify((await app.call('GET', `/api/v1/people/${personId}/access-log`, { token })).body);
    expect(log).toContain('收到链接的人');
    expect(log).toContain('打开了您分享的健康档案摘要（自称“市一院 张医生”）');
    const rows = await app.nest
      .get(Database)
      .rows<{ kind: string; urgent: number }>('SELECT kind, urgent FROM notification');
    expect(rows.map((row) => ({ ...row }))).toEqual([{ kind: 'sharing', urgent: 1 }]);
  });

  it('cannot be opened more often than was allowed', async () => {
    const created = await create({ views: 1 });
    const answers = await Promise.all(Array.from({ length: 5 }, () => open(created)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await open(created)).body.code).toBe('SHARE_NOT_FOUND');
    expect((await list())[0]?.state).toBe('used-up');
  });

  it('ends after five wrong passcodes, however many come at the same time, and the right one is too late', async () => {
    const created = await create();
    const guess = () => open(created, wrong(created.passcode));
    expect(await guess()).toMatchObject({ status: 401, body: { remainingAttempts: 4 } });
    const guesses = await Promise.all(Array.from({ length: 20 }, guess));
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(4);
    expect((await open(created)).status).toBe(404);
    expect((await list())[0]).toMatchObject({ state: 'locked', openings: [], viewsLeft: 2 });
    const [row] = await app.nest
      .get(Database)
      .rows<{ content: Buffer | null }>('SELECT content_sealed AS content FROM record_share');
    expect(row?.content).toBeNull();
  });

  it('does not count right passcodes as wrong ones', async () => {
    const created = await create({ views: 10 });
    for (let view = 0; view < 7; view++) expect((await open(created)).status).toBe(200);
    expect((await open(created, '')).body.remainingAttempts).toBe(4);
  });

  it.each([
    [{ minutes: 14, seconds: 59 }, 200],
    [{ minutes: 15 }, 404],
  ])('lasts fifteen minutes: after %o the answer is %s', async (passed, status) => {
    const created = await create();
    app.clock.pass(passed);
    expect((await open(created)).status).toBe(status);
  });

  it('is ended at once by the resident, and what is over is forgotten', async () => {
    const created = await create();
    expect((await end(created.share.id)).body as unknown as Share).toMatchObject({
      state: 'ended',
      actions: { end: false },
    });
    expect(await open(created)).toMatchObject({
      status: 404,
      body: { code: 'SHARE_NOT_FOUND', message: '该分享不存在或已结束' },
    });
    expect((await end(created.share.id)).body.state).toBe('ended');
    app.clock.pass({ seconds: 1 });
    const other = await create();
    app.clock.pass({ minutes: 16 });
    await app.nest.get(Housekeeping).runAll();
    const rows = await app.nest.get(Database).rows('SELECT id FROM record_share WHERE content_sealed IS NOT NULL');
    expect(rows).toEqual([]);
    expect((await list()).map(({ id, state }) => [id, state])).toEqual([
      [other.share.id, 'expired'],
      [created.share.id, 'ended'],
    ]);
    app.clock.pass({ days: 31 });
    await app.nest.get(Housekeeping).runAll();
    expect(await app.nest.get(Database).rows('SELECT id FROM record_share')).toEqual([]);
  });

  it('ends with the person’s consent', async () => {
    const created = await create();
    await answerConsents(app, personId, ['record'], false);
    expect((await open(created)).status).toBe(404);
  });

  it.each(['A'.repeat(43), 'x', '..%2F..', "1' OR '1'='1"])(
    'answers a guessed address like one that is over: %s',
    async (guess) => {
      const answer = await app.call('POST', `/shl/${encodeURIComponent(guess)}`, {
        body: { recipient: '甲', passcode: '1' },
      });
      expect([answer.status, answer.body.code]).toEqual([404, 'SHARE_NOT_FOUND']);
    },
  );

  it('is nobody else’s to make, to see or to end', async () => {
    const { share } = await create();
    const stranger = await app.signIn('stranger');
    for (const answer of [
      await app.call('POST', at(''), { token: stranger, body: { scope: 'summary', views: 1 } }),
      await app.call('GET', at(''), { token: stranger }),
      await end(share.id, stranger),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'PERSON_NOT_FOUND']);
    const otherId = await addLinked(app, stranger, CHEN_NA);
    expect(await app.call('POST', at(`/${share.id}/end`, otherId), { token: stranger, body: {} })).toMatchObject({
      status: 404,
      body: { code: 'SHARE_NOT_FOUND' },
    });
    expect((await list())[0]?.state).toBe('open');
  });

  it('shares reports of a time, or one visit, and nothing besides', async () => {
    const reports = await create({ scope: 'reports', from: '2026-11-01', to: '2026-11-22' });
    expect(reports.share.title).toBe('2026-11-01 至 2026-11-22 的报告');
    const told = JSON.stringify(await contentOf(reports, embedded(await open(reports))?.embedded ?? ''));
    expect(told).toContain('DiagnosticReport');
    expect(told).not.toContain('青霉素');

    const timeline = await app.call('GET', `/api/v1/people/${personId}/record/timeline?types=visit`, { token });
    const [visit] = (timeline.body as unknown as { items: { id: string }[] }).items;
    const one = await create({ scope: 'visit', visitId: visit?.id });
    expect(one.share.title).toBe('2026-03-01 的就诊记录');
    const document = await contentOf(one, embedded(await open(one))?.embedded ?? '');
    expect(validator.problems(document)).toEqual([]);
    expect(JSON.stringify(document)).toContain('Encounter');
  });

  it.each([
    [{ scope: 'everything' }],
    [{ views: 0 }],
    [{ views: 11 }],
    [{ scope: 'reports' }],
    [{ scope: 'reports', from: '2026-11-22', to: '2026-11-01' }],
    [{ scope: 'reports', from: '2024-11-01', to: '2026-11-01' }],
    [{ scope: 'visit' }],
  ])('refuses to share %o', async (more) => {
    const body = { scope: 'summary', views: 2, ...more };
    expect((await app.call('POST', at(''), { token, body })).body.code).toBe('VALIDATION_FAILED');
  });

  it('is made twenty times an hour at most', async () => {
    for (let time = 0; time < 20; time++) await create();
    expect((await app.call('POST', at(''), { token, body: { scope: 'summary', views: 1 } })).body.code).toBe(
      'TOO_MANY_REQUESTS',
    );
  });

  it('needs a fresh check of whose phone it is', async () => {
    app.clock.pass({ minutes: 6 });
    const body = { scope: 'summary', views: 1 };
    expect((await app.call('POST', at(''), { token, body, stepUp: false })).body.code).toBe('STEP_UP_REQUIRED');
  });

  it('writes names on one line, whatever somebody calls themselves', async () => {
    const created = await create();
    await open(created, created.passcode, { recipient: '甲\u202E\n\n乙<b>' });
    expect((await list())[0]?.openings[0]?.recipient).toBe('甲 乙<b>');
  });

  it('is opened by readers of any maker, however much they say of themselves', async () => {
    const created = await create();
    const recipient = `Example SMART Health Links viewer, ${'x'.repeat(200)}`;
    expect((await open(created, created.passcode, { recipient })).status).toBe(200);
    const [opening] = (await list())[0]?.openings ?? [];
    expect(opening?.recipient).toBe(`${recipient.slice(0, 60)}…`);
  });

  it('shows the doctor’s page under a policy that lets nothing in or out', async () => {
    const page = await app.call('GET', '/doctor');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.text).not.toMatch(/<script>|<style>|https?:\/\//);
    expect((await app.call('GET', '/doctor/viewer.js')).headers['content-type']).toContain('javascript');
    const english = await app.call('GET', '/doctor/english.js');
    expect([english.headers['content-type'], english.text]).toEqual([
      expect.stringContaining('javascript'),
      expect.stringContaining('"打开":"Open"'),
    ]);
    expect((await app.call('GET', '/doctor/viewer.css')).headers['content-type']).toContain('css');
  });

  it('lets pages of other origins ask for a link, and for nothing else', async () => {
    const created = await create();
    const asked = await app.call('OPTIONS', pathOf(created));
    expect([asked.status, asked.headers['access-control-allow-origin']]).toEqual([204, '*']);
    expect((await app.call('GET', at(''), { token })).headers).not.toHaveProperty('access-control-allow-origin');
  });
});
