import { randomUUID } from 'node:crypto';
import type {
  Appointment,
  CardCodeList,
  ConsentTextList,
  DepartmentList,
  Hold,
  Person,
  PrivacyNotice,
  Proof,
  Schedule,
  SignedIn,
  Timeline,
  VisitNumberList,
} from '@kangqiao/contracts';
import { control, type DemoResident } from './control';
import { bffUrl } from './environment';

const HOUR_MS = 3_600_000;

/** The day in Shanghai so many days from now, `YYYY-MM-DD`. */
const localDateIn = (days: number): string =>
  new Date(Date.now() + (8 + 24 * days) * HOUR_MS).toISOString().slice(0, 10);

/** A resident who uses the interface directly, to arrange what a journey is not about. */
export class ApiResident {
  private constructor(
    private readonly token: string,
    readonly resident: DemoResident,
  ) {}

  static async signIn(resident: DemoResident): Promise<ApiResident> {
    const signedIn = await send<SignedIn>('POST', '/sessions', null, { code: resident.signInCode });
    return new ApiResident(signedIn.token, resident);
  }

  /** Adds themselves and proves it with the number that WeChat vouches for, which sends no message. */
  async becomeActive(): Promise<Person> {
    const { items } = await this.get<{ items: Person[] }>('/people');
    const active = items.find((person) => person.relation === 'self' && person.state === 'active');
    if (active) return active;
    const { name, document, signInCode } = this.resident;
    const consents = await this.allConsents();
    const person = await this.post<Person>('/people', { name, document, relation: 'self', consents });
    await this.post<Proof>(`/people/${person.id}/proofs`, { method: 'phone-number', phoneCode: `phone-${signInCode}` });
    return this.get<Person>(`/people/${person.id}`);
  }

  /** Adds a child as its guardian, proven by the code that the phone in the hospital's file gets. */
  async addChild({ name, document, phone }: DemoResident): Promise<Person> {
    const consents = await this.allConsents();
    const child = await this.post<Person>('/people', { name, document, relation: 'child', consents });
    const proof = await this.post<Proof>(`/people/${child.id}/proofs`, { method: 'phone-code' });
    const code = (await control.messages(phone)).find(({ parameters }) => parameters?.code)?.parameters?.code;
    await this.post(`/people/${child.id}/proofs/${proof.id}/confirm`, { code });
    return this.get<Person>(`/people/${child.id}`);
  }

  /** Adds a parent, without proof yet. */
  async addParent({ name, document }: DemoResident): Promise<Person> {
    const consents = await this.allConsents();
    const parent = { name, document, relation: 'parent', scope: 'everything', consents };
    return this.post<Person>('/people', parent);
  }

  /** Asks a parent, on the parent's own phone, to be allowed to act for them. */
  async askParent(resident: DemoResident): Promise<void> {
    const parent = await this.addParent(resident);
    await this.post(`/people/${parent.id}/proofs`, { method: 'approval' });
  }

  /** What the server says to a look at a person's reports: the HTTP status. */
  async lookAtReports(personId: string): Promise<number> {
    const response = await fetch(`${bffUrl()}/api/v1/people/${personId}/reports`, {
      headers: { authorization: `Bearer ${this.token}` },
    });
    return response.status;
  }

  private async allConsents() {
    const { items } = await this.get<ConsentTextList>('/consent-texts');
    return items.map(({ purpose, version }) => ({ purpose, version }));
  }

  async cardCode(personId: string): Promise<{ text: string; expiresAt: string }> {
    await this.post(`/people/${personId}/card`);
    const { items } = await this.post<CardCodeList>(`/people/${personId}/card/codes`);
    const [code] = items;
    if (!code) throw new Error('no code was issued');
    return code;
  }

  /**
   * Books the first number that is free in the days to come.
   * @param skipped so many departments that are left out, for whoever has a number there already
   * @param limited only where the hospital says how many are left
   * @throws when the hospital has none
   */
  async book(personId: string, hospitalId: string, skipped = 0, limited = false): Promise<Appointment> {
    const number = await this.freeNumber(hospitalId, skipped, limited);
    const hold = await this.post<Hold>('/holds', { personId, ...number });
    return this.post<Appointment>('/appointments', { holdId: hold.id });
  }

  /**
   * The first number that is free in the days to come, of a session with so many of them at least.
   * @throws when the hospital has none
   */
  async freeNumber(
    hospitalId: string,
    skipped = 0,
    limited = false,
    least = 1,
  ): Promise<{ hospitalId: string; sessionId: string; numberId: string }> {
    const [from, to] = [1, 6].map(localDateIn);
    const { items: departments } = await this.get<DepartmentList>(`/hospitals/${hospitalId}/departments`);
    for (const { id } of departments.slice(skipped)) {
      const days = `departmentId=${id}&from=${from}&to=${to}`;
      const { items: sessions } = await this.get<Schedule>(`/hospitals/${hospitalId}/schedule?${days}`);
      for (const { id: sessionId } of sessions.filter(
        ({ state, remaining }) => state === 'open' && !(limited && remaining === null),
      )) {
        const { items } = await this.numbers(hospitalId, sessionId);
        const free = items.filter(({ available }) => available);
        const numberId = free.length >= least ? free[0]?.id : undefined;
        if (numberId !== undefined) return { hospitalId, sessionId, numberId };
      }
    }
    throw new Error(`${hospitalId} has no free number`);
  }

  appointment(id: string): Promise<Appointment> {
    return this.get(`/appointments/${id}`);
  }

  cancel(id: string): Promise<Appointment> {
    return this.post(`/appointments/${id}/cancel`);
  }

  numbers(hospitalId: string, sessionId: string): Promise<VisitNumberList> {
    return this.get(`/hospitals/${hospitalId}/sessions/${sessionId}/numbers`);
  }

  /** What the interface answers, where no word of this class asks for it. @throws what is not 2xx */
  get<T>(path: string): Promise<T> {
    return send<T>('GET', path, this.token);
  }

  /** Writes, under a key of its own. @throws what is not 2xx */
  post<T>(path: string, body: unknown = {}): Promise<T> {
    return send<T>('POST', path, this.token, body);
  }

  /** Notes something on the newest visit of the record. */
  async noteOnVisit(personId: string, text: string): Promise<void> {
    const { items } = await this.get<Timeline>(`/people/${personId}/record/timeline?types=visit`);
    const [visit] = items;
    if (!visit) throw new Error('the record has no visit');
    const note = { about: 'visit', subjectId: visit.id, text, version: 0 };
    await send('PUT', `/people/${personId}/record/notes`, this.token, note);
  }
}

/**
 * Signs in with what the web page says of itself, and tells what it then keeps on the phone, by key.
 * @param elder whether elder mode is chosen by hand; left as it was unless told
 */
export async function keptOnPhoneOf({ signInCode }: DemoResident, elder?: boolean): Promise<Record<string, unknown>> {
  const signingIn = { code: signInCode, device: '网页版' };
  const [{ token, account }, notice] = await Promise.all([
    send<SignedIn>('POST', '/sessions', null, signingIn),
    send<PrivacyNotice>('GET', '/privacy-notice', null),
  ]);
  const { elderMode } = account.preferences;
  const changes = {
    ...(account.noticeVersion !== notice.version && { noticeVersion: notice.version }),
    ...(elder !== undefined && elder !== elderMode && { elderMode: elder }),
  };
  if (Object.keys(changes).length > 0) await send('PUT', '/account', token, changes);
  return {
    'session.token': token,
    'demo.code': signInCode,
    ...((elderMode || elder !== undefined) && { 'display.elder': elder ?? elderMode }),
  };
}

async function send<T>(method: string, path: string, token: string | null, body?: unknown): Promise<T> {
  const response = await fetch(`${bffUrl()}/api/v1${path}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return JSON.parse(text) as T;
}
