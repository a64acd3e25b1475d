import fc from 'fast-check';
import { addDays, monthsAfter } from './dates';
import { type GivenDose, immunizationPlan, type PlannedVaccination } from './immunization-plan';

const BORN = '2024-01-31';
const given = (vaccine: string, givenOn: string, dose: number | null = null): GivenDose => ({ vaccine, givenOn, dose });
const plan = (
  today: string,
  doses: readonly GivenDose[] = [],
  birthDate = BORN,
  sex = 'male',
): PlannedVaccination[] => {
  const planned = immunizationPlan({ birthDate, sex }, today, doses);
  if (!planned) throw new Error('there is no plan');
  return planned;
};
const one = (today: string, vaccine: string, dose: number, doses: readonly GivenDose[] = [], birthDate = BORN) => {
  const found = plan(today, doses, birthDate).find((planned) => planned.vaccine === vaccine && planned.dose === dose);
  if (!found) throw new Error(`${vaccine} ${dose} is not planned`);
  return found;
};

describe('the national immunisation programme', () => {
  it('plans for a newborn what the table of the programme lists, by age', () => {
    expect(plan(BORN).map(({ vaccine, dose, dueOn }) => [vaccine, dose, dueOn])).toEqual([
      ['乙肝疫苗', 1, '2024-01-31'],
      ['卡介苗', 1, '2024-01-31'],
      ['乙肝疫苗', 2, '2024-02-29'],
      ['脊灰疫苗', 1, '2024-03-31'],
      ['脊灰疫苗', 2, '2024-04-30'],
      ['百白破疫苗', 1, '2024-04-30'],
      ['脊灰疫苗', 3, '2024-05-31'],
      ['百白破疫苗', 2, '2024-05-31'],
      ['百白破疫苗', 3, '2024-06-30'],
      ['乙肝疫苗', 3, '2024-07-31'],
      ['A 群流脑疫苗', 1, '2024-07-31'],
      ['麻腮风疫苗', 1, '2024-09-30'],
      ['乙脑疫苗（减毒活疫苗）', 1, '2024-09-30'],
      ['A 群流脑疫苗', 2, '2024-10-31'],
      ['百白破疫苗', 4, '2025-07-31'],
      ['麻腮风疫苗', 2, '2025-07-31'],
      ['甲肝疫苗（减毒活疫苗）', 1, '2025-07-31'],
      ['乙脑疫苗（减毒活疫苗）', 2, '2026-01-31'],
      ['A 群 C 群流脑疫苗', 1, '2027-01-31'],
      ['脊灰疫苗', 4, '2028-01-31'],
      ['百白破疫苗', 5, '2030-01-31'],
      ['A 群 C 群流脑疫苗', 2, '2030-01-31'],
    ]);
  });

  it.each([
    ['2018-12-31', [3, 4, 5, 18], 1],
    ['2019-01-01', [3, 4, 5, 18, 72], 0],
    ['2024-07-31', [3, 4, 5, 18, 72], 0],
    ['2024-08-01', [3, 4, 6, 18, 72], 0],
    ['2024-09-30', [3, 4, 6, 18, 72], 0],
    ['2024-10-01', [2, 4, 6, 18, 72], 0],
  ])('gives whoever was born on %s 百白破 at %j months', (birthDate, months, boosters) => {
    const planned = plan(birthDate, [], birthDate);
    const due = planned.filter(({ vaccine }) => vaccine === '百白破疫苗').map(({ dueOn }) => dueOn);
    expect(due).toEqual(months.map((month) => monthsAfter(birthDate, month)));
    expect(planned.filter(({ vaccine }) => vaccine === '白破疫苗')).toHaveLength(boosters);
  });

  it('counts the vaccine of before 2025 at six years as the fifth dose, and an early one not', () => {
    const birthDate = '2019-03-01';
    const dt = (givenOn: string) => [given('吸附白喉破伤风联合疫苗', givenOn, 1)];
    expect(one('2025-06-01', '百白破疫苗', 5, dt('2025-03-08'), birthDate).givenOn).toBe('2025-03-08');
    expect(one('2025-06-01', '百白破疫苗', 5, dt('2024-03-08'), birthDate).state).toBe('due');
    expect(one('2025-06-01', '百白破疫苗', 1, dt('2025-03-08'), birthDate).givenOn).toBeNull();
  });

  it('plans two doses against HPV for girls alone, born from 2011-11-10 on', () => {
    const hpv = (birthDate: string, sex: string, doses: GivenDose[] = []) =>
      plan('2026-11-23', doses, birthDate, sex)
        .filter(({ vaccine }) => vaccine === 'HPV 疫苗')
        .map(({ dose, dueOn, state }) => [dose, dueOn, state]);
    expect(hpv('2013-10-01', 'female')).toEqual([
      [1, '2026-10-01', 'due'],
      [2, '2027-04-01', 'upcoming'],
    ]);
    expect(hpv('2013-10-01', 'female', [given('双价人乳头瘤病毒疫苗（大肠杆菌）', '2026-10-08')])[0]?.[2]).toBe(
      'given',
    );
    expect(hpv('2013-10-01', 'male')).toEqual([]);
    expect(hpv('2011-11-09', 'female')).toEqual([]);
  });

  it('counts a vaccine against several groups as the one of group A under two years', () => {
    const doses = [given('A群C群脑膜炎球菌结合疫苗', '2024-07-31', 1), given('AC 流脑结合疫苗', '2024-10-31', 2)];
    const states = plan('2030-06-01', doses)
      .filter(({ vaccine }) => vaccine.includes('流脑'))
      .map(({ vaccine, dose, state }) => [vaccine, dose, state]);
    expect(states).toEqual([
      ['A 群流脑疫苗', 1, 'given'],
      ['A 群流脑疫苗', 2, 'given'],
      ['A 群 C 群流脑疫苗', 1, 'due'],
      ['A 群 C 群流脑疫苗', 2, 'due'],
    ]);
  });

  it.each([
    ['乙型肝炎人免疫球蛋白', '乙肝疫苗'],
    ['卡介菌纯蛋白衍生物（BCG-PPD）', '卡介苗'],
    ['卡介菌多糖核酸注射液', '卡介苗'],
  ])('does not take %s for a vaccine', (name, series) => {
    expect(one('2024-03-01', series, 1, [given(name, '2024-01-31')]).state).toBe('due');
  });

  it('makes a dose due on its day, and not the day before', () => {
    expect(one('2024-09-29', '麻腮风疫苗', 1).state).toBe('upcoming');
    expect(one('2024-09-30', '麻腮风疫苗', 1).state).toBe('due');
    expect(one('2024-09-30', '麻腮风疫苗', 1).completeBefore).toBe('2025-01-31');
  });

  it.each([
    ['卡介苗', 1, '2028-01-30', '2028-01-31'],
    ['A 群流脑疫苗', 1, '2026-01-30', '2026-01-31'],
    ['百白破疫苗', 4, '2031-01-30', '2031-01-31'],
  ])('does not make up for %s from an age on', (vaccine, dose, last, after) => {
    expect(one(last, vaccine, dose).state).toBe('due');
    expect(one(after, vaccine, dose).state).toBe('too-old');
  });

  it('is for children: until the day before the eighteenth birthday', () => {
    expect(immunizationPlan({ birthDate: BORN, sex: 'female' }, '2042-01-30', [])).not.toBeNull();
    expect(immunizationPlan({ birthDate: BORN, sex: 'female' }, '2042-01-31', [])).toBeNull();
    expect(immunizationPlan({ birthDate: BORN, sex: 'female' }, '2024-01-30', [])).toBeNull();
  });

  it('counts a dose under the number that was written, whatever the vaccine is called', () => {
    const doses = [given('重组乙型肝炎疫苗（酵母）', '2024-03-05', 2)];
    expect(one('2024-12-01', '乙肝疫苗', 2, doses)).toMatchObject({ state: 'given', givenOn: '2024-03-05' });
    expect(one('2024-12-01', '乙肝疫苗', 1, doses).state).toBe('due');
  });

  it('fills the gaps in order with doses without a number, and counts one day once', () => {
    const doses = [
      given('乙肝疫苗', '2024-03-05'),
      given('乙肝疫苗', '2024-01-31'),
      given('乙型肝炎疫苗', '2024-01-31'),
    ];
    expect([1, 2, 3].map((dose) => one('2024-12-01', '乙肝疫苗', dose, doses).givenOn)).toEqual([
      '2024-01-31',
      '2024-03-05',
      null,
    ]);
  });

  it('does not take one dose that two hospitals wrote under different days for two', () => {
    const doses = [given('乙肝疫苗', '2024-01-31', 1), given('乙型肝炎疫苗', '2024-02-01', 1)];
    expect([1, 2].map((dose) => one('2024-12-01', '乙肝疫苗', dose, doses).givenOn)).toEqual(['2024-01-31', null]);
  });

  it('counts a combined vaccine for every series in it', () => {
    const doses = [given('五联疫苗（DTaP-IPV/Hib）', '2024-04-30', 1)];
    expect(one('2024-12-01', '脊灰疫苗', 1, doses).state).toBe('given');
    expect(one('2024-12-01', '百白破疫苗', 1, doses).state).toBe('given');
  });

  it.each([
    ['A 群脑膜炎球菌多糖疫苗', 'A 群流脑疫苗', 'A 群 C 群流脑疫苗'],
    ['ACYW135 群流脑疫苗', 'A 群 C 群流脑疫苗', 'A 群流脑疫苗'],
    ['吸附百白破联合疫苗', '百白破疫苗', '白破疫苗'],
    ['吸附白喉破伤风联合疫苗', '白破疫苗', '百白破疫苗'],
  ])('counts %s as %s, not as %s', (name, series, other) => {
    const [born, day, later] = ['2018-01-31', '2021-02-01', '2025-01-01'];
    const doses = [given(name, day, 1)];
    expect(one(later, series, 1, doses, born).state).toBe('given');
    expect(one(later, other, 1, doses, born).state).not.toBe('given');
  });

  it('goes on with the inactivated vaccine where the first dose was one', () => {
    const doses = [given('乙脑灭活疫苗', '2024-10-01', 1)];
    const series = plan('2026-06-01', doses).filter(({ vaccine }) => vaccine.startsWith('乙脑'));
    expect(series.map(({ vaccine, dose, state }) => [vaccine, dose, state])).toEqual([
      ['乙脑疫苗（灭活疫苗）', 1, 'given'],
      ['乙脑疫苗（灭活疫苗）', 2, 'due'],
      ['乙脑疫苗（灭活疫苗）', 3, 'due'],
      ['乙脑疫苗（灭活疫苗）', 4, 'upcoming'],
    ]);
  });

  it('leaves vaccines outside the programme out', () => {
    expect(
      plan('2026-06-01', [given('流感疫苗（四价）', '2025-10-01', 1)]).some(({ state }) => state === 'given'),
    ).toBe(false);
  });

  it('never loses or doubles a dose, whatever was recorded', () => {
    const names = fc.constantFrom(
      '乙肝疫苗',
      '百白破疫苗',
      '五联疫苗',
      '卡介苗',
      '水痘疫苗',
      '乙脑灭活疫苗',
      '甲肝灭活疫苗',
    );
    const anyDose = fc.record({
      vaccine: names,
      givenOn: fc.integer({ min: 0, max: 3000 }).map((days) => addDays(BORN, days)),
      dose: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(anyDose, { maxLength: 12 }), fc.integer({ min: 0, max: 6500 }), (doses, age) => {
        const planned = plan(addDays(BORN, age), doses);
        const keys = planned.map(({ vaccine, dose }) => `${vaccine} ${dose}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(planned.every(({ state, givenOn }) => (state === 'given') === (givenOn !== null))).toBe(true);
      }),
    );
  });
});
