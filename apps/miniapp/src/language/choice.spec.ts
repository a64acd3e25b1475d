import { startedWith } from '../../test/started';

const restart = jest.fn();
jest.mock('@/platform/restart', () => ({ restart: () => restart() }));

const TEXTS = { version: 'v2', count: 1, texts: { 取消: 'Cancel' } };
const settled = () => new Promise((resolve) => setTimeout(resolve));

interface Answer {
  statusCode: number;
  data: unknown;
}

/** The app after a start with this on the phone, and a server that gives this answer; null = it cannot be reached. */
const start = (kept: Readonly<Record<string, unknown>>, answer: Answer | null) => {
  const app = startedWith(kept, () => ({
    ...jest.requireActual<typeof import('./choice')>('./choice'),
    ...jest.requireActual<typeof import('./catalogue')>('./catalogue'),
  }));
  if (answer) app.taro.request.mockResolvedValue({ ...answer, header: {} });
  else app.taro.request.mockRejectedValue({ errMsg: 'request:fail' });
  return app;
};

beforeEach(() => restart.mockClear());

it('fetches the English texts, keeps them and begins anew', async () => {
  const { chooseLanguage, keptLanguage } = start({}, { statusCode: 200, data: TEXTS });
  await chooseLanguage('en');
  expect([keptLanguage.chosen(), keptLanguage.english()]).toEqual(['en', TEXTS]);
  expect(restart).toHaveBeenCalledTimes(1);
});

it('changes nothing where the texts cannot be fetched', async () => {
  const { chooseLanguage, keptLanguage } = start({}, null);
  await expect(chooseLanguage('en')).rejects.toMatchObject({ code: 'NETWORK_CUT' });
  expect([keptLanguage.chosen(), restart.mock.calls.length]).toEqual([null, 0]);
});

it('says so where the phone has no room for them', async () => {
  const { chooseLanguage, keptLanguage, taro } = start({}, { statusCode: 200, data: TEXTS });
  taro.setStorageSync.mockImplementation(() => {
    throw new Error('exceed storage max size');
  });
  await expect(chooseLanguage('en')).rejects.toMatchObject({ name: 'NoRoomForEnglish' });
  expect([keptLanguage.chosen(), restart.mock.calls.length]).toEqual([null, 0]);
});

it('goes back to Chinese without asking anybody', async () => {
  const { chooseLanguage, keptLanguage, taro } = start({}, null);
  await chooseLanguage('zh');
  expect(taro.request).not.toHaveBeenCalled();
  expect([keptLanguage.chosen(), restart.mock.calls.length]).toEqual(['zh', 1]);
});

describe('at the start', () => {
  const refreshed = async (kept: Readonly<Record<string, unknown>>, answer: Answer | null) => {
    const app = start(kept, answer);
    app.refreshLanguage();
    await settled();
    return { ...app, version: app.keptLanguage.english()?.version, restarts: restart.mock.calls.length };
  };
  const english = (texts: unknown) => ({ 'language.chosen': 'en', 'language.english': texts });

  it('asks for nothing where nobody chose English', async () => {
    const { taro } = await refreshed({ 'language.english': TEXTS }, null);
    expect(taro.request).not.toHaveBeenCalled();
  });

  it('brings texts that changed, without disturbing whoever reads', async () => {
    const app = await refreshed(english({ ...TEXTS, version: 'v1' }), { statusCode: 200, data: TEXTS });
    expect(app.taro.request.mock.lastCall[0].header).toMatchObject({
      'if-none-match': '"v1"',
      'accept-language': 'en',
    });
    expect([app.version, app.restarts]).toEqual(['v2', 0]);
  });

  it('keeps what it has where nothing changed', async () => {
    const app = await refreshed(english(TEXTS), { statusCode: 304, data: '' });
    expect([app.version, app.restarts]).toEqual(['v2', 0]);
  });

  it('heals texts that are broken, and begins anew', async () => {
    const app = await refreshed(english({ ...TEXTS, count: 9 }), { statusCode: 200, data: TEXTS });
    expect([app.version, app.restarts]).toEqual(['v2', 1]);
  });

  it('does not begin for ever where the phone does not keep what was mended', async () => {
    const app = await refreshed({ ...english('broken'), 'language.healing': true }, { statusCode: 200, data: TEXTS });
    expect([app.version, app.restarts]).toEqual(['v2', 0]);
  });

  it('mends again once all was well in between', async () => {
    const { taro } = await refreshed({ ...english(TEXTS), 'language.healing': true }, { statusCode: 304, data: '' });
    expect(taro.removeStorageSync).toHaveBeenCalledWith('language.healing');
  });

  it('leaves everything as it is without a network', async () => {
    const app = await refreshed(english('broken'), null);
    expect([app.version, app.restarts]).toEqual([undefined, 0]);
  });
});
