import type { Hospital } from '../hospital/hospital';
import type { Encounter } from '../world/model';
import { sectionsOf } from './cda-sections';
import { OID, PATIENT_TYPES } from './codes';
import type { CountyDocument } from './document-store';
import { compact, id } from './forms';
import { el, type XmlElement } from './xml';

const TEMPLATES = '2.16.156.10011.2.1.1';
const FIRST_TEMPLATE = 20;

const encompassing = (encounter: Encounter): XmlElement =>
  el(
    'componentOf',
    {},
    el(
      'encompassingEncounter',
      {},
      id(OID.visit, encounter.id),
      el('code', { ...PATIENT_TYPES[encounter.kind], codeSystem: OID.patientType }),
      el('effectiveTime', {}, el('low', { value: compact(encounter.startedAt.slice(0, 16)) })),
    ),
  );

/** The document as WS/T 500 writes it. */
export function toCda(document: CountyDocument, hospital: Hospital): XmlElement {
  const { departments, doctors } = hospital.world;
  const department = departments.find(({ name }) => name === document.departmentName);
  const doctor = doctors.find(
    ({ name, departmentId }) => name === document.doctorName && departmentId === department?.id,
  );
  const at = compact(document.at);
  return el(
    'ClinicalDocument',
    { xmlns: 'urn:hl7-org:v3', 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance' },
    el('typeId', { root: '2.16.840.1.113883.1.3', extension: 'POCD_MT000040' }),
    el('templateId', { root: `${TEMPLATES}.${FIRST_TEMPLATE + Number(document.type.slice(1))}` }),
    id(OID.document, document.id),
    el('code', { code: document.type, codeSystem: OID.documentType }),
    el('title', {}, document.title),
    el('effectiveTime', { value: at }),
    el(
      'recordTarget',
      { typeCode: 'RCT' },
      el(
        'patientRole',
        { classCode: 'PAT' },
        id(OID.patient, document.patientNo),
        el('patient', {}, el('name', {}, hospital.files.find(document.patientNo)?.name ?? '')),
      ),
    ),
    el(
      'author',
      {},
      el('time', { value: at }),
      el(
        'assignedAuthor',
        {},
        doctor ? id(OID.staff, doctor.id) : null,
        el('assignedPerson', {}, el('name', {}, document.doctorName)),
      ),
    ),
    el(
      'custodian',
      {},
      el(
        'assignedCustodian',
        {},
        el(
          'representedCustodianOrganization',
          {},
          department ? id(OID.department, department.id) : null,
          el('name', {}, document.departmentName),
        ),
      ),
    ),
    document.content.kind === 'visit' ? encompassing(document.content.encounter) : null,
    el('component', {}, el('structuredBody', {}, sectionsOf(document))),
  );
}
