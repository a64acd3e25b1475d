import { sm3 } from '@kangqiao/national-crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Clock } from '../../platform/clock';
import type { ReportAddress } from './report-id';
import { toReportId } from './report-id';

/** Who opened a report when it was opened last. */
export interface Reading {
  accountId: string;
  readAt: Date;
}

/** Names a report where its number must not stand. */
export const reportKey = (address: ReportAddress): Buffer => sm3(Buffer.from(toReportId(address), 'utf8'));

/** Who has opened which report. */
@Injectable()
export class ReportReadings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** By the report's key in hex; a report nobody opened is not in it. */
  async of(personId: string, addresses: readonly ReportAddress[]): Promise<ReadonlyMap<string, Reading[]>> {
    const found = new Map<string, Reading[]>();
    if (addresses.length === 0) return found;
    const rows = await this.database.rows<Reading & { reportKey: Buffer }>(
      `SELECT account_id AS accountId, report_key AS reportKey, read_at AS readAt
         FROM report_reading WHERE person_id = ? AND report_key IN (?)`,
      [personId, addresses.map(reportKey)],
    );
    for (const { reportKey: key, accountId, readAt } of rows) {
      const name = key.toString('hex');
      found.set(name, [...(found.get(name) ?? []), { accountId, readAt }]);
    }
    return found;
  }

  async mark(accountId: string, personId: string, address: ReportAddress): Promise<void> {
    const now = this.clock.now();
    await this.database.change(
      `INSERT INTO report_reading (account_id, report_key, person_id, read_at) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE read_at = VALUES(read_at)`,
      [accountId, reportKey(address), personId, now],
    );
  }
}
