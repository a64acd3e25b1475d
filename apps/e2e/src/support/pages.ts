import type {
  Appointment,
  JoinWaitlist,
  Link,
  NotificationList,
  Person,
  PersonList,
  Release,
  Report,
  ReportKind,
  ReportList,
  Schedule,
  CreatedShare,
  ShareList,
  Timeline,
  WaitlistEntry,
  WaitlistList,
} from '@kangqiao/contracts';
import { ApiResident } from './api';
import { control, type DemoResident } from './control';

const HOSPITAL = 'kq-first';
/** It releases its numbers by the day, and has the fullest record. */
const RELEASING = 'kq-hean';

/** One page of the mini-program as a resident may come to it. */
export interface Stop {
  /** Its path in app.config. */
  page: string;
  /** The same, with what it shows where it shows several things: `packages/record/index timeline`. */
  name: string;
  /** With what it needs. */
  address: string;
}

interface AppConfig {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}

/** Every page of the web build, as app.config lists them. */
export function allPages(): string[] {
  const { TARO_ENV } = process.env;
  process.env.TARO_ENV = 'h5';
  const world = globalThis as { defineAppConfig?: (config: AppConfig) => AppConfig };
  world.defineAppConfig = (config) => config;
  try {
    const { default: config } = jest.requireActual<{ default: AppConfig }>('../../../miniapp/src/app.config');
    return [
      ...config.pages,
      ...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
    ];
  } finally {
    delete world.defineAppConfig;
    process.env.TARO_ENV = TARO_ENV;
  }
}

const query = (params: Record<string, string | null>) =>
  Object.entries(params)
    .flatMap(([name, value]) => (value === null ? [] : `${name}=${encodeURIComponent(value)}`))
    .join('&');

/** The first of a list, or what makes one. */
const firstOr = async <T>(items: readonly T[], make: () => Promise<T>): Promise<T> => items[0] ?? (await make());

/** Gives somebody all that the pages can show, and tells where each page is. What is there already is kept. */
export async function everyStop(resident: DemoResident, family: DemoResident, asking: DemoResident): Promise<Stop[]> {
  const api = await ApiResident.signIn(resident);
  const self = await api.becomeActive();
  const params = await paramsOf(api, self, family, asking);
  const others = await othersOf(api, self.id);
  return allPages().flatMap((page) => [
    stopAt(page, page, params[page]),
    ...Object.entries(others[page] ?? {}).map(([shows, needs]) => stopAt(page, `${page} ${shows}`, needs)),
  ]);
}

type Needs = Record<string, string | null>;
type Params = Record<string, Needs>;

const stopAt = (page: string, name: string, needs: Needs | undefined): Stop => ({
  ...{ page, name },
  address: needs ? `${page}?${query(needs)}` : page,
});

/** What pages show besides, by the page and a word for it. */
async function othersOf(api: ApiResident, personId: string): Promise<Record<string, Params>> {
  const { items } = await api.get<ReportList>(`/people/${personId}/reports`);
  const ofKind = (kind: ReportKind): Params => {
    const found = items.find((one) => one.kind === kind);
    return found ? { [kind]: { reportId: found.id } } : {};
  };
  return {
    'packages/reports/detail/index': { ...ofKind('imaging'), ...ofKind('microbiology') },
    'packages/reports/explanations/index': { one: { explanationId: 'alt' } },
    'packages/record/index': { timeline: { view: 'timeline' } },
    'packages/wellbeing/measurements/index': { glucose: { type: 'blood-glucose' } },
  };
}

async function paramsOf(api: ApiResident, self: Person, family: DemoResident, asking: DemoResident): Promise<Params> {
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

async function bookingPages(api: ApiResident, personId: string, asking: DemoResident): Promise<Params> {
  const { items } = await api.get<{ items: Appointment[] }>('/appointments');
  const appointment = await firstOr(items, () => api.book(personId, HOSPITAL, 9));
  const { hospitalId, departmentId, doctorId } = appointment;
  const free = await api.freeNumber(HOSPITAL, 10);
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

/** What the hospital said of its numbers a moment ago may still count: so it is asked until it says that there are none. */
async function joined(api: ApiResident, wish: JoinWaitlist): Promise<WaitlistEntry> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await api.post<WaitlistEntry>('/waitlist', wish);
    } catch (error) {
      if (tries === 30) throw error;
      await new Promise((wait) => setTimeout(wait, 1_000));
    }
  }
}

/** Departments in which others do not book. */
const QUIET = [13, 14, 15, 16];

/** Somebody has the last number of a session: the others are called off. */
async function fullSession(holder: DemoResident): Promise<string> {
  const api = await ApiResident.signIn(holder);
  const { id } = await api.becomeActive();
  for (const skipped of QUIET) {
    const {
      id: clientRef,
      departmentId,
      doctorId,
      visitDate,
      period,
      endTime,
    } = await api.book(id, HOSPITAL, skipped, true);
    const own = (await control.bookings(HOSPITAL)).find((booking) => booking.clientRef === clientRef);
    if (!own) throw new Error('the hospital has no such booking');
    await control.stop(HOSPITAL, own.sessionId, { from: endTime });
    const day = query({ departmentId, from: visitDate, to: visitDate });
    const { items } = await api.get<Schedule>(`/hospitals/${HOSPITAL}/schedule?${day}`);
    const full = items.find((session) => session.doctorId === doctorId && session.period === period);
    if (full?.state === 'full') return full.id;
  }
  throw new Error('no session could be filled');
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
    'packages/reports/viewer/index': { address: 'about:blank' },
    'packages/wellbeing/correct/index': { about: 'report', subjectId: summary.id, title: summary.title },
  };
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
