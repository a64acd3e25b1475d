import type { AppealDecision, AppealForDesk, AppealList, DecidedAppeal } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { AuditLog } from '../../platform/audit/audit-event';
import type { TerminalUse } from '../../platform/audit/audited-events';
import { backgroundTraceId } from '../../platform/trace/trace';
import type { AppointmentRow } from '../appointments/appointment-row';
import { MovedMeanwhile } from '../appointments/appointments.errors';
import { AppointmentStore } from '../appointments/appointments.store';
import { VisitTelling } from '../appointments/visit-telling';
import { visitTitle } from '../appointments/visit-title';
import { appealFact } from './appeal-facts';
import { AppealDecided, AppealNotFound } from './appeals.errors';
import { type AppealRow, AppealStore, type WaitingAppeal } from './appeals.store';

const OUTCOMES = { grant: 'granted', refuse: 'refused' } as const;

/** A person in the hospital reads appeals and decides them. */
@Injectable()
export class AppealDeskService {
  constructor(
    private readonly appeals: AppealStore,
    private readonly appointments: AppointmentStore,
    private readonly telling: VisitTelling,
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** What waits for this hospital. It knows its patients by their visit numbers: nobody's name is told. */
  async list(hospitalId: string): Promise<AppealList> {
    const items: AppealForDesk[] = [];
    for (const appeal of await this.appeals.waiting(hospitalId)) {
      const row = await this.appointments.byId(appeal.appointmentId);
      if (!row) continue;
      await this.#record(appeal, row);
      const { visitNo, departmentName, doctorName, visitDate, startTime } = row;
      const { id, reason, filedAt } = appeal;
      const visit = { visitNo: visitNo ?? '', departmentName, doctorName, visitDate, startsAt: startTime };
      items.push({ id, ...visit, reason, filedAt: isoWithOffset(filedAt) });
    }
    return { items };
  }

  /**
   * Deciding the same twice is fine; a decision stands.
   * @param audited told whose appeal it was, for the person's access log
   * @throws AppealNotFound, AppealDecided
   */
  async decide(
    hospitalId: string,
    id: string,
    { decision, answer }: AppealDecision,
    audited: TerminalUse,
  ): Promise<DecidedAppeal> {
    const appeal = await this.appeals.byId(id);
    if (appeal?.hospitalId !== hospitalId) throw new AppealNotFound();
    audited.personId = appeal.personId;
    const to = OUTCOMES[decision];
    if (appeal.state === to) return { id, state: to };
    if (appeal.state !== 'waiting') throw new AppealDecided();
    await this.#decide(appeal, to, answer ?? null);
    return { id, state: to };
  }

  async #decide(appeal: AppealRow, to: 'granted' | 'refused', answer: string | null): Promise<void> {
    const row = await this.appointments.byId(appeal.appointmentId);
    if (row?.state !== 'missed') throw new AppealDecided();
    await this.database.transaction(async (tx) => {
      if (!(await this.appeals.decide(tx, appeal, to, answer))) throw new MovedMeanwhile();
      const note = answer ?? undefined;
      await this.appointments.changeWithin(row, `appeal-${to}`, { appeal: to }, tx, note);
      await this.telling.tell(tx, row, appealFact(row, to, answer));
    });
  }

  #record({ personId }: WaitingAppeal, row: AppointmentRow): Promise<void> {
    return this.audit.record({
      actor: { kind: 'hospital', hospitalId: row.hospitalId },
      personId,
      action: 'appeal.list',
      hospitalId: row.hospitalId,
      subject: visitTitle(row),
      outcome: 'done',
      code: null,
      traceId: backgroundTraceId(),
    });
  }
}
