import Taro, { useRouter } from '@tarojs/taro';
import type {
  AppointmentParams,
  ConfirmParams,
  CorrectParams,
  DoctorsParams,
  EntryParams,
  ExplanationParams,
  HospitalParams,
  LinkParams,
  MeasureParams,
  NewShareParams,
  NumbersParams,
  PersonParams,
  PreflightParams,
  ReportItemParams,
  ReportParams,
  ReportsParams,
  RoomParams,
  ScheduleParams,
  ShareParams,
  TrendParams,
  TypedEntryParams,
  WaitlistParams,
  WebPageParams,
} from './page-params';
import { paramIn } from './scene';

const address = (page: string, params: object = {}): string => {
  const pairs = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${encodeURIComponent(String(value))}`,
  );
  return pairs.length === 0 ? page : `${page}?${pairs.join('&')}`;
};

let replacing = false;

/** WeChat holds so many pages above one another; what would be the next takes the place of the last. */
const MOST_PAGES = 10;
/** A way that is not there by then is not waited for. */
const ON_THE_WAY_MS = 1_000;

let onTheWay = { to: '', since: 0 };

/** A second tap while the way is being gone leads nowhere: no page is opened, or left, twice. */
const once = (to: string, go: () => Promise<unknown>): void => {
  const now = Date.now();
  if (onTheWay.to === to && now - onTheWay.since < ON_THE_WAY_MS) return;
  const mine = { to, since: now };
  onTheWay = mine;
  const arrived = () => {
    if (onTheWay === mine) onTheWay = { to: '', since: 0 };
  };
  void Promise.resolve(go()).then(arrived, arrived);
};

const push = (page: string, params?: object) => {
  const url = address(page, params);
  const isFull = Taro.getCurrentPages().length >= MOST_PAGES;
  once(url, () => (replacing || isFull ? Taro.redirectTo : Taro.navigateTo)({ url }));
};
const replace = (page: string, params?: object) => {
  const url = address(page, params);
  once(url, () => Taro.redirectTo({ url }));
};
const tab = (page: string) => once(page, () => Taro.switchTab({ url: page }));

/** Opens what `go` opens in the place of this page: going back does not lead here. */
export const inPlace = (go: () => void): void => {
  replacing = true;
  try {
    go();
  } finally {
    replacing = false;
  }
};

const SIGN_IN = 'packages/account/sign-in/index';

/** Every page by name, with what it needs. */
export const open = {
  home: () => tab('/pages/home/index'),
  card: () => tab('/pages/card/index'),
  appointments: () => tab('/pages/appointments/index'),
  me: () => tab('/pages/me/index'),

  signIn: () => {
    if (Taro.getCurrentPages().at(-1)?.route?.replace(/^\//, '').startsWith(SIGN_IN)) return;
    push(`/${SIGN_IN}`);
  },

  language: () => push('/packages/account/language/index'),

  people: () => push('/packages/people/list/index'),
  /** Where somebody turned out to be there already: going back must not lead to the filled form. */
  peopleInstead: () => replace('/packages/people/list/index'),
  addPerson: () => push('/packages/people/add/index'),
  provePerson: (params: PersonParams) => push('/packages/people/prove/index', params),
  /** After adding: going back must not lead to the filled form. */
  provePersonInstead: (params: PersonParams) => replace('/packages/people/prove/index', params),

  search: () => push('/packages/booking/search/index'),
  hospitals: () => push('/packages/booking/hospitals/index'),
  departments: (params: HospitalParams) => push('/packages/booking/departments/index', params),
  /** Where there is only one hospital: going back must not lead to a list of one. */
  departmentsInstead: (params: HospitalParams) => replace('/packages/booking/departments/index', params),
  doctors: (params: DoctorsParams) => push('/packages/booking/doctors/index', params),
  schedule: (params: ScheduleParams) => push('/packages/booking/schedule/index', params),
  numbers: (params: NumbersParams) => push('/packages/booking/numbers/index', params),
  confirmBooking: (params: ConfirmParams) => push('/packages/booking/confirm/index', params),
  /** After booking: going back must not lead to the confirmation. */
  bookingResult: (params: AppointmentParams) => replace('/packages/booking/result/index', params),

  waitingRoom: (params: RoomParams) => push('/packages/release/room/index', params),
  preflight: (params: PreflightParams) => push('/packages/release/preflight/index', params),

  appointment: (params: AppointmentParams) => push('/packages/appointments/detail/index', params),
  joinWaitlist: (params: NumbersParams) => push('/packages/waitlist/join/index', params),
  waitlistEntry: (params: WaitlistParams) => push('/packages/waitlist/entry/index', params),
  /** After joining: going back must not lead to the question whether to join. */
  waitlistEntryInstead: (params: WaitlistParams) => replace('/packages/waitlist/entry/index', params),
  reports: () => push('/packages/reports/list/index'),
  reportsOf: (params: ReportsParams) => push('/packages/reports/list/index', params),
  report: (params: ReportParams) => push('/packages/reports/detail/index', params),
  reportSettings: () => push('/packages/reports/settings/index'),
  recognition: () => push('/packages/reports/recognition/index'),
  shareReport: (params: ReportParams) => push('/packages/reports/share/index', params),
  webPage: (params: WebPageParams) => push('/packages/reports/viewer/index', params),
  reportItem: (params: ReportItemParams) => push('/packages/reports/item/index', params),
  trend: (params: TrendParams) => push('/packages/reports/trend/index', params),
  explanations: (params: ExplanationParams = {}) => push('/packages/reports/explanations/index', params),
  record: () => push('/packages/record/index'),
  visit: (params: EntryParams) => push('/packages/record/visit/index', params),
  recordDocument: (params: EntryParams) => push('/packages/record/document/index', params),
  /** An entry without a page of its own kind. */
  recordEntry: (params: TypedEntryParams) => push('/packages/record/entry/index', params),
  recordNote: (params: TypedEntryParams) => push('/packages/record/note/index', params),
  recordOpening: () => push('/packages/record/opening/index'),
  /** After it was opened: going back must not lead to the application. */
  recordInstead: () => replace('/packages/record/index'),
  immunizations: () => push('/packages/record/immunizations/index'),
  maternalChild: () => push('/packages/record/maternal/index'),
  emergencyContact: () => push('/packages/record/contact/index'),

  correct: (params: CorrectParams) => push('/packages/wellbeing/correct/index', params),
  corrections: () => push('/packages/wellbeing/corrections/index'),
  /** After sending: going back must not lead to the filled form. */
  correctionsInstead: () => replace('/packages/wellbeing/corrections/index'),
  /** Of one kind; the first unless told. */
  measurements: (params: Partial<MeasureParams> = {}) => push('/packages/wellbeing/measurements/index', params),
  measure: (params: MeasureParams) => push('/packages/wellbeing/measure/index', params),

  sharing: () => push('/packages/sharing/index'),
  takeRecord: () => push('/packages/sharing/take/index'),
  newShare: (params: NewShareParams = {}) => push('/packages/sharing/new/index', params),
  share: (params: ShareParams) => push('/packages/sharing/share/index', params),

  applyCard: () => push('/packages/card/apply/index'),
  aboutCard: () => push('/packages/card/about/index'),

  notifications: () => push('/packages/notifications/list/index'),
  notificationSettings: () => push('/packages/notifications/settings/index'),

  links: () => push('/packages/family/links/index'),
  link: (params: LinkParams) => push('/packages/family/link/index', params),
  approvals: () => push('/packages/family/approvals/index'),
  askForHelp: () => push('/packages/family/help/index'),
  helpFamily: () => push('/packages/family/helping/index'),

  accessLog: () => push('/packages/privacy/access-log/index'),
  consents: () => push('/packages/privacy/consents/index'),
  privacyNotice: () => push('/packages/privacy/notice/index'),
  devices: () => push('/packages/privacy/devices/index'),
  exportData: () => push('/packages/privacy/export/index'),
  eraseData: () => push('/packages/privacy/erasure/index'),

  /** Back to where one came from; home where there is no way back. */
  back: (pages = 1) => {
    if (Taro.getCurrentPages().length > pages) once('back', () => Taro.navigateBack({ delta: pages }));
    else tab('/pages/home/index');
  },
};

/**
 * The parameters this page was opened with; a missing one is empty, never undefined. What a scanned code of the page says
 * counts as well: WeChat hands that over as `scene`, of 32 characters at most, such as `hospitalId=kq-first`.
 */
export const useParams = <T extends object>(): Required<{ [K in keyof T]: string }> => {
  const { params } = useRouter();
  return new Proxy(params as Record<string, string | undefined>, {
    get: (all, name) => (typeof name === 'string' ? paramIn(all, name) : undefined),
  }) as Required<{ [K in keyof T]: string }>;
};
