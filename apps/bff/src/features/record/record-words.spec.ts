import { sayIn } from '@kangqiao/language';
import { sayContact, sayDocument, sayEntry } from './record-words';

const t = sayIn('zh');

it('says an entry without the numbers of the hospital, in plain words', () => {
  const stored = { id: 'A-1', substance: '青霉素', reaction: null, severity: 'severe', recordedOn: '2026-03-01' };
  expect(sayEntry(JSON.stringify(stored), t)).toBe('过敏原：青霉素；程度：重度；记录日期：2026-03-01');
  const visit = { id: 'E-1', date: '2026-03-01', diagnoses: ['高血压', '头晕'], kind: 'outpatient' };
  expect(sayEntry(JSON.stringify(visit), t)).toBe('日期：2026-03-01；诊断：高血压、头晕');
});

it('says a document line by line', () => {
  const lines = [
    { label: '诊断', text: '高血压' },
    { label: null, text: '随访' },
  ];
  const stored = { id: 'D', title: '门诊病历', sections: [{ title: '诊断', lines }] };
  expect(sayDocument(JSON.stringify(stored), t)).toBe('门诊病历\n诊断\n诊断：高血压\n随访');
});

it('says whom to call', () => {
  const stored = { name: '李明', contactRelation: 'child', phone: '13800000002' };
  expect(sayContact(JSON.stringify(stored), t)).toBe('李明（子女），13800000002');
});
