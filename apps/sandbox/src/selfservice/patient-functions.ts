import type { Hospital } from '../hospital/hospital';
import { DOCUMENT_TYPES, SEXES, type Fields } from './fields';
import { ok, refused, tellResident, type Reply } from './reply';

/** 1002 */
export function createPatient(request: Fields, hospital: Hospital): Reply {
  const outcome = hospital.files.open({
    name: request.required('NAME'),
    sex: request.coded('SEX', SEXES),
    birthDate: request.date('BIRTHDAY'),
    documentType: request.coded('IDCARD_TYPE', DOCUMENT_TYPES),
    documentNumber: request.required('IDCARD_NO'),
    phone: request.optional('MOBILE') ?? '',
  });
  switch (outcome.kind) {
    case 'opened':
      return ok({ HOSP_PATIENT_ID: outcome.file.patientNo });
    case 'exists':
      return refused('100203', '该证件已建档');
    case 'refused':
      return tellResident(outcome.message);
  }
}

/** 1003 */
export function getPatient(request: Fields, hospital: Hospital): Reply {
  const type = request.coded('IDCARD_TYPE', DOCUMENT_TYPES);
  const name = request.required('NAME');
  const files = hospital.files.ofDocument(type, request.required('IDCARD_NO')).filter((file) => file.name === name);
  if (files.length === 0) return refused('100201', '未找到患者档案');
  return ok({
    PAT_LIST: files.map((file) => ({
      HOSP_PATIENT_ID: file.patientNo,
      NAME: file.name,
      SEX: SEXES[file.sex],
      BIRTHDAY: file.birthDate,
      MOBILE: file.phone || undefined,
    })),
  });
}
