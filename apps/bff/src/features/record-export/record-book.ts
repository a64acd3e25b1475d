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
import { ReportsService } from '../reports/reports.service';

/** Which part of a record is meant. */
export interface Extent {
  summary: boolean;
  /** Both days included; null for none. */
  reports: { from: string; to: string } | null;
  /** The timeline's entry; null for none. */
  visitId: string | null;
  /** The family's own notes on it. */
  notes: boolean;
}

/** Without what depends on who it is for. */
export type Gathered = Pick<IpsInput, 'summary' | 'reports' | 'visit' | 'remarks' | 'gaps' | 'glossOf'>;

const MOST_REPORTS = 60;
const PAGE = 100;
/** Reports that hospitals are asked for at the same time. */
const AT_ONCE = 4;

const unlessHospital = (error: unknown): null => {
  if (error instanceof HospitalError) return null;
  throw error;
};

/** Gathers what is to be taken away or shown to a doctor, from all hospitals, as this resident may see it. */
@Injectable()
export class RecordBook {
  constructor(
    private readonly record: RecordService,
    private readonly reports: ReportsService,
    private readonly visits: VisitsService,
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
    const { summary, reports, visitId, notes } = extent;
    const [told, listed, visit, remarks] = await Promise.all([
      summary ? this.record.summary(resident, person.id) : null,
      reports ? this.#reports(resident, person.id, reports) : { reports: [], gaps: NO_GAPS },
      visitId === null ? null : this.visits.one(resident, person.id, visitId),
      notes ? this.residentNotes.forDoctor(resident, person, visitId) : [],
    ]);
    // What it is about is said by whoever hands it out, not by the last report that was read for it.
    resident.subject.hospitalId = null;
    resident.subject.title = null;
    return { summary: told, visit, remarks, glossOf, ...listed };
  }

  async #reports(resident: SignedInResident, personId: string, span: { from: string; to: string }) {
    const list = await this.reports.list(resident, personId, { ...span, limit: PAGE });
    const chosen = list.items.slice(0, MOST_REPORTS);
    const reports: IpsReport[] = [];
    const missing: string[] = [];
    for (let from = 0; from < chosen.length; from += AT_ONCE) {
      const batch = chosen.slice(from, from + AT_ONCE);
      const opened = await Promise.all(
        batch.map(({ id }) => this.reports.open(resident, personId, id).catch(unlessHospital)),
      );
      opened.forEach((one, index) => {
        if (one) reports.push(one.shown);
        else missing.push(batch[index]?.title ?? '');
      });
    }
    const silent = list.sources.filter(({ state }) => state === 'unavailable').map((source) => source.hospitalName);
    const gaps: IpsGaps = {
      silent,
      missing,
      most: list.items.length > chosen.length ? MOST_REPORTS : null,
      withheld: list.withheld,
    };
    return { reports, gaps };
  }
}
