import type { HospitalEvent } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { AppLogger } from '../../platform/logging/logger';
import { HospitalNews } from '../appointments/hospital-news';
import { ReportWatches } from '../reports/report-watches';

/** What becomes of what a hospital tells, however it reached us. */
@Injectable()
export class HospitalEvents {
  constructor(
    private readonly news: HospitalNews,
    private readonly reports: ReportWatches,
    private readonly logger: AppLogger,
  ) {}

  /** One after the other, in the order told; a failure leaves the rest, and all of it may come again. */
  async handle(hospitalId: string, events: readonly HospitalEvent[]): Promise<void> {
    for (const event of events) await this.#one(hospitalId, event);
  }

  async #one(hospitalId: string, event: HospitalEvent): Promise<void> {
    switch (event.kind) {
      case 'stop-notice':
        return this.news.stopped(hospitalId, event.notice);
      case 'booking-cancelled':
        return this.news.cancelled(hospitalId, event.clientRef, event.reason);
      case 'report-ready':
        // Only noted here: a hospital that waits for its answer must not be asked something meanwhile.
        return this.reports.told(hospitalId, event.patientNo);
      case 'queue-moved':
        // Nobody waits for it: queues are read when a resident looks.
        this.logger.info({ hospital: hospitalId, event: event.kind }, 'a hospital told what nobody waits for');
    }
  }
}
