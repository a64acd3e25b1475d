import { sandboxUrl } from './environment';

/** A demo resident as the sandbox tells of them. */
export interface DemoResident {
  signInCode: string;
  name: string;
  document: { type: string; number: string };
  phone: string;
  note: string;
  /** The numbers of their files, by hospital. */
  patientNos: Record<string, string[]>;
}

/** A booking as the hospital itself knows it. */
export interface HospitalBooking {
  clientRef: string;
  visitNo: string;
  sessionId: string;
  numberId: string;
  patientNo: string;
  state: string;
}

/** A report as the hospital itself knows it. */
export interface HospitalReport {
  id: string;
  kind: 'laboratory' | 'imaging' | 'microbiology';
  title: string;
  reportedAt: string;
}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${sandboxUrl()}/_control${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} /_control${path} answered ${response.status}: ${text}`);
  return (text ? JSON.parse(text) : undefined) as T;
}

/** The sandbox's control interface, for arranging a journey and for asking the hospital's own truth. */
export const control = {
  /** One of the demo residents; journeys that change a person take one of their own. */
  resident: async (index: number): Promise<DemoResident> => {
    const resident = (await call<DemoResident[]>('GET', '/residents'))[index];
    if (!resident) throw new Error(`the sandbox has no resident ${index}`);
    return resident;
  },
  messages: (phone: string) =>
    call<{ channel?: string; text?: string; page?: string | null; parameters?: { code?: string } }[]>(
      'GET',
      `/messages?phone=${phone}`,
    ),
  /** What the window's terminal is told of a code, signed as that hospital. */
  scan: (codeText: string, department = '内科门诊') =>
    call<{ name: string; cardNumber: string }>('POST', '/scan', { codeText, hospitalId: 'kq-first', department }),
  bookings: (hospital: string) => call<HospitalBooking[]>('GET', `/hospitals/${hospital}/bookings`),
  fail: (hospital: string, fault: { operation: string; kind: string; times?: number }) =>
    call<unknown>('POST', `/hospitals/${hospital}/faults`, fault),
  heal: (hospital: string) => call<unknown>('DELETE', `/hospitals/${hospital}/faults`),
  /** What a clerk does with a booking, such as 取号. */
  moveBooking: (hospital: string, clientRef: string, state: 'arrived' | 'missed') =>
    call<HospitalBooking>('POST', `/hospitals/${hospital}/bookings/${encodeURIComponent(clientRef)}/state`, { state }),
  /** 停诊 of a session, or of its numbers from one time on; with a substitute 替诊. The platform is told once. */
  stop: (hospital: string, session: string, what: { from?: string; reason?: string; substitute?: string } = {}) =>
    call<unknown>('POST', `/hospitals/${hospital}/sessions/${encodeURIComponent(session)}/stop`, what),
  /** Reports of one person at a hospital, newest first. */
  reports: (hospital: string, { document }: DemoResident) =>
    call<HospitalReport[]>('GET', `/hospitals/${hospital}/reports?number=${document.number}`),
  /** The laboratory says something else under the same number. */
  correctReport: (hospital: string, id: string, value: string) =>
    call<HospitalReport>('POST', `/hospitals/${hospital}/reports/${id}/correct`, { value }),
  /** What a village doctor or a device sends through a hospital; `patientNo` is that hospital's. */
  pushMeasurement: (hospital: string, measured: object) =>
    call<{ state: string }>('POST', `/hospitals/${hospital}/measurements`, measured),
  /** A picture of a resident's identity card, as a phone would take it. */
  cardPicture: async ({ signInCode }: DemoResident, of = 'front'): Promise<Buffer> => {
    const response = await fetch(`${sandboxUrl()}/_control/id-cards/${signInCode}?of=${of}`);
    if (!response.ok) throw new Error(`the sandbox drew no card: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  },
  /** How WeChat reads cards from now on. */
  readCards: (mode: 'well' | 'out-of-quota' | 'busy' | 'hang') => call<unknown>('POST', '/id-cards', { mode }),
  reset: () => call<unknown>('POST', '/reset', {}),
};
