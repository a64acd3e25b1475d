import type { Operation } from '../faults/faults';
import type { World } from '../world/model';
import { toAllergy, toCondition, toEncounter, toImmunization, toMedicationRequest, type Searchable } from './resources';

export interface Collection {
  operation: Operation;
  /** The name by which `_sort` knows the date. */
  dateParameter: string;
  all: (world: World) => Searchable[];
}

const collect = <T extends { patientNo: string }>(
  items: readonly T[],
  dateOf: (item: T) => string,
  toResource: (item: T) => Searchable['resource'],
): Searchable[] => items.map((item) => ({ patientNo: item.patientNo, date: dateOf(item), resource: toResource(item) }));

/** What the record holds of each patient. */
export const COLLECTIONS: Readonly<Record<string, Collection>> = {
  Encounter: {
    operation: 'encounters',
    dateParameter: 'date',
    all: (world) => collect(world.encounters, (item) => item.startedAt, toEncounter),
  },
  Condition: {
    operation: 'diagnoses',
    dateParameter: 'recorded-date',
    all: (world) => collect(world.conditions, (item) => item.recordedOn, toCondition),
  },
  MedicationRequest: {
    operation: 'prescriptions',
    dateParameter: 'authoredon',
    all: (world) => collect(world.prescriptions, (item) => item.prescribedOn, toMedicationRequest),
  },
  AllergyIntolerance: {
    operation: 'allergies',
    dateParameter: 'date',
    all: (world) => collect(world.allergies, (item) => item.recordedOn, toAllergy),
  },
  Immunization: {
    operation: 'immunizations',
    dateParameter: 'date',
    all: (world) => collect(world.immunizations, (item) => item.givenOn, toImmunization),
  },
};
