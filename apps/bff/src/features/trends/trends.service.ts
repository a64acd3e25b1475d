import type { SourceStatus, Trend, TrendQuery } from '@kangqiao/contracts';
import { isoWithOffset, localDateOf } from '@kangqiao/domain';
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
import { partsOf, type ReportSpan, windowsOf } from '../reports/reports.policy';
import { type Measured, toSeries } from './trend-series';
import { TrendItemUnknown, TrendSpanRefused } from './trends.errors';
import { MOST_RESULTS, trendSpan } from './trends.policy';

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

const NOTHING_OLDER = { measured: [], unopened: 0 } as const;

/** The newest results, and when the oldest of them was, where there are too many. */
const newest = (found: readonly Measured[]): { measured: Measured[]; oldest: string | null } => {
  const measured = [...found].sort((a, b) => Date.parse(b.point.at) - Date.parse(a.point.at)).slice(0, MOST_RESULTS);
  return { measured, oldest: found.length > MOST_RESULTS ? (measured.at(-1)?.point.at ?? null) : null };
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
    if (verdict.kind !== 'fine') throw new TrendSpanRefused();
    const wanted = this.#wanted(query.item);
    resident.subject.title = wanted.name;
    const viewer = viewerOf(resident, person);
    const { asked, older } = partsOf(verdict.span);
    const sources: SourceStatus[][] = [];
    const found: Measured[] = [];
    for (const window of windowsOf(asked)) {
      const reading = await this.reader.laboratory(viewer, { ...window, hospitalId: wanted.hospitalId });
      sources.push(reading.sources);
      found.push(...reading.reports.flatMap((report) => this.#measured(viewer, report, wanted)));
    }
    const before = older ? await this.#kept(viewer, wanted, older, MOST_RESULTS - found.length) : NOTHING_OLDER;
    const { measured, oldest } = newest([...found, ...before.measured]);
    const { known } = wanted;
    return {
      item: wanted.item,
      name: wanted.name,
      group: known?.group ?? null,
      explanationId: known?.id ?? null,
      ...verdict.span,
      ...(oldest !== null && { from: localDateOf(new Date(oldest)) }),
      askedFrom: asked.from,
      kept: viewer.keepsCopies,
      cut: oldest !== null,
      unopened: before.unopened,
      ...toSeries(measured, { isEnzyme: known?.isEnzyme ?? false, molarMass: known?.molarMass ?? null }),
      sources: together(sources),
      withheld: person.hidesSensitive,
    };
  }

  /** From the copies: one more than there is room for tells that there are more. */
  async #kept(viewer: ReportViewer, wanted: Wanted, span: ReportSpan, room: number) {
    const measured: Measured[] = [];
    let unopened = 0;
    for await (const page of this.reader.keptLaboratory(viewer, { ...span, hospitalId: wanted.hospitalId })) {
      measured.push(...page.reports.flatMap((report) => this.#measured(viewer, report, wanted)));
      unopened += page.unopened;
      if (measured.length > room) break;
    }
    return { measured, unopened };
  }

  #wanted(item: string): Wanted {
    const known = this.catalogue.find(item);
    if (known) return { item, known, name: known.name, hospitalId: undefined };
    const own = fromTrendItem(item);
    if (!own) throw new TrendItemUnknown();
    return { item, known: null, name: own.name, hospitalId: own.hospitalId };
  }

  #measured({ person }: ReportViewer, read: ReadLaboratoryReport, { item }: Wanted): Measured[] {
    const { report, hospital, address, copy, fromCopy } = read;
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
          withdrawn: !!copy?.goneAt,
          fromCopy,
        },
      }));
  }
}
