import { NotSent } from '@kangqiao/his-http';
import { HospitalError, HospitalFault } from '@kangqiao/his-port';

/** Reads that come before a write: whatever fails in them, nothing was written yet. */
export async function beforeWriting<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof HospitalError || error instanceof TypeError) throw new NotSent(error.message);
    throw error;
  }
}

/** @throws HospitalFault when a resource is not of the form that FHIR promises */
export async function asFhirHasIt<T>(operation: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    // The types of a resource are FHIR's promise, not checked field by field: a text that is a list ends here.
    throw error instanceof TypeError ? new HospitalFault('MALFORMED', `${operation}: not as FHIR has it`) : error;
  }
}
