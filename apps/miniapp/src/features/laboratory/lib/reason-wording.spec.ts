import { flagNote, REASON_WORDING } from './reason-wording';

const plain = { flagReason: null, flagContradicts: false, criticalSource: null };

it('has plain words for every reason', () => {
  for (const words of Object.values(REASON_WORDING)) expect(words).toMatch(/^[一-龥，、]{4,}$/);
});

it.each([
  [{}, undefined],
  [{ flagReason: 'no-range' as const }, '无法判断：报告没有给出参考范围。'],
  [{ flagContradicts: true }, '化验室的标注与参考范围不一致，以化验室的标注为准，请咨询医生。'],
  [{ criticalSource: '危急值清单' }, '按“危急值清单”标为危急值。'],
])('%j: %s', (change, note) => expect(flagNote({ ...plain, ...change })).toBe(note));
