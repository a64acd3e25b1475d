import { REPORT_KINDS, type ReportHearing, type ReportKind, type ReportSettings } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { PERSON_COLUMNS } from '../../platform/access/active-person';
import { decide } from '../../platform/access/decide';
import { LINK_COLUMNS, type LinkRow, toSnapshot } from '../../platform/access/link-snapshot';
import { Clock } from '../../platform/clock';

const AT_ONCE: ReportSettings = { laboratory: 'at-once', imaging: 'at-once', microbiology: 'at-once' };

/** How people want to hear of their reports. */
@Injectable()
export class ReportHearings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(personId: string): Promise<ReportSettings> {
    const rows = await this.database.rows<{ kind: ReportKind; hearing: ReportHearing }>(
      'SELECT kind, hearing FROM report_hearing WHERE person_id = ?',
      [personId],
    );
    return { ...AT_ONCE, ...Object.fromEntries(rows.map(({ kind, hearing }) => [kind, hearing])) };
  }

  async change(personId: string, settings: ReportSettings): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      // Whoever erases the person waits for us, or we find nobody.
      if (!(await tx.row('SELECT id FROM person WHERE id = ? LOCK IN SHARE MODE', [personId]))) return;
      for (const kind of REPORT_KINDS) {
        await tx.change(
          `INSERT INTO report_hearing (person_id, kind, hearing, changed_at) VALUES (?, ?, ?, ?)
           ON DUPLICATE KEY UPDATE hearing = VALUES(hearing), changed_at = VALUES(changed_at)`,
          [personId, kind, settings[kind], now],
        );
      }
    });
  }

  /** Whether anybody but this account may read the person's reports. */
  async hasFamily(personId: string, accountId: string): Promise<boolean> {
    const links = await this.database.rows<LinkRow & { accountId: string }>(
      `SELECT l.account_id AS accountId, ${PERSON_COLUMNS}, ${LINK_COLUMNS}
         FROM family_link l JOIN person p ON p.id = l.person_id WHERE l.person_id = ? AND l.account_id <> ?`,
      [personId, accountId],
    );
    const now = this.clock.now();
    return links.map(toSnapshot).some((link) => decide(link, 'reports', now, link.consents).kind === 'allowed');
  }
}
