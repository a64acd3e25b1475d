import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aLaboratoryReport } from '@kangqiao/testing';
import type { ActivePerson } from '../../platform/access/patient-access';
import { toReport } from './reports.mapper';

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
