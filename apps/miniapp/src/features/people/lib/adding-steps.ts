import type { ConsentPurpose } from '@kangqiao/contracts';
import type { PersonField } from './person-draft';

/** What is asked for in one go. */
export type AddingPart = 'relation' | 'document' | 'name' | 'number' | 'scope' | ConsentPurpose;
export type AddingStep = readonly AddingPart[];

interface Asked {
  /** One task a screen. */
  elder: boolean;
  /** Neither for oneself nor for a ward: for them it is always everything. */
  asksScope: boolean;
  /** What can be agreed to. */
  purposes: readonly ConsentPurpose[];
}

/** The screens on which a person is added, in order: who it is, then what is allowed and agreed to. */
export const addingSteps = ({ elder, asksScope, purposes }: Asked): readonly AddingStep[] => {
  const who: AddingPart[] = ['relation', 'document', 'name', 'number'];
  const terms: AddingPart[] = [...(asksScope ? (['scope'] as const) : []), ...purposes];
  return elder ? [...who, ...terms].map((part) => [part]) : [who, terms];
};

const FIELDS: Partial<Record<AddingPart, readonly PersonField[]>> = {
  relation: ['relation'],
  document: ['document.type'],
  name: ['name'],
  number: ['document.number', 'birthDate', 'sex'],
};

/** The fields that a screen asks for. */
export const fieldsIn = (step: AddingStep): readonly PersonField[] => step.flatMap((part) => FIELDS[part] ?? []);
