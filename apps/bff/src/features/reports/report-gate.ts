import { Injectable } from '@nestjs/common';
import { Sensitive } from '../../platform/access/sensitive';
import { Clock } from '../../platform/clock';
import type { ListedReport } from './archive-rows';
import { type HearingVerdict, hearingVerdict } from './report-hearing.policy';
import { ReportHearings } from './report-hearings';
import { type Reading, ReportReadings, reportKey } from './report-readings';
import type { ReportViewer } from './report-viewer';
import { isSensitive, isUnread } from './reports.policy';

/** A report of a list with what this reader is told of it. */
export interface JudgedReport extends ListedReport {
  isSensitive: boolean;
  verdict: HearingVerdict;
  unread: boolean;
}

/** What of a person's reports a reader is shown now, and what is still held back. */
@Injectable()
export class ReportGate {
  constructor(
    private readonly hearings: ReportHearings,
    private readonly readings: ReportReadings,
    private readonly sensitive: Sensitive,
    private readonly clock: Clock,
  ) {}

  /** In the same order; what this reader may never see is left out. */
  async judge({ resident, person }: ReportViewer, listed: readonly ListedReport[]): Promise<JudgedReport[]> {
    const known = listed
      .map((one) => ({ ...one, isSensitive: !!one.kept?.isSensitive || isSensitive(this.sensitive, one.header) }))
      .filter((one) => !one.isSensitive || !person.hidesSensitive);
    if (known.length === 0) return [];
    const { accountId } = resident;
    const settings = await this.hearings.of(person.id);
    const asksFamily = Object.values(settings).includes('with-family');
    const [readings, hasFamily] = await Promise.all([
      this.readings.of(
        person.id,
        known.map(({ address }) => address),
      ),
      asksFamily && this.hearings.hasFamily(person.id, accountId),
    ]);
    const now = this.clock.now();
    return known.map((one) => {
      const read: readonly Reading[] = readings.get(reportKey(one.address).toString('hex')) ?? [];
      const { kind, reportedAt, doctorReleasedAt } = one.header;
      const verdict = hearingVerdict(
        {
          hearing: settings[kind],
          reportedAt,
          doctorReleasedAt,
          capacity: person.capacity,
          hasFamily,
          // What was read before a correction is not what stands there now.
          familyHasRead: read.some((reading) => reading.accountId !== accountId && reading.readAt >= reportedAt),
        },
        now,
      );
      const readAt = read.find((reading) => reading.accountId === accountId)?.readAt ?? null;
      return { ...one, verdict, unread: isUnread(reportedAt, one.kept?.correctedAt ?? null, readAt, now) };
    });
  }
}
