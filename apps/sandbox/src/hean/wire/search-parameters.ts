/** What can be asked for, by resource type. Anything else is refused rather than passed over. */
export const SERVED: Readonly<
  Record<string, { parameters: readonly string[]; /** One of these must be given. */ needs: readonly string[] }>
> = {
  Organization: { parameters: ['_id', 'type', 'active', 'identifier'], needs: [] },
  Practitioner: { parameters: ['_id', 'active'], needs: [] },
  PractitionerRole: { parameters: ['_id', 'active', 'organization', 'practitioner'], needs: [] },
  Location: { parameters: ['_id'], needs: [] },
  Schedule: { parameters: ['_id', 'active', 'actor', 'date', '_lastUpdated'], needs: [] },
  Slot: { parameters: ['_id', 'identifier', 'schedule', 'status', 'start', '_lastUpdated'], needs: [] },
  Patient: { parameters: ['_id', 'identifier'], needs: ['_id', 'identifier'] },
  Appointment: {
    parameters: ['_id', 'identifier', 'patient', 'date', 'status', '_lastUpdated'],
    needs: ['_id', 'identifier', 'patient', 'date'],
  },
  DiagnosticReport: {
    parameters: ['_id', 'patient', 'subject', 'category', 'issued', 'status'],
    needs: ['patient', 'subject'],
  },
  Observation: { parameters: ['_id', 'patient', 'subject', 'category', 'code', 'date'], needs: ['patient', 'subject'] },
  Specimen: { parameters: ['_id', 'patient', 'subject'], needs: ['patient', 'subject'] },
  Encounter: { parameters: ['_id', 'patient', 'subject', 'date'], needs: ['patient', 'subject'] },
  Condition: { parameters: ['_id', 'patient', 'subject', 'recorded-date'], needs: ['patient', 'subject'] },
  MedicationRequest: { parameters: ['_id', 'patient', 'subject', 'authoredon'], needs: ['patient', 'subject'] },
  AllergyIntolerance: { parameters: ['_id', 'patient', 'date'], needs: ['patient'] },
  Immunization: { parameters: ['_id', 'patient', 'date'], needs: ['patient'] },
  DocumentReference: { parameters: ['_id', 'patient', 'subject', 'date', 'type'], needs: ['patient', 'subject'] },
};

/** Those that any search may carry besides. */
export const RESULT_PARAMETERS: readonly string[] = ['_count', '_offset', '_sort', '_format'];
