import type { Measurement } from '@kangqiao/contracts';
import type { HistoryEntry } from './history-entries';
import { ofHospital, ofResident, toDocument, visitsOf } from './history-entries';

const DAY = new Date('2026-03-01T15:59:59.999Z');
const sourceOf = ({ hospitalId, state }: { hospitalId: string; state: string }) => ({
  ...{ hospitalId, hospitalName: '第一医院', fetchedAt: '2026-11-22T10:00:00+08:00' },
  noLongerListed: state === 'gone',
});
const entry = (type: HistoryEntry['type'], content: object, change: object = {}): HistoryEntry =>
  ({
    ...{ id: type, type, content, hospitalId: 'first', fileId: 'a', occurredAt: DAY, state: 'current', fetchedAt: DAY },
    ...change,
  }) as HistoryEntry;
const visit = (change = {}, id = 'V0') =>
  entry(
    'visit',
    { id, kind: 'outpatient', departmentName: '心内科', doctorName: '周明', diagnoses: ['高血压'] },
    change,
  );
const prescription = (medication: string, change = {}, encounterId?: string) =>
  entry('prescription', { medication, dosage: null, encounterId }, change);

describe('a visit', () => {
  it('has what was found and prescribed there on that day, and nothing of elsewhere or of other days', () => {
    const others = [
      prescription('乙', { hospitalId: 'second' }),
      prescription('丙', { fileId: 'b' }),
      prescription('丁', { occurredAt: new Date('2026-03-01T16:00:00.000Z') }),
      prescription('戊', { state: 'gone' }),
    ];
    const found = entry('diagnosis', { name: '高血压', code: 'I10' });
    expect(visitsOf([visit(), found, prescription('甲'), ...others], sourceOf)).toMatchObject([
      {
        occurredOn: '2026-03-01',
        diagnoses: [{ name: '高血压', code: 'I10' }],
        prescriptions: [{ name: '甲', dosage: null }],
      },
    ]);
  });

  it('has what its hospital says was prescribed at it, on whatever day, and what nobody can tell stands once', () => {
    const told = (entries: HistoryEntry[]) =>
      visitsOf(entries, sourceOf).map(({ prescriptions, prescriptionsOfDay }) =>
        [prescriptions, prescriptionsOfDay].map((all) => all.map(({ name }) => name)),
      );
    const two = [visit({ id: 'row-1' }, 'V1'), visit({ id: 'row-2' }, 'V2')];
    const later = { occurredAt: new Date('2026-03-03T02:00:00.000Z') };
    const drugs = [
      prescription('甲', {}, 'V1'),
      prescription('乙', later, 'V2'),
      prescription('丙'),
      prescription('丁', {}, 'V9'),
      prescription('戊', { fileId: 'b' }, 'V1'),
    ];
    expect(told([...two, ...drugs])).toEqual([
      [['甲'], []],
      [['乙'], ['丙', '丁']],
    ]);
    expect(told([...two.slice(0, 1), ...drugs])).toEqual([[['甲', '丙'], ['丁']]]);
  });

  it('says when the hospital does not list it any more', () => {
    expect(visitsOf([visit({ state: 'gone' })], sourceOf)[0]?.source.noLongerListed).toBe(true);
  });
});

it('knows of what was measured and written when the hospital does not list it any more', () => {
  const measured = entry('measurement', { name: '血压', value: '128/82', unit: 'mmHg', measuredAt: DAY });
  const gone = { ...measured, state: 'gone' } as HistoryEntry<'measurement'>;
  const hospital = { hospitalId: 'first', hospitalName: '第一医院' };
  expect(ofHospital(measured as HistoryEntry<'measurement'>, sourceOf).source).toEqual({
    ...{ by: 'hospital', noLongerListed: false, ...hospital },
  });
  expect(ofHospital(gone, sourceOf).source).toMatchObject({ noLongerListed: true });
  const content = { title: '出院小结', departmentName: null, createdAt: DAY };
  const written = entry('document', content, { state: 'gone' }) as HistoryEntry<'document'>;
  expect(toDocument(written, null, sourceOf)).toMatchObject({
    ...{ title: '出院小结', lines: null, hospital: { ...hospital, noLongerListed: true } },
  });
});

it('names when glucose was taken, by whom, and the pulse on a line of its own', () => {
  const measurement = {
    ...{ type: 'blood-glucose', measuredAt: '2026-03-01T08:00:00+08:00', timing: 'fasting', unit: 'mmol/L' },
    ...{ systolic: null, diastolic: null, pulse: null, value: '6.10' },
    source: { by: 'doctor', name: '周明', hospitalName: '河东村卫生室' },
  } as Measurement;
  expect(ofResident(measurement)).toMatchObject([
    { name: '血糖', timing: '空腹', value: '6.10', source: { by: 'doctor', names: ['周明', '河东村卫生室'] } },
  ]);
  const pressure = {
    ...measurement,
    type: 'blood-pressure',
    timing: null,
    systolic: '128',
    diastolic: '82',
    pulse: '70',
  };
  expect(ofResident(pressure as Measurement).map(({ name, value }) => [name, value])).toEqual([
    ['血压', '128/82'],
    ['脉搏', '70'],
  ]);
});
