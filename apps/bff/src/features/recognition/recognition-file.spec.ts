import { parseRecognition } from './recognition-file';

const RULE = '  - { item: 血常规, kind: laboratory, titles: [血常规], level: 全市互认, validDays: 7 }';
const fileOf = (...rules: string[]) => ['source: 互认目录', 'rules:', ...rules].join('\n');
const problemsOf = (text: string) => {
  const file = parseRecognition(text, ['first']);
  return file.ok ? [] : file.problems;
};

describe('the recognition file', () => {
  it('names items, how far they are accepted, and for how long', () => {
    const file = parseRecognition(fileOf(RULE), ['first']);
    expect(file.ok && file.list.rules[0]).toMatchObject({ item: '血常规', validDays: 7, level: '全市互认' });
  });

  it('is refused with every fault and where it stands', () => {
    const text = fileOf(
      '  - { item: "", kind: x-ray, titles: [], level: 全市互认, validDays: 0 }',
      RULE.replace('validDays: 7', 'validDays: 367'),
    );
    expect(problemsOf(text).map((problem) => problem.split(':')[0])).toEqual([
      'rules[0].item',
      'rules[0].kind',
      'rules[0].titles',
      'rules[0].validDays',
      'rules[1].validDays',
    ]);
  });

  it('may name connected hospitals only', () => {
    const rule = (hospitals: string) => RULE.replace('validDays: 7', `validDays: 7, hospitals: [${hospitals}]`);
    expect(problemsOf(fileOf(rule('first')))).toEqual([]);
    expect(problemsOf(fileOf(rule('nobody')))).toEqual([
      'rules[0].hospitals: names a hospital that is not connected: nobody',
    ]);
  });

  it.each(['', '- a', 'rules: [', 'source: x'])('is refused when it is %j', (text) => {
    expect(problemsOf(text).length).toBeGreaterThan(0);
  });
});
