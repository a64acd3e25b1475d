import { isLocalDate } from '@kangqiao/domain';
import type { RecordPort, RecordSection } from '@kangqiao/his-port';
import { type Check, inGroup } from '../check';
import { ensure, needed } from '../expectations';

const check = inGroup('records');

type EntryOf<S extends RecordSection> = Awaited<ReturnType<RecordPort[S]>>[number];

interface SectionRule<S extends RecordSection> {
  title: string;
  standard: string;
  /** What must hold of every entry. */
  isWhole(entry: EntryOf<S>): boolean;
}

const RULES: { [S in RecordSection]: SectionRule<S> } = {
  encounters: {
    title: 'lists visits with the day they were',
    standard: '互联互通 就诊信息 (WS/T 846.7) · FHIR Encounter',
    isWhole: ({ date }) => isLocalDate(date),
  },
  diagnoses: {
    title: 'lists diagnoses by their names',
    standard: 'ICD-10 (2.16.156.10011.2.3.3.11.3) · FHIR Condition',
    isWhole: ({ name }) => name !== '',
  },
  prescriptions: {
    title: 'lists prescriptions by their medication',
    standard: 'WS/T 500 C0004, C0005 处方 · FHIR MedicationRequest',
    isWhole: ({ medication }) => medication !== '',
  },
  allergies: {
    title: 'lists allergies by their substance',
    standard: 'FHIR AllergyIntolerance',
    isWhole: ({ substance }) => substance !== '',
  },
  immunizations: {
    title: 'lists immunisations with the day they were given',
    standard: 'FHIR Immunization',
    isWhole: ({ givenOn }) => isLocalDate(givenOn),
  },
  measurements: {
    title: 'lists measurements by name and value',
    standard: 'FHIR Observation, category vital-signs',
    isWhole: ({ name, value, measuredAt }) => name !== '' && value !== '' && !Number.isNaN(measuredAt.getTime()),
  },
  documents: {
    title: 'lists documents by their titles',
    standard: '互联互通 S0016 文档检索 (WS/T 500) · FHIR DocumentReference',
    isWhole: ({ title, createdAt }) => title !== '' && !Number.isNaN(createdAt.getTime()),
  },
  bloodGroups: {
    title: 'lists blood groups with the day they were determined, where it says so',
    standard: 'FHIR Observation, LOINC 882-1',
    isWhole: ({ determinedOn }) => determinedOn === null || isLocalDate(determinedOn),
  },
};

function checkOf<S extends RecordSection>(section: S): Check {
  const { title, standard, isWhole } = RULES[section];
  return check({
    id: `records.${section}`,
    title,
    standard,
    supported: ({ recordSections }) => recordSections.includes(section),
    needs: ['person'],
    run: async ({ hospital, person }) => {
      const entries: EntryOf<S>[] = await hospital.records[section](person.patientNo);
      needed(entries[0], `the patient's record has no ${section}`);
      ensure(new Set(entries.map(({ id }) => id)).size === entries.length, 'an entry twice');
      ensure(entries.every(isWhole), 'an entry that lacks what it is about');
    },
  });
}

export const RECORD_CHECKS: readonly Check[] = [
  ...(Object.keys(RULES) as RecordSection[]).map((section) => checkOf(section)),
  check({
    id: 'records.order',
    title: 'lists visits newest first',
    standard: 'FHIR _sort=-date',
    supported: ({ recordSections }) => recordSections.includes('encounters'),
    needs: ['person'],
    run: async ({ hospital, person }) => {
      const dates = (await hospital.records.encounters(person.patientNo)).map(({ date }) => date);
      needed(dates[0], "the patient's record has no encounters");
      ensure(
        dates.every((date, index) => index === 0 || date <= (dates[index - 1] ?? '')),
        'not newest first',
      );
    },
  }),
  check({
    id: 'records.document',
    title: 'opens a document that it lists, as plain text',
    standard: '互联互通 S0015 文档调阅 (WS/T 500) · FHIR DocumentReference.content',
    supported: ({ recordSections }) => recordSections.includes('documents'),
    needs: ['person'],
    run: async ({ hospital, person }) => {
      const [newest] = await hospital.records.documents(person.patientNo);
      const { id } = needed(newest, "the patient's record has no documents");
      const content = await hospital.records.document(person.patientNo, id);
      const { sections } = needed(content ?? undefined, 'the document has no form that we read');
      ensure(content?.id === id, 'another document');
      ensure(
        sections.every(({ lines }) => lines.every(({ text }) => text !== '')),
        'a line without a text',
      );
    },
  }),
  check({
    id: 'records.document.of-others',
    title: "does not open somebody else's document",
    standard: '互联互通 S0015 文档调阅 (WS/T 500) · FHIR DocumentReference.content',
    supported: ({ recordSections }) => recordSections.includes('documents'),
    needs: ['person', 'somebodyElse'],
    run: async ({ hospital, person, somebodyElse }) => {
      const [newest] = await hospital.records.documents(person.patientNo);
      const { id } = needed(newest, "the patient's record has no documents");
      ensure((await hospital.records.document(somebodyElse.patientNo, id)) === null, 'it was opened');
    },
  }),
];
