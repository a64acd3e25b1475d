import type { Say } from '@kangqiao/language';
import type { CompositionSection, Reference } from 'fhir/r4';
import { concept, diagnosisConcept, LOINC } from './codes';
import type { DocumentContext } from './context';
import type { IpsVisit } from './input';
import { narrative } from './narrative';
import { titled } from './section';

const CLASSES = { outpatient: 'AMB', emergency: 'EMER', inpatient: 'IMP' } as const;
const visitsIn = (t: Say) => ({ outpatient: t`门诊就诊`, emergency: t`急诊就诊`, inpatient: t`住院` });

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

const prescriptionText = ({ name, dosage }: IpsVisit['prescriptions'][number], t: Say): string =>
  [name, dosage].filter(Boolean).join(t`，`);

/** A visit in lines: when, what, where and with whom; what was found; what was prescribed, and what was on that day besides. */
export const visitLines = (visit: IpsVisit, t: Say): [head: string, ...rest: string[]] => {
  const { hospitalName, noLongerListed } = visit.source;
  return [
    [
      t.day(visit.occurredOn),
      visitsIn(t)[visit.kind],
      noLongerListed ? t`${hospitalName}（医院已不再列出）` : hospitalName,
      visit.departmentName,
      visit.doctorName,
    ]
      .filter(Boolean)
      .join(' · '),
    ...(visit.diagnoses.length > 0 ? [t`诊断：${t.list(visit.diagnoses.map(({ name }) => name))}`] : []),
    ...visit.prescriptions.map((one) => t`处方：${prescriptionText(one, t)}`),
    ...visit.prescriptionsOfDay.map((one) => t`当天的处方（不能确定属于哪次就诊）：${prescriptionText(one, t)}`),
  ];
};

export const visitsSection = (
  context: DocumentContext,
  patient: Reference,
  visits: readonly IpsVisit[],
): CompositionSection => ({
  ...titled(context.languages, (t) => t`就诊`),
  code: { coding: [{ system: LOINC, code: '46240-8' }] },
  text: narrative(context.languages, (t) => ({ lines: visits.flatMap((visit) => visitLines(visit, t)) })),
  entry: visits.map((visit, index) => addVisit(context, patient, visit, index)),
});
