import { Database } from '../../database/database';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { Ids } from '../../platform/ids';
import { toCursor } from '../../features/appointments/appointment-cursor';
import { Notifications } from '../../features/notifications/notifications';
import { toSessionId } from '../../features/scheduling/session-id';
import { Sessions } from '../../platform/auth/sessions';
import { SignIns } from '../../platform/auth/sign-ins';
import { addLinked, type TestLink, type TestPerson } from '../links';
import { FULL_CONSENT } from '../residents';
import { TestApp } from '../test-app';
import { TestTerminal } from '../test-terminal';
import { TestClock } from '../test-clock';
import { Canaries, FOREIGN } from './canaries';
import {
  addHospitalCanaries,
  type Confusable,
  confusableHospitals,
  DAY,
  FIRST,
  OWN,
  releaseOf,
  sessionRef,
} from './hospitals';

/** Ids of what belongs to one person, by what they name. */
export interface Belongings {
  personId: string;
  accountId: string;
  appointmentId: string;
  /** In a sensitive department, like the report below. */
  hiddenAppointmentId: string;
  holdId: string;
  waitlistId: string;
  /** In a sensitive department. */
  hiddenWaitlistId: string;
  ticketId: string;
  reportId: string;
  hiddenReportId: string;
  appealId: string;
  /** A visit of the health record. */
  visitId: string;
  hiddenVisitId: string;
  /** A document of the health record. */
  documentId: string;
  hiddenDocumentId: string;
  measurementId: string;
  correctionId: string;
  noteId: string;
  openingId: string;
  shareId: string;
  requestId: string;
  linkId: string;
  notificationId: string;
  proofId: string;
  approvalId: string;
  claimId: string;
  /** Of somebody whom the account had forgotten. */
  erasureId: string;
  signInId: string;
  cursor: string;
  codeText: string;
}

interface Item {
  id: string;
}
interface Entry extends Item {
  type: string;
  detail: string | null;
}
const first = (body: Record<string, unknown>): string => (body.items as Item[])[0]?.id ?? '';

/** Two families with all that they have, and everybody who might want to look. */
export class World {
  readonly canaries = new Canaries();
  #keys = 0;
  #numbers = 0;
  foreign!: Belongings;
  own!: Belongings;

  private constructor(
    readonly app: TestApp,
    readonly hospitals: readonly Confusable[],
  ) {}

  static async build(): Promise<World> {
    const clock = new TestClock();
    const hospitals = confusableHospitals(clock);
    const terminals = Object.fromEntries(
      hospitals.map(({ hospital: { id } }) => [id, new TestTerminal(id, `key-${id}`).access()]),
    );
    const app = await TestApp.start({ hospitals: hospitals.map(({ hospital }) => hospital), clock, terminals });
    const world = new World(app, hospitals);
    addHospitalCanaries(world.canaries);
    world.foreign = await world.#settle('foreign', FOREIGN);
    world.own = await world.#settle('own', OWN);
    await world.#markAppointments();
    return world;
  }

  /** A key that no request used before. */
  key(): string {
    return `access-case-${(this.#keys += 1)}`;
  }

  async accountOf(who: string): Promise<string> {
    return (await this.app.nest.get(Sessions).open(await this.app.signIn(who))).resident.accountId;
  }

  /** A fresh token, for a case may sign itself out. */
  async tokenOf(accountId: string): Promise<string> {
    return (await this.app.nest.get(SignIns).issue(accountId, null)).token;
  }

  /** Links an account to a person on these terms, whatever was there before. */
  async link(accountId: string, person: TestPerson, terms: TestLink): Promise<void> {
    const { personId } = person === FOREIGN ? this.foreign : this.own;
    await this.unlink(accountId, personId);
    await addLinked(this.app, await this.tokenOf(accountId), person, terms);
  }

  async unlink(accountId: string, personId: string): Promise<void> {
    await this.#database.change('DELETE FROM family_link WHERE account_id = ? AND person_id = ?', [
      accountId,
      personId,
    ]);
  }

  /** Ends every session of an account. */
  async expireSessions(accountId: string, lastSeenAt: Date, expiresAt: Date): Promise<void> {
    await this.#database.change('UPDATE sign_in SET last_seen_at = ?, expires_at = ? WHERE account_id = ?', [
      lastSeenAt,
      expiresAt,
      accountId,
    ]);
  }

  confuse(confused: boolean): void {
    for (const hospital of this.hospitals) hospital.confuse(confused);
  }

  get #database(): Database {
    return this.app.nest.get(Database);
  }

  async #call(
    token: string,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: object,
  ): Promise<Record<string, unknown>> {
    const headers = { 'idempotency-key': this.key() };
    const answer = await this.app.call(method, `/api/v1${path}`, { token, body, headers });
    if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status} ${answer.text}`);
    return answer.body;
  }

  async #settle(who: string, person: TestPerson): Promise<Belongings> {
    const token = await this.app.signIn(who);
    const personId = await addLinked(this.app, token, person, { consents: [...FULL_CONSENT, 'archive'] });
    const of = `/people/${personId}`;
    const card = await this.#call(token, 'POST', `${of}/card`);
    const codes = await this.#call(token, 'POST', `${of}/card/codes`);
    const codeText = (codes.items as { text: string }[])[0]?.text ?? '';
    if (person === FOREIGN) this.canaries.add('card', String(card.number), codeText);
    const appointment = await this.#call(token, 'POST', '/appointments', {
      holdId: await this.#hold(token, personId, 'S1'),
    });
    const hidden = await this.#call(token, 'POST', '/appointments', {
      holdId: await this.#hold(token, personId, 'S2'),
    });
    const reports = (
      (await this.#call(token, 'GET', `${of}/reports`)).items as {
        id: string;
        hospitalId: string;
        departmentName: string;
      }[]
    ).filter(({ hospitalId }) => hospitalId === FIRST);
    const entries = (await this.#call(token, 'GET', `${of}/record/timeline`)).items as Entry[];
    const entry = (type: string, isHidden: boolean) =>
      entries.find((one) => one.type === type && one.detail?.startsWith('精神科') === isHidden)?.id ?? '';
    const link = await this.#database.row<Item>('SELECT id FROM family_link WHERE person_id = ?', [personId]);
    const { accountId } = (await this.app.nest.get(Sessions).open(token)).resident;
    const id = String(appointment.id);
    return {
      personId,
      accountId,
      appointmentId: id,
      hiddenAppointmentId: String(hidden.id),
      holdId: await this.#hold(token, personId, 'S1'),
      ...(await this.#inLine(accountId, personId)),
      ticketId: await this.#waiting(token, personId),
      reportId: reports.find(({ departmentName }) => departmentName !== '精神科')?.id ?? '',
      hiddenReportId: reports.find(({ departmentName }) => departmentName === '精神科')?.id ?? '',
      appealId: await this.#appealed(who, personId, id),
      visitId: entry('visit', false),
      hiddenVisitId: entry('visit', true),
      documentId: entry('document', false),
      hiddenDocumentId: entry('document', true),
      correctionId: await this.#corrected(who, token, of, entry('document', false)),
      noteId: await this.#noted(who, token, of, entry('document', false)),
      openingId: await this.#applied(personId, accountId),
      measurementId: await this.#measured(who, token, of),
      shareId: await this.#share(token, of),
      requestId: await this.#doctorsRequest(personId),
      linkId: link?.id ?? '',
      notificationId: await this.#told(who, personId, accountId),
      ...(await this.#asked(who, token, person)),
      erasureId: await this.#forgotten(accountId),
      signInId: first(await this.#call(token, 'GET', '/sessions')),
      cursor: toCursor({ visitDate: DAY, startTime: String(appointment.startTime), id }),
      codeText,
    };
  }

  /** In the waiting room of a release. */
  async #waiting(token: string, personId: string): Promise<string> {
    const release = releaseOf(FIRST);
    const { entry } = await this.#call(token, 'GET', `/releases/${release}`);
    const request = { personId, entry, device: `device-of-${personId}` };
    return first(await this.#call(token, 'POST', `/releases/${release}/tickets`, request));
  }

  async #told(who: string, personId: string, accountId: string): Promise<string> {
    const title = `${who}-云鹤的号停诊了`;
    if (who === 'foreign') this.canaries.add('view', title);
    await this.#database.transaction((tx) =>
      this.app.nest.get(Notifications).add(tx, {
        ...{ fact: 'access-case', kind: 'visit-stopped', personId, accountId, purpose: 'view' },
        ...{ title, body: '', target: null, fields: {} },
      }),
    );
    const row = await this.#database.row<Item>(
      "SELECT id FROM notification WHERE account_id = ? AND fact = 'access-case'",
      [accountId],
    );
    return row?.id ?? '';
  }

  /** Why somebody missed a visit, in their own words. */
  async #appealed(who: string, personId: string, appointmentId: string): Promise<string> {
    const id = this.app.nest.get(Ids).next();
    const reason = `${who}-那天在云鹤路上堵车`;
    if (who === 'foreign') this.canaries.add('view', reason);
    await this.#database.change(
      `INSERT INTO appeal (id, appointment_id, person_id, hospital_id, state, reason_sealed, filed_at)
       VALUES (?, ?, ?, ?, 'waiting', ?, ?)`,
      [
        ...[id, appointmentId, personId, FIRST],
        ...[this.app.nest.get(PrivateFields).seal('appeal.reason', reason), this.app.clock.now()],
      ],
    );
    return id;
  }

  /** What somebody calls wrong, in their own words. */
  async #corrected(who: string, token: string, of: string, subjectId: string): Promise<string> {
    const text = `${who}-云鹤的日期写错了`;
    if (who === 'foreign') this.canaries.add('record', text);
    const request = { about: 'document', subjectId, text };
    return String((await this.#call(token, 'POST', `${of}/record/corrections`, request)).id);
  }

  /** What the family wrote on an entry. */
  async #noted(who: string, token: string, of: string, subjectId: string): Promise<string> {
    const text = `${who}-云鹤备注了这份病历`;
    if (who === 'foreign') this.canaries.add('record', text);
    const answer = await this.#call(token, 'PUT', `${of}/record/notes`, {
      about: 'document',
      subjectId,
      text,
      version: 0,
    });
    return (answer.notes as Item[])[0]?.id ?? '';
  }

  /** What waits for a family doctor. */
  async #applied(personId: string, accountId: string): Promise<string> {
    const id = this.app.nest.get(Ids).next();
    const phone = this.app.nest.get(PrivateFields).seal('record_opening.phone', '13800000009');
    await this.#database.change(
      `INSERT INTO record_opening (id, person_id, account_id, hospital_id, hospital_name, team_id, team_name, state,
                                   standing, terms_version, phone_sealed, applied_at)
       VALUES (?, ?, ?, ?, '医院', 'riverside', '家庭医生团队', 'applied', 1, 1, ?, ?)`,
      [id, personId, accountId, FIRST, phone, this.app.clock.now()],
    );
    return id;
  }

  /** What the foreign person weighed, to two digits, stands in nobody else's answers. */
  async #measured(who: string, token: string, of: string): Promise<string> {
    const value = who === 'foreign' ? '87.43' : '60';
    if (who === 'foreign') this.canaries.add('record', `"${value}"`);
    const measuredAt = this.app.clock.now().toISOString();
    return String((await this.#call(token, 'POST', `${of}/measurements`, { type: 'weight', value, measuredAt })).id);
  }

  async #share(token: string, of: string): Promise<string> {
    const { share } = await this.#call(token, 'POST', `${of}/shares`, { scope: 'summary', views: 1 });
    return (share as Item).id;
  }

  async #doctorsRequest(personId: string): Promise<string> {
    const id = this.app.nest.get(Ids).next();
    const now = this.app.clock.now();
    await this.#database.change(
      `INSERT INTO record_request (id, person_id, hospital_id, hospital_name, department, doctor_name, scope, state,
                                   asked_at, until)
       VALUES (?, ?, ?, '医院', '内科', '周明', 'summary', 'pending', ?, ?)`,
      [id, personId, FIRST, now, new Date(now.getTime() + 24 * 60 * 60 * 1000)],
    );
    return id;
  }

  async #forgotten(accountId: string): Promise<string> {
    const id = this.app.nest.get(Ids).next();
    await this.#database.change('INSERT INTO erasure (id, account_id, created_at) VALUES (?, ?, ?)', [
      id,
      accountId,
      this.app.clock.now(),
    ]);
    return id;
  }

  /** Somebody who waits for a number, in each of the departments. */
  async #inLine(accountId: string, personId: string) {
    const [waitlistId, hiddenWaitlistId] = [this.app.nest.get(Ids).next(), this.app.nest.get(Ids).next()];
    const now = this.app.clock.now();
    for (const [id, session, departmentId, departmentName] of [
      [waitlistId, 'S1', 'D1', '心血管内科'],
      [hiddenWaitlistId, 'S2', 'D2', '精神科'],
    ] as const)
      await this.#database.change(
        `INSERT INTO waitlist_entry (id, version, state, active, account_id, person_id, hospital_id, hospital_name,
           file_id, session_id, department_id, department_name, visit_date, period, fee_fen, place, joined_at,
           state_since)
         VALUES (?, 1, 'waiting', 1, ?, ?, ?, '康桥市第一人民医院', '', ?, ?, ?, ?, 'all-day', 2500, 1, ?, ?)`,
        [id, accountId, personId, FIRST, session, departmentId, departmentName, DAY, now, now],
      );
    return { waitlistId, hiddenWaitlistId };
  }

  /** What others of the family asked for: a proof, an approval, a claim of a help code. */
  async #asked(who: string, token: string, person: TestPerson) {
    const kin = await this.app.signIn(`${who}-kin`);
    await addLinked(this.app, kin, {
      ...OWN,
      name: `${who}旁人`,
      document: { type: 'passport', number: `E${who.length}1234567` },
    });
    const personId = await addLinked(this.app, kin, person, {
      relation: 'parent',
      capacity: 'family',
      state: 'awaiting-proof',
    });
    const proof = await this.#call(kin, 'POST', `/people/${personId}/proofs`);
    this.app.clock.pass({ minutes: 2 });
    await this.#call(kin, 'POST', `/people/${personId}/proofs`, { method: 'approval' });
    const approvals = await this.#call(token, 'GET', '/approvals');
    const help = await this.#call(token, 'POST', '/help-codes');
    const claim = await this.#call(kin, 'POST', '/help-codes/claims', { code: help.code, relation: 'parent' });
    return { proofId: String(proof.id), approvalId: first(approvals), claimId: String(claim.id) };
  }

  async #hold(token: string, personId: string, session: 'S1' | 'S2'): Promise<string> {
    const number = (this.#numbers += 1);
    const hold = await this.#call(token, 'POST', '/holds', {
      personId,
      hospitalId: FIRST,
      sessionId: toSessionId(sessionRef(session, session === 'S1' ? 'D1' : 'D2')),
      numberId: `${session}-${number}`,
    });
    return String(hold.id);
  }

  /** Every appointment of the foreign person carries words of its own. */
  async #markAppointments(): Promise<void> {
    this.canaries.add('view', 'VN-鹤鸣门诊');
    this.canaries.add('sensitive', 'VN-鹤鸣专科');
    await this.#database.change(
      "UPDATE appointment SET visit_no = IF(department_name = '精神科', 'VN-鹤鸣专科', 'VN-鹤鸣门诊') WHERE person_id = ?",
      [this.foreign.personId],
    );
  }
}
