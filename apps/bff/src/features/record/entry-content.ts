import type { TimelineType } from '@kangqiao/contracts';
import type {
  Allergy,
  BloodGroup,
  ClinicalDocument,
  Diagnosis,
  Encounter,
  Hospital,
  Immunization,
  Measurement,
  Prescription,
  RecordPort,
  RecordSection,
} from '@kangqiao/his-port';

/** What the entries of each type hold: the port's own words. */
export interface Contents {
  visit: Encounter;
  diagnosis: Diagnosis;
  prescription: Prescription;
  allergy: Allergy;
  immunization: Immunization;
  measurement: Measurement;
  'blood-group': BloodGroup;
  document: ClinicalDocument;
}

interface Kind<T extends TimelineType> {
  /** Where a hospital's entries of this type are read. */
  section: RecordSection;
  read(records: RecordPort, patientNo: string): Promise<Contents[T][]>;
  /** An instant, a day `YYYY-MM-DD`, or null. */
  when(content: Contents[T]): Date | string | null;
  /** Fields that are instants, which JSON keeps as text. */
  instants: readonly (keyof Contents[T] & string)[];
}

/** WS/T 500: what was examined, what the laboratory found. */
const REPORTS: readonly (string | null)[] = ['C0006', 'C0007'];

/** Whether a document is a report: these are left to their own place, where it is asked who may see them when. */
export const isReport = ({ type }: Pick<ClinicalDocument, 'type'>): boolean => REPORTS.includes(type);

/** Every type of entry. */
export const KINDS: { readonly [T in TimelineType]: Kind<T> } = {
  visit: {
    section: 'encounters',
    read: (records, patientNo) => records.encounters(patientNo),
    when: ({ date }) => date,
    instants: [],
  },
  diagnosis: {
    section: 'diagnoses',
    read: (records, patientNo) => records.diagnoses(patientNo),
    when: ({ recordedOn }) => recordedOn,
    instants: [],
  },
  prescription: {
    section: 'prescriptions',
    read: (records, patientNo) => records.prescriptions(patientNo),
    when: ({ prescribedOn }) => prescribedOn,
    instants: [],
  },
  allergy: {
    section: 'allergies',
    read: (records, patientNo) => records.allergies(patientNo),
    when: ({ recordedOn }) => recordedOn,
    instants: [],
  },
  immunization: {
    section: 'immunizations',
    read: (records, patientNo) => records.immunizations(patientNo),
    when: ({ givenOn }) => givenOn,
    instants: [],
  },
  measurement: {
    section: 'measurements',
    read: (records, patientNo) => records.measurements(patientNo),
    when: ({ measuredAt }) => measuredAt,
    instants: ['measuredAt'],
  },
  'blood-group': {
    section: 'bloodGroups',
    read: (records, patientNo) => records.bloodGroups(patientNo),
    when: ({ determinedOn }) => determinedOn,
    instants: [],
  },
  document: {
    section: 'documents',
    read: async (records, patientNo) => (await records.documents(patientNo)).filter((document) => !isReport(document)),
    when: ({ createdAt }) => createdAt,
    instants: ['createdAt'],
  },
};

/** An entry as it came from a hospital. */
export type Fetched = { [T in TimelineType]: { type: T; content: Contents[T] } }[TimelineType];

/** Types whose entries this hospital gives out. */
export const typesGivenBy = ({ capabilities }: Hospital): TimelineType[] =>
  (Object.keys(KINDS) as TimelineType[]).filter((type) => capabilities.recordSections.includes(KINDS[type].section));

/** All that a hospital has in one file, in parallel. @throws HospitalError */
export async function readFile(hospital: Hospital, patientNo: string): Promise<Fetched[]> {
  const read = async <T extends TimelineType>(type: T) =>
    (await KINDS[type].read(hospital.records, patientNo)).map((content) => ({ type, content }) as Fetched);
  return (await Promise.all(typesGivenBy(hospital).map(read))).flat();
}

/** When it happened, as the hospital has it. */
export const whenOf = ({ type, content }: Fetched): Date | string | null => {
  // A type and its content belong together in Fetched; the compiler cannot follow that through an index.
  const kind = KINDS[type] as Kind<TimelineType>;
  return kind.when(content);
};

/** The content as it is kept: the same content is always the same text. */
export const toText = ({ content }: Fetched): string => JSON.stringify(content, Object.keys(content).sort());

/** The content again. */
export function fromText<T extends TimelineType>(type: T, text: string): Contents[T] {
  const content = JSON.parse(text) as Contents[T];
  const { instants } = KINDS[type];
  if (instants.length === 0) return content;
  const revived = Object.fromEntries(instants.map((field) => [field, new Date(String(content[field]))]));
  return { ...content, ...(revived as Partial<Contents[T]>) };
}
