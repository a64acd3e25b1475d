import { isoWithOffset, writeExactJson } from '@kangqiao/domain';
import type { Bundle, Composition, CompositionSection, Reference } from 'fhir/r4';
import { concept, diagnosisConcept, LOINC } from './codes';
import { DocumentContext, profiled, PROFILE } from './context';
import type { IpsInput, IpsRemark, IpsVisit } from './input';
import { narrative } from './narrative';
import { addPatient } from './patient';
import { addReports } from './results';
import { section } from './section';
import { addBloodGroups, summarySections } from './summary-sections';

const TITLE = '国际患者摘要（IPS）';

const CLASSES = { outpatient: 'AMB', emergency: 'EMER', inpatient: 'IMP' } as const;
const VISITS = { outpatient: '门诊就诊', emergency: '急诊就诊', inpatient: '住院' } as const;

const addVisit = (context: DocumentContext, patient: Reference, visit: IpsVisit): CompositionSection => {
  const serviceProvider = context.hospital(visit.source);
  const entry = context.add(
    {
      resourceType: 'Encounter',
      status: 'finished',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: CLASSES[visit.kind] },
      subject: patient,
      period: { start: visit.occurredOn },
      ...(visit.departmentName !== null && { serviceType: concept(visit.departmentName) }),
      ...(visit.diagnoses.length > 0 && {
        reasonCode: visit.diagnoses.map(({ name, code }) => diagnosisConcept(name, code)),
      }),
      serviceProvider,
    },
    'visit',
  );
  const lines = [
    [visit.occurredOn, VISITS[visit.kind], visit.source.hospitalName, visit.departmentName, visit.doctorName]
      .filter(Boolean)
      .join(' · '),
    ...(visit.diagnoses.length > 0 ? [`诊断：${visit.diagnoses.map(({ name }) => name).join('、')}`] : []),
    ...visit.prescriptions.map(({ name, dosage }) => `处方：${[name, dosage].filter(Boolean).join('，')}`),
  ];
  return {
    title: '就诊',
    code: { coding: [{ system: LOINC, code: '46240-8' }] },
    text: narrative(lines),
    entry: [entry],
  };
};

/** In the family's own words, apart from what hospitals said. */
const remarksSection = (remarks: readonly IpsRemark[]): CompositionSection => ({
  title: '居民备注',
  code: { coding: [{ system: LOINC, code: '51855-5' }] },
  text: narrative(['以下由居民本人或家人填写，不是医院的记录。'], {
    head: ['日期', '记录', '备注', '填写人', '填写时间'],
    rows: remarks.map(({ occurredOn, title, text, who, writtenAt }) => [
      ...[occurredOn ?? '日期不详', title, text, who],
      writtenAt.slice(0, 'YYYY-MM-DDTHH:mm'.length).replace('T', ' '),
    ]),
  }),
});

/**
 * The document (HL7 FHIR R4, International Patient Summary 2.0) of what hospitals said of one person. The same input
 * gives the same document, down to every id in it. `ipsText` writes it: `JSON.stringify` would lose digits of results.
 */
export const ipsDocument = ({ id, at, person, summary, reports, visit, remarks, notes }: IpsInput): Bundle => {
  const context = new DocumentContext(id);
  const patient = addPatient(context, person, summary);
  const author = context.add(
    { resourceType: 'Organization', meta: profiled('Organization'), name: '康桥居民健康服务平台' },
    'author',
  );
  const sections = summarySections(context, patient, summary);
  const bloodGroups = addBloodGroups(context, patient, summary);
  const told = addReports(context, patient, reports);
  const results = {
    entry: [...bloodGroups.entry, ...told.entry],
    rows: [...bloodGroups.rows, ...told.rows],
    notes,
  };
  const composition: Composition = {
    resourceType: 'Composition',
    id: context.urlOf('composition').slice('urn:uuid:'.length),
    meta: profiled('Composition'),
    language: 'zh-CN',
    status: 'final',
    type: { coding: [{ system: LOINC, code: '60591-5' }] },
    subject: patient,
    date: isoWithOffset(at),
    author: [author],
    title: TITLE,
    confidentiality: 'N',
    custodian: author,
    section: [
      ...sections,
      ...(results.entry.length > 0 || notes.length > 0 ? [section('results', summary, results)] : []),
      ...(visit ? [addVisit(context, patient, visit)] : []),
      ...(remarks.length > 0 ? [remarksSection(remarks)] : []),
    ],
  };
  return {
    resourceType: 'Bundle',
    id: context.urlOf('document').slice('urn:uuid:'.length),
    meta: { profile: [`${PROFILE}Bundle-uv-ips`] },
    language: 'zh-CN',
    identifier: { system: 'urn:ietf:rfc:3986', value: context.urlOf('document') },
    type: 'document',
    timestamp: isoWithOffset(at),
    entry: [{ fullUrl: context.urlOf('composition'), resource: composition }, ...context.entries],
  };
};

/** A document as text, in which `5.10` stays `5.10` and no digit of a long number is lost. @param indent blanks a level */
export const ipsText = (document: Bundle, indent = 0): string => writeExactJson(document, indent);
