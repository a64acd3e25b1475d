import type { Report, ReportList, ReportQuery } from '@kangqiao/contracts';
import type { Hospital } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { PatientFiles } from '../../hospitals/patient-files';
import { Sources } from '../../hospitals/sources';
import { PatientAccess } from '../../platform/access/patient-access';
import { Sensitive } from '../../platform/access/sensitive';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { fromReportId, type ReportAddress } from './report-id';
import { ReportNotFound, ReportSpanRefused } from './reports.errors';
import { type PortReport, toReport, toReportSummary, toSubjectTitle } from './reports.mapper';
import { isSensitive, reportSpan } from './reports.policy';

@Injectable()
export class ReportsService {
  constructor(
    private readonly access: PatientAccess,
    private readonly hospitals: Hospitals,
    private readonly files: PatientFiles,
    private readonly sources: Sources,
    private readonly sensitive: Sensitive,
    private readonly clock: Clock,
  ) {}

  /** One list over all hospitals and files, newest first. */
  async list(resident: SignedInResident, personId: string, query: ReportQuery): Promise<ReportList> {
    const person = await this.access.require(resident, personId, 'reports');
    const verdict = reportSpan(query, this.clock.now());
    if (verdict.kind !== 'fine') throw new ReportSpanRefused(verdict.kind);
    const { kind } = query;
    const asked = this.hospitals
      .all()
      .filter(({ capabilities: { reportKinds } }) => (kind ? reportKinds.includes(kind) : reportKinds.length > 0));
    const { parts, sources } = await this.sources.gather(person, asked, (hospital, patientNo) =>
      hospital.reports.list({ patientNo, kind, ...verdict.span }),
    );
    const found = parts.flatMap(({ hospital, file, value }) =>
      value
        .filter((header) => !person.hidesSensitive || !isSensitive(this.sensitive, header))
        .map((header) => ({ at: header.reportedAt.getTime(), item: toReportSummary(hospital, file.id, header) })),
    );
    return {
      items: found.sort((a, b) => b.at - a.at).map(({ item }) => item),
      sources,
      withheld: person.hidesSensitive,
    };
  }

  async one(resident: SignedInResident, personId: string, id: string): Promise<Report> {
    const person = await this.access.require(resident, personId, 'reports');
    const address = fromReportId(id);
    const hospital = address && this.hospitals.all().find((connected) => connected.id === address.hospitalId);
    if (!address || !hospital || !hospital.capabilities.reportKinds.includes(address.kind)) throw new ReportNotFound();
    resident.subject.hospitalId = hospital.id;
    const patientNo = await this.files.patientNoOf(person.id, hospital.id, address.fileId);
    const report = patientNo && (await read(hospital, address, patientNo));
    if (!report || (person.hidesSensitive && isSensitive(this.sensitive, report))) throw new ReportNotFound();
    resident.subject.title = toSubjectTitle(report);
    return toReport(id, hospital, person, report);
  }
}

function read({ reports }: Hospital, { kind, reportId }: ReportAddress, patientNo: string): Promise<PortReport | null> {
  switch (kind) {
    case 'laboratory':
      return reports.laboratory(patientNo, reportId);
    case 'imaging':
      return reports.imaging(patientNo, reportId);
    case 'microbiology':
      return reports.microbiology(patientNo, reportId);
  }
}
