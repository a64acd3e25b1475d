import { visitTitle } from './visit-title';

describe('what an appointment is called in an access log', () => {
  it.each([
    [{ visitDate: '2026-11-23', departmentName: '心血管内科', doctorName: '周明' }, '11月23日心血管内科周明医生'],
    [{ visitDate: '2027-01-05', departmentName: '便民门诊', doctorName: null }, '1月5日便民门诊'],
  ])('%j is %s', (visit, title) => expect(visitTitle(visit)).toBe(title));
});
