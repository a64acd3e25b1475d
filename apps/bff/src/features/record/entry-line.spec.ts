import fc from 'fast-check';
import { type Contents, type Fetched, fromText, toText } from './entry-content';
import { fromLine, type Listed, toLine } from './entry-line';
import { headlineOf } from './record-headline';

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const day = fc.constantFrom('2026-03-01', '1999-12-31', '2024-02-29');
const instant = fc.date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2100-01-01') });
const entry = <T extends keyof Contents>(
  type: T,
  content: { [K in keyof Contents[T]]: fc.Arbitrary<Contents[T][K]> },
) => fc.record({ type: fc.constant(type), content: fc.record(content) }) as unknown as fc.Arbitrary<Fetched>;

/** Entries of every type, as hospitals may send them. */
const anyEntry = fc.oneof(
  entry('visit', {
    ...{ id: text, date: day, kind: fc.constantFrom('outpatient', 'emergency', 'inpatient') },
    ...{ departmentName: maybe(text), doctorName: maybe(text), diagnoses: fc.array(text, { maxLength: 4 }) },
  }),
  entry('diagnosis', {
    ...{ id: text, code: maybe(text), name: text, recordedOn: maybe(day) },
    status: maybe(fc.constantFrom('active', 'resolved')),
  }),
  entry('prescription', {
    ...{ id: text, medication: text, dosage: maybe(text), prescribedOn: maybe(day) },
    status: maybe(fc.constantFrom('active', 'ended')),
  }),
  entry('allergy', {
    ...{ id: text, substance: text, reaction: maybe(text), recordedOn: maybe(day) },
    severity: maybe(fc.constantFrom('mild', 'moderate', 'severe')),
  }),
  entry('immunization', { id: text, vaccine: text, givenOn: day, dose: maybe(fc.nat(9)) }),
  entry('measurement', {
    ...{ id: text, code: maybe(text), name: text, value: text, unit: maybe(text) },
    measuredAt: instant,
  }),
  entry('blood-group', {
    ...{ id: text, abo: fc.constantFrom('A', 'B', 'AB', 'O'), determinedOn: maybe(day) },
    rh: maybe(fc.constantFrom('positive', 'negative')),
  }),
  entry('document', { id: text, type: maybe(text), title: text, departmentName: maybe(text), createdAt: instant }),
);

describe('what is kept of an entry for a list', () => {
  it('says what the whole content says there, and by which number the hospital knows it', () => {
    fc.assert(
      fc.property(anyEntry, (fetched) => {
        const { type } = fetched;
        const line = { type, content: fromLine(type, toLine(fetched)) } as Listed;
        const whole = { type, content: fromText(type, toText(fetched)) } as Fetched;
        expect(headlineOf(line)).toEqual(headlineOf(whole));
        expect(headlineOf(line)).toEqual(headlineOf(fetched));
        expect(line.content.id).toBe(fetched.content.id);
      }),
      { numRuns: 1_000 },
    );
  });

  // What lies in databases has this form: whoever changes it empties the column, so that contents are read instead.
  it.each<[Listed, string]>([
    [
      {
        type: 'visit',
        content: {
          id: 'E',
          kind: 'inpatient',
          departmentName: '内科',
          doctorName: null,
          diagnoses: ['高血压', '头晕'],
        },
      },
      '["E","inpatient","内科",null,["高血压","头晕"]]',
    ],
    [{ type: 'diagnosis', content: { id: 'C', name: '高血压', status: 'active' } }, '["C","高血压","active"]'],
    [{ type: 'prescription', content: { id: 'R', medication: '药', dosage: '一片' } }, '["R","药","一片"]'],
    [
      { type: 'allergy', content: { id: 'A', substance: '青霉素', reaction: '皮疹', severity: 'mild' } },
      '["A","青霉素","皮疹","mild"]',
    ],
    [{ type: 'immunization', content: { id: 'V', vaccine: '流感疫苗', dose: 1 } }, '["V","流感疫苗",1]'],
    [
      { type: 'measurement', content: { id: 'M', name: '血压', value: '138/88', unit: 'mmHg' } },
      '["M","血压","138/88","mmHg"]',
    ],
    [{ type: 'blood-group', content: { id: 'B', abo: 'AB', rh: null } }, '["B","AB",null]'],
    [{ type: 'document', content: { id: 'D', title: '门诊病历', departmentName: '内科' } }, '["D","门诊病历","内科"]'],
  ])('is kept in one form: %j', (listed, kept) => {
    expect(toLine(listed)).toBe(kept);
    expect(fromLine(listed.type, kept)).toEqual(listed.content);
  });
});
