import type { Hospital } from '../hospital/hospital';
import { isLocalDate } from '../hospital/local-time';
import type { PatientFile, Sex } from '../hospital/patient-files';
import { identityRootOf, identityTypeOf, OID, SEXES } from './codes';
import { compact, identifiersOf, item, textOf, timeOf } from './forms';
import { done, found, notDone, ParameterProblem, type Reply } from './reply';
import type { HipRequest } from './request';
import { el, type XmlElement } from './xml';

/** 1201, 1202 */
const FILE_EXISTS = notDone('1201', '该证件已建档');
const detailsRefused = (text: string): Reply => notDone('1202', text);

const registration = (patient: XmlElement): XmlElement =>
  el(
    'subject',
    { typeCode: 'SUBJ' },
    el(
      'registrationEvent',
      { classCode: 'REG', moodCode: 'EVN' },
      el('statusCode', { code: 'active' }),
      el('subject1', { typeCode: 'SBJ' }, patient),
    ),
  );

const toPatient = (file: PatientFile): XmlElement =>
  registration(
    el(
      'patient',
      { classCode: 'PAT' },
      item.id(OID.patient, file.patientNo),
      el(
        'patientPerson',
        { classCode: 'PSN', determinerCode: 'INSTANCE' },
        item.id(identityRootOf(file.documentType) ?? OID.identityDocument, file.documentNumber),
        item.name(file.name),
        file.phone === '' ? null : item.telecom(file.phone),
        el('administrativeGenderCode', { code: SEXES[file.sex], codeSystem: OID.sex }),
        el('birthTime', { value: compact(file.birthDate) }),
      ),
    ),
  );

/** S0004 */
export function queryPatients(request: HipRequest, hospital: Hospital): Reply {
  const [asked] = request.identifiers('livingSubjectId');
  const type = asked && identityTypeOf(asked.root);
  if (!type || asked.extension === null) throw new ParameterProblem('livingSubjectId 应为证件号码');
  const name = request.text('livingSubjectName');
  return found(
    hospital.files
      .ofDocument(type, asked.extension)
      .filter((file) => file.name === name)
      .map(toPatient),
  );
}

/** S0001 */
export function registerPatient(request: HipRequest, hospital: Hospital): Reply {
  const person = request.subject.at('registrationRequest', 'subject1', 'patient', 'patientPerson');
  const [document] = identifiersOf(person.all('id'));
  const documentType = document && identityTypeOf(document.root);
  const name = textOf(person.at('name'));
  const sexCode = person.at('administrativeGenderCode').attribute('code');
  const sex = (Object.keys(SEXES) as Sex[]).find((one) => SEXES[one] === sexCode);
  const birthDate = timeOf(person.at('birthTime').attribute('value'))?.date;
  if (!documentType || !document.extension || !name || !sex || !birthDate || !isLocalDate(birthDate)) {
    return detailsRefused('患者信息不完整');
  }
  const phone = (textOf(person.at('telecom')) ?? '').replace(/^tel:/, '');
  const outcome = hospital.files.open({
    name,
    sex,
    birthDate,
    documentType,
    documentNumber: document.extension,
    phone,
  });
  if (outcome.kind === 'exists') return FILE_EXISTS;
  return outcome.kind === 'opened' ? done([toPatient(outcome.file)]) : detailsRefused(outcome.message);
}
