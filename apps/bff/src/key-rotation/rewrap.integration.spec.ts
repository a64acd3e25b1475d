import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Timeline } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import {
  FileKeyProvider,
  generateKeyFile,
  type KeyFile,
  withCurrentKey,
  withNewKey,
  withoutKey,
} from '@kangqiao/national-crypto';
import { Database } from '../database/database';
import { PrivateFields } from '../platform/privacy/private-fields';
import { aChart } from '../testing/charts';
import { addActive, aFileOf, answerConsents, LI_HUA } from '../testing/residents';
import { TestApp } from '../testing/test-app';
import { rewrap } from './rewrap';
import { sealedTables } from './sealed-tables';

const folder = mkdtempSync(path.join(tmpdir(), 'kangqiao-rotation-'));
const keysFile = path.join(folder, 'keys.json');
const write = (file: KeyFile) => writeFileSync(keysFile, JSON.stringify(file), { mode: 0o600 });
const fieldsNow = () => new PrivateFields(new FileKeyProvider(keysFile));

describe('rotating the keys of a running service', () => {
  let app: TestApp;
  let before: KeyFile;
  let personId: string;
  const database = () => app.nest.get(Database);
  const lookAtReports = async () =>
    app.call('GET', `/api/v1/people/${personId}/reports`, { token: await app.signIn('li') });
  const lookAtRecord = async () =>
    app.call('GET', `/api/v1/people/${personId}/record`, { token: await app.signIn('li') });
  const timeline = async () =>
    (await app.call('GET', `/api/v1/people/${personId}/record/timeline`, { token: await app.signIn('li') }))
      .body as unknown as Timeline;
  const visitId = async () => (await timeline()).items.find(({ type }) => type === 'visit')?.id ?? '';
  const people = async (token: string) =>
    (await app.call('GET', '/api/v1/people', { token })).body.items as { id: string; name: string }[];

  beforeAll(async () => {
    // The running instance knows both versions and still writes with the first, as between the first two steps.
    before = withNewKey(withNewKey(withNewKey(generateKeyFile(), 'field').file, 'field-mac').file, 'blind-index').file;
    write(before);
    app = await TestApp.start({
      hospitals: [new InMemoryHospital({ patients: [aFileOf(LI_HUA)], records: { P000001: aChart() } })],
      env: { KEYS_FILE: keysFile },
    });
    personId = await addActive(app, await app.signIn('li'));
    await answerConsents(app, personId, ['archive']);
    await lookAtReports();
    await lookAtRecord();
    const note = { about: 'visit', subjectId: await visitId(), text: '记得复查', version: 0 };
    const body = { token: await app.signIn('li'), body: note };
    await app.call('PUT', `/api/v1/people/${personId}/record/notes`, body);
    const used = withCurrentKey(withCurrentKey(before, 'field', 2), 'field-mac', 2);
    write(withCurrentKey(used, 'blind-index', 2));
  });
  afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true });
  });

  it('finds every sealed column in the database itself', async () => {
    const tables = await sealedTables(database());
    const columns = tables.flatMap(({ name, sealed, indexes }) => [
      ...sealed.map((column) => `${name}.${column}`),
      ...indexes.map(({ column }) => `${name}.${column}`),
    ]);
    expect(columns).toEqual(
      expect.arrayContaining([
        'account.openid_sealed',
        'account.openid_index',
        'person.name_sealed',
        'person.identity_index',
        'hospital_patient.patient_no_index',
        'record_entry.source_index',
        'record_entry.content_index',
        'record_entry.content_sealed',
        'record_entry.line_sealed',
      ]),
    );
  });

  it('seals and indexes everything anew, once', async () => {
    const reports = await rewrap(database(), fieldsNow());
    expect(reports).toEqual(
      expect.arrayContaining([
        { table: 'account', rows: 1, renewed: 1 },
        { table: 'person', rows: 1, renewed: 1 },
        { table: 'hospital_patient', rows: 1, renewed: 1 },
        { table: 'record_entry', rows: 10, renewed: 10 },
        { table: 'record_note', rows: 1, renewed: 1 },
      ]),
    );
    expect((await rewrap(database(), fieldsNow())).every(({ renewed }) => renewed === 0)).toBe(true);
  });

  it('is not noticed by anybody: the same account and person are found under the new index', async () => {
    expect(await people(await app.signIn('li'))).toEqual([expect.objectContaining({ id: personId, name: '李华' })]);
    const again = await app.call('POST', '/api/v1/people', {
      token: await app.signIn('li'),
      body: {
        name: LI_HUA.name,
        document: LI_HUA.document,
        relation: 'self',
        consents: [{ purpose: 'identity', version: 1 }],
      },
    });
    expect(again.body.code).toBe('PERSON_ALREADY_ADDED');
  });

  it('does not remember a hospital’s file a second time', async () => {
    app.clock.pass({ hours: 25 });
    await lookAtReports();
    expect(await database().rows('SELECT is_current AS isCurrent FROM hospital_patient')).toEqual([{ isCurrent: 1 }]);
  });

  it('knows the entries of a record again, and keeps none of them twice', async () => {
    app.clock.pass({ hours: 1 });
    expect((await lookAtRecord()).status).toBe(200);
    expect(await database().rows('SELECT state, COUNT(*) AS n FROM record_entry GROUP BY state')).toEqual([
      { state: 'current', n: 10 },
    ]);
  });

  it('finds a note on its entry under the new index', async () => {
    expect((await timeline()).noted).toEqual([await visitId()]);
  });

  it('leaves nothing that needs the old field keys', async () => {
    const after = JSON.parse(JSON.stringify(before)) as KeyFile;
    const current = withCurrentKey(withCurrentKey(after, 'field', 2), 'field-mac', 2);
    write(withoutKey(withoutKey(withCurrentKey(current, 'blind-index', 2), 'field', 1), 'field-mac', 1));
    const fields = fieldsNow();
    const rows = await database().rows<{ name: Buffer; number: Buffer }>(
      'SELECT name_sealed AS name, document_number_sealed AS number FROM person',
    );
    expect(rows.map(({ name }) => fields.open('person.name', name))).toEqual(['李华']);
    const lines = await database().rows<{ line: Buffer }>('SELECT line_sealed AS line FROM record_entry');
    expect(
      fields
        .openAll(
          'record_entry.line',
          lines.map(({ line }) => line),
        )
        .join(),
    ).toContain('青霉素');
    expect(rows.map(({ number }) => fields.open('person.document_number', number))).toEqual([LI_HUA.document.number]);
  });
});
