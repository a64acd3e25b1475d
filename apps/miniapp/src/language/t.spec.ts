import { startedInEnglish } from '../../test/started';
import { t } from '.';

/** `t` and `translated` as they are after a start with these texts on the phone. */
const startedWith = (texts: Readonly<Record<string, string>>) =>
  startedInEnglish(texts, () => jest.requireActual<typeof import('.')>('.'));

it('says the source text with its parts to whoever reads Chinese', () => {
  expect(t`共 ${3} 项，${'无异常'}`).toBe('共 3 项，无异常');
});

it('leaves nothing where a part is absent', () => {
  expect(t`要移除 ${undefined}${null}${false}吗？`).toBe('要移除 吗？');
  expect(t`还有 ${0} 个`).toBe('还有 0 个');
});

it('puts the parts where the translation wants them', () => {
  const english = startedWith({ '{0}的{1}报告': '{1} report of {0}' });
  expect(english.t`${'First Hospital'}的${'laboratory'}报告`).toBe('laboratory report of First Hospital');
});

it('shows the source where a translation is missing', () => {
  expect(startedWith({}).t`取消`).toBe('取消');
});

it('takes a part for text even where it looks like a place of another part', () => {
  expect(startedWith({ '{0}：{1}': '{0}: {1}' }).t`${'{1}'}：${'x'}`).toBe('{1}: x');
});

it.each([
  [0, '0 days of 王'],
  [1, '1 day of 王'],
  [2, '2 days of 王'],
])('says %d by the first number among the parts', (days, said) => {
  const english = startedWith({ '{0}的 {1} 天': '{1} day of {0}||{1} days of {0}' });
  expect(english.t`${'王'}的 ${days} 天`).toBe(said);
});

it('says texts that come as data, and leaves what it does not know', () => {
  const { translated, language } = startedWith({ 护照: 'Passport' });
  expect([language, translated('护照'), translated('康桥市第一人民医院')]).toEqual([
    'en',
    'Passport',
    '康桥市第一人民医院',
  ]);
});
