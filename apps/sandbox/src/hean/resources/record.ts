import type {
  AllergyIntolerance,
  Condition,
  DocumentReference,
  Encounter,
  Immunization,
  MedicationRequest,
  Observation,
  Patient,
  Resource,
} from '@medplum/fhirtypes';
import { withOffset } from '../../hospital/local-time';
import { addDays } from '../../world/calendar';
import type { Chart, ChartedVisit } from '../world/chart';
import { HEAN } from '../world/hospital';
import { diagnoses } from '../world/story';
import { coded, coding, referenceTo } from './codes';

const LOINC = 'http://loinc.org';
const ICD_10 = 'http://hl7.org/fhir/sid/icd-10';
const CLASSES = { outpatient: 'AMB', emergency: 'EMER', inpatient: 'IMP' } as const;
const WITHIN_A_MONTH = 30;

const short = (id: string): string => id.replace('enc-', '');
const dayOf = ({ encounter }: ChartedVisit): string => encounter.startedAt.slice(0, 10);

const toEncounter = ({ patient }: Chart, { encounter }: ChartedVisit): Encounter => ({
  resourceType: 'Encounter',
  id: encounter.id,
  status: 'finished',
  class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: CLASSES[encounter.kind] },
  subject: referenceTo<Patient>('Patient', patient.id),
  serviceType: { text: encounter.departmentName },
  participant: [{ individual: { display: encounter.doctorName } }],
  period: { start: withOffset(encounter.startedAt) },
  reasonCode: encounter.diagnoses.map(({ code, name }) => coding(ICD_10, code, name)),
});

/** Each diagnosis once, from the visit that made it first. */
function conditionsOf(chart: Chart): Condition[] {
  const made = new Map<string, Condition>();
  for (const visit of [...chart.visits].sort((a, b) => dayOf(a).localeCompare(dayOf(b)))) {
    for (const { code, name } of visit.encounter.diagnoses) {
      if (made.has(code) || code.startsWith('Z')) continue;
      const lasts = Object.values(diagnoses).some(([known, , lasting]) => known === code && lasting);
      made.set(code, {
        resourceType: 'Condition',
        id: `con-${short(visit.encounter.id)}-${code.toLowerCase()}`,
        clinicalStatus: coded('condition-clinical', lasts ? 'active' : 'resolved'),
        verificationStatus: coded('condition-ver-status', 'confirmed'),
        code: coding(ICD_10, code, name),
        subject: referenceTo<Patient>('Patient', chart.patient.id),
        recordedDate: dayOf(visit),
      });
    }
  }
  return [...made.values()];
}

const prescriptionsOf = ({ patient }: Chart, visit: ChartedVisit, today: string): MedicationRequest[] =>
  (visit.drugs ?? []).map(([medication, dosage], order) => ({
    resourceType: 'MedicationRequest',
    id: `med-${short(visit.encounter.id)}-${order + 1}`,
    status: dayOf(visit) >= addDays(today, -WITHIN_A_MONTH) ? 'active' : 'completed',
    intent: 'order',
    medicationCodeableConcept: { text: medication },
    subject: referenceTo<Patient>('Patient', patient.id),
    authoredOn: dayOf(visit),
    dosageInstruction: [{ text: dosage }],
  }));

const allergiesOf = ({ patient, story, visits }: Chart): AllergyIntolerance[] =>
  (story.allergies ?? []).map(([substance, reaction, severity], order) => ({
    resourceType: 'AllergyIntolerance',
    id: `alg-${patient.patientNo.toLowerCase()}-${order + 1}`,
    clinicalStatus: coded('allergyintolerance-clinical', 'active'),
    verificationStatus: coded('allergyintolerance-verification', 'confirmed'),
    code: { text: substance },
    patient: referenceTo<Patient>('Patient', patient.id),
    ...(visits[0] ? { recordedDate: dayOf(visits[0]) } : {}),
    reaction: [{ manifestation: [{ text: reaction }], severity }],
  }));

const immunizationsOf = ({ patient, story }: Chart, today: string): Immunization[] =>
  (story.vaccines ?? []).map(([vaccine, dose, daysAgo], order) => ({
    resourceType: 'Immunization',
    id: `imm-${patient.patientNo.toLowerCase()}-${order + 1}`,
    status: 'completed',
    vaccineCode: { text: vaccine },
    patient: referenceTo<Patient>('Patient', patient.id),
    occurrenceDateTime: addDays(today, -daysAgo),
    protocolApplied: [{ doseNumberPositiveInt: dose }],
  }));

/** What is measured at the door: blood pressure as one observation of two parts, the rest one by one. */
function vitalSignsOf({ patient }: Chart, visit: ChartedVisit): Observation[] {
  const [systolic, diastolic, pulse, temperature, weight] = visit.vitals;
  const sign = (order: number, code: string, name: string): Observation => ({
    resourceType: 'Observation',
    id: `vit-${short(visit.encounter.id)}-${order}`,
    status: 'final',
    category: [coded('observation-category', 'vital-signs')],
    code: coding(LOINC, code, name),
    subject: referenceTo<Patient>('Patient', patient.id),
    effectiveDateTime: withOffset(visit.encounter.startedAt),
  });
  const pressure = (code: string, name: string, value: number) => ({
    code: coding(LOINC, code, name),
    valueQuantity: { value, unit: 'mmHg' },
  });
  return [
    {
      ...sign(1, '85354-9', '血压'),
      component: [pressure('8480-6', '收缩压', systolic), pressure('8462-4', '舒张压', diastolic)],
    },
    { ...sign(2, '8867-4', '心率'), valueQuantity: { value: pulse, unit: '次/分' } },
    { ...sign(3, '8310-5', '体温'), valueQuantity: { value: temperature, unit: '℃' } },
    { ...sign(4, '29463-7', '体重'), valueQuantity: { value: weight, unit: 'kg' } },
    ...(visit.height === undefined
      ? []
      : [{ ...sign(5, '8302-2', '身高'), valueQuantity: { value: visit.height, unit: 'cm' } }]),
  ];
}

const bloodGroupOf = ({ patient, story, visits }: Chart): Observation[] =>
  story.bloodGroup === undefined
    ? []
    : [
        {
          resourceType: 'Observation',
          id: `abo-${patient.patientNo.toLowerCase()}`,
          status: 'final',
          category: [coded('observation-category', 'laboratory')],
          code: coding(LOINC, '882-1', 'ABO 与 Rh 血型'),
          subject: referenceTo<Patient>('Patient', patient.id),
          valueCodeableConcept: { text: story.bloodGroup },
          ...(visits[0] ? { effectiveDateTime: dayOf(visits[0]) } : {}),
        },
      ];

const textOf = ({ encounter, drugs = [], vitals }: ChartedVisit): string => {
  const [systolic, diastolic, pulse, temperature, weight] = vitals;
  return [
    `体征：血压 ${systolic}/${diastolic} mmHg，心率 ${pulse} 次/分，体温 ${temperature} ℃，体重 ${weight} kg。`,
    `诊断：${encounter.diagnoses.map(({ name }) => name).join('、')}。`,
    ...drugs.map(([medication, dosage]) => `处方：${medication}，${dosage}。`),
  ].join('\n');
};

const documentOf = ({ patient }: Chart, visit: ChartedVisit): DocumentReference => {
  const { encounter } = visit;
  return {
    resourceType: 'DocumentReference',
    id: `doc-${short(encounter.id)}`,
    status: 'current',
    type: coding(
      'urn:oid:2.16.156.10011.2.1.1',
      encounter.kind === 'emergency' ? 'C0003' : 'C0002',
      encounter.kind === 'emergency' ? '急诊留观病历' : '门（急）诊病历',
    ),
    subject: referenceTo<Patient>('Patient', patient.id),
    date: withOffset(encounter.startedAt),
    custodian: { display: encounter.departmentName },
    description: `${HEAN.name} ${encounter.departmentName}门诊病历`,
    author: [{ display: encounter.doctorName }],
    content: [
      {
        attachment: {
          contentType: 'text/plain; charset=utf-8',
          title: '门诊病历',
          data: Buffer.from(textOf(visit), 'utf8').toString('base64'),
        },
      },
    ],
  };
};

/** Everything of one chart but its reports. */
export const recordResources = (chart: Chart, today: string): Resource[] => [
  ...chart.visits.map((visit) => toEncounter(chart, visit)),
  ...conditionsOf(chart),
  ...chart.visits.flatMap((visit) => prescriptionsOf(chart, visit, today)),
  ...allergiesOf(chart),
  ...immunizationsOf(chart, today),
  ...chart.visits.flatMap((visit) => vitalSignsOf(chart, visit)),
  ...chart.visits.map((visit) => documentOf(chart, visit)),
  ...bloodGroupOf(chart),
];
