import fc from 'fast-check';
import { decimalText, parseDecimal } from './decimal';
import { convert, readUnit, unitSpelling } from './unit';
import { UNIT_FAMILIES } from './unit-table';

const converted = (value: string, from: string, to: string) => {
  const [amount, one, other] = [parseDecimal(value), readUnit(from), readUnit(to)];
  const result = amount && one && other && convert(amount, one, other);
  return result && decimalText(result);
};

describe('units as laboratories type them', () => {
  it.each([
    ['×10⁹/L', '10*9/L'],
    ['10^9/L', '10*9/L'],
    ['*10^9/L', '10*9/L'],
    ['10E9/L', '10*9/L'],
    ['10^9／L', '10*9/L'],
    ['10^12/l', '10*12/L'],
    ['μmol/L', 'umol/L'],
    ['µmol/L', 'umol/L'],
    ['umol/L', 'umol/L'],
    ['ＵＭＯＬ／Ｌ', 'umol/L'],
    ['mmol / L', 'mmol/L'],
    ['IU/L', '[IU]/L'],
    ['mIU/L', 'm[IU]/L'],
    ['uIU/ml', 'u[IU]/mL'],
    ['％', '%'],
    ['pg/ml', 'pg/mL'],
    ['NG/ML', 'ng/mL'],
    ['个/μL', '/uL'],
    ['mg/L FEU', 'mg{FEU}/L'],
    ['ml/min/1.73m²', 'mL/min/{1.73_m2}'],
  ])('%s is %s', (written, code) => expect(readUnit(written)?.code).toBe(code));

  it.each(['', 'x', 'mmol', '10^9', '见附页', 'constructor'])('does not know %j', (text) =>
    expect(readUnit(text)).toBeNull(),
  );

  it('never reads one spelling as two units', () => {
    const seen = new Map<string, string>();
    for (const { units } of UNIT_FAMILIES) {
      for (const [code, , ...spellings] of units) {
        for (const text of [code, ...spellings]) {
          expect({ text, code: readUnit(text)?.code }).toEqual({ text, code });
          const other = seen.get(text.toLowerCase());
          expect(other ?? code).toBe(code);
          seen.set(text.toLowerCase(), code);
        }
      }
    }
  });

  it('has one spelling for what it cannot read, too', () => {
    expect(unitSpelling('某 Ｕnit')).toBe(unitSpelling('某unit'));
    expect(unitSpelling('某单位')).not.toBe(unitSpelling('单位'));
  });
});

describe('converting', () => {
  it.each([
    ['6.21', '10^9/L', '10^3/μL', '6.21'],
    ['6210', '/μL', '10^9/L', '6.21'],
    ['0.45', 'L/L', '%', '45'],
    ['13.5', 'g/dL', 'g/L', '135'],
    ['2.5', 'μIU/mL', 'mIU/L', '2.5'],
    ['0.35', 'mg/L FEU', 'ng/mL FEU', '350'],
    ['1', 'mmol/L', 'μmol/L', '1000'],
  ])('%s %s is exactly %s as %s', (value, from, to, result) => expect(converted(value, from, to)).toBe(result));

  it.each([
    ['mmol/L', 'mg/dL'],
    ['U/L', 'IU/L'],
    ['mg/L FEU', 'mg/L'],
    ['mg/L FEU', 'mg/L DDU'],
    ['%', 'mmol/mol'],
    ['COI', 'S/CO'],
    ['/HP', '/μL'],
    ['mg/g', 'mg/mmol'],
  ])('refuses %s to %s: not the same quantity', (from, to) => expect(converted('1', from, to)).toBeNull());

  it('there and back again changes nothing', () => {
    const all = UNIT_FAMILIES.flatMap(({ units }) => units.map(([code]) => code));
    const amounts = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(12));
    fc.assert(
      fc.property(amounts, fc.constantFrom(...all), fc.constantFrom(...all), ([units, scale], from, to) => {
        const [one, other] = [readUnit(from), readUnit(to)];
        const there = one && other && convert({ units, scale }, one, other);
        const back = there && one && other && convert(there, other, one);
        if (back) expect(decimalText(back)).toBe(decimalText({ units, scale }));
      }),
    );
  });
});
