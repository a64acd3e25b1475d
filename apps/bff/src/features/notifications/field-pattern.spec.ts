import { discreet, fillPattern, unknownNamesIn } from './field-pattern';

describe('the pattern of a field', () => {
  it.each([
    ['{hospital}', '康桥医院'],
    ['{hospital} {department}', '康桥医院 '],
    ['{department|科室见详情}', '科室见详情'],
    ['{empty|无}', '无'],
    ['请按时就诊', '请按时就诊'],
    ['{hospital', '{hospital'],
  ])('%j becomes %j', (pattern, text) => {
    expect(fillPattern(pattern, { hospital: '康桥医院', empty: '' })).toBe(text);
  });

  it('is not filled again by what a hospital calls itself', () => {
    expect(fillPattern('{hospital}', { hospital: '{person}', person: '李华' })).toBe('{person}');
  });

  it('names what notifications have', () => {
    expect(unknownNamesIn('{hospital} {colour|red} {shape}')).toEqual(['colour', 'shape']);
  });

  it('keeps of a sensitive matter who, where and when', () => {
    const values = { person: '李*', hospital: 'H', time: 't', department: 'd', doctor: 'x', reason: 'r', title: 't' };
    expect(discreet(values)).toEqual({ person: '李*', hospital: 'H', time: 't' });
  });
});
