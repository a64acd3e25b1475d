import { addDays } from '@kangqiao/domain';
import {
  HospitalFault,
  type ImagingReport,
  type LaboratoryReport,
  type MicrobiologyReport,
  type ReportHeader,
  type ReportKind,
  type ReportOriginal,
  ReportPort,
  type ReportQuery,
  requireOriginal,
} from '@kangqiao/his-port';
import type { DiagnosticReport, Observation, Reference, Specimen } from 'fhir/r4';
import type { FhirClient } from './client';
import { startOfDay } from './days';
import { readPaper } from './paper';
import type { PatientNumbers } from './patient-numbers';
import { isReleased, KIND_CODES, kindOf, toHeader, toImaging, toLaboratory, toMicrobiology } from './report-mapping';
import { DIAGNOSTIC_SECTION } from './systems';

/** A report with everything it refers to. */
export interface WholeReport {
  patientNo: string;
  report: DiagnosticReport;
  /** In the order of the report. */
  observations: Observation[];
  specimen: Specimen | null;
}

/** Reports over DiagnosticReport, Observation and Specimen. */
export class FhirReports extends ReportPort {
  constructor(
    private readonly client: FhirClient,
    private readonly numbers: PatientNumbers,
  ) {
    super();
  }

  list({ patientNo, kind, from, to }: ReportQuery): Promise<ReportHeader[]> {
    return this.client.run('list', async (deadline) => {
      const patientId = await this.numbers.idOf(patientNo, deadline);
      const codes = kind === undefined ? Object.values(KIND_CODES) : [KIND_CODES[kind]];
      const query: [string, string][] = [
        ['patient', `Patient/${patientId}`],
        ['category', codes.map((code) => `${DIAGNOSTIC_SECTION}|${code}`).join(',')],
        ['issued', `ge${startOfDay(from)}`],
        ['issued', `lt${startOfDay(addDays(to, 1))}`],
        ['_sort', '-issued'],
      ];
      const reports = await this.client.search('DiagnosticReport', query, deadline, this.about(patientId));
      const headers = reports.filter(isReleased).map(toHeader);
      if (kind !== undefined && headers.some((header) => header.kind !== kind)) {
        throw new HospitalFault('MALFORMED', 'DiagnosticReport of another kind');
      }
      return headers;
    });
  }

  laboratory(patientNo: string, reportId: string): Promise<LaboratoryReport | null> {
    return this.one('laboratory', patientNo, reportId, toLaboratory);
  }

  imaging(patientNo: string, reportId: string): Promise<ImagingReport | null> {
    return this.one('imaging', patientNo, reportId, toImaging);
  }

  microbiology(patientNo: string, reportId: string): Promise<MicrobiologyReport | null> {
    return this.one('microbiology', patientNo, reportId, toMicrobiology);
  }

  original(patientNo: string, kind: ReportKind, reportId: string): Promise<ReportOriginal | null> {
    return this.client.run('original', async (deadline) => {
      const patientId = await this.numbers.idOf(patientNo, deadline);
      const report = await this.released(kind, patientId, reportId, deadline);
      const bytes = report && (await readPaper(this.client, report, patientId, deadline));
      if (!bytes) return null;
      requireOriginal(bytes);
      return { patientNo, bytes };
    });
  }

  private one<T>(
    kind: ReportKind,
    patientNo: string,
    reportId: string,
    toReport: (whole: WholeReport) => T,
  ): Promise<T | null> {
    return this.client.run(kind, async (deadline) => {
      const patientId = await this.numbers.idOf(patientNo, deadline);
      const report = await this.released(kind, patientId, reportId, deadline);
      if (!report) return null;
      const [observations, [specimen]] = await Promise.all([
        this.referred('Observation', report.result, patientId, deadline),
        this.referred('Specimen', report.specimen?.slice(0, 1), patientId, deadline),
      ]);
      return toReport({ patientNo, report, observations, specimen: specimen ?? null });
    });
  }

  /** A report of this patient that the hospital has given out; null = there is none. */
  private async released(
    kind: ReportKind,
    patientId: string,
    reportId: string,
    deadline: AbortSignal,
  ): Promise<DiagnosticReport | null> {
    const parameters = {
      _id: reportId,
      patient: `Patient/${patientId}`,
      category: `${DIAGNOSTIC_SECTION}|${KIND_CODES[kind]}`,
    };
    const [report] = await this.client.search('DiagnosticReport', parameters, deadline, this.about(patientId));
    if (!report) return null;
    if (report.id !== reportId) throw new HospitalFault('MALFORMED', 'DiagnosticReport: another report');
    if (!isReleased(report)) return null;
    if (kindOf(report) !== kind) throw new HospitalFault('MALFORMED', 'DiagnosticReport of another kind');
    return report;
  }

  /** What the report refers to, all of it, in its order. */
  private async referred<T extends 'Observation' | 'Specimen'>(
    type: T,
    references: Reference[] | undefined,
    patientId: string,
    deadline: AbortSignal,
  ) {
    const ids = (references ?? []).map((reference) => this.client.idOf(reference, type, `DiagnosticReport ${type}`));
    const found = await this.client.byIds(
      type,
      ids,
      deadline,
      { patient: `Patient/${patientId}` },
      this.about(patientId),
    );
    return ids.map((id) => {
      const resource = found.get(id);
      if (!resource) throw new HospitalFault('MISSING_FIELD', `DiagnosticReport: ${type} is missing`);
      return resource;
    });
  }

  private about(patientId: string) {
    return ({ resourceType, subject }: DiagnosticReport | Observation | Specimen) => {
      if (!this.client.isTo(subject, 'Patient', patientId)) throw new HospitalFault('WRONG_PATIENT', resourceType);
    };
  }
}
