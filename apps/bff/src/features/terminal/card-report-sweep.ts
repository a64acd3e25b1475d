import { CardAuthorityPort } from '@kangqiao/card-port';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AppLogger } from '../../platform/logging/logger';
import { type CardReport, CardReports } from './card-reports';

const EVERY_MS = 5_000;
/** Told side by side; more wait for the next turn of the loop. */
const BATCH = 8;

/** Tells issuers of uses and patient numbers, every few seconds, on every instance: each report is claimed first. */
@Injectable()
export class CardReportSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #ended = false;

  constructor(
    private readonly reports: CardReports,
    private readonly authority: CardAuthorityPort,
    private readonly logger: AppLogger,
  ) {}

  /** An issuer that wants to be told nothing is never looked after. */
  onApplicationBootstrap(): void {
    const { useReports, patientBinding } = this.authority.capabilities;
    if (!useReports && !patientBinding) return;
    this.#timer = setInterval(() => void this.run(), EVERY_MS);
    this.#timer.unref();
  }

  /** Lets what is under way finish, so that no report has to wait for its lease to end. */
  async onApplicationShutdown(): Promise<void> {
    this.#ended = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  /** Tells all that is due now; a second call joins the one under way. */
  run(): Promise<void> {
    this.#running ??= this.#sweep().finally(() => (this.#running = null));
    return this.#running;
  }

  async #sweep(): Promise<void> {
    try {
      for (let full = true; full && !this.#ended;) {
        const due = await this.reports.due(BATCH);
        await Promise.all(due.map((report) => this.#tell(report)));
        full = due.length === BATCH;
      }
    } catch (error) {
      this.logger.error({ error }, 'uses of cards could not be told');
    }
  }

  /** A failure leaves the report due again later. */
  async #tell(report: CardReport): Promise<void> {
    if (!(await this.reports.lease(report))) return;
    const { id, codeText, use, patientNo, attempts } = report;
    try {
      if (patientNo === null) await this.authority.reportUse(codeText, use);
      else await this.authority.bindPatient(codeText, patientNo);
      await this.reports.done(report);
    } catch (error) {
      const willTry = await this.reports.again(report);
      this.logger.warn(
        { report: id, attempts: attempts + 1, error },
        willTry ? 'a use was not told yet' : 'a use was never told',
      );
    }
  }
}
