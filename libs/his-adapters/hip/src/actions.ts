import type { HipDialect } from './dialect';

/** One service of the platform. */
export interface HipAction {
  name: string;
  sCode: string;
  /** Root element of the request. */
  request: string;
  /** Root elements that its reply may have, the usual one first. */
  replies: readonly string[];
}

const WRITTEN = 'MCCI_IN000002UV01';

/** The services of docs/wires/hip.md that we call, by what they do. */
export const ACTIONS = {
  registerPatient: action('PatientInfoRegister', 'S0001', 'PRPA_IN201311UV02', 'PRPA_IN201312UV02'),
  findPatients: action('PatientInfoQuery', 'S0004', 'PRPA_IN201305UV02', 'PRPA_IN201306UV02'),
  organizations: action('OrganizationInfoQuery', 'S0007', 'PRPM_IN406010UV01', 'PRPM_IN406110UV01'),
  providers: action('ProviderInfoQuery', 'S0010', 'PRPM_IN306010UV01', 'PRPM_IN306011UV01'),
  getDocuments: action('DocumentAccess', 'S0015', 'RetrieveDocumentSetRequest', 'RetrieveDocumentSetResponse'),
  listDocuments: action(
    'DocumentRetrieve',
    'S0016',
    'GetDocumentStoredInfoRequest',
    'GetDocumentStoredInfoResponse',
    'GetDocumentStroedInfoResponse',
  ),
  schedules: action('SourceAndScheduleInfoQuery', 'S0022', 'PRSC_IN100000UV', 'PRSC_IN100500UV'),
  addAppointment: action('OutPatientAppointStatusInfoAdd', 'S0053', 'PRPA_IN410001UV', WRITTEN),
  updateAppointment: action('OutPatientAppointStatusInfoUpdate', 'S0054', 'PRPA_IN410002UV', WRITTEN),
  appointments: action('OutPatientAppointStatusInfoQuery', 'S0055', 'PRPA_IN900300UV', 'PRPA_IN900350UV'),
} as const satisfies Record<string, HipAction>;

export type ActionKey = keyof typeof ACTIONS;

/** The text that a site expects as `action`. */
export function actionText(key: ActionKey, dialect: HipDialect): string {
  const { name, sCode } = ACTIONS[dialect.documentActions === 'swapped' ? swapped(key) : key];
  return dialect.actions === 's-codes' ? sCode : name;
}

/** The root element that a site expects of a request. */
export function requestRoot(key: ActionKey, dialect: HipDialect): string {
  return key === 'listDocuments' ? `${dialect.documentListRoot}Request` : ACTIONS[key].request;
}

function swapped(key: ActionKey): ActionKey {
  if (key === 'listDocuments') return 'getDocuments';
  return key === 'getDocuments' ? 'listDocuments' : key;
}

function action(name: string, sCode: string, request: string, ...replies: string[]): HipAction {
  return { name, sCode, request, replies };
}
