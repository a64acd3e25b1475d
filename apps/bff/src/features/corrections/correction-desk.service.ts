import type { CorrectionDeskList, CorrectionForDesk, DecideCorrection, DecidedCorrection } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { AuditLog } from '../../platform/audit/audit-event';
import type { TerminalUse } from '../../platform/audit/audited-events';
import { backgroundTraceId } from '../../platform/trace/trace';
import { Notifications } from '../notifications/notifications';
import { CorrectionDecided, CorrectionNotFound } from './corrections.errors';
import { CorrectionsStore, type StoredCorrection } from './corrections.store';

const OUTCOMES = { accept: 'accepted', decline: 'declined' } as const;

/** A person in the hospital's record office reads corrections and decides them. */
@Injectable()
export class CorrectionDeskService {
  constructor(
    private readonly store: CorrectionsStore,
    private readonly database: Database,
    private readonly notifications: Notifications,
    private readonly audit: AuditLog,
  ) {}

  /** What waits for this hospital; with the first reading it is received. Nobody's name is told. */
  async list(hospitalId: string): Promise<CorrectionDeskList> {
    const items: CorrectionForDesk[] = [];
    for (const correction of await this.store.waiting(hospitalId)) {
      await this.#record(correction);
      if (correction.state === 'sent')
        await this.database.transaction((tx) => this.store.move(tx, correction, 'received', null));
      const { id, patientNo, about, sourceId, title, occurredOn, text, sentAt } = correction;
      items.push({
        ...{ id, patientNo, about, sourceId, title, occurredOn, text },
        ...{ state: 'received', sentAt: isoWithOffset(sentAt) },
      });
    }
    return { items };
  }

  /**
   * Deciding the same twice is fine; a decision stands.
   * @param audited told whose correction it was, for the person's access log
   * @throws CorrectionNotFound for another hospital's, too; CorrectionDecided
   */
  async decide(
    hospitalId: string,
    id: string,
    { decision, answer }: DecideCorrection,
    audited: TerminalUse,
  ): Promise<DecidedCorrection> {
    const correction = await this.store.one(id);
    if (correction?.hospitalId !== hospitalId) throw new CorrectionNotFound();
    audited.personId = correction.personId;
    const to = OUTCOMES[decision];
    if (correction.state === to) return { id, state: to };
    if (correction.state === 'accepted' || correction.state === 'declined') throw new CorrectionDecided();
    await this.database.transaction(async (tx) => {
      if (!(await this.store.move(tx, correction, to, answer ?? null))) throw new CorrectionDecided();
      await this.#tell(tx, correction, to, answer);
    });
    return { id, state: to };
  }

  /** Whoever wrote it is told. */
  #tell(tx: Tx, correction: StoredCorrection, to: 'accepted' | 'declined', answer: string | undefined): Promise<void> {
    const { id, personId, accountId, hospitalName, title } = correction;
    const isAccepted = to === 'accepted';
    return this.notifications.add(tx, {
      fact: `correction:${id}:decided`,
      kind: 'record',
      personId,
      accountId,
      purpose: 'record',
      title: isAccepted ? '医院同意更正您的档案' : '医院答复了您的更正申请',
      body: [
        `${hospitalName}${isAccepted ? '同意更正' : '没有更正'}“${title}”。`,
        answer === undefined ? '' : `医院答复：${answer}`,
      ].join(''),
      target: { kind: 'corrections', id: null, personId },
      fields: { hospital: hospitalName },
    });
  }

  #record({ personId, hospitalId, title }: StoredCorrection): Promise<void> {
    return this.audit.record({
      actor: { kind: 'hospital', hospitalId },
      personId,
      action: 'correction.read',
      hospitalId,
      subject: title,
      outcome: 'done',
      code: null,
      traceId: backgroundTraceId(),
    });
  }
}
