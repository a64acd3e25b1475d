import type Taro from '@tarojs/taro';

/** WeChat's plugin: says each portion into a file, unless told to fail. */
const textToSpeech = jest.fn();
const player = { play: jest.fn(), destroy: jest.fn(), onEnded: jest.fn(), onError: jest.fn(), src: '' };
const requirePlugin = jest.fn(() => ({ textToSpeech }));

/** The module as a build makes it that was told of the plugin, or was not. */
function built(version: string): typeof import('./speech') {
  let speech: typeof import('./speech') | undefined;
  jest.isolateModules(() => {
    Object.assign(process.env, { TARO_APP_SPEECH: version });
    Object.assign(globalThis, { requirePlugin });
    const { default: phone } = jest.requireActual<{ default: typeof Taro }>('@tarojs/taro');
    jest.mocked(phone.createInnerAudioContext).mockReturnValue(player as unknown as Taro.InnerAudioContext);
    speech = jest.requireActual('./speech');
  });
  if (!speech) throw new Error('no module');
  return speech;
}

beforeEach(() => {
  textToSpeech.mockImplementation(({ success }: { success: (spoken: object) => void }) =>
    success({ filename: 'a.mp3' }),
  );
});
afterEach(() => {
  Object.assign(process.env, { TARO_APP_SPEECH: '' });
  jest.clearAllMocks();
});

it('is not there, and asks for no plugin, where the build was not told of one', () => {
  expect(built('').canSpeak).toBe(false);
  expect(requirePlugin).not.toHaveBeenCalled();
});

it('reads one portion after the other, and says when it is through', () => {
  const { canSpeak, speak } = built('0.3.5');
  const ended = jest.fn();
  expect(canSpeak).toBe(true);
  speak('请准时到达。'.repeat(80), ended);
  expect(textToSpeech).toHaveBeenCalledTimes(1);
  expect(player.play).toHaveBeenCalledTimes(1);
  player.onEnded.mock.calls[0][0]();
  expect(textToSpeech).toHaveBeenCalledTimes(2);
  expect(ended).not.toHaveBeenCalled();
  player.onEnded.mock.calls[1][0]();
  expect(ended).toHaveBeenCalledTimes(1);
});

it('ends where a portion cannot be read', () => {
  textToSpeech.mockImplementation(({ fail }: { fail: () => void }) => fail());
  const ended = jest.fn();
  built('0.3.5').speak('下次就诊', ended);
  expect(ended).toHaveBeenCalledTimes(1);
  expect(player.play).not.toHaveBeenCalled();
});

it('stops when told to, and says so', () => {
  const { speak, hush } = built('0.3.5');
  const ended = jest.fn();
  speak('下次就诊', ended);
  hush();
  expect(player.destroy).toHaveBeenCalled();
  expect(ended).toHaveBeenCalledTimes(1);
});
