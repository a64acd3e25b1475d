import { checkCharacterOf, DOCUMENT_TYPES, type DocumentType } from '@kangqiao/domain';
import { DocumentTypeNotTaken, type PatientDetails, type PatientPort } from '@kangqiao/his-port';
import { type Check, inGroup } from '../check';
import { ensure, ensureEqual, ensureOutcome } from '../expectations';

const check = inGroup('patients');
const withCheck = (digits: string): string => digits + checkCharacterOf(digits);

/** Documents that were issued to nobody. */
const NOBODYS: Readonly<Record<DocumentType, string>> = {
  'resident-id': withCheck('11019919010101999'),
  'hmt-residence-permit': withCheck('81000019010101999'),
  'foreign-permanent-residence': withCheck('91199919010101999'),
  'hk-macau-permit': 'H00000000',
  'taiwan-permit': '00000000',
  passport: 'XX0000000',
  'birth-certificate': 'X000000000',
  newborn: `01-${withCheck('11019919010101999')}-19010101-9`,
};

const FIND = 'selfservice 1003 GetPatInfo · 互联互通 S0004 个人信息查询 · FHIR Patient by identifier';
const REGISTER = 'selfservice 1002 CreatePat · 互联互通 S0001 个人信息注册 · FHIR Patient create, If-None-Exist';

/** The files under a document; none where the hospital takes no document of the kind. */
const findIfTaken = async (patients: PatientPort, document: PatientDetails['document'], name: string) => {
  try {
    return await patients.find(document, name);
  } catch (error) {
    if (error instanceof DocumentTypeNotTaken) return [];
    throw error;
  }
};

export const PATIENT_CHECKS: readonly Check[] = [
  check({
    id: 'patients.find',
    title: 'finds the file of a person',
    standard: FIND,
    needs: ['person'],
    run: async ({ hospital, person }) => {
      const files = await hospital.patients.find(person.document, person.name);
      const file = files.find(({ patientNo }) => patientNo === person.patientNo);
      ensureEqual(file?.name, person.name, 'the name in the file');
    },
  }),
  check({
    id: 'patients.several-files',
    title: 'answers with every file when a person has several',
    standard: 'selfservice 1003 with several PAT_LIST (100202) · 互联互通 several subjects · FHIR several entries',
    needs: ['personWithSeveralFiles'],
    run: async ({ hospital, personWithSeveralFiles: person }) => {
      const files = await hospital.patients.find(person.document, person.name);
      ensure(files.length > 1, `${files.length} files`);
      ensure(new Set(files.map(({ patientNo }) => patientNo)).size === files.length, 'a file twice');
    },
  }),
  check({
    id: 'patients.unknown',
    title: 'answers with an empty list for a person whom the hospital does not know',
    standard: 'Empty is an answer: selfservice 12 or 100201 · 互联互通 NF · FHIR Bundle without entries',
    needs: ['newcomer'],
    run: async ({ hospital, newcomer }) => {
      ensureEqual(await hospital.patients.find(newcomer.document, newcomer.name), [], 'the list');
    },
  }),
  check({
    id: 'patients.other-name',
    title: 'leaves out a file under another name',
    standard: 'A document number alone is no proof: name and number must agree',
    needs: ['person', 'somebodyElse'],
    run: async ({ hospital, person, somebodyElse }) => {
      ensureEqual(await hospital.patients.find(person.document, somebodyElse.name), [], 'the list');
    },
  }),
  check({
    id: 'patients.documents',
    title: 'asks by every kind of document under its own code, or says that it takes none of the kind',
    standard:
      'selfservice IDCARD_TYPE · 互联互通 CV02.01.101 · FHIR identifier systems; a kind is never sent as another',
    needs: ['newcomer'],
    run: async ({ hospital, newcomer: { name } }) => {
      for (const type of DOCUMENT_TYPES) {
        const document = { type, number: NOBODYS[type] };
        ensureEqual(await findIfTaken(hospital.patients, document, name), [], `the list for a ${type} of nobody`);
      }
    },
  }),
  check({
    id: 'patients.register',
    title: 'opens a file that is found afterwards',
    standard: REGISTER,
    supported: ({ registerPatient }) => registerPatient,
    needs: ['newcomer'],
    changes: true,
    run: async ({ hospital, newcomer }) => {
      const outcome = await hospital.patients.register(newcomer);
      ensureOutcome(outcome, 'registered');
      const files = await hospital.patients.find(newcomer.document, newcomer.name);
      const { name, sex, birthDate, phone } = newcomer;
      const patientNo = outcome.kind === 'registered' ? outcome.patientNo : '';
      ensureEqual(files, [{ patientNo, name, sex, birthDate, phone }], 'the file');
    },
  }),
  check({
    id: 'patients.register-passport',
    title: 'opens a file under a passport, which is no file under a permit of that number',
    standard: REGISTER,
    supported: ({ registerPatient }) => registerPatient,
    needs: ['newcomer'],
    changes: true,
    run: async ({ hospital: { patients }, newcomer }) => {
      const document = { type: 'passport', number: 'H00000000' } as const;
      const outcome = await patients.register({ ...newcomer, document });
      if (outcome.kind === 'refused' && outcome.reason === 'DOCUMENT_TYPE_NOT_TAKEN') return;
      ensureOutcome(outcome, 'registered');
      const found = await patients.find(document, newcomer.name);
      ensureEqual(
        found.map(({ patientNo }) => patientNo),
        [outcome.kind === 'registered' ? outcome.patientNo : ''],
        'the files under the passport',
      );
      const permit = { type: 'hk-macau-permit', number: document.number } as const;
      ensureEqual(await findIfTaken(patients, permit, newcomer.name), [], 'the files under a permit');
    },
  }),
  check({
    id: 'patients.register-twice',
    title: 'refuses to open a second file',
    standard: `${REGISTER}; an existing file is told apart from any other refusal`,
    supported: ({ registerPatient }) => registerPatient,
    needs: ['newcomer'],
    changes: true,
    run: async ({ hospital, newcomer }) => {
      await hospital.patients.register(newcomer);
      ensureOutcome(await hospital.patients.register(newcomer), 'refused', 'FILE_EXISTS');
    },
  }),
];
