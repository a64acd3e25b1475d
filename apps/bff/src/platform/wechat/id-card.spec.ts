import { readAnswer } from './api-answer';
import { readIdCard } from './id-card';

const FRONT = {
  type: 'Front',
  name: '张三',
  id: '123456789012345678',
  addr: '广东省广州市',
  gender: '男',
  nationality: '汉',
};
const read = (answer: object) => readIdCard(readAnswer(JSON.stringify(answer)));

describe('an answer of cv/ocr/idcard', () => {
  it.each([0, '0', undefined])('says what stands on the front, whether its errcode is %j', (errcode) => {
    expect(read({ errcode, errmsg: 'ok', ...FRONT })).toEqual({
      kind: 'read',
      name: '张三',
      number: '123456789012345678',
      gender: '男',
      nation: '汉',
      address: '广东省广州市',
    });
  });

  it('says null of what was not made out', () => {
    expect(read({ errcode: 0, type: 'Front', name: ' ', id: 1, addr: '' })).toEqual({
      kind: 'read',
      name: null,
      number: null,
      gender: null,
      nation: null,
      address: null,
    });
  });

  it.each([
    [{ errcode: 0, type: 'Back', valid_date: '20070105-20270105' }, { kind: 'back' }],
    [{ errcode: 101001, errmsg: 'certificate not found' }, { kind: 'no-card' }],
    [{ errcode: '101001' }, { kind: 'no-card' }],
    [{ errcode: 101002, errmsg: 'decode image failed' }, { kind: 'undecodable' }],
    [
      { errcode: 101003, errmsg: 'not enough market quota' },
      { kind: 'out-of-quota', detail: 'errcode 101003' },
    ],
    [{ errcode: 45009 }, { kind: 'out-of-quota', detail: 'errcode 45009' }],
    [
      { errcode: 101000, errmsg: 'invalid image url' },
      { kind: 'unavailable', detail: 'errcode 101000' },
    ],
    [{ errcode: -1 }, { kind: 'unavailable', detail: 'errcode -1' }],
    [{ errcode: 'ok' }, { kind: 'unavailable', detail: 'an errcode that is no number' }],
    [
      { errcode: 0, type: 'front' },
      { kind: 'unavailable', detail: 'a card of no known side' },
    ],
    [
      { ...FRONT, type: undefined },
      { kind: 'unavailable', detail: 'a card of no known side' },
    ],
  ])('%j is %j', (answer, outcome) => {
    expect(read(answer)).toEqual(outcome);
  });

  it('repeats nothing of what was read when something is wrong', () => {
    expect(JSON.stringify(read({ ...FRONT, errcode: 48001 }))).not.toContain('张三');
  });
});
