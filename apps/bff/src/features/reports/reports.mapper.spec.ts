import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aLaboratoryReport } from '@kangqiao/testing';
import type { ActivePerson } from '../../platform/access/patient-access';
import { type ReportState, toReport, toSubjectTitle } from './reports.mapper';

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
const STATE: ReportState = {
  fetchedAt: '2020-03-01T09:00:00+08:00',
  fromCopy: false,
  version: 1,
  earlier: [],
  superseded: false,
  withdrawn: false,
  sensitive: false,
  alsoFrom: [],
  imageViewer: null,
  hasOriginal: false,
};
const ageOf = (birthDate: string) =>
  toReport('r', hospital, bornOn(birthDate), aLaboratoryReport({ reportedAt }), [], STATE).ageYears;

describe('the age on a report', () => {
  it('is nought on the day of the birth', () => {
    expect(ageOf('2020-03-01')).toBe(0);
  });

  it('is not known on a report from the day before the birth', () => {
    expect(ageOf('2020-03-02')).toBeNull();
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
