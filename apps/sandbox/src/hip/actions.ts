import type { Operation } from '../faults/faults';
import type { BookingDesk } from '../hospital/booking-desk';
import type { Hospital } from '../hospital/hospital';
import { addAppointment, asksForOne, queryAppointments, updateAppointment } from './appointments';
import type { DocumentNumber } from './document-store';
import { documentsAsked, getDocuments, listDocuments, typesAsked } from './documents';
import { asksForHospital, queryOrganizations, queryProviders } from './organizations';
import { queryPatients, registerPatient } from './patients';
import type { Reply } from './reply';
import type { HipRequest } from './request';
import { asksForNumbers, querySchedules } from './schedules';
import type { Repeated } from './spoilt-subjects';

export interface Action {
  /** The other name under which it is called. */
  code: string;
  /** Root elements of a request, misspelt ones too. */
  requestRoots: readonly string[];
  replyRoot: string;
  form: 'item' | 'attribute';
  isQuery: boolean;
  /** What the port calls that which a request serves. */
  serves: (request: HipRequest, hospital: Hospital) => readonly Operation[];
  repeated?: (request: HipRequest, hospital: Hospital) => Repeated;
  run: (request: HipRequest, hospital: Hospital, desk: BookingDesk) => Reply;
}

const LISTED: Record<DocumentNumber, readonly Operation[]> = {
  C0002: ['encounters', 'diagnoses'],
  C0004: ['prescriptions'],
  C0006: ['list'],
  C0007: ['list'],
};
const READ: Record<DocumentNumber, readonly Operation[]> = { ...LISTED, C0006: ['imaging'], C0007: ['laboratory'] };

const isKnown = (type: string): type is DocumentNumber => Object.hasOwn(LISTED, type);

const servedByList = (request: HipRequest): readonly Operation[] => {
  const types = typesAsked(request);
  return types.length === 0 ? ['documents'] : types.flatMap((type) => (isKnown(type) ? LISTED[type] : []));
};

const servedByReading = (request: HipRequest, hospital: Hospital): readonly Operation[] =>
  documentsAsked(request, hospital).flatMap(({ type }) => [...READ[type], 'document' as const]);

/** Every action of the platform. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  PatientInfoRegister: {
    code: 'S0001',
    requestRoots: ['PRPA_IN201311UV02'],
    replyRoot: 'PRPA_IN201312UV02',
    form: 'item',
    isQuery: false,
    serves: () => ['register'],
    run: registerPatient,
  },
  PatientInfoQuery: {
    code: 'S0004',
    requestRoots: ['PRPA_IN201305UV02'],
    replyRoot: 'PRPA_IN201306UV02',
    form: 'item',
    isQuery: true,
    serves: () => ['find'],
    run: queryPatients,
  },
  OrganizationInfoQuery: {
    code: 'S0007',
    requestRoots: ['PRPM_IN406010UV01'],
    replyRoot: 'PRPM_IN406110UV01',
    form: 'item',
    isQuery: true,
    serves: (request) => [asksForHospital(request) ? 'profile' : 'departments'],
    run: queryOrganizations,
  },
  ProviderInfoQuery: {
    code: 'S0010',
    requestRoots: ['PRPM_IN306010UV01'],
    replyRoot: 'PRPM_IN306011UV01',
    form: 'item',
    isQuery: true,
    serves: () => ['doctors'],
    run: queryProviders,
  },
  DocumentAccess: {
    code: 'S0015',
    requestRoots: ['RetrieveDocumentSetRequest'],
    replyRoot: 'RetrieveDocumentSetResponse',
    form: 'attribute',
    isQuery: true,
    serves: servedByReading,
    repeated: (request, hospital) => (servedByReading(request, hospital).includes('laboratory') ? 'item' : 'subject'),
    run: getDocuments,
  },
  DocumentRetrieve: {
    code: 'S0016',
    requestRoots: ['GetDocumentStoredInfoRequest', 'GetDocumentStroedInfoRequest'],
    // Misspelt at this site, as at many.
    replyRoot: 'GetDocumentStroedInfoResponse',
    form: 'attribute',
    isQuery: true,
    serves: servedByList,
    run: listDocuments,
  },
  SourceAndScheduleInfoQuery: {
    code: 'S0022',
    requestRoots: ['PRSC_IN100000UV'],
    replyRoot: 'PRSC_IN100500UV',
    form: 'attribute',
    isQuery: true,
    serves: (request) => [asksForNumbers(request) ? 'numbers' : 'sessions'],
    repeated: (request) => (asksForNumbers(request) ? 'frame' : 'subject'),
    run: querySchedules,
  },
  OutPatientAppointStatusInfoAdd: {
    code: 'S0053',
    requestRoots: ['PRPA_IN410001UV'],
    replyRoot: 'MCCI_IN000002UV01',
    form: 'attribute',
    isQuery: false,
    serves: () => ['book'],
    run: addAppointment,
  },
  OutPatientAppointStatusInfoUpdate: {
    code: 'S0054',
    requestRoots: ['PRPA_IN410002UV'],
    replyRoot: 'MCCI_IN000002UV01',
    form: 'attribute',
    isQuery: false,
    serves: () => ['cancel'],
    run: updateAppointment,
  },
  OutPatientAppointStatusInfoQuery: {
    code: 'S0055',
    requestRoots: ['PRPA_IN900300UV'],
    replyRoot: 'PRPA_IN900350UV',
    form: 'attribute',
    isQuery: true,
    serves: (request) => (asksForOne(request) ? ['findBooking', 'book'] : ['bookings']),
    run: queryAppointments,
  },
};

/** By its name or its S code. */
export const actionOf = (name: string): Action | undefined =>
  Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : Object.values(ACTIONS).find(({ code }) => code === name);
