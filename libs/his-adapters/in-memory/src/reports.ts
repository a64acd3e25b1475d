import { localDateOf } from '@kangqiao/domain';
import {
  type ImagingReport,
  type LaboratoryReport,
  type MicrobiologyReport,
  type Operation,
  type ReportHeader,
  type ReportKind,
  type ReportOriginal,
  ReportPort,
  type ReportQuery,
  requireOriginal,
} from '@kangqiao/his-port';
import type { FaultPlan } from './faults';

type Report = LaboratoryReport | ImagingReport | MicrobiologyReport;

/** Reports kept in a list. */
export class InMemoryReports extends ReportPort {
  constructor(
    private readonly reports: Report[],
    private readonly originals: Record<string, Uint8Array>,
    private readonly faults: FaultPlan,
  ) {
    super();
  }

  /** The hospital releases a report, or says anew what one of that number says. */
  release(report: Report): void {
    this.withdraw(report.id);
    this.reports.push(structuredClone(report));
  }

  /** The hospital takes a report back. */
  withdraw(id: string): void {
    const at = this.reports.findIndex((report) => report.id === id);
    if (at >= 0) this.reports.splice(at, 1);
  }

  /** The hospital puts its own PDF beside a report, another in its place, or takes it away. */
  paper(reportId: string, bytes: Uint8Array | null): void {
    if (bytes === null) delete this.originals[reportId];
    else this.originals[reportId] = bytes;
  }

  async list(query: ReportQuery): Promise<ReportHeader[]> {
    const fits = (report: Report) => {
      const day = localDateOf(report.reportedAt);
      return (
        report.patientNo === query.patientNo &&
        (!query.kind || report.kind === query.kind) &&
        day >= query.from &&
        day <= query.to
      );
    };
    return this.faults.read('list', () => this.reports.filter(fits).map(toHeader));
  }

  async laboratory(patientNo: string, reportId: string): Promise<LaboratoryReport | null> {
    return this.one<LaboratoryReport>('laboratory', patientNo, reportId);
  }

  async imaging(patientNo: string, reportId: string): Promise<ImagingReport | null> {
    return this.one<ImagingReport>('imaging', patientNo, reportId);
  }

  async microbiology(patientNo: string, reportId: string): Promise<MicrobiologyReport | null> {
    return this.one<MicrobiologyReport>('microbiology', patientNo, reportId);
  }

  async original(patientNo: string, kind: ReportKind, reportId: string): Promise<ReportOriginal | null> {
    const found = await this.faults.read('original', () => {
      const isIt = (report: Report) => report.kind === kind && report.id === reportId && report.patientNo === patientNo;
      return this.reports.some(isIt) ? (this.originals[reportId] ?? null) : null;
    });
    if (found === null) return null;
    requireOriginal(found);
    return { patientNo, bytes: found };
  }

  private one<R extends Report>(kind: R['kind'] & Operation, patientNo: string, id: string): Promise<R | null> {
    const isIt = (report: Report): report is R =>
      report.kind === kind && report.id === id && report.patientNo === patientNo;
    return this.faults.read<R | null>(kind, () => {
      const report = this.reports.find(isIt);
      return report ? { ...report, ...(id in this.originals && { hasOriginal: true }) } : null;
    });
  }
}

function toHeader({ id, kind, title, departmentName, reportedAt, flagged, doctorReleasedAt }: Report): ReportHeader {
  return { id, kind, title, departmentName, reportedAt, flagged, doctorReleasedAt };
}
