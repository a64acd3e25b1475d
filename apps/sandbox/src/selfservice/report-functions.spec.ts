import { call } from '../../testing/selfservice-client';
import { startTinySandbox, type RunningSandbox } from '../../testing/start';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startTinySandbox();
});
afterAll(() => sandbox.stop());

const list = (changes: Record<string, string> = {}) =>
  call(sandbox.url, 'GetReportList', {
    HOSP_PATIENT_ID: '100001',
    REPORT_TYPE: '0',
    START_DATE: '2026-11-18',
    END_DATE: '2026-11-20',
    ...changes,
  });
const detail = (method: string, id: string, patientNo = '100001') =>
  call(sandbox.url, method, { HOSP_PATIENT_ID: patientNo, REPORT_ID: id });

describe('the report list', () => {
  it('is newest first, both days included, with the count of flagged items', async () => {
    expect(await list()).toMatchObject({
      res: {
        HOSP_PATIENT_ID: '100001',
        REPORT_LIST: [
          { REPORT_ID: 'L1', REPORT_TYPE: '1', ABNORMAL_COUNT: '1', REPORT_TIME: '2026-11-20 10:30:00' },
          { REPORT_ID: 'M1', REPORT_TYPE: '2' },
          { REPORT_ID: 'I1', REPORT_TYPE: '3' },
        ],
      },
    });
    expect(await list({ START_DATE: '2026-11-19', END_DATE: '2026-11-19' })).toMatchObject({
      res: { REPORT_LIST: { REPORT_ID: 'M1' } },
    });
  });

  it('can be narrowed to one kind', async () => {
    expect(await list({ REPORT_TYPE: '3' })).toMatchObject({ res: { REPORT_LIST: { REPORT_ID: 'I1' } } });
  });

  it.each([
    ['nothing in the span', { START_DATE: '2026-01-01', END_DATE: '2026-01-02' }, '12'],
    ['a patient without a file', { HOSP_PATIENT_ID: '999' }, '100201'],
    ['a kind nobody knows', { REPORT_TYPE: '4' }, '1'],
  ])('tells %s', async (_what, change, code) => {
    expect(await list(change)).toMatchObject({ code });
  });
});

describe('a report', () => {
  it('of the laboratory carries every item as written, whatever its characters', async () => {
    expect(await detail('GetNormalReportInfo', 'L1')).toMatchObject({
      res: {
        SAMPLE_TYPE: '全血',
        ITEM_LIST: [
          { ITEM_CODE: 'WBC', RESULT: '11.2', UNIT: '10^9/L', REF_RANGE: '3.5-9.5', FLAG: 'H' },
          { FLAG: 'N' },
          { RESULT: ']]><&', FLAG: '' },
        ],
      },
    });
  });

  it('of microbiology names the organism and what it resists', async () => {
    expect(await detail('GetDrugReportInfo', 'M1')).toMatchObject({
      res: { GERM_NAME: '大肠埃希菌', DRUG_LIST: { DRUG_NAME: '左氧氟沙星', RESULT: '≥8', SENSITIVITY: 'R' } },
    });
  });

  it('of imaging carries findings and impression', async () => {
    expect(await detail('GetCheckReportInfo', 'I1')).toMatchObject({
      res: { CHECK_PART: '胸部', CHECK_DESC: '双肺纹理清晰', CHECK_RESULT: '未见异常' },
    });
  });

  it('is not found for another patient or through another kind', async () => {
    expect(await detail('GetNormalReportInfo', 'L1', '100002')).toMatchObject({ code: '12' });
    expect(await detail('GetCheckReportInfo', 'L1')).toMatchObject({ code: '12' });
  });
});
