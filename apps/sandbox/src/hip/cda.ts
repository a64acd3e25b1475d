import type { Hospital } from '../hospital/hospital';
import type { Encounter, ImagingReport, LaboratoryItem, LaboratoryReport, Prescription } from '../world/model';
import type { CountyDocument } from './document-store';
import { OID, PATIENT_TYPES } from './codes';
import { compact, id } from './forms';
import { el, type XmlElement } from './xml';

const TEMPLATES = '2.16.156.10011.2.1.1';
const FIRST_TEMPLATE = 20;

const section = (loinc: string, ...entries: (XmlElement | XmlElement[])[]): XmlElement =>
  el('component', {}, el('section', {}, el('code', { code: loinc, codeSystem: OID.loinc }), ...entries));

const observation = (element: string, displayName: string, ...children: (XmlElement | null)[]): XmlElement =>
  el(
    'observation',
    { classCode: 'OBS', moodCode: 'EVN' },
    el('code', { code: element, codeSystem: OID.dataElement, displayName }),
    children,
  );

const words = (text: string): XmlElement => el('value', { 'xsi:type': 'ST' }, text);
const entry = (...children: XmlElement[]): XmlElement => el('entry', {}, children);
const component = (child: XmlElement): XmlElement => el('component', {}, child);

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

const JUDGED = new Set<LaboratoryItem['flag']>(['H', 'L', 'HH', 'LL']);
const RESULTS: Partial<Record<LaboratoryItem['flag'], { code: string; displayName: string }>> = {
  N: { code: '1', displayName: '正常' },
  H: { code: '2', displayName: '异常' },
  L: { code: '2', displayName: '异常' },
  HH: { code: '2', displayName: '异常' },
  LL: { code: '2', displayName: '异常' },
  A: { code: '2', displayName: '异常' },
};

const toItem = ({ code, name, value, unit, referenceRange, flag }: LaboratoryItem): XmlElement => {
  const result = RESULTS[flag];
  const range = el('referenceRange', {}, el('observationRange', {}, el('text', {}, referenceRange)));
  const isQuantity = isNumber(value);
  return entry(
    el(
      'organizer',
      { classCode: 'CLUSTER', moodCode: 'EVN' },
      el('statusCode', { code: 'completed' }),
      component(
        observation('DE04.30.019.00', '检验项目代码', el('value', { 'xsi:type': 'CD', code, displayName: name })),
      ),
      component(
        observation(
          'DE04.30.015.00',
          '检验定量结果',
          isQuantity ? el('value', { 'xsi:type': 'PQ', value, unit: unit || undefined }) : words(value),
          JUDGED.has(flag) ? el('interpretationCode', { code: flag, codeSystem: OID.interpretation }) : null,
          referenceRange === '' ? null : range,
        ),
      ),
      !isQuantity && unit !== '' ? component(observation('DE04.30.016.00', '检查定量结果计量单位', words(unit))) : null,
      result
        ? component(
            observation(
              'DE04.30.017.00',
              '检验结果代码',
              el('value', { 'xsi:type': 'CD', codeSystem: OID.result, ...result }),
            ),
          )
        : null,
    ),
  );
};

const laboratory = (report: LaboratoryReport): XmlElement[] => [
  section(
    '30954-2',
    entry(
      observation(
        'DE04.50.134.00',
        '标本类别',
        el('effectiveTime', { value: compact(report.collectedAt) }),
        words(report.specimen),
      ),
    ),
    report.items.map(toItem),
  ),
];

const imaging = (report: ImagingReport): XmlElement[] => [
  section(
    '29545-1',
    entry(
      observation(
        'DE04.50.131.00',
        '检查报告结果-客观所见',
        words(report.findings),
        el('targetSiteCode', { displayName: report.bodyPart }),
      ),
    ),
    entry(observation('DE04.50.132.00', '检查报告结果-主观提示', words(report.impression))),
  ),
];

const visit = ({ diagnoses }: Encounter): XmlElement[] => [
  section(
    '29548-5',
    diagnoses.map(({ code, name }) =>
      entry(
        observation(
          'DE05.01.024.00',
          '诊断代码',
          el('value', { 'xsi:type': 'CD', code, codeSystem: OID.diagnosis, displayName: name }),
        ),
      ),
    ),
  ),
];

const prescription = (lines: readonly Prescription[]): XmlElement[] => [
  section(
    '10160-0',
    lines.map((line) =>
      entry(
        el(
          'substanceAdministration',
          { classCode: 'SBADM', moodCode: 'EVN' },
          id(OID.prescription, line.id),
          el('text', {}, line.dosage),
          el(
            'consumable',
            {},
            el('manufacturedProduct', {}, el('manufacturedLabeledDrug', {}, el('name', {}, line.medication))),
          ),
        ),
      ),
    ),
  ),
];

const sectionsOf = ({ content }: CountyDocument): XmlElement[] => {
  switch (content.kind) {
    case 'laboratory':
      return laboratory(content);
    case 'imaging':
      return imaging(content);
    case 'visit':
      return visit(content.encounter);
    case 'prescription':
      return prescription(content.lines);
  }
};

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
