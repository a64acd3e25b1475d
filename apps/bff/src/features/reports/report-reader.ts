import { HospitalError, type LaboratoryReport } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Sensitive } from '../../platform/access/sensitive';
import { requireFreshCheck } from '../../platform/auth/fresh-check';
import { Clock } from '../../platform/clock';
import type { PortReport } from './report-content';
import { type ReadReport, ReportFetch } from './report-fetch';
import { type JudgedReport, ReportGate } from './report-gate';
import type { ReportAddress } from './report-id';
import { type Asked, type Listing, ReportLister } from './report-lister';
import type { ReportViewer } from './report-viewer';
import { ReportHeld, ReportNotFound } from './reports.errors';
import { isSensitive } from './reports.policy';

/** A laboratory report with where it is from. */
export interface ReadLaboratoryReport extends ReadReport {
  report: LaboratoryReport;
}

/** Whether hospitals are asked. */
type ReadFrom = 'hospitals' | 'copies';

/** What a reader asked for, and the hospitals that could not answer. */
export interface LaboratoryReading {
  /** Newest first. */
  reports: ReadLaboratoryReport[];
  sources: Listing['sources'];
}

/** Gives whole reports to those who may read them now. */
@Injectable()
export class ReportReader {
  constructor(
    private readonly fetch: ReportFetch,
    private readonly lister: ReportLister,
    private readonly gate: ReportGate,
    private readonly sensitive: Sensitive,
    private readonly clock: Clock,
  ) {}

  /**
   * One report; the version that counts unless told.
   * @throws ReportNotFound, ReportHeld, AppError STEP_UP_REQUIRED, HospitalError where nothing is kept
   */
  async one(viewer: ReportViewer, address: ReportAddress, version?: number): Promise<ReadReport> {
    const read = await this.fetch.read(viewer, address);
    if (!read) throw new ReportNotFound();
    await this.#require(viewer, read);
    if (version === undefined || version === (read.copy?.version ?? 1)) return read;
    const earlier = await this.fetch.copyOf(viewer, address, version);
    if (!earlier || this.#isHidden(viewer, earlier.report)) throw new ReportNotFound();
    return earlier;
  }

  /**
   * All laboratory reports of a span that this reader may see now; from copies where these are what the hospital lists.
   * What cannot be read is left out.
   * @param from `copies`: no hospital is asked, and only what was read before is told
   * @throws AppError STEP_UP_REQUIRED where one of them is sensitive
   */
  async laboratory(
    viewer: ReportViewer,
    asked: Omit<Asked, 'kind'>,
    from: ReadFrom = 'hospitals',
  ): Promise<LaboratoryReading> {
    const wish = { ...asked, kind: 'laboratory' } as const;
    const { listed, sources } =
      from === 'hospitals'
        ? await this.lister.all(viewer, wish)
        : { listed: await this.lister.kept(viewer, wish), sources: [] };
    const judged = (await this.gate.judge(viewer, listed)).filter(({ verdict }) => verdict.kind === 'shown');
    const hospitals = [...new Set(judged.map(({ address }) => address.hospitalId))];
    const reports = (await Promise.all(hospitals.map((id) => this.#oneByOne(viewer, judged, id, from)))).flat();
    if (reports.some(({ report }) => isSensitive(this.sensitive, report)))
      requireFreshCheck(viewer.resident, this.clock.now());
    reports.sort((a, b) => b.report.reportedAt.getTime() - a.report.reportedAt.getTime());
    return { reports, sources };
  }

  /** No hospital is asked for fifty reports at a time. */
  async #oneByOne(
    viewer: ReportViewer,
    judged: readonly JudgedReport[],
    hospitalId: string,
    from: ReadFrom,
  ): Promise<ReadLaboratoryReport[]> {
    const reports: ReadLaboratoryReport[] = [];
    for (const { address, kept } of judged) {
      if (address.hospitalId !== hospitalId) continue;
      const isEnough = from === 'copies' || (kept && !kept.isStale);
      const copy = isEnough ? await this.fetch.copyOf(viewer, address) : null;
      const read = copy ?? (from === 'copies' ? null : await this.fetch.read(viewer, address).catch(unlessHospital));
      if (read?.report.kind !== 'laboratory' || this.#isHidden(viewer, read.report)) continue;
      reports.push({ ...read, report: read.report });
    }
    return reports;
  }

  #isHidden({ person }: ReportViewer, report: PortReport): boolean {
    return person.hidesSensitive && isSensitive(this.sensitive, report);
  }

  async #require(viewer: ReportViewer, { address, hospital, report }: ReadReport): Promise<void> {
    if (this.#isHidden(viewer, report)) throw new ReportNotFound();
    const one = { address, hospitalName: hospital.name, header: report, kept: null };
    const [judged] = await this.gate.judge(viewer, [one]);
    if (!judged) throw new ReportNotFound();
    if (judged.verdict.kind === 'held') throw new ReportHeld(judged.verdict);
    if (isSensitive(this.sensitive, report)) requireFreshCheck(viewer.resident, this.clock.now());
  }
}

/** A hospital that cannot answer for one report leaves out that one. */
const unlessHospital = (error: unknown): null => {
  if (error instanceof HospitalError) return null;
  throw error;
};
