import {
  HospitalRefused,
  type ImagingReport,
  type LaboratoryItem,
  type LaboratoryReport,
  type MicrobiologyReport,
  type ReportHeader,
  type ReportKind,
  type ReportOriginal,
  ReportPort,
  type ReportQuery,
} from '@kangqiao/his-port';
import type { SelfserviceClient } from './client';
import type { WireFunction } from './envelope';
import type { Fields } from './fields';
import { FUNCTIONS } from './functions';
import type { SelfserviceTables } from './tables';

/** REPORT_TYPE of a request for all kinds. */
const ALL_TYPES = '0';

/** Reports over GetReportList, GetNormalReportInfo, GetDrugReportInfo and GetCheckReportInfo. */
export class SelfserviceReports extends ReportPort {
  constructor(private readonly client: SelfserviceClient) {
    super();
  }

  async list(query: ReportQuery): Promise<ReportHeader[]> {
    const { reportKinds } = this.client.tables;
    const type = Object.keys(reportKinds).find((value) => reportKinds[value] === query.kind);
    const values = {
      HOSP_PATIENT_ID: query.patientNo,
      REPORT_TYPE: type ?? ALL_TYPES,
      START_DATE: query.from,
      END_DATE: query.to,
    };
    return this.client.read('list', FUNCTIONS.reports, values, (reply) => {
      const reports = reply?.listBy('REPORT_LIST', 'REPORT_ID') ?? [];
      if (reports.length > 0) reply?.samePatient(query.patientNo);
      return reports
        .map((fields) => toHeader(fields, this.client.tables))
        .filter(({ kind }) => query.kind === undefined || kind === query.kind);
    });
  }

  laboratory(patientNo: string, reportId: string): Promise<LaboratoryReport | null> {
    return this.one('laboratory', FUNCTIONS.laboratoryReport, patientNo, reportId, (fields) => {
      const items = fields.listBy('ITEM_LIST', 'ITEM_CODE').map((item) => toItem(item, this.client.tables));
      const flags = items.map(({ flag }) => flag).filter((flag) => flag !== null);
      return {
        ...toReport(fields, 'laboratory', patientNo),
        flagged: flags.length === 0 ? null : flags.filter((flag) => flag !== 'normal').length,
        ...toSpecimen(fields),
        items,
      };
    });
  }

  imaging(patientNo: string, reportId: string): Promise<ImagingReport | null> {
    return this.one('imaging', FUNCTIONS.imagingReport, patientNo, reportId, (fields) => ({
      ...toReport(fields, 'imaging', patientNo),
      bodyPart: fields.optional('CHECK_PART'),
      findings: fields.text('CHECK_DESC'),
      impression: fields.text('CHECK_RESULT'),
    }));
  }

  microbiology(patientNo: string, reportId: string): Promise<MicrobiologyReport | null> {
    const { susceptibilities } = this.client.tables;
    return this.one('microbiology', FUNCTIONS.microbiologyReport, patientNo, reportId, (fields) => ({
      ...toReport(fields, 'microbiology', patientNo),
      ...toSpecimen(fields),
      organism: fields.optional('GERM_NAME'),
      susceptibilities: fields.list('DRUG_LIST').map((drug) => ({
        antibiotic: drug.text('DRUG_NAME'),
        value: drug.text('RESULT'),
        result: drug.mapped('SENSITIVITY', susceptibilities),
      })),
    }));
  }

  /** @throws HospitalRefused always: V3.3 has no function that hands out a file */
  async original(): Promise<ReportOriginal | null> {
    throw new HospitalRefused('NOT_ON_THIS_WIRE');
  }

  private one<R>(
    kind: ReportKind,
    fn: WireFunction,
    patientNo: string,
    reportId: string,
    toIt: (fields: Fields) => R,
  ): Promise<R | null> {
    const values = { HOSP_PATIENT_ID: patientNo, REPORT_ID: reportId };
    return this.client.read(kind, fn, values, (reply) => {
      if (!reply) return null;
      reply.samePatient(patientNo);
      reply.same('REPORT_ID', reportId);
      return toIt(reply);
    });
  }
}

function toHeader(fields: Fields, tables: SelfserviceTables): ReportHeader {
  return {
    id: fields.text('REPORT_ID'),
    kind: fields.mapped('REPORT_TYPE', tables.reportKinds),
    title: fields.text('REPORT_TITLE'),
    departmentName: fields.optional('DEPT_NAME'),
    reportedAt: fields.instant('REPORT_TIME'),
    flagged: fields.optional('ABNORMAL_COUNT') === null ? null : fields.wholeNumber('ABNORMAL_COUNT'),
  };
}

function toReport<K extends ReportKind>(fields: Fields, kind: K, patientNo: string) {
  return {
    id: fields.text('REPORT_ID'),
    kind,
    patientNo,
    title: fields.text('REPORT_TITLE'),
    departmentName: fields.optional('DEPT_NAME'),
    doctorName: fields.optional('DOCTOR_NAME'),
    reportedAt: fields.instant('REPORT_TIME'),
    flagged: null,
  };
}

function toSpecimen(fields: Fields) {
  return { specimen: fields.optional('SAMPLE_TYPE'), collectedAt: fields.exactInstantOrNull('SAMPLE_TIME') };
}

function toItem(fields: Fields, tables: SelfserviceTables): LaboratoryItem {
  return {
    code: fields.text('ITEM_CODE'),
    name: fields.text('ITEM_NAME'),
    // Left empty, as under a heading: the item is named without a value, and the report is read all the same.
    value: fields.has('RESULT') ? (fields.optional('RESULT') ?? '') : fields.text('RESULT'),
    unit: fields.optional('UNIT'),
    referenceRange: fields.optional('REF_RANGE'),
    flag: fields.mappedOrNull('FLAG', tables.flags),
  };
}
