import { sayIn } from '@kangqiao/language';
import { aLaboratoryReport } from '@kangqiao/testing';
import { chineseLeft } from '../../testing/chinese-left';
import { sayCorrection } from '../corrections/correction-words';
import { sayMeasurement, sayTarget } from '../measurements/measurement-words';
import { contentText } from '../notifications/notifications';
import { sayNote } from '../record/note-text';
import { sayContact, sayDocument, sayEntry } from '../record/record-words';
import { toContentText } from '../reports/report-content';
import { sayContent } from '../reports/report-words';

const t = sayIn('en');
const reading = { type: 'blood-pressure', timing: null, systolic: '138', diastolic: '86', pulse: '72', value: null };
const glucose = { ...reading, type: 'blood-glucose', timing: 'fasting', systolic: null, diastolic: null, value: '5.6' };
const allergy = { substance: '青霉素', severity: 'severe', recordedOn: '2026-03-01', reaction: null };
const notification = {
  title: '明天 09:00 就诊',
  body: '11月23日（周一）09:00，第一医院心血管内科周明医生。地点：门诊楼。',
};

describe('what is kept sealed, told in English', () => {
  it.each<[string, (stored: string) => string, object, string]>([
    ['an entry', (s) => sayEntry(s, t), allergy, 'Allergen: 青霉素; Severity: Severe; Recorded on: 1 Mar 2026'],
    [
      'a visit',
      (s) => sayEntry(s, t),
      { date: '2026-03-01', diagnoses: ['高血压', '头晕'] },
      'Date: 1 Mar 2026; Diagnosis: 高血压, 头晕',
    ],
    [
      'a contact',
      (s) => sayContact(s, t),
      { name: '李明', contactRelation: 'child', phone: '138' },
      '李明 (Child), 138',
    ],
    [
      'a note',
      (s) => sayNote(s, t),
      { title: '门诊就诊', occurredOn: '2026-03-01', text: '复查' },
      '1 Mar 2026 Outpatient visit: 复查',
    ],
    ['a correction', (s) => sayCorrection(s, t), { title: '高血压', occurredOn: null, text: '没有' }, '高血压: 没有'],
    [
      'a measurement',
      (s) => sayMeasurement(s, t),
      { reading, by: 'doctor', name: '周明' },
      'Blood pressure 138/86 mmHg, Pulse 72/min, Doctor: 周明',
    ],
    [
      'another',
      (s) => sayMeasurement(s, t),
      { reading: { ...glucose, pulse: null }, by: 'resident', name: null },
      'Blood glucose 5.6 mmol/L, fasting, Measured by oneself',
    ],
    [
      'a target',
      (s) => sayTarget(s, t),
      { atLeast: '90', below: '140', doctorName: '周明' },
      'at least 90, below 140, Dr 周明',
    ],
    [
      'a message',
      (s) => contentText(s, t),
      notification,
      'Visit tomorrow at 09:00: Mon 23 Nov 09:00, 第一医院心血管内科周明 (doctor). Place: 门诊楼.',
    ],
    [
      'a document as its hospital wrote it',
      (s) => sayDocument(s, t),
      { title: '门诊病历', sections: [{ title: '诊断', lines: [{ label: '诊断', text: '高血压' }] }] },
      '门诊病历\n诊断\n诊断: 高血压',
    ],
  ])('%s', (_, say, stored, said) => expect(say(JSON.stringify(stored))).toBe(said));

  it('a report, with the words of its hospital', () => {
    const report = aLaboratoryReport();
    const said = sayContent(toContentText('person-1', report), t);
    expect(said).toContain('Reported: 20 Nov 2026, 10:30');
    expect(chineseLeft(said, report)).toEqual([]);
  });
});
