import type { CompositionSection, Reference } from 'fhir/r4';
import { concept, diagnosisConcept, LOINC } from './codes';
import type { DocumentContext } from './context';
import type { IpsVisit } from './input';
import { narrative } from './narrative';

const CLASSES = { outpatient: 'AMB', emergency: 'EMER', inpatient: 'IMP' } as const;
const VISITS = { outpatient: '门诊就诊', emergency: '急诊就诊', inpatient: '住院' } as const;

const addVisit = (context: DocumentContext, patient: Reference, visit: IpsVisit, index: number): Reference => {
  const serviceProvider = context.hospital(visit.source);
  return context.add(
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
    `${index}`,
  );
};

/** A visit in lines: when, what, where and with whom; what was found; what was prescribed. */
export const visitLines = (visit: IpsVisit): [head: string, ...rest: string[]] => [
  [
    visit.occurredOn,
    VISITS[visit.kind],
    visit.source.hospitalName + (visit.source.noLongerListed ? '（医院已不再列出）' : ''),
    visit.departmentName,
    visit.doctorName,
  ]
    .filter(Boolean)
    .join(' · '),
  ...(visit.diagnoses.length > 0 ? [`诊断：${visit.diagnoses.map(({ name }) => name).join('、')}`] : []),
  ...visit.prescriptions.map(({ name, dosage }) => `处方：${[name, dosage].filter(Boolean).join('，')}`),
];

export const visitsSection = (
  context: DocumentContext,
  patient: Reference,
  visits: readonly IpsVisit[],
): CompositionSection => ({
  title: '就诊',
  code: { coding: [{ system: LOINC, code: '46240-8' }] },
  text: narrative(visits.flatMap(visitLines)),
  entry: visits.map((visit, index) => addVisit(context, patient, visit, index)),
});
