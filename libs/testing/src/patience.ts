/** The deadline of calls, in milliseconds, that a test expects to be answered: kept on a machine however busy. */
export const PATIENT_MS = 30_000;
