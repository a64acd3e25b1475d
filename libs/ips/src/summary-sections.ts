import type { Say } from '@kangqiao/language';
import type { CompositionSection, Reference } from 'fhir/r4';
import { ABSENT, concept, diagnosisConcept, hl7, LOINC } from './codes';
import { type DocumentContext, profiled } from './context';
import type { IpsSummary } from './input';
import { type SectionContent, section } from './section';

type Listed<K extends keyof IpsSummary> = IpsSummary[K] extends readonly (infer T)[] ? T : never;

/** How bad an allergy is. */
export const severitiesIn = (t: Say) => ({ mild: t`轻度`, moderate: t`中度`, severe: t`重度` });
/** Whether a medicine is taken. */
export const medicationStatesIn = (t: Say) => ({ active: t`使用中`, ended: t`已停用` });
const dayIn = (t: Say, value: string | null): string => (value === null ? t`日期不详` : t.day(value));
const kept = (t: Say, name: string, isOld: boolean): string => (isOld ? t`${name}（医院已不再列出）` : name);

/** What somebody reacts to; one that its hospital holds to be inactive says so. */
export const allergyText = (
  { substance, inactive }: Pick<Listed<'allergies'>, 'substance' | 'inactive'>,
  t: Say,
): string => (inactive ? t`${substance}（医院记为目前不活跃）` : substance);

/** The same for software, which reads no tables. */
const standingOf = ({ noLongerListed }: Listed<'allergies'>['source'], t: Say) =>
  noLongerListed ? { note: [{ text: t`医院已不再列出` }] } : {};

const addAllergy = (
  context: DocumentContext,
  patient: Reference,
  allergy: Listed<'allergies'>,
  index: number,
): Reference => {
  const { reference } = context.hospital(allergy.source);
  return context.add(
    {
      resourceType: 'AllergyIntolerance',
      meta: profiled('AllergyIntolerance', reference),
      clinicalStatus: hl7('allergyintolerance-clinical', allergy.inactive ? 'inactive' : 'active'),
      code: concept(allergy.substance),
      patient,
      ...(allergy.recordedOn !== null && { recordedDate: allergy.recordedOn }),
      ...standingOf(allergy.source, context.t),
      ...(allergy.reaction !== null && {
        reaction: [
          {
            manifestation: [concept(allergy.reaction)],
            ...(allergy.severity !== null && { severity: allergy.severity }),
          },
        ],
      }),
    },
    'allergy',
    `${index}`,
  );
};

const addCondition = (
  context: DocumentContext,
  patient: Reference,
  diagnosis: Listed<'diagnoses'>,
  index: number,
): Reference => {
  const { reference } = context.hospital(diagnosis.source);
  const { t } = context;
  return context.add(
    {
      resourceType: 'Condition',
      meta: profiled('Condition', reference),
      clinicalStatus: diagnosis.status === null ? { extension: [ABSENT] } : hl7('condition-clinical', diagnosis.status),
      code: diagnosisConcept(diagnosis.name, diagnosis.code),
      subject: patient,
      ...(diagnosis.status === 'resolved' && { abatementString: t`已痊愈` }),
      ...(diagnosis.recordedOn !== null && { recordedDate: diagnosis.recordedOn }),
      ...standingOf(diagnosis.source, t),
    },
    'condition',
    `${index}`,
  );
};

const MEDICATION_STATES = { active: 'active', ended: 'completed' } as const;

const addMedication = (
  context: DocumentContext,
  patient: Reference,
  medication: Listed<'medications'>,
  index: number,
): Reference => {
  const { reference } = context.hospital(medication.source);
  return context.add(
    {
      resourceType: 'MedicationRequest',
      meta: profiled('MedicationRequest', reference),
      status: medication.status === null ? 'unknown' : MEDICATION_STATES[medication.status],
      intent: 'order',
      medicationCodeableConcept: concept(medication.name),
      subject: patient,
      ...(medication.prescribedOn !== null && { authoredOn: medication.prescribedOn }),
      ...(medication.dosage !== null && { dosageInstruction: [{ text: medication.dosage }] }),
      ...standingOf(medication.source, context.t),
    },
    'medication',
    `${index}`,
  );
};

const addImmunization = (
  context: DocumentContext,
  patient: Reference,
  given: Listed<'immunizations'>,
  index: number,
): Reference => {
  const { reference } = context.hospital(given.source);
  return context.add(
    {
      resourceType: 'Immunization',
      meta: profiled('Immunization', reference),
      status: 'completed',
      vaccineCode: concept(given.vaccine),
      patient,
      occurrenceDateTime: given.givenOn,
      ...(given.dose !== null && { protocolApplied: [{ doseNumberPositiveInt: given.dose }] }),
      ...standingOf(given.source, context.t),
    },
    'immunization',
    `${index}`,
  );
};

/** Such as `A 型 Rh 阳性`. */
export const bloodGroupText = ({ abo, rh }: Pick<Listed<'bloodGroups'>, 'abo' | 'rh'>, t: Say): string => {
  if (rh === null) return t`${abo} 型`;
  return rh === 'positive' ? t`${abo} 型 Rh 阳性` : t`${abo} 型 Rh 阴性`;
};

/** ABO and Rh together as one result, in the results' section of the document. */
export const addBloodGroups = (
  context: DocumentContext,
  patient: Reference,
  summary: IpsSummary | null,
): SectionContent => {
  const groups = summary?.bloodGroups ?? [];
  const { t } = context;
  return {
    entry: groups.map((group, index) => {
      const performer = context.hospital(group.source);
      return context.add(
        {
          resourceType: 'Observation',
          meta: profiled('Observation-results-laboratory-pathology', performer.reference),
          status: 'final',
          category: [hl7('observation-category', 'laboratory')],
          code: concept(t`血型`, [{ system: LOINC, code: group.rh === null ? '883-9' : '882-1' }]),
          subject: patient,
          ...(group.determinedOn === null
            ? { _effectiveDateTime: { extension: [ABSENT] } }
            : { effectiveDateTime: group.determinedOn }),
          performer: [performer],
          valueCodeableConcept: concept(bloodGroupText(group, t)),
          ...standingOf(group.source, t),
        },
        'blood-group',
        `${index}`,
      );
    }),
    rows: (t) =>
      groups.map((group) => [
        dayIn(t, group.determinedOn),
        kept(t, t`血型`, group.source.noLongerListed),
        bloodGroupText(group, t),
        '',
        group.source.hospitalName,
      ]),
  };
};

/** The sections that every summary has, and those of past illness and immunisations. */
export const summarySections = (
  context: DocumentContext,
  patient: Reference,
  summary: IpsSummary | null,
): CompositionSection[] => {
  const { allergies = [], diagnoses = [], medications = [], immunizations = [] } = summary ?? {};
  const numbered = diagnoses.map((diagnosis, index) => ({ diagnosis, index }));
  const problems = (isPast: boolean): SectionContent => {
    const chosen = numbered.filter(({ diagnosis }) => (diagnosis.status === 'resolved') === isPast);
    return {
      entry: chosen.map(({ diagnosis, index }) => addCondition(context, patient, diagnosis, index)),
      rows: (t) =>
        chosen.map(({ diagnosis: { name, code, recordedOn, source } }) => [
          dayIn(t, recordedOn),
          kept(t, name, source.noLongerListed),
          code ?? '',
          source.hospitalName,
        ]),
    };
  };
  return [
    section(context, 'allergies', summary, {
      entry: allergies.map((allergy, index) => addAllergy(context, patient, allergy, index)),
      rows: (t) =>
        allergies.map((allergy) => {
          const { reaction, severity, recordedOn, source } = allergy;
          return [
            kept(t, allergyText(allergy, t), source.noLongerListed),
            [reaction, severity && severitiesIn(t)[severity]].filter(Boolean).join(t`，`),
            dayIn(t, recordedOn),
            source.hospitalName,
          ];
        }),
    }),
    section(context, 'problems', summary, problems(false)),
    section(context, 'medications', summary, {
      entry: medications.map((medication, index) => addMedication(context, patient, medication, index)),
      rows: (t) =>
        medications.map(({ name, dosage, status, prescribedOn, source }) => [
          kept(t, name, source.noLongerListed),
          dosage ?? '',
          status === null ? t`不详` : medicationStatesIn(t)[status],
          dayIn(t, prescribedOn),
          source.hospitalName,
        ]),
    }),
    ...(summary === null
      ? []
      : [
          section(context, 'immunizations', summary, {
            entry: immunizations.map((given, index) => addImmunization(context, patient, given, index)),
            rows: (t) =>
              immunizations.map(({ vaccine, dose, givenOn, source }) => [
                kept(t, vaccine, source.noLongerListed),
                dose === null ? '' : t`第 ${dose} 剂`,
                t.day(givenOn),
                source.hospitalName,
              ]),
          }),
          section(context, 'past', summary, problems(true)),
        ]),
  ];
};
