/**
 * Fills a database with people and the entries of their health records, as many as told. Rows that nobody measures come
 * by LOAD DATA LOCAL INFILE from a stream, without a file on the disk; people with a long record get entries of their
 * own, each sealed by itself.
 */
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';

const BLOCK = 10_000;
const ROWS_A_STATEMENT = 500;
const DAY_MS = 86_400_000;
const NEWEST = Date.UTC(2026, 10, 22);
/** Days between two entries of an ordinary person. */
const GAP_DAYS = 97;
const TYPES = ['visit', 'diagnosis', 'prescription', 'immunization'];

/** Ids in the order in which they are loaded, so that the pages of the engine fill one after the other. */
const idOf = (letter, number) => letter + String(number).padStart(21, '0');
const dateOf = (daysAgo, order) => new Date(NEWEST - daysAgo * DAY_MS + order);
const textOf = (date) => date.toISOString().replace('T', ' ').replace('Z', '');
const hex = (buffer) => `x'${buffer.toString('hex')}'`;

/** Lines made a block at a time, when the server has taken the block before. */
function streamOf(count, linesOf) {
  return Readable.from(
    (function* blocks() {
      for (let from = 0; from < count; from += BLOCK) {
        let text = '';
        for (let number = from; number < Math.min(count, from + BLOCK); number += 1) text += linesOf(number);
        yield Buffer.from(text);
      }
    })(),
    { objectMode: false },
  );
}

const load = (connection, table, columns, stream) =>
  connection.query({
    sql: `LOAD DATA LOCAL INFILE 'stream' INTO TABLE ${table} ${columns}`,
    infileStreamFactory: () => stream,
  });

/** What an entry of each type says, as a hospital's adapter would. */
const contentOf = (type, number) =>
  ({
    visit: {
      date: '2026-03-01',
      departmentName: '心血管内科',
      diagnoses: ['原发性高血压', '高脂血症'],
      doctorName: '周明远',
      id: `E-${number}`,
      kind: 'outpatient',
    },
    diagnosis: { code: 'I10.x00', id: `C-${number}`, name: '原发性高血压', recordedOn: '2026-03-01', status: 'active' },
    prescription: {
      dosage: '口服，每次一片，每日两次',
      id: `R-${number}`,
      medication: '苯磺酸氨氯地平片 5 mg',
      prescribedOn: '2026-03-01',
      status: 'active',
    },
    immunization: { dose: 1, givenOn: '2026-03-01', id: `V-${number}`, vaccine: '流感疫苗（四价）' },
  })[type];

/** The columns that hold it, as the intake writes them. */
const sealedOf = (product, type, number) => {
  const content = contentOf(type, number);
  return [
    product.fields.seal('record_entry.content', JSON.stringify(content)),
    product.fields.seal('record_entry.line', product.toLine({ type, content })),
  ];
};

const loadPeople = (connection, { fields }, people) =>
  load(
    connection,
    'person',
    `(id) SET identity_index = UNHEX(SHA2(id, 256)), name_sealed = ${hex(fields.seal('person.name', '李华'))},
     document_type = 'resident-id', sex = 'female', birth_date = '1990-01-01', created_at = '2026-01-01',
     document_number_sealed = ${hex(fields.seal('person.document_number', '110199199001010010'))}`,
    streamOf(people, (number) => `${idOf('P', number)}\n`),
  );

/** The same number for everybody, or one more. */
function loadEntries(connection, product, people, entries) {
  const before = (number) => Math.floor((number * entries) / people);
  const linesOf = (number) => {
    let lines = '';
    const [first, end] = [before(number), before(number + 1)];
    for (let entry = first; entry < end; entry += 1) {
      const at = textOf(dateOf((end - entry) * GAP_DAYS, entry % 900));
      lines += `${idOf('P', number)}\t${at}\t${idOf('E', entry)}\t${TYPES[entry % TYPES.length]}\n`;
    }
    return lines;
  };
  const [content, line] = sealedOf(product, 'visit', 0);
  return load(
    connection,
    'record_entry',
    `(person_id, occurred_at, id, type) SET hospital_id = 'kq-first', file_id = '${idOf('F', 0)}', state = 'current',
     version = 1, source_index = UNHEX(SHA2(id, 256)), content_index = UNHEX(SHA2(id, 256)),
     content_sealed = ${hex(content)}, line_sealed = ${hex(line)}, fetched_at = '2026-11-22'`,
    streamOf(people, linesOf),
  );
}

/** A long record: one entry every other day, at the place where the person stands among the others. */
async function loadLong(connection, product, personId, count) {
  for (let from = 0; from < count; from += ROWS_A_STATEMENT) {
    const rows = Array.from({ length: Math.min(ROWS_A_STATEMENT, count - from) }, (_, index) => {
      const number = from + index;
      const type = TYPES[number % TYPES.length];
      const at = dateOf((count - number) * 2, number % 900);
      const id = randomBytes(11).toString('hex');
      const index32 = randomBytes(32);
      return [
        personId,
        at,
        id,
        type,
        'kq-first',
        idOf('F', 0),
        'current',
        1,
        index32,
        index32,
        ...sealedOf(product, type, number),
        new Date(NEWEST),
      ];
    });
    await connection.query(
      `INSERT INTO record_entry (person_id, occurred_at, id, type, hospital_id, file_id, state, version, source_index,
         content_index, content_sealed, line_sealed, fetched_at) VALUES ?`,
      [rows],
    );
  }
}

/** The people with a long record: spread evenly among the others. */
export const longIds = ({ people, long }) =>
  Array.from({ length: long }, (_, order) => `${idOf('P', Math.floor((order * people) / long)).slice(0, -1)}L`);

/**
 * @param {import('mysql2/promise').Connection} connection to a database with the product's tables, all empty
 * @param {{ fields: object, toLine: (entry: object) => string }} product what seals, and what is kept for lists
 * @param {{ people: number, entries: number, long: number, longEntries: number }} scale ordinary people and all their
 *   entries; people with a long record (longIds), and the entries of each
 */
export async function loadRecords(connection, product, scale, say) {
  const { people, entries, long, longEntries } = scale;
  const step = async (what, work) => {
    const from = performance.now();
    await work();
    say(`${what}: ${((performance.now() - from) / 1000).toFixed(0)} s`);
  };
  await connection.query('SET SESSION unique_checks = 0, SESSION foreign_key_checks = 0');
  await step(`${people.toLocaleString('en')} people`, () => loadPeople(connection, product, people));
  await step(`${entries.toLocaleString('en')} entries`, () => loadEntries(connection, product, people, entries));
  await step(`${long} people with ${longEntries.toLocaleString('en')} entries each`, async () => {
    for (const id of longIds(scale)) await loadLong(connection, product, id, longEntries);
  });
  await connection.query('ANALYZE TABLE record_entry');
}
