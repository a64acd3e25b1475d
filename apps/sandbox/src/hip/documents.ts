import type { Hospital } from '../hospital/hospital';
import { OID } from './codes';
import { DOCUMENT_NAMES, documentsOf, type CountyDocument } from './document-store';
import { toCda } from './cda';
import { compact, id } from './forms';
import { found, ParameterProblem, type Reply } from './reply';
import type { HipRequest } from './request';
import { el, type XmlElement } from './xml';

const MOST_AT_A_TIME = 20;

const inSubject = (...children: XmlElement[]): XmlElement =>
  el('subject', { typeCode: 'SUBJ' }, el('clinicalDocument', { classCode: 'DOCCLIN', moodCode: 'EVN' }, children));

const codeOf = ({ type }: CountyDocument): XmlElement =>
  el('code', { code: type, codeSystem: OID.documentType, displayName: DOCUMENT_NAMES[type] });

const toEntry = (document: CountyDocument, hospital: Hospital): XmlElement => {
  const department = hospital.world.departments.find(({ name }) => name === document.departmentName);
  return inSubject(
    id(OID.document, document.id),
    codeOf(document),
    el('title', { value: document.title }),
    el('effectiveTime', { value: compact(document.at) }),
    el('recordTarget', { typeCode: 'RCT' }, el('patient', { classCode: 'PAT' }, id(OID.patient, document.patientNo))),
    el(
      'custodian',
      {},
      el(
        'assignedCustodian',
        {},
        department ? id(OID.department, department.id) : null,
        el('name', { value: document.departmentName }),
      ),
    ),
  );
};

/** Which types are asked for; none = every type. */
export const typesAsked = (request: HipRequest): string[] => request.codes('documentType');

/** S0016 */
export function listDocuments(request: HipRequest, hospital: Hospital): Reply {
  const patientNo = request.requiredId('patientId', OID.patient);
  const types = typesAsked(request);
  const days = request.has('effectiveTime') ? request.days() : { from: '0000-00-00', to: '9999-12-31' };
  return found(
    documentsOf(hospital.world, patientNo)
      .filter(({ type }) => types.length === 0 || types.includes(type))
      .filter(({ at }) => at.slice(0, 10) >= days.from && at.slice(0, 10) <= days.to)
      .map((document) => toEntry(document, hospital)),
  );
}

/** Those of the asked documents that are this patient's. */
export function documentsAsked(request: HipRequest, hospital: Hospital): CountyDocument[] {
  const patientNo = request.requiredId('patientId', OID.patient);
  const wanted = request.identifiers('documentId').map(({ extension }) => extension);
  if (wanted.length === 0 || wanted.length > MOST_AT_A_TIME) {
    throw new ParameterProblem(`documentId 应为 1 至 ${MOST_AT_A_TIME} 个`);
  }
  return documentsOf(hospital.world, patientNo).filter((document) => wanted.includes(document.id));
}

/** S0015 */
export const getDocuments = (request: HipRequest, hospital: Hospital): Reply =>
  found(
    documentsAsked(request, hospital).map((document) =>
      inSubject(
        id(OID.document, document.id),
        codeOf(document),
        el('storageCode', {}, el('originalText', { value: toCda(document, hospital) })),
      ),
    ),
  );
