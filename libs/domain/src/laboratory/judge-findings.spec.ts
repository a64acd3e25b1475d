import { expectFlag } from '../../testing/expect-flag';
import type { Flag } from './flags';

describe('a finding', () => {
  it.each<[string, string, Flag]>([
    ['阴性', '阴性', 'normal'],
    ['阴性(-)', '阴性', 'normal'],
    ['(-)', '阴性', 'normal'],
    ['（－）', '阴性（-）', 'normal'],
    ['阳性', '阴性', 'abnormal'],
    ['阳性(++)', '(-)', 'abnormal'],
    ['弱阳性', '阴性', 'abnormal'],
    ['+', '阴性', 'abnormal'],
    ['＋＋', '阴性', 'abnormal'],
    ['2+', '阴性', 'abnormal'],
    ['阳性', '阳性', 'normal'],
    ['阴性', '阳性', 'abnormal'],
    ['未检出', '未检出', 'normal'],
    ['检出', '未检出', 'abnormal'],
    ['弱阳性', '阳性', 'undetermined'],
    ['±', '阴性', 'undetermined'],
    ['-', '阴性', 'undetermined'],
    ['未检出', '阴性', 'undetermined'],
    ['50', '阴性', 'undetermined'],
    ['阴性', '<1.0', 'undetermined'],
    ['阳性', '3.5-9.5', 'undetermined'],
  ])('%s against %s is %s', expectFlag);
});

describe('a result in grades', () => {
  it.each<[string, string, Flag]>([
    ['++', '阴性', 'abnormal'],
    ['+1', '(-)', 'abnormal'],
    ['阴性', '阴性~±', 'normal'],
    ['±', '阴性~±', 'normal'],
    ['+-', '-~±', 'normal'],
    ['1+', '阴性~±', 'abnormal'],
    ['1+', '-～1+', 'normal'],
    ['2+', '-～1+', 'abnormal'],
    ['弱阳性', '阴性或弱阳性', 'normal'],
    ['弱阳性', '阴性~±', 'undetermined'],
    ['2+', '阳性', 'normal'],
    ['±', '阳性', 'undetermined'],
    ['未见', '未检出', 'normal'],
    ['可见', '未见', 'abnormal'],
    ['淡黄色', '淡黄色', 'normal'],
  ])('%s against %s is %s', expectFlag);
});

describe('a titre', () => {
  it.each<[string, string, Flag]>([
    ['1:40', '<1:80', 'normal'],
    ['1:80', '<1:80', 'high'],
    ['1：160', '＜1：80', 'high'],
    ['<1:10', '<1:80', 'normal'],
    ['1:160', '1:<80', 'high'],
    ['1:320', '1:20-1:160', 'high'],
    ['阳性(1:160)', '阴性', 'abnormal'],
    ['阳性(1:160)', '<1:80', 'high'],
    ['1:160', '阴性', 'undetermined'],
    ['1:160', '<80', 'undetermined'],
    ['160', '<1:80', 'undetermined'],
  ])('%s against %s is %s: the higher dilution is the stronger', expectFlag);
});

describe('a number with a finding', () => {
  it.each<[string, string, Flag]>([
    ['0.05(阴性)', '<1.0', 'normal'],
    ['阴性(0.05)', '阴性(<1.0)', 'normal'],
    ['阳性(5.2)', '阴性(<1.0)', 'high'],
    ['阳性(0.5)', '阴性(<1.0)', 'undetermined'],
    ['阴性(5.2)', '阴性(<1.0)', 'undetermined'],
  ])('%s against %s is %s', expectFlag);
});
