import type { ReportKind } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import type { Hospital, ReportHeader } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Sensitive } from '../../platform/access/sensitive';
import { AuditLog } from '../../platform/audit/audit-event';
import { Clock } from '../../platform/clock';
import { backgroundTraceId } from '../../platform/trace/trace';
import { type NotifiableFact, Notifications } from '../notifications/notifications';
import { hearingVerdict, type HearingVerdict } from './report-hearing.policy';
import { ReportHearings } from './report-hearings';
import { type ReportAddress, toReportId } from './report-id';
import { ReportReadings, reportKey } from './report-readings';
import { toSubjectTitle } from './reports.mapper';
import { isSensitive } from './reports.policy';

/** A report that a hospital lists, of a person who wants to be told. */
export interface News {
  personId: string;
  hospital: Hospital;
  fileId: string;
  header: ReportHeader;
}

const KIND_WORDS: Record<ReportKind, string> = {
  laboratory: '检验报告',
  imaging: '影像报告',
  microbiology: '微生物报告',
};

/** A report as the hospital released it at one time. */
interface Release {
  /** With which the fact of each of its releases begins. */
  report: string;
  at: Date;
}

const nameOf = ({ report, at }: Release): string => `${report}${at.getTime()}`;

function titleOf(isCorrection: boolean, withFamily: boolean): string {
  if (isCorrection) return withFamily ? '报告已更正，请和家人一起看' : '报告已更正，请重新查看';
  return withFamily ? '新报告，请和家人一起看' : '新报告可以查看了';
}

/** Nobody needs to hear of it after that. */
const NEWS_MS = 3 * 24 * 60 * 60 * 1000;

/** Tells people that a report is there, or that it was corrected, never what it says; each release once. */
@Injectable()
export class ReportNews {
  constructor(
    private readonly database: Database,
    private readonly notifications: Notifications,
    private readonly hearings: ReportHearings,
    private readonly readings: ReportReadings,
    private readonly sensitive: Sensitive,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** False = it is not to be told yet, and nobody can say when. */
  async tell(news: News): Promise<boolean> {
    const { personId, hospital, header } = news;
    const address = { hospitalId: hospital.id, kind: header.kind, fileId: news.fileId, reportId: header.id };
    const release = { report: `report:${reportKey(address).toString('base64url')}:`, at: header.reportedAt };
    const seen = await this.#seen(personId, address, release);
    if (seen === 'this') return true;
    const verdict = await this.#verdict(news);
    if (verdict.kind === 'held' && verdict.why === 'after-doctor' && verdict.until === null) return false;
    // Before it is told: what cannot be written down does not happen, and the next look tells it.
    await this.audit.record({
      actor: { kind: 'hospital', hospitalId: hospital.id },
      personId,
      action: 'report.ready',
      hospitalId: hospital.id,
      subject: toSubjectTitle(header),
      outcome: 'done',
      code: null,
      traceId: backgroundTraceId(),
    });
    await this.database.transaction((tx) =>
      this.notifications.add(tx, this.#factOf(news, address, nameOf(release), verdict, seen === 'earlier')),
    );
    return true;
  }

  /** Whether this release was told, or read by somebody without being told; or only one that it corrects. */
  async #seen(personId: string, address: ReportAddress, release: Release): Promise<'this' | 'earlier' | null> {
    const told = await this.database.rows<{ fact: string }>(
      'SELECT DISTINCT fact FROM notification WHERE person_id = ? AND LEFT(fact, ?) = ?',
      [personId, release.report.length, release.report],
    );
    const readings = [...(await this.readings.of(personId, [address])).values()].flat();
    if (told.some(({ fact }) => fact === nameOf(release)) || readings.some(({ readAt }) => readAt >= release.at))
      return 'this';
    return told.length + readings.length > 0 ? 'earlier' : null;
  }

  async #verdict({ personId, header }: News): Promise<HearingVerdict> {
    const settings = await this.hearings.of(personId);
    const { reportedAt, doctorReleasedAt } = header;
    // As the person themselves would be shown it; with family, everybody is told, so that somebody can open it.
    const asked = { hearing: settings[header.kind], reportedAt, doctorReleasedAt, capacity: 'self' as const };
    return hearingVerdict({ ...asked, hasFamily: true, familyHasRead: false }, this.clock.now());
  }

  #factOf(
    { personId, hospital, header }: News,
    address: ReportAddress,
    fact: string,
    verdict: HearingVerdict,
    isCorrection: boolean,
  ): NotifiableFact {
    const withFamily = verdict.kind === 'held' && verdict.why === 'with-family';
    const at = verdict.kind === 'held' ? (verdict.until ?? this.clock.now()) : this.clock.now();
    const what = KIND_WORDS[header.kind];
    return {
      fact,
      kind: 'report-ready',
      personId,
      purpose: 'reports',
      sensitive: isSensitive(this.sensitive, header),
      title: titleOf(isCorrection, withFamily),
      body: isCorrection
        ? `${hospital.name}更正了之前的${what}，请以更正后的为准。`
        : `${hospital.name}发布了新的${what}。`,
      target: { kind: 'report', id: toReportId(address), personId },
      fields: {
        hospital: hospital.name,
        report: isCorrection ? `更正的${what}` : what,
        ...(isCorrection ? { reason: '报告已更正', note: '请重新查看' } : {}),
        time: isoWithOffset(header.reportedAt).slice(0, 16).replace('T', ' '),
      },
      at,
      expiresAt: new Date(at.getTime() + NEWS_MS),
    };
  }
}
