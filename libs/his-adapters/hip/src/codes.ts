const PREFIX = '2.16.156.10011.';

/** Identification schemes, as the roots of identifiers. */
export const ROOTS = {
  message: `${PREFIX}2.5.1.1`,
  interaction: `${PREFIX}2.5.1.2`,
  device: `${PREFIX}2.5.1.3`,
  patient: `${PREFIX}2.5.1.4`,
  residentId: `${PREFIX}1.3`,
  /** Identity documents without a scheme of their own: the type of CV02.01.101 follows. */
  otherDocument: `${PREFIX}2.3.1.1.`,
  hospital: `${PREFIX}1.5`,
  department: `${PREFIX}1.26`,
  staff: `${PREFIX}1.4`,
  schedule: `${PREFIX}2.5.1.20`,
  appointment: `${PREFIX}2.5.1.29`,
  visit: `${PREFIX}2.5.1.9`,
  document: `${PREFIX}1.1`,
} as const;

/** Code systems of what we write. */
export const SYSTEMS = {
  sex: `${PREFIX}2.3.3.4`,
  slotType: `${PREFIX}2.5.1.22`,
  appointmentState: `${PREFIX}2.5.1.30`,
  documentType: `${PREFIX}2.4`,
} as const;

/** Data elements that are looked for in a CDA. */
export const ELEMENTS = {
  specimen: 'DE04.50.134.00',
  item: 'DE04.30.019.00',
  result: 'DE04.30.015.00',
  unit: 'DE04.30.016.00',
  resultCode: 'DE04.30.017.00',
  findings: 'DE04.50.131.00',
  impression: 'DE04.50.132.00',
  diagnosis: 'DE05.01.024.00',
} as const;

/** C0001 … C0053. */
const WST500 = /^C00(0[1-9]|[1-4]\d|5[0-3])$/;

/** Whether it is the number of a document of WS/T 500. */
export function isDocumentType(code: string): boolean {
  return WST500.test(code);
}
