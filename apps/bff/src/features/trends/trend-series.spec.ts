import { type Comparing, type Measured, toSeries } from './trend-series';

const PLAIN: Comparing = { isEnzyme: false, molarMass: null };

const result = (day: number, value: string, unit: string | null, more: Partial<Measured> = {}): Measured => ({
  method: null,
  range: null,
  point: {
    reportId: `report-${day}`,
    reportTitle: '生化',
    hospitalId: 'first',
    hospitalName: '第一医院',
    at: `2026-11-${String(day).padStart(2, '0')}T08:00:00+08:00`,
    value,
    unit,
    referenceRange: null,
    flag: 'normal',
    flagSource: 'laboratory',
    withdrawn: false,
    fromCopy: false,
  },
  ...more,
});

const told = (measured: readonly Measured[], comparing = PLAIN) => {
  const { series, apart } = toSeries(measured, comparing);
  return { apart, series: series.map(({ unit, points }) => [unit, ...points.map(({ number }) => number)]) };
};

describe('one series', () => {
  it('is in time and in the unit of the newest result, exactly', () => {
    expect(told([result(3, '6.21', '10^9/L'), result(1, '5800', '/μL'), result(2, '6.0', '×10⁹/L')])).toEqual({
      apart: [],
      series: [['10^9/L', '5.8', '6', '6.21']],
    });
  });

  it('counts U and IU as one for enzymes alone', () => {
    const both = [result(1, '30', 'IU/L'), result(2, '31', 'U/L')];
    expect(told(both, { ...PLAIN, isEnzyme: true })).toEqual({ apart: [], series: [['U/L', '30', '31']] });
    expect(told(both).apart).toEqual(['unit']);
  });

  it('joins what hospitals give without a unit only where their ranges agree', () => {
    const of = (hospitalId: string, day: number, value: string, range: string | null) => {
      const one = result(day, value, null, { range });
      return { ...one, point: { ...one.point, hospitalId } };
    };
    const apart = [of('first', 1, '0.012', '0-0.04'), of('second', 2, '12', '0-40')];
    expect(told(apart)).toEqual({
      apart: ['unit'],
      series: [
        [null, '12'],
        [null, '0.012'],
      ],
    });
    expect(told([of('first', 1, '0.012', null), of('second', 2, '12', null)]).apart).toEqual(['unit']);
    expect(told([of('first', 1, '1.0', '0.8-1.2'), of('first', 2, '1.1', '0.9-1.2')]).apart).toEqual([]);
    expect(told([of('first', 1, '1.0', '0.8-1.2'), of('second', 2, '1.1', '0.8～1.2')]).apart).toEqual([]);
  });

  it('marks a limit as such, and leaves words to the table', () => {
    const { series } = toSeries(
      [result(1, '<0.5', 'mg/L'), result(2, '>90', 'mg/L'), result(3, '见附页', 'mg/L'), result(4, '5', 'mg/L')],
      PLAIN,
    );
    expect(series[0]?.points.map(({ number, mark }) => [number, mark])).toEqual([
      ['0.5', 'less'],
      ['90', 'more'],
      [null, null],
      ['5', 'exact'],
    ]);
  });

  it('draws a range only where every result has it', () => {
    const same = [result(1, '5', 'g/L', { range: '3-8' }), result(2, '6', 'g/L', { range: '3.0～8.0' })];
    expect(toSeries(same, PLAIN).series[0]?.range).toEqual({ lower: '3', upper: '8' });
    const other = [...same, result(3, '6', 'g/L', { range: '3-9' })];
    expect(toSeries(other, PLAIN).series[0]?.range).toBeNull();
    const without = [...same, result(3, '6', 'g/L')];
    expect(toSeries(without, PLAIN).series[0]?.range).toBeNull();
  });

  it('converts the range with the value', () => {
    const all = [result(1, '13.5', 'g/dL', { range: '11.5-15' }), result(2, '130', 'g/L', { range: '115-150' })];
    expect(toSeries(all, PLAIN).series[0]?.range).toEqual({ lower: '115', upper: '150' });
  });
});

describe('several series', () => {
  it('stand for units that do not measure the same, the one with the newest result first', () => {
    expect(told([result(2, '5.5', 'mmol/L'), result(3, '99', 'mg/dL'), result(1, '5.1', 'mmol/L')])).toEqual({
      apart: ['unit'],
      series: [
        ['mg/dL', '99'],
        ['mmol/L', '5.1', '5.5'],
      ],
    });
  });

  it('stand for units that we cannot read, unless they are spelled alike', () => {
    expect(told([result(1, '5', '某单位'), result(2, '6', '某单位')]).apart).toEqual([]);
    expect(told([result(1, '5', '某 Ｕ/L'), result(2, '6', '某u/L')]).apart).toEqual([]);
    expect(told([result(1, '5', '某单位'), result(2, '6', '别的单位')]).apart).toEqual(['unit']);
    expect(told([result(1, '5', null), result(2, '6', 'g/L')]).apart).toEqual(['unit']);
  });

  it('stand for different methods; who names none joins only where the others agree', () => {
    const named = (day: number, method: string | null) => result(day, '80', 'μmol/L', { method });
    expect(told([named(1, '酶法'), named(2, '苦味酸法')]).apart).toEqual(['method']);
    expect(told([named(1, '酶法'), named(2, null)]).apart).toEqual([]);
    const joined = toSeries([named(1, '酶法'), named(2, null)], PLAIN);
    expect([joined.methodUnknown, joined.series[0]?.method]).toEqual([true, null]);
    expect(toSeries([named(1, '酶法'), named(2, '酶法')], PLAIN).series[0]?.method).toBe('酶法');
    expect(toSeries([named(1, '酶法'), named(2, '酶法')], PLAIN).methodUnknown).toBe(false);
    expect(told([named(1, '酶法'), named(2, '苦味酸法'), named(3, null)]).series).toHaveLength(3);
  });

  it('are never joined by the molar mass, only shown side by side, and only for one method', () => {
    const both = (first: string | null, second: string | null) =>
      toSeries([result(2, '5.5', 'mmol/L', { method: first }), result(1, '99', 'mg/dL', { method: second })], {
        isEnzyme: false,
        molarMass: '180.16',
      });
    expect(both('己糖激酶法', '己糖激酶法').series[1]?.points[0]).toMatchObject({ number: '99', about: '5.5' });
    expect(both('己糖激酶法', '葡萄糖氧化酶法').series[1]?.points[0]?.about).toBeNull();
    expect(both(null, null).series[1]?.points[0]?.about).toBeNull();
    expect(both('己糖激酶法', '己糖激酶法').apart).toEqual(['unit']);
  });
});

it('is nothing where there is nothing', () => {
  expect(toSeries([], PLAIN)).toEqual({ series: [], apart: [], methodUnknown: false });
});
