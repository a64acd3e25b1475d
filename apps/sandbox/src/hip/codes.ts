import type { OrderState } from '../hospital/order-states';
import type { DocumentType, Sex } from '../hospital/patient-files';
import type { Encounter, Session } from '../world/model';

const PREFIX = '2.16.156.10011';

/** Object identifiers of docs/wires/hip.md. */
export const OID = {
  message: `${PREFIX}.2.5.1.1`,
  interaction: `${PREFIX}.2.5.1.2`,
  device: `${PREFIX}.2.5.1.3`,
  patient: `${PREFIX}.2.5.1.4`,
  visit: `${PREFIX}.2.5.1.9`,
  schedule: `${PREFIX}.2.5.1.20`,
  level: `${PREFIX}.2.5.1.21`,
  slotType: `${PREFIX}.2.5.1.22`,
  appointment: `${PREFIX}.2.5.1.29`,
  appointmentStatus: `${PREFIX}.2.5.1.30`,
  document: `${PREFIX}.1.1`,
  residentId: `${PREFIX}.1.3`,
  staff: `${PREFIX}.1.4`,
  hospital: `${PREFIX}.1.5`,
  prescription: `${PREFIX}.1.20`,
  department: `${PREFIX}.1.26`,
  documentType: `${PREFIX}.2.4`,
  dataElement: `${PREFIX}.2.2.1`,
  identityDocument: `${PREFIX}.2.3.1.1`,
  jobTitle: `${PREFIX}.2.3.1.209`,
  patientType: `${PREFIX}.2.3.1.271`,
  profession: `${PREFIX}.2.3.2.62`,
  result: `${PREFIX}.2.3.2.38`,
  sex: `${PREFIX}.2.3.3.4`,
  diagnosis: `${PREFIX}.2.3.3.11.3`,
  loinc: '2.16.840.1.113883.6.1',
  interpretation: '2.16.840.1.113883.5.83',
} as const;

/** GB/T 2261.1 */
export const SEXES: Record<Sex, string> = { other: '0', male: '1', female: '2', undisclosed: '9' };

/** CV02.01.101; the resident ID has a root of its own. */
const IDENTITY_DOCUMENTS: Partial<Record<DocumentType, string>> = {
  passport: '03',
  'officer-card': '04',
  'hong-kong-macao-permit': '06',
  'taiwan-permit': '07',
  'hmt-residence-permit': '08',
  'foreign-permanent-residence': '09',
};

export function identityRootOf(type: DocumentType): string | undefined {
  if (type === 'resident-id') return OID.residentId;
  const code = IDENTITY_DOCUMENTS[type];
  return code && `${OID.identityDocument}.${code}`;
}

const DOCUMENT_TYPES: readonly DocumentType[] = ['resident-id', ...(Object.keys(IDENTITY_DOCUMENTS) as DocumentType[])];

/** Which kind of identity document a root names. */
export const identityTypeOf = (root: string): DocumentType | undefined =>
  DOCUMENT_TYPES.find((type) => identityRootOf(type) === root);

export const PERIODS: Record<Session['period'], { code: string; displayName: string }> = {
  morning: { code: '1', displayName: '上午' },
  afternoon: { code: '2', displayName: '下午' },
};

export const SCHEDULE_STATES: Record<Session['state'], string> = {
  open: 'active',
  stopped: 'suspended',
  'not-released': 'new',
};

/** This hospital keeps no locks, so nothing is ever seen held. */
export const APPOINTMENT_STATUS: Record<OrderState, { code: string; displayName: string }> = {
  held: { code: '1', displayName: '已预约' },
  booked: { code: '1', displayName: '已预约' },
  arrived: { code: '2', displayName: '已报到' },
  completed: { code: '3', displayName: '已就诊' },
  cancelled: { code: '4', displayName: '已取消' },
  released: { code: '4', displayName: '已取消' },
  expired: { code: '4', displayName: '已取消' },
  stopped: { code: '5', displayName: '停诊' },
  missed: { code: '6', displayName: '爽约' },
};

export const PATIENT_TYPES: Record<Encounter['kind'], { code: string; displayName: string }> = {
  outpatient: { code: '1', displayName: '门诊' },
  emergency: { code: '2', displayName: '急诊' },
  inpatient: { code: '3', displayName: '住院' },
};

/** 资源级别, by the doctor's title. */
export const LEVELS: Readonly<Record<string, string>> = {
  主任医师: '3',
  副主任医师: '2',
  主治医师: '1',
  住院医师: '1',
};

/** 专业技术职务 */
export const JOB_TITLES: Readonly<Record<string, string>> = {
  主任医师: '231',
  副主任医师: '232',
  主治医师: '233',
  住院医师: '234',
};
