import { type IpsGaps, type IpsInput, type IpsReport, NO_GAPS } from '@kangqiao/ips';
import { HospitalError } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { decide } from '../../platform/access/decide';
import type { PersonFor } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { glossOf } from '../laboratory/item-gloss';
import { NotesService } from '../record/notes.service';
import { RecordService } from '../record/record.service';
import { VisitsService } from '../record/visits.service';
import { type LongList, ReportHistory } from '../reports/report-history';
import { ReportHeld, ReportNotFound } from '../reports/reports.errors';
import { ReportsService } from '../reports/reports.service';
import { HistoryBook } from './history-book';
import { within } from './span';

/** Which part of a record is meant. */
export interface Extent {
  summary: boolean;
  /** Both days included; null for none. */
  reports: { from: string; to: string } | null;
  /** The newest so many reports of the span at most. */
  mostReports: number;
  /** The timeline's entry; null for none. */
  visitId: string | null;
  /** Visits, measurements and documents of these days, both included; null for none. */
  history: { from: string; to: string } | null;
  /** The family's own notes on it. */
  notes: boolean;
}

/** Without what depends on who it is for. */
export type Gathered = Pick<IpsInput, 'summary' | 'reports' | 'visit' | 'history' | 'remarks' | 'gaps' | 'glossOf'>;

/** What is read within fifteen minutes, of reports. */
export const MOST_SHARED_REPORTS = 60;
/** Reports that are opened at the same time. */
const AT_ONCE = 4;

/** Null for what could not be had now; a word for what this reader turns out, only once it is read, not to be shown. */
const unlessReadable =
  (withheld: boolean) =>
  (error: unknown): null | 'hidden' | 'held' => {
    if (error instanceof HospitalError) return null;
    if (error instanceof ReportHeld) return 'held';
    if (error instanceof ReportNotFound) return withheld ? 'hidden' : null;
    throw error;
  };

/** Gathers what is to be taken away or shown to a doctor, from all hospitals, as this resident may see it. */
@Injectable()
export class RecordBook {
  constructor(
    private readonly record: RecordService,
    private readonly reports: ReportsService,
    private readonly reportHistory: ReportHistory,
    private readonly visits: VisitsService,
    private readonly histories: HistoryBook,
    private readonly residentNotes: NotesService,
    private readonly clock: Clock,
  ) {}

  /** Whether this resident may see reports too, without asking for them. */
  mayReadReports({ links }: SignedInResident, { id }: PersonFor<'record'>): boolean {
    const link = links.find(({ personId }) => personId === id) ?? null;
    return decide(link, 'reports', this.clock.now(), link?.consents ?? []).kind === 'allowed';
  }

  /** @throws what reading the record, the reports and the visit throws */
  async gather(resident: SignedInResident, person: PersonFor<'record'>, extent: Extent): Promise<Gathered> {
    const { summary, reports, mostReports, visitId, history, notes } = extent;
    const [told, listed, visit, remarks] = await Promise.all([
      summary ? this.record.summary(resident, person.id) : null,
      reports ? this.#reports(resident, person.id, reports, mostReports) : { reports: [], gaps: NO_GAPS },
      visitId === null ? null : this.visits.one(resident, person.id, visitId),
      notes ? this.residentNotes.forDoctor(resident, person, visitId) : [],
    ]);
    // Afterwards: the summary has brought the copies up to date that this reads on in.
    const happened = history && (await this.histories.gather(resident, person, history));
    // What it is about is said by whoever hands it out, not by the last report that was read for it.
    resident.subject.hospitalId = null;
    resident.subject.title = null;
    return {
      ...{ summary: told, visit, history: happened, glossOf, ...listed },
      remarks: history
        ? remarks.filter(({ occurredOn }) => occurredOn === null || within(history, occurredOn))
        : remarks,
    };
  }

  async #reports(
    resident: SignedInResident,
    personId: string,
    span: { from: string; to: string },
    most: number,
  ): Promise<Pick<Gathered, 'reports' | 'gaps'>> {
    const list = await this.reportHistory.of(resident, personId, span, most);
    const silent = list.sources.filter(({ state }) => state === 'unavailable');
    const reports: IpsReport[] = [];
    const missing: string[] = [];
    let { held } = list;
    for (let from = 0; from < list.items.length; from += AT_ONCE) {
      const batch = list.items.slice(from, from + AT_ONCE);
      const opened = await Promise.all(
        batch.map(({ id }) => this.reports.openListed(resident, personId, id).catch(unlessReadable(list.withheld))),
      );
      opened.forEach((one, index) => {
        if (one === 'held') held += 1;
        else if (one === 'hidden') return;
        // That it is listed under the same time does not prove what it says: a copy stays one.
        else if (one) reports.push(one.shown);
        else missing.push(batch[index]?.title ?? '');
      });
    }
    const gaps: IpsGaps = {
      silent: silent.map(({ hospitalName }) => hospitalName),
      missing,
      held,
      ...leftOut(list, span.from, most),
      withheld: list.withheld,
    };
    return { reports, gaps };
  }
}

/** What of a span is not among the reports, and what of it no hospital was asked for. */
const leftOut = (
  { items, left, askedFrom, kept }: LongList,
  from: string,
  most: number,
): Pick<IpsGaps, 'cut' | 'unasked'> => ({
  cut: left > 0 ? { most, since: items.at(-1)?.reportedAt.slice(0, 'YYYY-MM-DD'.length) ?? askedFrom, left } : null,
  unasked: from < askedFrom ? { before: askedFrom, kept } : null,
});
