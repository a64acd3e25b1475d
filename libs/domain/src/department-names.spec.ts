import { englishNameOfDepartment } from './department-names';
import { DEPARTMENT_KINDS, namesOfKind } from './department-kinds';

describe('the English name of a department', () => {
  it.each([
    ['心血管内科', 'Cardiology'],
    ['内科', 'Internal medicine'],
    ['内科门诊', 'Internal medicine clinic'],
    ['发热门诊', 'Fever clinic'],
  ])('%s is %s', (name, english) => expect(englishNameOfDepartment(name)).toBe(english));

  it.each([
    '心血管内科一病区',
    '骨科与运动医学科',
    '内科系统',
    '消化与内镜中心',
    '门诊',
    '',
    'constructor',
    'Cardiology',
  ])('is not guessed for a name of the hospital’s own: %s', (name) => expect(englishNameOfDepartment(name)).toBeNull());

  it('names no department by its clinic alone, and with no Chinese in it', () => {
    const names = DEPARTMENT_KINDS.flatMap(namesOfKind).map(englishNameOfDepartment);
    expect(names.filter((name) => name !== null).length).toBeGreaterThan(40);
    for (const name of names) expect(name ?? '').toMatch(/^[A-Za-z, ]*$/);
  });
});
