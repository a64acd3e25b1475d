import { Injectable } from '@nestjs/common';
import { ReportWatches } from '../reports/report-watches';
import type { Fetched } from './entry-content';

/** What a hospital lists of a person tells that they were there, though nobody booked here: reports may follow. */
@Injectable()
export class RecentVisits {
  constructor(private readonly watches: ReportWatches) {}

  /** @param entries all that this hospital has just listed of this person */
  async note(personId: string, hospitalId: string, entries: readonly Fetched[]): Promise<void> {
    const days = entries.flatMap((entry) => (entry.type === 'visit' ? [entry.content.date] : []));
    for (const day of new Set(days)) await this.watches.visited(personId, hospitalId, day);
  }
}
