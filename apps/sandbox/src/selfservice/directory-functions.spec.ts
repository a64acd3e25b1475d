import { call } from '../../testing/selfservice-client';
import { startTinySandbox, type RunningSandbox } from '../../testing/start';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startTinySandbox();
});
afterAll(() => sandbox.stop());

describe('the directory', () => {
  it('introduces the hospital', async () => {
    expect(await call(sandbox.url, 'GetHosInfo', { HOS_ID: 'kq-first' })).toMatchObject({
      res: { NAME: '康桥市第一人民医院', LEVEL: '三级甲等' },
    });
    expect(await call(sandbox.url, 'GetHosInfo', { HOS_ID: 'another' })).toMatchObject({ code: '12', res: '' });
  });

  it('lists all departments, or one', async () => {
    const all = await call(sandbox.url, 'GetDeptInfo', { DEPT_ID: '-1' });
    expect(all.res).toMatchObject({ DEPT_LIST: [{ DEPT_ID: '200', PARENT_ID: '0' }, { PARENT_ID: '200' }, {}] });
    expect(await call(sandbox.url, 'GetDeptInfo', { DEPT_ID: '202' })).toMatchObject({
      res: { DEPT_LIST: { DEPT_NAME: '呼吸内科', STATUS: '1' } },
    });
    expect(await call(sandbox.url, 'GetDeptInfo', { DEPT_ID: 'none' })).toMatchObject({ code: '12' });
  });

  it('lists doctors by department and by number', async () => {
    const all = await call(sandbox.url, 'GetDoctorInfo', { DEPT_ID: '-1', DOCTOR_ID: '-1' });
    expect(all.res).toMatchObject({ DOCTOR_LIST: [{ NAME: '陈立', JOB_TITLE: '主任医师' }, { NAME: '孙洁' }] });
    expect(await call(sandbox.url, 'GetDoctorInfo', { DEPT_ID: '202', DOCTOR_ID: 'D2' })).toMatchObject({
      res: { DOCTOR_LIST: { NAME: '孙洁', SPECIAL: '哮喘' } },
    });
    expect(await call(sandbox.url, 'GetDoctorInfo', { DEPT_ID: '202', DOCTOR_ID: 'D1' })).toMatchObject({ code: '12' });
  });
});

describe('patient files', () => {
  const li = { IDCARD_TYPE: '1', IDCARD_NO: '110199195103150024', NAME: '李桂兰' };
  const zhao = {
    NAME: '赵一诺',
    SEX: '1',
    BIRTHDAY: '2015-06-01',
    IDCARD_TYPE: '1',
    IDCARD_NO: '110199201506010032',
    MOBILE: '13800000009',
  };

  it('answers all files of a person', async () => {
    expect(await call(sandbox.url, 'GetPatInfo', li)).toMatchObject({
      res: {
        PAT_LIST: [{ HOSP_PATIENT_ID: '100001', SEX: '0', BIRTHDAY: '1951-03-15' }, { HOSP_PATIENT_ID: '100009' }],
      },
    });
  });

  it('finds nobody under another name or number', async () => {
    expect(await call(sandbox.url, 'GetPatInfo', { ...li, NAME: '李桂花' })).toMatchObject({ code: '100201' });
    expect(await call(sandbox.url, 'GetPatInfo', { ...li, IDCARD_TYPE: '5' })).toMatchObject({ code: '100201' });
    expect(await call(sandbox.url, 'GetPatInfo', { ...li, IDCARD_TYPE: '99' })).toMatchObject({ code: '1' });
  });

  it('opens a file once and finds it from then on', async () => {
    const opened = await call(sandbox.url, 'CreatePat', zhao);
    expect(opened).toMatchObject({ code: '0', res: { HOSP_PATIENT_ID: '900001' } });
    expect(await call(sandbox.url, 'CreatePat', zhao)).toMatchObject({ code: '100203' });
    expect(await call(sandbox.url, 'GetPatInfo', zhao)).toMatchObject({
      res: { PAT_LIST: { HOSP_PATIENT_ID: '900001', MOBILE: '13800000009' } },
    });
  });

  it.each([
    ['a wrong check digit', { IDCARD_NO: '110199201506010033' }, '13'],
    ['a birth date that is not the number’s', { IDCARD_NO: '110199199001010029' }, '13'],
    ['a day that does not exist', { BIRTHDAY: '2015-02-30' }, '1'],
    ['a sex that is not in the table', { SEX: '9' }, '1'],
    ['no name', { NAME: '' }, '1'],
  ])('opens no file for %s', async (_why, change, code) => {
    expect(await call(sandbox.url, 'CreatePat', { ...zhao, ...change })).toMatchObject({ code, res: '' });
  });
});
