import type { Report } from '../world/model';
import type { Hospital } from './hospital';
import { localDateTime } from './local-time';

/** A report as the control interface lists it. */
export interface ReportView {
  id: string;
  patientNo: string;
  kind: Report['kind'];
  title: string;
  /** Local, `YYYY-MM-DD HH:mm:ss`. */
  reportedAt: string;
}

const toView = ({ id, patientNo, kind, title, reportedAt }: Report): ReportView => ({
  id,
  patientNo,
  kind,
  title,
  reportedAt,
});

/** What the hospital's laboratory and radiology do with reports while the sandbox runs. */
export class ReportDesk {
  constructor(private readonly hospital: Hospital) {}

  /** Of one person, newest first. */
  list(documentNumber: string): ReportView[] {
    const files = this.hospital.files.withNumber(documentNumber).map(({ patientNo }) => patientNo);
    return this.reports
      .filter(({ patientNo }) => files.includes(patientNo))
      .sort((a, b) => b.reportedAt.localeCompare(a.reportedAt))
      .map(toView);
  }

  /** Says something else under the same number, as of now: the first item's value, or the impression. */
  correct(id: string, value: string): ReportView | null {
    const report = this.find(id);
    if (!report) return null;
    if (report.kind === 'laboratory') {
      const [first] = report.items;
      if (first) Object.assign(first, { value, flag: '' });
    } else if (report.kind === 'imaging') report.impression = value;
    else report.organism = value;
    report.reportedAt = localDateTime(this.hospital.now());
    return toView(report);
  }

  /** Takes a report back. */
  withdraw(id: string): boolean {
    const at = this.reports.findIndex((report) => report.id === id);
    if (at < 0) return false;
    this.reports.splice(at, 1);
    return true;
  }

  /** Releases the same examination anew, as of now, under a number of its own. */
  release(id: string): ReportView | null {
    const report = this.find(id);
    if (!report) return null;
    const anew = { ...structuredClone(report), id: this.nextId(id), reportedAt: localDateTime(this.hospital.now()) };
    this.reports.push(anew);
    return toView(anew);
  }

  private get reports(): Report[] {
    return this.hospital.world.reports;
  }

  private find(id: string): Report | undefined {
    return this.reports.find((report) => report.id === id);
  }

  private nextId(id: string): string {
    for (let order = 1; ; order += 1) {
      const next = `${id}${String.fromCharCode(64 + order)}`;
      if (!this.find(next)) return next;
    }
  }
}
