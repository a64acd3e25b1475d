import type { HarnessInUse } from './harness';

export function describePatients(harness: HarnessInUse): void {
  describe('patients', () => {
    beforeEach(() => harness().reset());

    it('finds the one file of a person', async () => {
      const { hospital, person } = harness();
      const files = await hospital.patients.find(person.document, person.name);
      expect(files).toEqual([expect.objectContaining({ patientNo: person.patientNo, name: person.name })]);
    });

    it('answers with every file when a person has several', async () => {
      const { hospital, personWithSeveralFiles: person } = harness();
      const files = await hospital.patients.find(person.document, person.name);
      expect(files.length).toBeGreaterThan(1);
      expect(new Set(files.map(({ patientNo }) => patientNo)).size).toBe(files.length);
    });

    it('answers with an empty list for a person whom the hospital does not know', async () => {
      const { hospital, newcomer } = harness();
      await expect(hospital.patients.find(newcomer.document, newcomer.name)).resolves.toEqual([]);
    });

    it('leaves out a file under another name', async () => {
      const { hospital, person, somebodyElse } = harness();
      await expect(hospital.patients.find(person.document, somebodyElse.name)).resolves.toEqual([]);
    });

    it('opens a file that is found afterwards', async () => {
      const { hospital, newcomer } = harness();
      const outcome = await hospital.patients.register(newcomer);
      expect(outcome).toEqual({ kind: 'registered', patientNo: expect.any(String) });
      const files = await hospital.patients.find(newcomer.document, newcomer.name);
      expect(files).toEqual([
        {
          patientNo: outcome.kind === 'registered' ? outcome.patientNo : '',
          name: newcomer.name,
          sex: newcomer.sex,
          birthDate: newcomer.birthDate,
          phone: newcomer.phone,
        },
      ]);
    });

    it('refuses to open a second file', async () => {
      const { hospital, newcomer } = harness();
      await hospital.patients.register(newcomer);
      await expect(hospital.patients.register(newcomer)).resolves.toMatchObject({
        kind: 'refused',
        reason: 'FILE_EXISTS',
      });
    });
  });
}
