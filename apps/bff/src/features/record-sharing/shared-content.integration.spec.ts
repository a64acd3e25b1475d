import type { Timeline } from '@kangqiao/contracts';
import { IpsValidator } from '@kangqiao/testing';
import type { Composition } from 'fhir/r4';
import { Database } from '../../database/database';
import { LI_HUA } from '../../testing/residents';
import { payloadOf, ShareDesk } from '../../testing/share-desk';

// Loading the definitions of R4 takes its time on a busy machine.
const validator = new IpsValidator();

describe('what is shared by a link', () => {
  let desk: ShareDesk;

  beforeEach(async () => {
    desk = await ShareDesk.open();
  });
  afterEach(() => desk.close());

  it('makes a SMART Health Link of fifteen minutes with a passcode of six digits', async () => {
    const { share, link, viewerUrl, passcode } = await desk.create();
    expect(link).toMatch(/^shlink:\/[A-Za-z0-9_-]+$/);
    expect(viewerUrl).toBe(`https://kangqiao.test/doctor#${link}`);
    expect(passcode).toMatch(/^\d{6}$/);
    const { url, key, exp, flag, label } = payloadOf(link);
    expect(url).toMatch(/^https:\/\/kangqiao\.test\/shl\/[A-Za-z0-9_-]{43}$/);
    expect(url.length).toBeLessThanOrEqual(128);
    expect(Buffer.from(key, 'base64url')).toHaveLength(32);
    expect(flag).toBe('P');
    expect(label).toBe('康桥：健康档案摘要 / Health record summary');
    expect(exp).toBe(desk.app.clock.now().getTime() / 1000 + 15 * 60);
    expect(share).toMatchObject({ state: 'open', viewsAllowed: 2, viewsLeft: 2, openings: [], actions: { end: true } });
  });

  it('holds what the family noted only where the resident chose so', async () => {
    const entries = await desk.app.call('GET', `/api/v1/people/${desk.personId}/record/timeline`, {
      token: desk.token,
    });
    const visit = (entries.body as unknown as Timeline).items.find(({ type }) => type === 'visit');
    const note = { about: 'visit', subjectId: visit?.id, text: '<b>头晕</b>好多了', version: 0 };
    await desk.app.call('PUT', `/api/v1/people/${desk.personId}/record/notes`, { token: desk.token, body: note });
    const told = async (more: object) => desk.told(await desk.create(more));
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
    const created = await desk.create();
    const answer = await desk.openShare(created);
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    const file = desk.embedded(answer);
    expect(file?.contentType).toBe('application/fhir+json');
    const document = await desk.contentOf(created, file?.embedded ?? '');
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
    const created = await desk.create({ views: 1 }, headers);
    const document = await desk.told(created);
    expect(validator.problems(document)).toEqual([]);
    const { section = [], language } = document.entry?.[0]?.resource as Composition;
    expect([document.language, language, section[0]?.title]).toEqual([own, own, title]);
    for (const { text } of section)
      expect(text?.div.match(/ lang="[^"]+"/g)?.sort()).toEqual([' lang="en"', ' lang="zh-CN"']);
  });

  it('shares reports of a time, or one visit, and nothing besides', async () => {
    const reports = await desk.create({ scope: 'reports', from: '2026-11-01', to: '2026-11-22' });
    expect(reports.share.title).toBe('2026-11-01 至 2026-11-22 的报告');
    const told = JSON.stringify(await desk.told(reports));
    expect(told).toContain('DiagnosticReport');
    expect(told).not.toContain('青霉素');

    const timeline = await desk.app.call('GET', `/api/v1/people/${desk.personId}/record/timeline?types=visit`, {
      token: desk.token,
    });
    const [visit] = (timeline.body as unknown as { items: { id: string }[] }).items;
    const one = await desk.create({ scope: 'visit', visitId: visit?.id });
    expect(one.share.title).toBe('2026-03-01 的就诊记录');
    const document = await desk.told(one);
    expect(validator.problems(document)).toEqual([]);
    expect(JSON.stringify(document)).toContain('Encounter');
  });

  it('gives an address for one minute to readers that want short manifests', async () => {
    const created = await desk.create();
    const manifest = JSON.parse((await desk.openShare(created, created.passcode, { embeddedLengthMax: 10 })).text) as {
      files: { location: string }[];
    };
    const { pathname } = new URL(manifest.files[0]?.location ?? '');
    const file = await desk.app.call('GET', pathname);
    expect(file.headers['content-type']).toContain('application/jose');
    expect((await desk.contentOf(created, file.text)).resourceType).toBe('Bundle');
    // The last of the characters carries four bits: its neighbour may mean the same.
    expect((await desk.app.call('GET', `${pathname.slice(0, -1)}${pathname.endsWith('A') ? 'Q' : 'A'}`)).status).toBe(
      404,
    );
    desk.app.clock.pass({ minutes: 1 });
    expect((await desk.app.call('GET', pathname)).status).toBe(404);
  });

  it('gives nothing by such an address once the fifteen minutes are over', async () => {
    const created = await desk.create();
    desk.app.clock.pass({ minutes: 14, seconds: 50 });
    const manifest = JSON.parse((await desk.openShare(created, created.passcode, { embeddedLengthMax: 10 })).text) as {
      files: { location: string }[];
    };
    const { pathname } = new URL(manifest.files[0]?.location ?? '');
    desk.app.clock.pass({ seconds: 9 });
    expect((await desk.app.call('GET', pathname)).status).toBe(200);
    desk.app.clock.pass({ seconds: 1 });
    expect((await desk.app.call('GET', pathname)).status).toBe(404);
  });

  it('keeps neither the key nor the passcode nor the content in the clear', async () => {
    const created = await desk.create();
    const rows = await desk.app.nest.get(Database).rows<Record<string, unknown>>('SELECT * FROM record_share');
    const stored = Buffer.concat(
      rows
        .flatMap((row) => Object.values(row))
        .map((value) => Buffer.from(Buffer.isBuffer(value) ? value : String(value))),
    );
    const { key, url } = payloadOf(created.link);
    for (const secret of [key, Buffer.from(key, 'base64url'), url.slice(-43), created.passcode, LI_HUA.name])
      expect(stored.includes(secret)).toBe(false);
    const kept = await desk.app.nest.get(Database).rows('SELECT * FROM idempotency_key');
    expect(JSON.stringify(kept)).not.toContain(key);
    expect(desk.app.log.join('\n')).not.toContain(url.slice(-43));
  });
});
