import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { Database } from '../database/database';
import type { ActivePerson } from '../platform/access/patient-access';
import { aFileOf, LI_HUA } from '../testing/residents';
import { TestApp } from '../testing/test-app';
import { PatientFiles } from './patient-files';

const person: ActivePerson = { id: 'person-1', sex: 'male', birthDate: '1990-01-01', ...LI_HUA };

describe('the files that hospitals keep for a person', () => {
  let app: TestApp;
  let files: PatientFiles;

  beforeAll(async () => {
    app = await TestApp.start();
    files = app.nest.get(PatientFiles);
  });

  afterAll(() => app.stop());

  afterEach(() => app.nest.get(Database).change('DELETE FROM hospital_patient'));

  const numbers = async (hospital: InMemoryHospital) =>
    (await files.of(person, hospital)).map(({ patientNo }) => patientNo).sort();

  it('are none, one or several, as the hospital says', async () => {
    expect(await numbers(new InMemoryHospital({ id: 'none' }))).toEqual([]);
    expect(await numbers(new InMemoryHospital({ id: 'one', patients: [aFileOf(LI_HUA, 'A1')] }))).toEqual(['A1']);
    const several = [aFileOf(LI_HUA, 'B1'), aFileOf(LI_HUA, 'B2')];
    expect(await numbers(new InMemoryHospital({ id: 'several', patients: several }))).toEqual(['B1', 'B2']);
  });

  it('are asked for again after a day, not before', async () => {
    await numbers(new InMemoryHospital({ patients: [aFileOf(LI_HUA, 'A1')] }));
    const merged = new InMemoryHospital({ patients: [aFileOf(LI_HUA, 'A2')] });
    app.clock.pass({ hours: 23, minutes: 59, seconds: 59 });
    expect(await numbers(merged)).toEqual(['A1']);
    app.clock.pass({ seconds: 1 });
    expect(await numbers(merged)).toEqual(['A2']);
  });

  it('are remembered while the hospital is down, and unknown where it never answered', async () => {
    const hospital = new InMemoryHospital({ patients: [aFileOf(LI_HUA, 'A1')] });
    await numbers(hospital);
    app.clock.pass({ days: 2 });
    hospital.next('unavailable', 'find');
    expect(await numbers(hospital)).toEqual(['A1']);
    const other = new InMemoryHospital({ id: 'other' });
    other.next('unavailable', 'find');
    await expect(numbers(other)).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('are read in as long as the hospital says that they are this person’s, and known beyond that where they were booked under', async () => {
    const before = new InMemoryHospital({ patients: [aFileOf(LI_HUA, 'A1')] });
    const [dropped] = await files.of(person, before);
    const id = dropped?.id ?? '';
    const known = () =>
      Promise.all([files.patientNoOf(person.id, before.id, id), files.bookedNoOf(person.id, before.id, id)]);
    expect(await known()).toEqual(['A1', 'A1']);
    app.clock.pass({ days: 1 });
    await numbers(new InMemoryHospital({ patients: [aFileOf(LI_HUA, 'A2')] }));
    expect(await known()).toEqual([null, 'A1']);
    app.clock.pass({ days: 1 });
    await numbers(before);
    expect(await known()).toEqual(['A1', 'A1']);
  });

  it('do not lie in the database in the clear', async () => {
    await numbers(new InMemoryHospital({ patients: [aFileOf(LI_HUA, 'VERY-LOCAL-NUMBER')] }));
    const rows = await app.nest.get(Database).rows<Record<string, unknown>>('SELECT * FROM hospital_patient');
    expect(rows).toHaveLength(1);
    expect(
      Object.values(rows[0] ?? {})
        .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
        .join(),
    ).not.toContain('VERY-LOCAL-NUMBER');
  });

  describe('for booking', () => {
    it('are opened where there is none and the hospital allows it', async () => {
      const hospital = new InMemoryHospital();
      const file = await files.forBooking(person, hospital);
      expect(await numbers(hospital)).toEqual([file.patientNo]);
    });

    it('are not opened where the hospital does not allow it', async () => {
      const hospital = new InMemoryHospital({ capabilities: { registerPatient: false } });
      await expect(files.forBooking(person, hospital)).rejects.toMatchObject({ code: 'HOSPITAL_REFUSED' });
    });

    it('are found later when the hospital opened one and went silent', async () => {
      const hospital = new InMemoryHospital();
      hospital.next('act-then-hang', 'register');
      await expect(files.forBooking(person, hospital)).rejects.toMatchObject({ code: 'HOSPITAL_UNAVAILABLE' });
      expect((await files.forBooking(person, hospital)).patientNo).toBe('P000001');
    });

    it('must be one: several are refused until they were merged at the counter', async () => {
      const several = new InMemoryHospital({ patients: [aFileOf(LI_HUA, 'B1'), aFileOf(LI_HUA, 'B2')] });
      await expect(files.forBooking(person, several)).rejects.toMatchObject({ code: 'HOSPITAL_FILE_AMBIGUOUS' });
      const merged = new InMemoryHospital({ patients: [aFileOf(LI_HUA, 'B2')] });
      expect((await files.forBooking(person, merged)).patientNo).toBe('B2');
    });
  });
});
