import type { AskedRecord, AskForRecord, ReadRequestedRecord, RequestedRecord } from '@kangqiao/contracts';
import { isoWithOffset, localDateOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Hospitals } from '../../hospitals/hospitals';
import { AuditLog } from '../../platform/audit/audit-event';
import type { TerminalUse } from '../../platform/audit/audited-events';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import type { Budget } from '../../platform/limits/budget';
import { Limits } from '../../platform/limits/limits';
import { backgroundTraceId } from '../../platform/trace/trace';
import { Notifications } from '../notifications/notifications';
import { TerminalService } from '../terminal/terminal.service';
import { requestState } from './request-state';
import { RequestsStore, type StoredRequest } from './requests.store';
import { RecordRequestNotFound, RecordRequestTooSoon, VisitUnknown } from './sharing.errors';
import { isThere } from './sharing-rights';
import { StandingConsents } from './standing-consents';

/** So long a request waits for an answer. */
const PENDING_MS = 10 * 60 * 1000;
/** Nobody is asked again and again. */
const BY_PERSON: Budget = { name: 'record-request.person', most: 5, perSeconds: 60 * 60 };

interface Visit {
  personId: string;
  appointmentId: string | null;
}

const TODAYS = `
  SELECT id AS appointmentId, person_id AS personId FROM appointment
   WHERE hospital_id = ? AND visit_date = ? AND state IN ('booked', 'arrived')`;

/** Asks residents, on behalf of the doctor at a hospital's terminal, and lets the doctor read what was allowed. */
@Injectable()
export class CounterRequestsService {
  constructor(
    private readonly terminals: TerminalService,
    private readonly hospitals: Hospitals,
    private readonly store: RequestsStore,
    private readonly consents: StandingConsents,
    private readonly limits: Limits,
    private readonly database: Database,
    private readonly notifications: Notifications,
    private readonly audit: AuditLog,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * @param audited told whom it is about
   * @throws what verifying a code throws, VisitUnknown, RecordRequestTooSoon, TooManyRequests
   */
  async ask(hospitalId: string, request: AskForRecord, audited: TerminalUse): Promise<AskedRecord> {
    const hospital = this.hospitals.of(hospitalId);
    const { personId, appointmentId } = await this.#visit(hospitalId, request, audited);
    const now = this.clock.now();
    const earlier = await this.store.ofPerson(personId, new Date(now.getTime() - PENDING_MS));
    if (earlier.some((one) => one.hospitalId === hospitalId && requestState(one, now) === 'pending'))
      throw new RecordRequestTooSoon();
    await this.limits.spend([{ budget: BY_PERSON, key: `${hospitalId} ${personId}` }]);
    const { department, doctorName, scope } = request;
    const asked = {
      ...{ id: this.ids.next(), personId, hospitalId, hospitalName: hospital.name, appointmentId },
      ...{ department, doctorName, scope, state: 'pending' as const, askedAt: now },
      until: new Date(now.getTime() + PENDING_MS),
    };
    await this.database.transaction(async (tx) => {
      if (!(await isThere(tx, personId))) throw new VisitUnknown();
      await this.store.add(tx, asked);
      await this.notifications.add(tx, {
        fact: `record-request:${asked.id}`,
        kind: 'sharing',
        personId,
        purpose: 'record',
        urgent: true,
        expiresAt: asked.until,
        title: '医生申请查阅您的健康档案',
        body: `${hospital.name}${department}的${doctorName}医生申请在本次就诊期间查阅，请在 10 分钟内答复。不同意也不影响就诊。`,
        target: { kind: 'share', id: null, personId },
        fields: { hospital: hospital.name, department },
      });
    });
    return { requestId: asked.id, state: 'pending', until: isoWithOffset(asked.until) };
  }

  /** @throws RecordRequestNotFound for what another hospital asked for, too */
  async read(hospitalId: string, requestId: string, { terminalCode }: ReadRequestedRecord): Promise<RequestedRecord> {
    const request = await this.store.one(requestId);
    if (!request || request.hospitalId !== hospitalId) throw new RecordRequestNotFound();
    const now = this.clock.now();
    const document = requestState(request, now) === 'allowed' ? await this.#document(request, now) : null;
    if (document) {
      const { personId, department, doctorName } = request;
      await this.audit.record({
        actor: { kind: 'terminal', hospitalId, terminalCode },
        personId,
        action: 'request.read',
        hospitalId,
        subject: `健康档案（${department} ${doctorName}）`,
        outcome: 'done',
        code: null,
        traceId: backgroundTraceId(),
      });
    }
    const settled = document ? request : ((await this.store.one(requestId)) ?? request);
    return { requestId, state: requestState(settled, now), until: isoWithOffset(settled.until), document };
  }

  async #document({ id, personId, scope }: StoredRequest, now: Date): Promise<object | null> {
    if (!(await this.consents.tell(personId, scope === 'summary-and-reports'))) {
      await this.store.leave(id, 'allowed', 'ended');
      return null;
    }
    const content = await this.store.content(id);
    return content && (await this.store.countReading(id, now)) ? content : null;
  }

  async #visit(hospitalId: string, request: AskForRecord, audited: TerminalUse): Promise<Visit> {
    const today = localDateOf(this.clock.now());
    const { codeText, visitNo, terminalCode, department, proof } = request;
    if (visitNo !== undefined) {
      const visit = await this.database.row<Visit>(`${TODAYS} AND visit_no = ?`, [hospitalId, today, visitNo]);
      if (!visit) throw new VisitUnknown();
      audited.personId = visit.personId;
      return visit;
    }
    const step = 'consultation';
    await this.terminals.verify(
      hospitalId,
      { codeText: codeText ?? '', terminalCode, step, department, proof },
      audited,
    );
    // A card that this service did not apply for: there is nobody who could be asked.
    if (audited.personId === null) throw new VisitUnknown();
    const visit = await this.database.row<Visit>(`${TODAYS} AND person_id = ? ORDER BY start_time, id LIMIT 1`, [
      hospitalId,
      today,
      audited.personId,
    ]);
    return visit ?? { personId: audited.personId, appointmentId: null };
  }
}
