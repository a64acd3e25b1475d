import { t } from '.';

/** `t` as it is after a start with this catalogue on the phone. */
function startedWith(catalogue: unknown): typeof t {
  let own: typeof t = t;
  jest.isolateModules(() => {
    const { storage } = jest.requireActual<typeof import('@/platform/storage')>('@/platform/storage');
    storage.write('language.english', catalogue);
    ({ t: own } = jest.requireActual<{ t: typeof t }>('.'));
    storage.remove('language.english');
  });
  return own;
}

it('says the source text with its parts to whoever reads Chinese', () => {
  expect(t`共 ${3} 项，${'无异常'}`).toBe('共 3 项，无异常');
});

it('leaves nothing where a part is absent', () => {
  expect(t`要移除 ${undefined}${null}${false}吗？`).toBe('要移除 吗？');
  expect(t`还有 ${0} 个`).toBe('还有 0 个');
});

it('puts the parts where the translation wants them', () => {
  const english = startedWith({ '{0}的{1}报告': '{1} report of {0}' });
  expect(english`${'First Hospital'}的${'laboratory'}报告`).toBe('laboratory report of First Hospital');
});

it('shows the source where a translation is missing', () => {
  expect(startedWith({})`取消`).toBe('取消');
});

it('takes a part for text even where it looks like a place of another part', () => {
  expect(startedWith({ '{0}：{1}': '{0}: {1}' })`${'{1}'}：${'x'}`).toBe('{1}: x');
});
