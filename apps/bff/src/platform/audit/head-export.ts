import { appendFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config';
import { AppLogger } from '../logging/logger';
import type { SignedHead } from './audit-row';
import { headFields, toHeadLine } from './head-line';

const MODE = 0o640;

/** Carries signed heads out of the reach of whoever can write the database: to the log, and to a file if one is named. */
@Injectable()
export class HeadExport {
  constructor(
    private readonly config: Config,
    private readonly logger: AppLogger,
  ) {}

  /** A file that cannot be written is told and not fatal: the log has the head, and the next head covers this one. */
  async export(head: SignedHead): Promise<void> {
    this.logger.info({ auditHead: headFields(head) }, 'the audit chain has a new head');
    const { auditHeadsFile } = this.config;
    if (auditHeadsFile === null) return;
    try {
      // Opened anew each time, so that the file may be rotated by renaming it.
      await appendFile(auditHeadsFile, toHeadLine(head), { mode: MODE });
    } catch (error) {
      this.logger.error({ error }, 'an audit head could not be exported');
    }
  }
}
