import type { DecidedOpening, DecideOpening, OpeningDeskList, OpeningForDesk } from '@kangqiao/contracts';
import { isoWithOffset, maskDocumentNumber } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { AuditLog } from '../../platform/audit/audit-event';
import type { TerminalUse } from '../../platform/audit/audited-events';
import { backgroundTraceId } from '../../platform/trace/trace';
import { Notifications } from '../notifications/notifications';
import { OpeningNotFound, OpeningSettled } from './opening.errors';
import { OpeningsStore, type StoredOpening } from './openings.store';

const OUTCOMES = { approve: 'approved', refuse: 'refused' } as const;

/** A family doctor reads applications and decides them. */
@Injectable()
export class OpeningDeskService {
  constructor(
    private readonly store: OpeningsStore,
    private readonly database: Database,
    private readonly notifications: Notifications,
    private readonly audit: AuditLog,
  ) {}

  /** What waits for this institution, with what it takes to know the applicant; each reading is written down. */
  async list(hospitalId: string): Promise<OpeningDeskList> {
    const items: OpeningForDesk[] = [];
    for (const { person, phone, ...opening } of await this.store.waiting(hospitalId)) {
      await this.#record(opening);
      const { name, sex, birthDate, document } = person;
      const { id, teamName, appliedAt, reminders } = opening;
      items.push({
        ...{ id, name, sex, birthDate, phone, teamName, reminders },
        ...{ documentType: document.type, documentNumberMasked: maskDocumentNumber(document.number) },
        appliedAt: isoWithOffset(appliedAt),
      });
    }
    return { items };
  }

  /**
   * Deciding the same twice is fine; a decision stands.
   * @param audited told whose application it was, for the person's access log
   * @throws OpeningNotFound for another institution's, too; OpeningSettled
   */
  async decide(
    hospitalId: string,
    id: string,
    { decision, doctorName, reason }: DecideOpening,
    audited: TerminalUse,
  ): Promise<DecidedOpening> {
    const opening = await this.store.one(id);
    if (opening?.hospitalId !== hospitalId) throw new OpeningNotFound();
    audited.personId = opening.personId;
    const to = OUTCOMES[decision];
    if (opening.state === to) return { id, state: to };
    if (opening.state !== 'applied') throw new OpeningSettled();
    await this.database.transaction(async (tx) => {
      if (!(await this.store.move(tx, opening, to, { doctorName, reason: reason ?? null }))) throw new OpeningSettled();
      await this.#tell(tx, opening, to, reason);
    });
    return { id, state: to };
  }

  /** Whoever applied is told. */
  #tell(tx: Tx, opening: StoredOpening, to: 'approved' | 'refused', reason: string | undefined): Promise<void> {
    const { id, personId, accountId, hospitalName, teamName } = opening;
    const isApproved = to === 'approved';
    return this.notifications.add(tx, {
      fact: `record-opening:${id}:decided`,
      kind: 'record',
      personId,
      accountId,
      purpose: 'record',
      title: isApproved ? '健康档案已开通' : '家庭医生没有同意开通健康档案',
      body: [
        `${hospitalName}${teamName}${isApproved ? '已核对身份，现在可以查看健康档案。' : '没有同意这次申请，可以重新申请。'}`,
        reason === undefined ? '' : `医生说明：${reason}`,
      ].join(''),
      target: { kind: 'record', id: null, personId },
      fields: { hospital: hospitalName },
    });
  }

  #record({ personId, hospitalId }: StoredOpening): Promise<void> {
    return this.audit.record({
      actor: { kind: 'hospital', hospitalId },
      personId,
      action: 'opening.read',
      hospitalId,
      subject: null,
      outcome: 'done',
      code: null,
      traceId: backgroundTraceId(),
    });
  }
}
