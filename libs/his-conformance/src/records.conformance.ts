import { isLocalDate } from '@kangqiao/domain';
import type { HarnessInUse } from './harness';

export function describeRecords(harness: HarnessInUse): void {
  describe('records', () => {
    const records = () => harness().hospital.records;
    const patientNo = () => harness().person.patientNo;

    it('lists visits newest first, with where and why', async () => {
      const encounters = await records().encounters(patientNo());
      expect(encounters.length).toBeGreaterThan(0);
      const dates = encounters.map(({ date }) => date);
      expect(dates.every(isLocalDate)).toBe(true);
      expect(dates).toEqual([...dates].sort().reverse());
    });

    it('lists diagnoses by their names', async () => {
      const diagnoses = await records().diagnoses(patientNo());
      expect(diagnoses.length).toBeGreaterThan(0);
      expect(diagnoses.every(({ name }) => name !== '')).toBe(true);
    });

    it('lists prescriptions by their medication', async () => {
      const prescriptions = await records().prescriptions(patientNo());
      expect(prescriptions.length).toBeGreaterThan(0);
      expect(prescriptions.every(({ medication }) => medication !== '')).toBe(true);
    });

    it('lists allergies by their substance', async () => {
      const allergies = await records().allergies(patientNo());
      expect(allergies.length).toBeGreaterThan(0);
      expect(allergies.every(({ substance }) => substance !== '')).toBe(true);
    });

    it('lists immunisations with the day they were given', async () => {
      const immunizations = await records().immunizations(patientNo());
      expect(immunizations.length).toBeGreaterThan(0);
      expect(immunizations.every(({ givenOn }) => isLocalDate(givenOn))).toBe(true);
    });
  });
}
