import { birthDateProblem, sexProblem } from './claims';
import { type DocumentType, parseIdentityDocument } from './identity-document';

const TODAY = '2026-11-22';
const read = (type: DocumentType, number: string) => {
  const result = parseIdentityDocument({ type, number }, TODAY);
  if (!result.ok) throw new Error(result.problem);
  return result;
};
const CARD = read('resident-id', '11010519491231002X');
const PASSPORT = read('passport', 'E12345678');
const NEWBORN = read('newborn', '1');

describe('a birth date told beside a document', () => {
  it.each([
    [CARD, undefined, null],
    [CARD, '1949-12-31', null],
    [CARD, '1949-12-30', expect.stringContaining('不一致')],
    [PASSPORT, undefined, '请选择出生日期'],
    [PASSPORT, '2026-11-22', null],
    [PASSPORT, '2026-11-23', expect.stringContaining('不正确')],
    [NEWBORN, '2026-08-22', null],
    [NEWBORN, '2026-08-21', expect.stringContaining('超过 3 个月')],
  ])('of %p as %p is answered with %p', (document, told, problem) =>
    expect(birthDateProblem(document, told, TODAY)).toEqual(problem),
  );
});

describe('a sex told beside a document', () => {
  it('is asked for only where the number does not say it, and must agree where it does', () => {
    expect(sexProblem(CARD, undefined)).toBeNull();
    expect(sexProblem(CARD, 'female')).toBeNull();
    expect(sexProblem(CARD, 'male')).toContain('不一致');
    expect(sexProblem(PASSPORT, undefined)).toBe('请选择性别');
    expect(sexProblem(PASSPORT, 'male')).toBeNull();
  });
});
