import type { Report, ReportList } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { MOST_ORIGINAL_BYTES } from '@kangqiao/his-port';
import { aLaboratoryItem, aLaboratoryReport, anImagingReport } from '@kangqiao/testing';
import { randomBytes } from 'node:crypto';
import { Database } from '../../database/database';
import { addActive, aFileOf, answerConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { ReportRetention } from './report-retention';

const BLOOD = aLaboratoryReport({ id: 'R1', patientNo: 'A1', reportedAt: new Date('2026-11-20T02:00:00Z') });
const SCAN = anImagingReport({ id: 'R2', patientNo: 'A1', reportedAt: new Date('2026-11-21T02:00:00Z') });
const CORRECTED = { ...BLOOD, items: [aLaboratoryItem({ value: '9.9' })] };

const aPaper = (size: number): Buffer => {
  const [head, end] = [Buffer.from('%PDF-1.7\n'), Buffer.from('\n%%EOF\n')];
  return Buffer.concat([head, randomBytes(size - head.length - end.length), end]);
};
/** Longer than a few parts, and no multiple of one. */
const PAPER = aPaper(1_000_003);

describe("the hospital's own PDF of a report", () => {
  let app: TestApp;
  let hospital: InMemoryHospital;
  let token: string;
  let personId: string;

  beforeEach(async () => {
    hospital = new InMemoryHospital({
      patients: [aFileOf(LI_HUA, 'A1')],
      reports: [BLOOD, SCAN],
      originals: { R1: PAPER },
    });
    app = await TestApp.start({ hospitals: [hospital] });
    token = await app.signIn('li');
    personId = await addActive(app, token);
  });
  afterEach(() => app.stop());

  const call = (path: string, by = token) =>
    app.call('GET', `/api/v1/people/${personId}/reports${path}`, { token: by });
  const ask = async (path: string, by = token) => {
    const { statusCode, rawPayload, headers } = await app.nest.inject({
      method: 'GET',
      url: `/api/v1/people/${personId}/reports${path}`,
      headers: { authorization: `Bearer ${by}` },
    });
    return { status: statusCode, bytes: rawPayload, headers };
  };
  const idOf = async (title: string) =>
    ((await call('')).body as unknown as ReportList).items.find((one) => one.title === title)?.id ?? '';
  const blood = () => idOf(BLOOD.title);
  const view = async (id: string) => (await call(`/${id}`)).body as unknown as Report;
  const codeOf = async (path: string, by = token) => JSON.parse((await ask(path, by)).bytes.toString()).code as string;
  const count = async (table: string) =>
    Number((await app.nest.get(Database).row<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))?.n);
  const keep = () => answerConsents(app, personId, ['archive']);

  it('comes byte by byte as the hospital gave it, as a file that is not run', async () => {
    const { status, bytes, headers } = await ask(`/${await blood()}/original`);
    expect(status).toBe(200);
    expect(bytes.equals(PAPER)).toBe(true);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="report-2026-11-20-original.pdf"',
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
    });
  });

  it('is offered where there is one, and not to be had where there is none', async () => {
    expect((await view(await blood())).hasOriginal).toBe(true);
    const scan = await idOf(SCAN.title);
    expect((await view(scan)).hasOriginal).toBe(false);
    expect(await codeOf(`/${scan}/original`)).toBe('REPORT_ORIGINAL_NOT_FOUND');
  });

  it.each([
    ['is no PDF', Buffer.from('<html>%%EOF</html>'), 'REPORT_ORIGINAL_UNREADABLE'],
    ['was cut off', PAPER.subarray(0, 5000), 'REPORT_ORIGINAL_UNREADABLE'],
    ['is empty', Buffer.alloc(0), 'REPORT_ORIGINAL_UNREADABLE'],
    ['is longer than the limit', aPaper(MOST_ORIGINAL_BYTES + 1), 'REPORT_ORIGINAL_TOO_LARGE'],
  ])('is not given out where it %s', async (_what, bytes, code) => {
    hospital.reports.paper('R1', bytes);
    const id = await blood();
    expect(await codeOf(`/${id}/original`)).toBe(code);
    expect((await call(`/${id}`)).status).toBe(200);
  });

  it('may be as long as the limit, and is kept and read again from the copy', async () => {
    await keep();
    const longest = aPaper(MOST_ORIGINAL_BYTES);
    hospital.reports.paper('R1', longest);
    const id = await blood();
    expect((await ask(`/${id}/original`)).bytes.equals(longest)).toBe(true);
    hospital.next('unavailable', '*', 20);
    expect((await ask(`/${id}/original`)).bytes.equals(longest)).toBe(true);
  });

  it.each(['hang', 'wrong-patient'] as const)('is an outage where the hospital answers with %s', async (fault) => {
    const id = await blood();
    hospital.next(fault, 'original');
    expect(await codeOf(`/${id}/original`)).toBe('HOSPITAL_UNAVAILABLE');
  });

  it('is a stranger’s to nobody, and looked at by those who may: the same rule as for the report', async () => {
    const id = await blood();
    expect(await codeOf(`/${id}/original`, await app.signIn('stranger'))).toBe('PERSON_NOT_FOUND');
    const settings = { laboratory: 'after-doctor', imaging: 'at-once', microbiology: 'at-once' };
    await app.call('PUT', `/api/v1/people/${personId}/report-settings`, { token, body: settings });
    hospital.reports.release({ ...BLOOD, doctorReleasedAt: null });
    expect(await codeOf(`/${id}/original`)).toBe('REPORT_HELD');
  });

  it('of a sensitive report needs a fresh check like the report', async () => {
    hospital.reports.release({ ...BLOOD, departmentName: '皮肤性病科' });
    const id = await blood();
    app.clock.pass({ minutes: 6 });
    expect(await codeOf(`/${id}/original`)).toBe('STEP_UP_REQUIRED');
  });

  it('is written down as looked at', async () => {
    await ask(`/${await blood()}/original`);
    const [event] = await app.nest
      .get(Database)
      .rows<{ outcome: string }>("SELECT outcome FROM audit_event WHERE action = 'report.original'");
    expect(event).toEqual({ outcome: 'done' });
  });

  it('is kept of nobody who did not agree to it', async () => {
    const id = await blood();
    await ask(`/${id}/original`);
    expect(await count('report_original')).toBe(0);
    hospital.next('unavailable', 'original');
    expect(await codeOf(`/${id}/original`)).toBe('HOSPITAL_UNAVAILABLE');
  });

  describe('of a person who keeps copies', () => {
    beforeEach(keep);

    it('is there when the hospital is down or gives something else, once it was opened', async () => {
      const id = await blood();
      await ask(`/${id}/original`);
      hospital.next('unavailable', 'original');
      expect((await ask(`/${id}/original`)).bytes.equals(PAPER)).toBe(true);
      hospital.reports.paper('R1', Buffer.from('nothing'));
      expect((await ask(`/${id}/original`)).bytes.equals(PAPER)).toBe(true);
      hospital.next('unavailable', '*', 20);
      expect((await view(id)).hasOriginal).toBe(true);
      expect((await ask(`/${id}/original`)).bytes.equals(PAPER)).toBe(true);
    });

    it('is not told to be missing while the hospital is down', async () => {
      const id = await blood();
      await view(id);
      hospital.next('unavailable', '*', 20);
      expect(await codeOf(`/${id}/original`)).toBe('HOSPITAL_UNAVAILABLE');
    });

    it('is kept once however often it is opened, also by two phones at once', async () => {
      const id = await blood();
      await Promise.all([ask(`/${id}/original`), ask(`/${id}/original`)]);
      const parts = await count('report_original_part');
      await ask(`/${id}/original`);
      expect([await count('report_original'), await count('report_original_part')]).toEqual([1, parts]);
    });

    it('is replaced where the hospital prints the same report anew, shorter or longer', async () => {
      const id = await blood();
      await ask(`/${id}/original`);
      for (const anew of [aPaper(40), aPaper(2_000_000)]) {
        hospital.reports.paper('R1', anew);
        await ask(`/${id}/original`);
        hospital.next('unavailable', 'original');
        expect((await ask(`/${id}/original`)).bytes.equals(anew)).toBe(true);
      }
    });

    it('stays beside the one of the report that was corrected', async () => {
      const id = await blood();
      await ask(`/${id}/original`);
      const after = aPaper(2000);
      hospital.reports.release(CORRECTED);
      hospital.reports.paper('R1', after);
      expect((await ask(`/${id}/original`)).bytes.equals(after)).toBe(true);
      expect((await ask(`/${id}/original?version=1`)).bytes.equals(PAPER)).toBe(true);
    });

    it('is not given out from the copy once it lies under another person, and that is told of', async () => {
      const id = await blood();
      await ask(`/${id}/original`);
      const database = app.nest.get(Database);
      const [row] = await database.rows<{ id: string }>('SELECT report_id AS id FROM report_original');
      await database.change('UPDATE report_original_part SET part = part + 100 WHERE report_id = ? AND part = 0', [
        row?.id ?? '',
      ]);
      hospital.next('unavailable', 'original');
      expect(await codeOf(`/${id}/original`)).toBe('HOSPITAL_UNAVAILABLE');
      const [told] = await database.rows("SELECT id FROM audit_event WHERE action = 'reply.dropped'");
      expect(told).toBeDefined();
    });

    it('lies in the database sealed, and is gone when the consent is taken back', async () => {
      const id = await blood();
      await ask(`/${id}/original`);
      const [part] = await app.nest
        .get(Database)
        .rows<{ bytes: Buffer }>('SELECT bytes_sealed AS bytes FROM report_original_part WHERE part = 0');
      expect(part?.bytes.includes(PAPER.subarray(0, 9))).toBe(false);
      await app.call('PUT', `/api/v1/people/${personId}/consents/archive`, {
        token,
        body: { given: false, version: 1 },
      });
      await app.nest.get(ReportRetention).removeWithdrawn();
      expect([await count('report_original'), await count('report_original_part')]).toEqual([0, 0]);
    });
  });
});
