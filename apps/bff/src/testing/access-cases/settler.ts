import { Database } from '../../database/database';
import { toCursor } from '../../features/appointments/appointment-cursor';
import { toSessionId } from '../../features/scheduling/session-id';
import { Sessions } from '../../platform/auth/sessions';
import { addLinked, type TestPerson } from '../links';
import { FULL_CONSENT } from '../residents';
import type { TestApp } from '../test-app';
import type { Belongings } from './belongings';
import { type Canaries, FOREIGN } from './canaries';
import { DAY, FIRST, OWN, releaseOf, sessionRef } from './hospitals';
import { PlantedRows } from './planted-rows';

interface Item {
  id: string;
}
interface Entry extends Item {
  type: string;
  detail: string | null;
}
const first = (body: Record<string, unknown>): string => (body.items as Item[])[0]?.id ?? '';

/** Settles residents, as themselves wherever that can be done over the interface. */
export class Settler {
  readonly #rows: PlantedRows;
  #numbers = 0;

  /** @param key answers one that no request used before */
  constructor(
    private readonly app: TestApp,
    private readonly canaries: Canaries,
    private readonly key: () => string,
  ) {
    this.#rows = new PlantedRows(app, canaries);
  }

  /** Gives a resident everything that one may have. */
  async settle(who: string, person: TestPerson): Promise<Belongings> {
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
    const entries = (await this.#call(token, 'GET', `${of}/record/timeline?limit=100`)).items as Entry[];
    const entry = (type: string, isHidden: boolean) =>
      entries.find((one) => one.type === type && one.detail?.startsWith('精神科') === isHidden)?.id ?? '';
    const link = await this.app.nest
      .get(Database)
      .row<Item>('SELECT id FROM family_link WHERE person_id = ?', [personId]);
    const { accountId } = (await this.app.nest.get(Sessions).open(token)).resident;
    const id = String(appointment.id);
    return {
      personId,
      accountId,
      appointmentId: id,
      hiddenAppointmentId: String(hidden.id),
      holdId: await this.#hold(token, personId, 'S1'),
      ...(await this.#rows.inLine(accountId, personId)),
      ticketId: await this.#waiting(token, personId),
      reportId: reports.find(({ departmentName }) => departmentName !== '精神科')?.id ?? '',
      hiddenReportId: reports.find(({ departmentName }) => departmentName === '精神科')?.id ?? '',
      appealId: await this.#rows.appealed(who, personId, id),
      visitId: entry('visit', false),
      hiddenVisitId: entry('visit', true),
      documentId: entry('document', false),
      hiddenDocumentId: entry('document', true),
      correctionId: await this.#corrected(who, token, of, entry('document', false)),
      noteId: await this.#noted(who, token, of, entry('document', false)),
      openingId: await this.#rows.applied(personId, accountId),
      measurementId: await this.#measured(who, token, of),
      shareId: await this.#share(token, of),
      requestId: await this.#rows.doctorsRequest(personId),
      linkId: link?.id ?? '',
      notificationId: await this.#rows.told(who, personId, accountId),
      ...(await this.#asked(who, token, person)),
      erasureId: await this.#rows.forgotten(accountId),
      signInId: first(await this.#call(token, 'GET', '/sessions')),
      cursor: toCursor({ visitDate: DAY, startTime: String(appointment.startTime), id }),
      codeText,
    };
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

  /** In the waiting room of a release. */
  async #waiting(token: string, personId: string): Promise<string> {
    const release = releaseOf(FIRST);
    const { entry } = await this.#call(token, 'GET', `/releases/${release}`);
    const request = { personId, entry, device: `device-of-${personId}` };
    return first(await this.#call(token, 'POST', `/releases/${release}/tickets`, request));
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
}
