import Taro from '@tarojs/taro';
import { portionsOf } from './spoken';

/** What we use of WeChat's plugin for speech (WechatSI), which is there only where the build was told of it. */
interface SpeechPlugin {
  textToSpeech(options: {
    lang: 'zh_CN';
    tts: true;
    content: string;
    success: (spoken: { filename: string }) => unknown;
    fail: () => void;
  }): void;
}

const plugin = process.env.TARO_APP_SPEECH ? (requirePlugin('WechatSI') as SpeechPlugin) : null;

/** Whether this phone can read to somebody. */
export const canSpeak = plugin !== null;

interface Reading {
  ended: () => void;
  audio: Taro.InnerAudioContext | null;
}

let current: Reading | null = null;

const end = (reading: Reading): void => {
  reading.audio?.destroy();
  reading.audio = null;
  if (current !== reading) return;
  current = null;
  reading.ended();
};

/** Stops reading. */
export const hush = (): void => {
  if (current) end(current);
};

const play = (reading: Reading, file: string, next: () => void): void => {
  reading.audio?.destroy();
  const audio = Taro.createInnerAudioContext();
  reading.audio = audio;
  audio.src = file;
  audio.onEnded(next);
  audio.onError(() => end(reading));
  audio.play();
};

/** Reads a text; `ended` is told when it is through, was stopped or could not be read. */
export const speak = (text: string, ended: () => void): void => {
  hush();
  // Whoever asks to be read to wants to hear it, with an iPhone's switch at silent too.
  Taro.setInnerAudioOption?.({ obeyMuteSwitch: false });
  const reading: Reading = { ended, audio: null };
  current = reading;
  const read = ([portion, ...rest]: readonly string[]): void => {
    if (portion === undefined) return end(reading);
    plugin?.textToSpeech({
      lang: 'zh_CN',
      tts: true,
      content: portion,
      success: ({ filename }) => current === reading && play(reading, filename, () => read(rest)),
      fail: () => end(reading),
    });
  };
  read(portionsOf(text));
};
