import type { AccessLogEntry, AuditOutcome, Erasure, ExportFormat } from '@kangqiao/contracts';
import { isoWithOffset, localDateOf, localTimeOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { AccessLogService } from '../access-log/access-log.service';
import { Erasures, type ErasureState } from './erasures';
import { exportPage } from './export-page';
import { keptAfterErasure, removedByErasure } from './kept';
import { type HeldPart, type HeldRow, PersonalData } from './personal-data';
import { AUDIT_TABLE } from './personal-tables';

export interface ExportFile {
  type: string;
  /** ASCII, without a name in it: files are shared. */
  name: string;
  text: string;
}

const OUTCOMES: Readonly<Record<AuditOutcome, string>> = { done: '完成', refused: '已拒绝', failed: '未完成' };

const toRow = ({ at, who, what, hospitalName, outcome, traceId }: AccessLogEntry): HeldRow => ({
  时间: at,
  谁: who,
  做了什么: what,
  ...(hospitalName !== null && { 医院: hospitalName }),
  结果: OUTCOMES[outcome],
  查询编号: traceId,
});

const toErasure = ({ id, askedAt, isUnderWay }: ErasureState): Erasure => ({
  id,
  state: isUnderWay ? 'running' : 'done',
  removed: removedByErasure(),
  kept: keptAfterErasure(askedAt),
});

/** Entries that are asked for at once. */
const LOG_PAGE = 100;

/** What people may ask of what we hold about them: all of it, and to be forgotten. */
@Injectable()
export class OwnDataService {
  constructor(
    private readonly access: PatientAccess,
    private readonly data: PersonalData,
    private readonly accessLog: AccessLogService,
    private readonly erasures: Erasures,
    private readonly clock: Clock,
  ) {}

  async export(resident: SignedInResident, personId: string, format: ExportFormat): Promise<ExportFile> {
    const person = await this.access.require(resident, personId, 'manage');
    const now = this.clock.now();
    const parts = [...(await this.data.of(person.id)), await this.#accessLog(resident, person.id)];
    const name = `kangqiao-${localDateOf(now)}.${format}`;
    if (format === 'json') {
      const body = { exportedAt: isoWithOffset(now), parts };
      return { type: 'application/json; charset=utf-8', name, text: JSON.stringify(body, null, 2) };
    }
    const intro = [
      `导出于 ${localDateOf(now)} ${localTimeOf(now)}。`,
      '以下是康桥保存的关于您的全部信息。您同意长期保存的报告在其中；其他病历和报告由医院保管，不在其中。',
    ];
    return {
      type: 'text/html; charset=utf-8',
      name,
      text: exportPage(`${person.name}的个人信息`, intro, parts),
    };
  }

  async erase(resident: SignedInResident, personId: string): Promise<Erasure> {
    const person = await this.access.require(resident, personId, 'manage');
    return toErasure(await this.erasures.erase(person.id, resident.accountId));
  }

  /** The person is gone: whoever asked may still ask what became of it. */
  async erasure(resident: SignedInResident, id: string): Promise<Erasure> {
    return toErasure(await this.erasures.of(id, resident.accountId));
  }

  async #accessLog(resident: SignedInResident, personId: string): Promise<HeldPart> {
    const rows: HeldRow[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.accessLog.page(resident, personId, { cursor, limit: LOG_PAGE });
      rows.push(...page.items.map(toRow));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return { title: AUDIT_TABLE.title, rows };
  }
}
