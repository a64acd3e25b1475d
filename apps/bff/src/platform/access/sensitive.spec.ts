import { configOf, testEnvironment } from '../../testing/test-config';
import { Sensitive } from './sensitive';

const configured = (env: Record<string, string> = {}) =>
  new Sensitive(configOf({ ...testEnvironment('mariadb://u:p@localhost/db'), ...env }));

describe('what is sensitive', () => {
  it.each([
    '精神科',
    '临床心理门诊',
    '皮肤性病科',
    '生殖医学中心',
    '计划生育门诊',
    'HIV抗体检测',
    'ｈｉｖ 抗体',
    '梅毒螺旋体抗体',
  ])('is "%s" unless told otherwise', (name) => expect(configured().names(null, name)).toBe(true));

  it.each(['心血管内科', '神经内科', '血常规', '', null])('is not "%s"', (name) => {
    expect(configured().names(name)).toBe(false);
  });

  it.each([
    ['F32.901', true],
    ['f20', true],
    ['B24.x01', true],
    ['I10.x02', false],
    ['', false],
    [null, false],
  ])('is a diagnosis with the code %s: %s', (code, expected) => {
    expect(configured().diagnosis(code)).toBe(expected);
  });

  it('is what the region says it is', () => {
    const region = configured({ SENSITIVE_DEPARTMENTS: '整形， 肿瘤', SENSITIVE_DIAGNOSES: 'C' });
    expect([region.names('肿瘤科'), region.names('整形外科'), region.names('精神科')]).toEqual([true, true, false]);
    expect([region.diagnosis('C50'), region.diagnosis('F32')]).toEqual([true, false]);
  });
});
