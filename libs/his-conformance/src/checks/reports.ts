import { type ReportHeader, type ReportKind, requireOriginal } from '@kangqiao/his-port';
import { type Check, inGroup } from '../check';
import { ensure, ensureEqual, given, needed } from '../expectations';
import type { ConformanceHarness } from '../harness';
import { withOriginal } from './reads';

const check = inGroup('reports');
const LIST = 'selfservice 8001 · 互联互通 文档检索 C0006, C0007 · FHIR DiagnosticReport by patient, category and date';
const ONE: Record<ReportKind, string> = {
  laboratory: 'selfservice 8002 检验报告 · WS/T 500 C0007 · FHIR DiagnosticReport with Observations',
  imaging: 'selfservice 8004 检查报告 · WS/T 500 C0006 · FHIR DiagnosticReport with conclusion',
  microbiology: 'selfservice 8003 药敏报告 · WS/T 500: no document of its own · FHIR DiagnosticReport, category MB',
};
const ORIGINAL = 'selfservice and 互联互通: no such service · FHIR DiagnosticReport.presentedForm with Binary';
const KINDS: readonly ReportKind[] = ['laboratory', 'imaging', 'microbiology'];
const NEEDS = ['person', 'reportDays'] as const;

type Asking = Pick<ConformanceHarness, 'hospital' | (typeof NEEDS)[number]>;

const list = ({ hospital, person, reportDays }: Asking, kind?: ReportKind): Promise<ReportHeader[]> =>
  hospital.reports.list({ patientNo: person.patientNo, kind, ...reportDays });

const first = async (harness: Asking, kind: ReportKind): Promise<ReportHeader> =>
  needed((await list(harness, kind))[0], `the patient has no ${kind} report`);

/** The checks that are the same for each kind. */
function checksOf(kind: ReportKind): Check[] {
  const supported: Check['isSupported'] = ({ reportKinds }) => reportKinds.includes(kind);
  return [
    check({
      id: `reports.list-${kind}`,
      title: `lists reports of the kind ${kind} only, when asked for them`,
      standard: LIST,
      supported,
      needs: NEEDS,
      run: async (harness) => {
        await first(harness, kind);
        ensure(
          (await list(harness, kind)).every((header) => header.kind === kind),
          'a report of another kind',
        );
      },
    }),
    check({
      id: `reports.${kind}`,
      title: `reads the ${kind} report of the list`,
      standard: ONE[kind],
      supported,
      needs: NEEDS,
      run: async (harness) => {
        const { id, title, departmentName, reportedAt } = await first(harness, kind);
        const { patientNo } = harness.person;
        const report = given(await harness.hospital.reports[kind](patientNo, id), 'the report');
        ensureEqual(
          {
            id: report.id,
            kind: report.kind,
            title: report.title,
            departmentName: report.departmentName,
            reportedAt: report.reportedAt,
            patientNo: report.patientNo,
          },
          { id, kind, title, departmentName, reportedAt, patientNo },
          'the head of the report',
        );
      },
    }),
    check({
      id: `reports.no-${kind}`,
      title: `has no unknown ${kind} report`,
      standard: 'Not found is an answer: selfservice 12 · 互联互通 NF · FHIR 404',
      supported,
      needs: ['person'],
      run: async ({ hospital, person }) => {
        ensureEqual(await hospital.reports[kind](person.patientNo, 'no-such-report'), null, 'the answer');
      },
    }),
    check({
      id: `reports.foreign-${kind}`,
      title: `hands out no ${kind} report under another patient's number`,
      standard: 'A report belongs to the patient number under which it is asked for, or there is none',
      supported,
      needs: [...NEEDS, 'somebodyElse'],
      run: async (harness) => {
        const { id } = await first(harness, kind);
        const { patientNo } = harness.somebodyElse;
        ensureEqual(await harness.hospital.reports[kind](patientNo, id), null, 'the answer');
      },
    }),
  ];
}

export const REPORT_CHECKS: readonly Check[] = [
  check({
    id: 'reports.list',
    title: 'lists each report once, and only of the kinds that the hospital gives',
    standard: LIST,
    supported: ({ reportKinds }) => reportKinds.length > 0,
    needs: NEEDS,
    run: async (harness) => {
      const headers = await list(harness);
      needed(headers[0], 'the patient has no reports');
      ensure(new Set(headers.map(({ id }) => id)).size === headers.length, 'a report twice');
      ensure(
        headers.every(({ reportedAt }) => !Number.isNaN(reportedAt.getTime())),
        'a report without its time',
      );
    },
  }),
  check({
    id: 'reports.none',
    title: 'answers with an empty list where there are none',
    standard: 'Empty is an answer: selfservice 12 · 互联互通 NF · FHIR Bundle without entries',
    supported: ({ reportKinds }) => reportKinds.length > 0,
    needs: ['person', 'daysWithoutReports'],
    run: async ({ hospital, person, daysWithoutReports }) => {
      const { patientNo } = person;
      ensureEqual(await hospital.reports.list({ patientNo, ...daysWithoutReports }), [], 'the list');
    },
  }),
  check({
    id: 'reports.flagged',
    title: 'counts in the list as many flagged items as the laboratory report has',
    standard: 'selfservice ABNORMAL_COUNT and FLAG · FHIR Observation.interpretation',
    supported: ({ reportKinds }) => reportKinds.includes('laboratory'),
    needs: NEEDS,
    run: async (harness) => {
      const header = await first(harness, 'laboratory');
      const report = await harness.hospital.reports.laboratory(harness.person.patientNo, header.id);
      const { items, flagged } = given(report, 'the report');
      ensure(items.length > 0, 'a report without items');
      ensure((flagged ?? 0) === (header.flagged ?? flagged ?? 0), 'the counts differ');
    },
  }),
  ...KINDS.flatMap(checksOf),
  check({
    id: 'reports.original',
    title: "hands out the hospital's own PDF of a report, whole",
    standard: ORIGINAL,
    supported: ({ reportOriginals }) => reportOriginals,
    needs: NEEDS,
    run: async (harness) => {
      const { id, kind } = await withOriginal(harness);
      const { patientNo } = harness.person;
      const original = given(await harness.hospital.reports.original(patientNo, kind, id), 'the PDF');
      ensureEqual(original.patientNo, patientNo, 'the patient number');
      requireOriginal(original.bytes);
    },
  }),
  check({
    id: 'reports.no-original',
    title: 'has no PDF of an unknown report',
    standard: ORIGINAL,
    supported: ({ reportOriginals }) => reportOriginals,
    needs: NEEDS,
    run: async (harness) => {
      const { kind } = await withOriginal(harness);
      const original = await harness.hospital.reports.original(harness.person.patientNo, kind, 'no-such-report');
      ensureEqual(original, null, 'the answer');
    },
  }),
  check({
    id: 'reports.foreign-original',
    title: "hands out no PDF under another patient's number",
    standard: ORIGINAL,
    supported: ({ reportOriginals }) => reportOriginals,
    needs: [...NEEDS, 'somebodyElse'],
    run: async (harness) => {
      const { id, kind } = await withOriginal(harness);
      const { patientNo } = harness.somebodyElse;
      ensureEqual(await harness.hospital.reports.original(patientNo, kind, id), null, 'the answer');
    },
  }),
];
