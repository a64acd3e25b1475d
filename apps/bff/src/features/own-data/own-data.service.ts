import type { AccessLogEntry, AuditOutcome, Erasure, ExportFormat } from '@kangqiao/contracts';
import { isoWithOffset, localDateOf } from '@kangqiao/domain';
import type { Say } from '@kangqiao/language';
import { Injectable } from '@nestjs/common';
import { PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { AccessLogService } from '../access-log/access-log.service';
import { Erasures, type ErasureState } from './erasures';
import { exportPage } from './export-page';
import { keptAfterErasure, removedByErasure } from './kept';
import { type HeldPart, type HeldRow, PersonalData, type Telling } from './personal-data';
import { AUDIT_TABLE } from './personal-tables';

export interface ExportFile {
  type: string;
  /** ASCII, without a name in it: files are shared. */
  name: string;
  text: string;
}

const outcomesIn = (t: Say): Readonly<Record<AuditOutcome, string>> => ({
  done: t`完成`,
  refused: t`已拒绝`,
  failed: t`未完成`,
});

const toRow = (entry: AccessLogEntry, { t, isForPeople }: Telling): HeldRow => {
  const { at, who, what, hospitalName, outcome, traceId } = entry;
  return {
    [t`时间`]: isForPeople ? t.minute(at) : at,
    [t`谁`]: t.sentence(who),
    [t`做了什么`]: t.sentence(what),
    ...(hospitalName !== null && { [t`医院`]: hospitalName }),
    [t`结果`]: outcomesIn(t)[outcome],
    [t`查询编号`]: traceId,
  };
};

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

  async export(resident: SignedInResident, personId: string, format: ExportFormat, t: Say): Promise<ExportFile> {
    const person = await this.access.require(resident, personId, 'manage');
    const now = this.clock.now();
    const how: Telling = { t, isForPeople: format === 'html' };
    const parts = [...(await this.data.of(person.id, how)), await this.#accessLog(resident, person.id, how)];
    const name = `kangqiao-${localDateOf(now)}.${format}`;
    if (format === 'json') {
      const body = { exportedAt: isoWithOffset(now), parts };
      return { type: 'application/json; charset=utf-8', name, text: JSON.stringify(body, null, 2) };
    }
    const intro = [
      t`导出于 ${t.minute(isoWithOffset(now))}。`,
      t`以下是康桥保存的关于您的全部信息。您同意长期保存的报告在其中；其他病历和报告由医院保管，不在其中。`,
    ];
    return {
      type: 'text/html; charset=utf-8',
      name,
      text: exportPage(t`${person.name}的个人信息`, intro, parts, t),
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

  async #accessLog(resident: SignedInResident, personId: string, how: Telling): Promise<HeldPart> {
    const rows: HeldRow[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.accessLog.page(resident, personId, { cursor, limit: LOG_PAGE });
      rows.push(...page.items.map((entry) => toRow(entry, how)));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return { title: how.t.word(AUDIT_TABLE.title), rows };
  }
}
