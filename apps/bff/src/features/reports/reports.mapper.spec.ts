import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aLaboratoryReport } from '@kangqiao/testing';
import type { ActivePerson } from '../../platform/access/patient-access';
import { toReport, toSubjectTitle } from './reports.mapper';

const hospital = new InMemoryHospital();
const bornOn = (birthDate: string): ActivePerson => ({
  id: 'person-1',
  name: '王小明',
  sex: 'male',
  birthDate,
  document: { type: 'resident-id', number: '110199202003010011' },
  phone: null,
});
const reportedAt = new Date('2020-03-01T01:00:00Z');

describe('the age on a report', () => {
  it('is nought on the day of the birth', () => {
    expect(toReport('r', hospital, bornOn('2020-03-01'), aLaboratoryReport({ reportedAt })).ageYears).toBe(0);
  });

  it('is not known on a report from the day before the birth', () => {
    expect(toReport('r', hospital, bornOn('2020-03-02'), aLaboratoryReport({ reportedAt })).ageYears).toBeNull();
  });
});

describe('what a report is called in an access log', () => {
  it.each([
    ['血常规', 'laboratory', '血常规检验报告'],
    ['胸部CT平扫', 'imaging', '胸部CT平扫检查报告'],
    ['痰培养', 'microbiology', '痰培养检验报告'],
    ['胸片报告', 'imaging', '胸片报告'],
  ] as const)('%s, %s, is %s', (title, kind, words) => expect(toSubjectTitle({ title, kind })).toBe(words));
});
