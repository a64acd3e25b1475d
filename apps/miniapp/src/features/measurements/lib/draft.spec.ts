import { EMPTY_DRAFT, isFilled, toRequest, typed } from './draft';

const AT = '2026-11-22T09:00:00+08:00';

describe('what is being written down', () => {
  it('may be sent once everything but the pulse is there', () => {
    const half = { values: { systolic: '128' }, timing: null };
    expect(isFilled('blood-pressure', half)).toBe(false);
    expect(isFilled('blood-pressure', { ...half, values: { systolic: '128', diastolic: '82' } })).toBe(true);
  });

  it('of glucose needs the time of day, too', () => {
    const draft = { values: { value: '6.1' }, timing: null };
    expect(isFilled('blood-glucose', draft)).toBe(false);
    expect(isFilled('blood-glucose', { ...draft, timing: 'fasting' })).toBe(true);
    expect(isFilled('weight', EMPTY_DRAFT)).toBe(false);
  });

  it('is sent as it was written, without what is empty or left open', () => {
    expect(
      toRequest('blood-pressure', { values: { systolic: '128', diastolic: '82.', pulse: ' ' }, timing: null }, AT),
    ).toEqual({
      ...{ type: 'blood-pressure', measuredAt: AT, systolic: '128', diastolic: '82' },
    });
    expect(toRequest('blood-glucose', { values: { value: '6.1' }, timing: 'fasting' }, AT)).toEqual({
      ...{ type: 'blood-glucose', measuredAt: AT, timing: 'fasting', value: '6.1' },
    });
  });
});

it.each([
  ['', '1', '1'],
  ['12', '8', '128'],
  ['0', '5', '5'],
  ['0', '.', '0.'],
  ['6.', '.', '6.'],
  ['', '.', ''],
  ['6.1', 'back', '6.'],
  ['', 'back', ''],
  ['123456', '7', '123456'],
])('%j and the key %s make %j', (text, key, after) => {
  expect(typed(text, key)).toBe(after);
});
