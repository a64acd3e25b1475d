import type { Hospital } from '../hospital/hospital';
import type { ImagingReport, LaboratoryReport, MicrobiologyReport, Report } from '../world/model';
import type { Fields } from './fields';
import { nothingFound, ok, refused, type Reply } from './reply';
import type { XmlNode } from './xml';

const REPORT_TYPES = { laboratory: '1', microbiology: '2', imaging: '3' } as const satisfies Record<
  Report['kind'],
  string
>;

const abnormalCount = (report: Report): string | undefined => {
  if (report.kind !== 'laboratory') return undefined;
  return String(report.items.filter((item) => item.flag !== '' && item.flag !== 'N').length);
};

/** 8001 */
export function listReports(request: Fields, hospital: Hospital): Reply {
  const patientNo = request.required('HOSP_PATIENT_ID');
  const type = request.oneOf('REPORT_TYPE', ['0', '1', '2', '3']);
  const { from, to } = request.span();
  if (!hospital.files.find(patientNo)) return refused('100201', '未找到患者档案');
  const reports = hospital.world.reports
    .filter((report) => report.patientNo === patientNo && (type === '0' || REPORT_TYPES[report.kind] === type))
    .filter(({ reportedAt }) => reportedAt.slice(0, 10) >= from && reportedAt.slice(0, 10) <= to)
    .sort((a, b) => b.reportedAt.localeCompare(a.reportedAt));
  if (reports.length === 0) return nothingFound();
  return ok({
    HOSP_PATIENT_ID: patientNo,
    REPORT_LIST: reports.map((report) => ({
      REPORT_ID: report.id,
      REPORT_TYPE: REPORT_TYPES[report.kind],
      REPORT_TITLE: report.title,
      DEPT_NAME: report.departmentName,
      REPORT_TIME: report.reportedAt,
      ABNORMAL_COUNT: abnormalCount(report),
    })),
  });
}

const header = (report: Report): XmlNode => ({
  HOSP_PATIENT_ID: report.patientNo,
  REPORT_ID: report.id,
  REPORT_TITLE: report.title,
  DEPT_NAME: report.departmentName,
  DOCTOR_NAME: report.doctorName,
});

const specimen = (report: LaboratoryReport | MicrobiologyReport): XmlNode => ({
  SAMPLE_TYPE: report.specimen,
  SAMPLE_TIME: report.collectedAt,
  REPORT_TIME: report.reportedAt,
});

function findReport(request: Fields, hospital: Hospital): Report | undefined {
  const patientNo = request.required('HOSP_PATIENT_ID');
  const id = request.required('REPORT_ID');
  return hospital.world.reports.find((report) => report.id === id && report.patientNo === patientNo);
}

const laboratory = (report: LaboratoryReport): Reply =>
  ok({
    ...header(report),
    ...specimen(report),
    ITEM_LIST: report.items.map((item) => ({
      ITEM_CODE: item.code,
      ITEM_NAME: item.name,
      RESULT: item.value,
      UNIT: item.unit,
      REF_RANGE: item.referenceRange,
      FLAG: item.flag,
    })),
  });

const microbiology = (report: MicrobiologyReport): Reply =>
  ok({
    ...header(report),
    ...specimen(report),
    GERM_NAME: report.organism || undefined,
    DRUG_LIST: report.susceptibilities.map((tested) => ({
      DRUG_NAME: tested.antibiotic,
      RESULT: tested.value,
      SENSITIVITY: tested.result,
    })),
  });

const imaging = (report: ImagingReport): Reply =>
  ok({
    ...header(report),
    REPORT_TIME: report.reportedAt,
    CHECK_PART: report.bodyPart,
    CHECK_DESC: report.findings,
    CHECK_RESULT: report.impression,
  });

/** 8002 */
export function getLaboratoryReport(request: Fields, hospital: Hospital): Reply {
  const report = findReport(request, hospital);
  return report?.kind === 'laboratory' ? laboratory(report) : nothingFound();
}

/** 8003 */
export function getMicrobiologyReport(request: Fields, hospital: Hospital): Reply {
  const report = findReport(request, hospital);
  return report?.kind === 'microbiology' ? microbiology(report) : nothingFound();
}

/** 8004 */
export function getImagingReport(request: Fields, hospital: Hospital): Reply {
  const report = findReport(request, hospital);
  return report?.kind === 'imaging' ? imaging(report) : nothingFound();
}
