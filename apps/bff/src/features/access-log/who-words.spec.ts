import type { LinkCapacity, Relation } from '@kangqiao/contracts';
import { SELF_ADDRESS, WARD_ADDRESS } from './access-words';
import { type Doer, type Holder, showsProof, whoDidIt } from './who-words';

const RED: Holder = { name: '王晓红', sex: 'female' };
const MING: Holder = { name: '王明', sex: 'male' };

const account = (
  relation: Relation | null,
  capacity: LinkCapacity | null,
  holder: Holder | null,
  over: { isReader?: boolean; isProven?: boolean } = {},
): Doer => ({ kind: 'account', isReader: false, isProven: true, relation, capacity, holder, ...over });

describe('who did it, in plain words', () => {
  it.each([
    ['您本人', account('self', 'self', RED, { isReader: true })],
    ['您本人', account('self', 'self', RED)],
    ['您的女儿 王*红', account('parent', 'family', RED)],
    ['您的儿子 王*', account('parent', 'family', MING)],
    ['您的子女', account('parent', 'family', null)],
    ['您的子女 王*红', account('parent', 'family', { name: '王晓红', sex: 'unknown' })],
    ['您的母亲 王*红', account('child', 'family', RED)],
    ['您的丈夫 王*', account('spouse', 'family', MING)],
    ['您的亲属 王*红', account('relative', 'family', RED)],
    ['您的家人 王*红', account('other', 'family', RED)],
    ['您的监护人 王*红', account('child', 'guardian', RED)],
    ['康桥市第一人民医院窗口', { kind: 'terminal', hospitalName: '康桥市第一人民医院' }],
    ['康桥市第一人民医院', { kind: 'hospital', hospitalName: '康桥市第一人民医院' }],
    ['医院窗口', { kind: 'terminal', hospitalName: null }],
    ['系统', { kind: 'system' }],
  ] satisfies [string, Doer][])('is %s', (words, doer) => {
    expect(whoDidIt(doer, SELF_ADDRESS)).toBe(words);
  });

  it.each([
    ['您本人', account('child', 'guardian', RED, { isReader: true })],
    ['孩子本人', account('self', 'self', MING)],
    ['孩子的监护人 王*', account('child', 'guardian', MING)],
    ['孩子的母亲 王*红', account('child', 'family', RED)],
  ] satisfies [string, Doer][])('is %s to the guardian of a child', (words, doer) => {
    expect(whoDidIt(doer, WARD_ADDRESS)).toBe(words);
  });

  it('names nobody who never proved anything, whatever they said they were', () => {
    for (const relation of ['parent', 'self', null] as const)
      expect(whoDidIt(account(relation, 'self', RED, { isProven: false }), SELF_ADDRESS)).toBe('一位未获授权的用户');
  });

  it('takes what was answered as proof, and neither a refusal nor a step towards proof', () => {
    expect(showsProof('report.view', 'done')).toBe(true);
    expect(showsProof('report.view', 'refused')).toBe(false);
    expect(showsProof('proof.start', 'done')).toBe(false);
    expect(showsProof('person.add', 'done')).toBe(false);
  });
});
