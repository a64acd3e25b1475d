import type { SourceStatus, Trend, TrendQuery } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import type { CatalogueItem } from '../laboratory/catalogue';
import { LaboratoryCatalogue } from '../laboratory/laboratory-catalogue';
import { LaboratoryItems } from '../laboratory/laboratory-items';
import { fromTrendItem } from '../laboratory/trend-item';
import { toReportId } from '../reports/report-id';
import { type ReadLaboratoryReport, ReportReader } from '../reports/report-reader';
import { type ReportViewer, viewerOf } from '../reports/report-viewer';
import { type Measured, toSeries } from './trend-series';
import { TrendItemUnknown, TrendSpanRefused } from './trends.errors';
import { isAsked, trendSpan, windowsOf } from './trends.policy';

/** The item that is asked for. */
interface Wanted {
  item: string;
  name: string;
  known: CatalogueItem | null;
  /** Where only one laboratory calls it so. */
  hospitalId: string | undefined;
}

/** A hospital that could not answer for one part of the time has not answered. */
const together = (all: readonly (readonly SourceStatus[])[]): SourceStatus[] => {
  const sources = new Map<string, SourceStatus>();
  for (const { hospitalId, hospitalName, state } of all.flat()) {
    const before = sources.get(hospitalId);
    if (!before || before.state === 'answered') sources.set(hospitalId, { hospitalId, hospitalName, state });
  }
  return [...sources.values()];
};

@Injectable()
export class TrendsService {
  constructor(
    private readonly access: PatientAccess,
    private readonly reader: ReportReader,
    private readonly items: LaboratoryItems,
    private readonly catalogue: LaboratoryCatalogue,
    private readonly clock: Clock,
  ) {}

  /** @throws TrendSpanRefused, TrendItemUnknown, AppError STEP_UP_REQUIRED where one of the reports is sensitive */
  async one(resident: SignedInResident, personId: string, query: TrendQuery): Promise<Trend> {
    const person = await this.access.require(resident, personId, 'reports');
    const verdict = trendSpan(query, this.clock.now());
    if (verdict.kind !== 'fine') throw new TrendSpanRefused(verdict.kind);
    const wanted = this.#wanted(query.item);
    resident.subject.title = wanted.name;
    const viewer = viewerOf(resident, person);
    const sources: SourceStatus[][] = [];
    const measured: Measured[] = [];
    for (const [n, window] of windowsOf(verdict.span).entries()) {
      const asked = { ...window, hospitalId: wanted.hospitalId };
      const reading = await this.reader.laboratory(viewer, asked, isAsked(n) ? 'hospitals' : 'copies');
      sources.push(reading.sources);
      measured.push(...reading.reports.flatMap((report) => this.#measured(viewer, report, wanted)));
    }
    const { known } = wanted;
    return {
      item: wanted.item,
      name: wanted.name,
      group: known?.group ?? null,
      explanationId: known?.id ?? null,
      ...verdict.span,
      ...toSeries(measured, { isEnzyme: known?.isEnzyme ?? false, molarMass: known?.molarMass ?? null }),
      sources: together(sources),
      withheld: person.hidesSensitive,
    };
  }

  #wanted(item: string): Wanted {
    const known = this.catalogue.find(item);
    if (known) return { item, known, name: known.name, hospitalId: undefined };
    const own = fromTrendItem(item);
    if (!own) throw new TrendItemUnknown();
    return { item, known: null, name: own.name, hospitalId: own.hospitalId };
  }

  #measured({ person }: ReportViewer, read: ReadLaboratoryReport, { item }: Wanted): Measured[] {
    const { report, hospital, address } = read;
    const at = isoWithOffset(report.collectedAt ?? report.reportedAt);
    return this.items
      .of(hospital.id, person, report)
      .filter(({ trendItem }) => trendItem === item)
      .map(({ value, unit, referenceRange, personRange, method, flag, flagSource }) => ({
        method,
        range: personRange ?? referenceRange,
        point: {
          reportId: toReportId(address),
          reportTitle: report.title,
          hospitalId: hospital.id,
          hospitalName: hospital.name,
          at,
          value,
          unit,
          referenceRange,
          flag,
          flagSource,
        },
      }));
  }
}
