import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { BookingDesk } from '../testing/booking-desk';
import { addActive, aFileOf, LI_HUA } from '../testing/residents';
import { TestApp } from '../testing/test-app';
import { DATA_LEVELS, DATA_LEVELS_IN_ORDER, SEALED_BY_ANOTHER_NAME, SEALED_FROM } from './data-levels';
import { Database } from './database';

interface ColumnRow {
  tableName: string;
  columnName: string;
  type: string;
}

const COLUMNS = `
  SELECT table_name AS tableName, column_name AS columnName, data_type AS type
    FROM information_schema.columns WHERE table_schema = DATABASE()`;

const named = Object.entries(DATA_LEVELS).flatMap(([table, levels]) =>
  DATA_LEVELS_IN_ORDER.flatMap((level) =>
    (levels[level] ?? []).map((column) => ({ name: `${table}.${column}`, column, level })),
  ),
);

/** Every byte of every row. */
const everything = async (database: Database): Promise<Map<string, Buffer>> => {
  const columns = await database.rows<ColumnRow>(COLUMNS);
  const tables = [...new Set(columns.map(({ tableName }) => tableName))];
  const contents = await Promise.all(
    tables.map(async (table): Promise<[string, Buffer]> => {
      const rows = await database.rows<Record<string, unknown>>(`SELECT * FROM ${table}`);
      const values = rows.flatMap((row) => Object.values(row));
      return [
        table,
        Buffer.concat(values.map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(`${String(value)}\n`)))),
      ];
    }),
  );
  return new Map(contents);
};

describe('the levels of what is stored', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ hospitals: [new InMemoryHospital({ patients: [aFileOf(LI_HUA, 'CANARY-7')] })] });
  });
  afterAll(() => app.stop());

  it('name every column of the database once, and none that is not there', async () => {
    const columns = await app.nest.get(Database).rows<ColumnRow>(COLUMNS);
    const stored = columns.map(({ tableName, columnName }) => `${tableName}.${columnName}`).sort();
    expect(named.map(({ name }) => name).sort()).toEqual(stored);
  });

  it('have whatever names somebody or opens doors sealed or digested', async () => {
    const columns = await app.nest.get(Database).rows<ColumnRow>(COLUMNS);
    const typeOf = new Map(columns.map(({ tableName, columnName, type }) => [`${tableName}.${columnName}`, type]));
    for (const { name, column, level } of named) {
      const isSealed = /_(sealed|index)$/.test(column) || name in SEALED_BY_ANOTHER_NAME;
      expect([name, isSealed]).toEqual([name, level >= SEALED_FROM]);
      if (isSealed) expect([name, typeOf.get(name)]).toEqual([name, expect.stringMatching(/binary|blob/)]);
    }
  });

  it('hold: after a whole life in the service, no row shows a name, a number, a phone or a token', async () => {
    const desk = await BookingDesk.open({ patients: [aFileOf(LI_HUA, 'CANARY-7')] });
    const { personId, token } = desk;
    await desk.post(`/people/${personId}/card`, {});
    await desk.post(`/people/${personId}/card/codes`, {});
    await desk.get(`/people/${personId}/reports`);
    await desk.booked();
    await addActive(desk.app, await desk.app.signIn('li-second'));
    const contents = await everything(desk.app.nest.get(Database));
    await desk.close();
    expect(contents.get('appointment')?.length).toBeGreaterThan(0);
    expect(contents.get('audit_event')?.length).toBeGreaterThan(0);
    const canaries = [LI_HUA.name, LI_HUA.document.number, LI_HUA.phone, 'CANARY-7', token, 'openid'];
    const found = [...contents].flatMap(([table, bytes]) =>
      canaries.filter((canary) => bytes.includes(canary)).map((canary) => `${table}: ${canary}`),
    );
    expect(found).toEqual([]);
  });
});
