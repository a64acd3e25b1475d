import Taro from '@tarojs/taro';
import { portionsOf } from './spoken';

/** What we use of WeChat's plugin for speech (WechatSI), which is there only where the build was told of it. */
interface SpeechPlugin {
  textToSpeech(options: {
    lang: 'zh_CN';
    tts: true;
    content: string;
    success: (spoken: { filename: string }) => void;
    fail: () => void;
  }): void;
}

const plugin = process.env.TARO_APP_SPEECH ? (requirePlugin('WechatSI') as SpeechPlugin) : null;

/** Whether this phone can read to somebody. */
export const canSpeak = plugin !== null;

let audio: Taro.InnerAudioContext | null = null;
let reading = 0;

/** Stops reading. */
export const hush = (): void => {
  reading += 1;
  audio?.destroy();
  audio = null;
};

/** Reads a text; `ended` is told when it is through, was stopped or could not be read. */
export const speak = (text: string, ended: () => void): void => {
  hush();
  const mine = reading;
  const over = () => {
    if (mine === reading) hush();
    ended();
  };
  const read = ([portion, ...rest]: readonly string[]): void => {
    if (portion === undefined || mine !== reading) return over();
    plugin?.textToSpeech({
      lang: 'zh_CN',
      tts: true,
      content: portion,
      success: ({ filename }) => {
        if (mine !== reading) return ended();
        audio?.destroy();
        audio = Taro.createInnerAudioContext();
        audio.src = filename;
        audio.onEnded(() => read(rest));
        audio.onError(over);
        audio.play();
      },
      fail: over,
    });
  };
  read(portionsOf(text));
};
