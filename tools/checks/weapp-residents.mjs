/** Residents with everything that a page can show, arranged over the interface and the sandbox's control. */
import { randomUUID } from 'node:crypto';

const HOSPITAL = 'kq-first';
const RELEASING = 'kq-hean';
const HOUR_MS = 3_600_000;

const localDateIn = (days) => new Date(Date.now() + (8 + 24 * days) * HOUR_MS).toISOString().slice(0, 10);

/** For what becomes true within seconds. */
async function until(isSo, times = 40) {
  for (let left = times; !(await isSo()); left -= 1) {
    if (left === 0) throw new Error('what was arranged did not come about');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Somebody who uses the interface directly. */
class Caller {
  constructor(url, token) {
    Object.assign(this, { url, token });
  }

  static async signIn(url, code) {
    const { token } = await new Caller(url, null).post('/sessions', { code });
    return new Caller(url, token);
  }

  async send(method, path, body) {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  get = (path) => this.send('GET', path);
  post = (path, body = {}) => this.send('POST', path, body);
  put = (path, body) => this.send('PUT', path, body);

  async consents() {
    const { items } = await this.get('/consent-texts');
    return items.map(({ purpose, version }) => ({ purpose, version }));
  }

  async becomeActive({ name, document, signInCode }) {
    const { id } = await this.post('/people', { name, document, relation: 'self', consents: await this.consents() });
    await this.post(`/people/${id}/proofs`, { method: 'phone-number', phoneCode: `phone-${signInCode}` });
    return id;
  }

  /** Asks somebody, on their own phone, to be allowed to act for them. */
  async askToActFor({ name, document }) {
    const wish = { name, document, relation: 'parent', scope: 'everything', consents: await this.consents() };
    const { id } = await this.post('/people', wish);
    await this.post(`/people/${id}/proofs`, { method: 'approval' });
    return id;
  }

  /** The sessions of the days to come that have numbers, with the free ones. */
  async *freeNumbers() {
    const { items: departments } = await this.get(`/hospitals/${HOSPITAL}/departments`);
    for (const { id: departmentId } of departments) {
      const days = `departmentId=${departmentId}&from=${localDateIn(1)}&to=${localDateIn(6)}`;
      const { items: sessions } = await this.get(`/hospitals/${HOSPITAL}/schedule?${days}`);
      const session = sessions.find(({ state, remaining }) => state === 'open' && remaining !== null && remaining > 1);
      if (!session) continue;
      const { items } = await this.get(`/hospitals/${HOSPITAL}/sessions/${session.id}/numbers`);
      const number = items.find(({ available }) => available);
      if (number)
        yield {
          departmentId,
          doctorId: session.doctorId ?? undefined,
          sessionId: session.id,
          numberId: number.id,
          startTime: number.startTime,
        };
    }
  }

  async book(personId, { sessionId, numberId }) {
    const hold = await this.post('/holds', { personId, hospitalId: HOSPITAL, sessionId, numberId });
    return this.post('/appointments', { holdId: hold.id });
  }
}

/**
 * One resident with a record, visits, a place in line, shares and family, and all that pages are opened with.
 * @param {{ url: string, sandboxUrl: string }} stack
 */
export async function arrangeResidents({ url, sandboxUrl }) {
  const control = async (method, path, body) => {
    const response = await fetch(`${sandboxUrl}/_control${path}`, {
      method,
      headers: body && { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  const residents = await control('GET', '/residents');
  const [resident, daughter, stranger, , parent] = residents;
  const caller = await Caller.signIn(url, resident.signInCode);
  const personId = await caller.becomeActive(resident);
  await caller.post(`/people/${personId}/card`);
  const other = await Caller.signIn(url, daughter.signInCode);
  const daughterId = await other.becomeActive(daughter);
  await other.askToActFor(resident);
  const { items: asked } = await caller.get('/approvals');
  await caller.post(`/approvals/${asked[0].id}/decision`, { decision: 'approve' });
  const third = await Caller.signIn(url, stranger.signInCode);
  const strangerId = await third.becomeActive(stranger);
  await third.askToActFor(resident);

  const numbers = caller.freeNumbers();
  const next = async () => {
    const { value, done } = await numbers.next();
    if (done) throw new Error(`${HOSPITAL} has too few free numbers`);
    return value;
  };
  const free = await next();
  const taken = await next();
  const toCancel = await next();
  const appointment = await caller.book(personId, taken);
  const foreign = await third.book(strangerId, await next());
  const cancelled = await caller.book(personId, toCancel);
  await caller.post(`/appointments/${cancelled.id}/cancel`);
  // Somebody has the last number of a session.
  const last = await next();
  const lastVisit = await other.book(daughterId, last);
  const own = (await control('GET', `/hospitals/${HOSPITAL}/bookings`)).find(
    ({ clientRef }) => clientRef === lastVisit.id,
  );
  await control('POST', `/hospitals/${HOSPITAL}/sessions/${encodeURIComponent(own.sessionId)}/stop`, {
    from: lastVisit.endTime,
  });
  // What the hospital said a moment ago is shared between callers for as long as it is held to be true.
  await until(async () => {
    const { items } = await caller.get(`/hospitals/${HOSPITAL}/sessions/${last.sessionId}/numbers`);
    return items.every(({ available }) => !available);
  });
  const release = await caller.get(`/hospitals/${RELEASING}/release`);
  const { items: reports } = await caller.get(`/people/${personId}/reports`);
  const timelineOf = async (type) => (await caller.get(`/people/${personId}/record/timeline?types=${type}`)).items;
  const [[visit], [document]] = [await timelineOf('visit'), await timelineOf('document')];
  const laboratory = reports.find(({ kind }) => kind === 'laboratory');
  const report = await caller.get(`/people/${personId}/reports/${laboratory.id}`);
  const index = report.items.findIndex(({ trendItem }) => trendItem);
  const { items: links } = await caller.get(`/people/${personId}/links`);
  await caller.post(`/people/${personId}/measurements`, {
    type: 'blood-pressure',
    measuredAt: new Date().toISOString(),
    systolic: '152',
    diastolic: '95',
  });
  await caller.post(`/people/${personId}/record/corrections`, {
    about: 'report',
    subjectId: laboratory.id,
    text: '姓名中的字写错了，请核对。',
  });
  const { share } = await caller.post(`/people/${personId}/shares`, { scope: 'summary', views: 2 });
  const card = await fetch(`${sandboxUrl}/_control/id-cards/${parent.signInCode}`);
  const { items: news } = await caller.get('/notifications');
  return {
    resident,
    stranger,
    caller,
    control,
    /** What the phone's camera takes: the identity card of one of the family. */
    photograph: await card.arrayBuffer(),
    ids: {
      personId,
      daughterId,
      strangerId,
      hospitalId: HOSPITAL,
      ...free,
      fullSessionId: last.sessionId,
      appointmentId: appointment.id,
      cancelledId: cancelled.id,
      foreignAppointmentId: foreign.id,
      releaseId: release.id,
      reportId: laboratory.id,
      index,
      item: report.items[index]?.trendItem,
      itemName: report.items[index]?.name,
      visitId: visit?.id,
      documentId: document?.id,
      linkId: links.find(({ actions }) => actions.change)?.id ?? links[0]?.id,
      shareId: share.id,
      notificationId: news[0]?.id,
    },
  };
}
