import { CardAuthorityPort } from '@kangqiao/card-port';
import { Injectable } from '@nestjs/common';
import { AppLogger } from '../../platform/logging/logger';
import { Sweep } from '../../platform/sweeps/sweep';
import { type CardReport, CardReports } from './card-reports';

/** Tells issuers of uses and patient numbers; those that want to be told nothing have nothing due. */
@Injectable()
export class CardReportSweep extends Sweep<CardReport> {
  constructor(
    private readonly reports: CardReports,
    private readonly authority: CardAuthorityPort,
    logger: AppLogger,
  ) {
    super('uses of cards', logger);
  }

  protected override due(limit: number): Promise<CardReport[]> {
    return this.reports.due(limit);
  }

  /** A failure leaves the report due again later. */
  protected override async lookAt(report: CardReport): Promise<void> {
    if (!(await this.reports.lease(report))) return;
    const { id, codeText, use, patientNo, attempts } = report;
    try {
      if (patientNo === null) await this.authority.reportUse(codeText, use);
      else await this.authority.bindPatient(codeText, patientNo);
      await this.reports.done(report);
    } catch (error) {
      const isDue = await this.reports.again(report);
      const what = isDue ? 'an issuer was not told of a use yet' : 'an issuer was never told of a use';
      this.logger.warn({ report: id, attempts: attempts + 1, error }, what);
    }
  }
}
