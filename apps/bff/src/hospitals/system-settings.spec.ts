import { OPERATIONS } from '@kangqiao/his-port';
import { changed, problemsOf } from '../testing/changed-hospitals';

describe('the systems of a hospital in a hospitals file', () => {
  it('refuses a port on a wire that does not carry it', () => {
    expect(problemsOf(changed((hospital) => (hospital.ports.queue = 'platform')))).toEqual([
      'hospitals[0].ports.queue: the wire fhir does not carry this',
    ]);
  });

  it('lets a hospital without a record leave the record out, and no other', () => {
    const without = (recordSections: string[]) =>
      changed((hospital) => {
        delete hospital.ports.records;
        hospital.capabilities.recordSections = recordSections;
      });
    expect(problemsOf(without([]))).toEqual([]);
    expect(problemsOf(without(['allergies']))).toEqual([
      'hospitals[0].ports.records: is needed by a hospital that gives out a record',
    ]);
  });

  it('needs a system for every capability it names, and none for the others', () => {
    const capable = (capabilities: object) =>
      changed((hospital) => {
        delete hospital.ports.queue;
        delete hospital.ports.push;
        Object.assign(hospital.capabilities, capabilities);
      });
    expect(problemsOf(capable({ queue: true, stopNotices: ['push'] }))).toEqual([
      'hospitals[0].ports.queue: is needed by a hospital that tells of its queue',
      'hospitals[0].ports.push: is needed by a hospital that pushes stop notices',
    ]);
    expect(problemsOf(capable({ queue: false, stopNotices: ['poll'] }))).toEqual([]);
  });

  it('refuses a PDF of the hospital’s own over a wire that carries none', () => {
    expect(problemsOf(changed((hospital) => (hospital.capabilities.reportOriginals = true)))).toEqual([
      'hospitals[0].ports.reports: the wire selfservice carries no PDF of the hospital: reportOriginals must be false',
    ]);
  });

  it('takes check-ins over the wire that carries them, from a hospital that says so', () => {
    const checkedIn = (port: string | undefined, checkIn?: boolean) =>
      changed((hospital) => {
        hospital.ports.checkIn = port;
        hospital.capabilities.checkIn = checkIn;
      });
    expect(problemsOf(checkedIn(undefined))).toEqual([]);
    expect(problemsOf(checkedIn('platform', true))).toEqual([]);
    expect(problemsOf(checkedIn(undefined, true))).toEqual([
      'hospitals[0].ports.checkIn: is needed by a hospital that takes check-ins',
    ]);
    expect(problemsOf(checkedIn('his', true))).toEqual([
      'hospitals[0].ports.checkIn: the wire selfservice does not carry this',
    ]);
  });

  it('checks the tables of values that a hospital replaces', () => {
    const withTables = (tables: object) => changed((hospital) => (hospital.systems.his.tables = tables));
    expect(problemsOf(withTables({ moneyUnit: 'yuan', sexes: { M: 'male', F: 'female' } }))).toEqual([]);
    expect(problemsOf(withTables({ sexes: { M: 'man' }, colours: {} }))).toEqual([
      'hospitals[0].systems.his.tables.sexes: holds a value that this wire does not know',
      'hospitals[0].systems.his.tables.colours: is not a table of this wire',
    ]);
  });

  it('checks what a system over hip says of itself', () => {
    const over = (hip: object) =>
      changed((hospital) => (hospital.systems.hip = { wire: 'hip', address: 'http://h/hip', senderId: 'k', ...hip }));
    expect(
      problemsOf(
        over({ soapVersion: '1.2', dialect: { ids: 'attribute' }, tables: { feesByLevel: { '1': '25.00' } } }),
      ),
    ).toEqual([]);
    expect(
      problemsOf(
        over({
          soapVersion: '1.3',
          tables: { feesByLevel: { '1': 'much' }, resultCodes: { '3': null }, colours: {} },
          dialect: { ids: 'both' },
          deadlinesMs: { dance: 1 },
        }),
      ),
    ).toEqual([
      'hospitals[0].systems.hip.soapVersion: soapVersion must be one of the following values: 1.1, 1.2',
      'hospitals[0].systems.hip.tables.feesByLevel: holds a value that this wire does not know',
      'hospitals[0].systems.hip.tables.colours: is not a table of this wire',
      'hospitals[0].systems.hip.dialect.ids: holds a value that this wire does not know',
      'hospitals[0].systems.hip.deadlinesMs.dance: is not an operation',
    ]);
  });

  it('checks what a system over fhir says of itself', () => {
    const over = (fhir: object) => changed((hospital) => Object.assign(hospital.systems.platform, fhir));
    const system = 'urn:oid:2.16.840.1.113883.2.23.1.19.1';
    expect(problemsOf(over({ operations: [], documentSystems: { 'resident-id': system, newborn: null } }))).toEqual([]);
    expect(problemsOf(over({ operations: ['find', 'book'] }))).toEqual([]);
    expect(problemsOf(over({ operations: ['hold'], documentSystems: { 'library-card': null } }))).toEqual([
      'hospitals[0].systems.platform.documentSystems: must map our types of documents to identifier systems, or to null',
      'hospitals[0].systems.platform.operations: must be all three, find and book, or none',
    ]);
  });

  it('checks the deadlines of single operations', () => {
    const withDeadlines = (deadlinesMs: object) =>
      changed((hospital) => (hospital.systems.his.deadlinesMs = deadlinesMs));
    expect(problemsOf(withDeadlines({ sessions: 100, book: 60_000 }))).toEqual([]);
    expect(problemsOf(withDeadlines(Object.fromEntries(OPERATIONS.map((name) => [name, 1_000]))))).toEqual([]);
    expect(problemsOf(withDeadlines({ sessions: 99, book: 60_001, dance: 1000 }))).toEqual([
      'hospitals[0].systems.his.deadlinesMs.sessions: must be from 100 to 60000 milliseconds',
      'hospitals[0].systems.his.deadlinesMs.book: must be from 100 to 60000 milliseconds',
      'hospitals[0].systems.his.deadlinesMs.dance: is not an operation',
    ]);
  });
});
