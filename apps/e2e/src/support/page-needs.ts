import type {
  Appointment,
  Link,
  NotificationList,
  Person,
  PersonList,
  Release,
  Report,
  ReportKind,
  ReportList,
  CreatedShare,
  ShareList,
  Timeline,
  WaitlistList,
} from '@kangqiao/contracts';
import { ApiResident } from './api';
import type { DemoResident } from './control';
import { endedVisits, firstOr, fullSession, HOSPITAL, joined, RELEASING } from './page-visits';

/** The parameters of a page; what is null is left out. */
export type Needs = Record<string, string | null>;
export type Params = Record<string, Needs>;
/** What a page shows besides. */
export interface Shown {
  /** What it is opened with; as usual unless told. */
  needs?: Needs;
  /** The buttons or tabs that are tapped there. */
  taps?: readonly string[];
  /** Looked at without a network. */
  offline?: boolean;
}

/** What pages show besides, by the page and a word for it. */
export async function othersOf(api: ApiResident, personId: string): Promise<Record<string, Record<string, Shown>>> {
  const ofKind = async (kind: ReportKind): Promise<Record<string, Shown>> => {
    const { items } = await api.get<ReportList>(`/people/${personId}/reports?kind=${kind}`);
    return items[0] ? { [kind]: { needs: { reportId: items[0].id } } } : {};
  };
  const states = await endedVisits(api, personId);
  return {
    'pages/home/index': { offline: { offline: true } },
    'pages/appointments/index': { past: { taps: ['历史'] }, offline: { offline: true } },
    'packages/appointments/detail/index': Object.fromEntries(
      states.map(({ id, state }) => [state, { needs: { appointmentId: id } }]),
    ),
    'packages/reports/list/index': {
      filters: { taps: ['按医院和时间筛选'] },
      empty: { needs: { from: '1990-01-01', to: '1990-01-31' } },
    },
    'packages/reports/detail/index': { ...(await ofKind('imaging')), ...(await ofKind('microbiology')) },
    'packages/reports/explanations/index': { one: { needs: { explanationId: 'alt' } } },
    'packages/record/index': {
      timeline: { needs: { view: 'timeline' } },
      filters: { needs: { view: 'timeline' }, taps: ['筛选'] },
    },
    'packages/wellbeing/measurements/index': { glucose: { needs: { type: 'blood-glucose' } } },
  };
}

/** What every page is opened with that needs something. */
export async function paramsOf(
  api: ApiResident,
  self: Person,
  family: DemoResident,
  asking: DemoResident,
): Promise<Params> {
  const personId = self.id;
  await api.cardCode(personId);
  return {
    ...(await familyPages(api, personId, family, asking)),
    ...(await bookingPages(api, personId, asking)),
    ...(await reportPages(api, personId)),
    ...(await recordPages(api, personId)),
    'packages/notifications/open/index': { id: await aNotification(api) },
  };
}

async function familyPages(
  api: ApiResident,
  personId: string,
  family: DemoResident,
  asking: DemoResident,
): Promise<Params> {
  const { items: people } = await api.get<PersonList>('/people');
  const unproved = await firstOr(
    people.filter(({ state }) => state !== 'active'),
    () => api.addParent(family),
  );
  const { items: approvals } = await api.get<{ items: object[] }>('/approvals');
  const other = await ApiResident.signIn(asking);
  if (approvals.length === 0) {
    await other.becomeActive();
    await other.askParent(api.resident);
  }
  const { items: links } = await api.get<{ items: Link[] }>(`/people/${personId}/links`);
  return {
    'packages/people/prove/index': { personId: unproved.id },
    'packages/family/link/index': { personId, linkId: links[0]?.id ?? '' },
  };
}

/** Enough that a session is not full after each look has held one. */
const SEVERAL = 6;

async function bookingPages(api: ApiResident, personId: string, asking: DemoResident): Promise<Params> {
  const { items } = await api.get<{ items: Appointment[] }>('/appointments');
  const appointment = await firstOr(items, () => api.book(personId, HOSPITAL, 9));
  const { hospitalId, departmentId, doctorId } = appointment;
  const free = await api.freeNumber(HOSPITAL, 10, false, SEVERAL);
  const { id: releaseId } = await api.get<Release>(`/hospitals/${RELEASING}/release`);
  const { items: waiting } = await api.get<WaitlistList>('/waitlist');
  const entry = await firstOr(waiting, async () => {
    const sessionId = await fullSession(asking);
    return joined(api, { personId, hospitalId: HOSPITAL, sessionId });
  });
  return {
    'packages/booking/departments/index': { hospitalId },
    'packages/booking/doctors/index': { hospitalId, departmentId },
    'packages/booking/schedule/index': { hospitalId, departmentId, doctorId },
    'packages/booking/numbers/index': { hospitalId, sessionId: free.sessionId },
    'packages/booking/confirm/index': { ...free },
    'packages/booking/result/index': { appointmentId: appointment.id },
    'packages/appointments/detail/index': { appointmentId: appointment.id },
    'packages/release/room/index': { hospitalId: RELEASING },
    'packages/release/preflight/index': { releaseId },
    'packages/waitlist/join/index': { hospitalId: HOSPITAL, sessionId: entry.sessionId },
    'packages/waitlist/entry/index': { waitlistId: entry.id },
  };
}

async function reportPages(api: ApiResident, personId: string): Promise<Params> {
  const { items } = await api.get<ReportList>(`/people/${personId}/reports`);
  const summary = items.find(({ kind }) => kind === 'laboratory');
  if (!summary) throw new Error(`${api.resident.name} has no laboratory report`);
  const report = await api.get<Report>(`/people/${personId}/reports/${summary.id}`);
  const index = Math.max(0, report.items?.findIndex(({ explanationId }) => explanationId !== null) ?? 0);
  return {
    'packages/reports/detail/index': { reportId: summary.id },
    'packages/reports/share/index': { reportId: summary.id },
    'packages/reports/item/index': { reportId: summary.id, index: String(index) },
    'packages/reports/trend/index': { item: report.items?.[index]?.trendItem ?? '' },
    'packages/reports/viewer/index': { address: await picturesOf(api, personId) },
    'packages/wellbeing/correct/index': { about: 'report', subjectId: summary.id, title: summary.title },
  };
}

/** Where a hospital shows the pictures of a report. */
async function picturesOf(api: ApiResident, personId: string): Promise<string> {
  const query = `hospitalId=${HOSPITAL}&kind=imaging`;
  const { items } = await api.get<ReportList>(`/people/${personId}/reports?${query}`);
  for (const { id } of items) {
    const { imageViewer } = await api.get<Report>(`/people/${personId}/reports/${id}`);
    if (imageViewer) return imageViewer;
  }
  return '';
}

async function recordPages(api: ApiResident, personId: string): Promise<Params> {
  const entryOf = async (type: string) => {
    const { items } = await api.get<Timeline>(`/people/${personId}/record/timeline?types=${type}`);
    return items[0]?.id ?? '';
  };
  const { items: shares } = await api.get<ShareList>(`/people/${personId}/shares`);
  const share = await firstOr(shares, async () => {
    const made = await api.post<CreatedShare>(`/people/${personId}/shares`, { scope: 'summary', views: 3 });
    return made.share;
  });
  const visit = await entryOf('visit');
  return {
    'packages/record/visit/index': { entryId: visit },
    'packages/record/entry/index': { about: 'diagnosis', entryId: await entryOf('diagnosis') },
    'packages/record/note/index': { about: 'visit', entryId: visit },
    'packages/record/document/index': { entryId: await entryOf('document') },
    'packages/wellbeing/measure/index': { type: 'blood-pressure' },
    'packages/sharing/share/index': { shareId: share.id },
  };
}

async function aNotification(api: ApiResident): Promise<string> {
  const { items } = await api.get<NotificationList>('/notifications');
  return items[0]?.id ?? '';
}
