import Taro from '@tarojs/taro';
import { create } from 'zustand';
import { t } from '@/language';

type Resolve = (answer: Taro.onNeedPrivacyAuthorization.ResolveOption) => void;

/** What WeChat's interfaces are wanted for, in our words, by the name under which WeChat asks, a button's without `button.`. */
const PURPOSES: Readonly<Record<string, string>> = {
  getFuzzyLocation: t`为了把离您近的医院排在前面，或确认您已到院，需要您大致的位置，不会保存。`,
  addPhoneCalendar: t`为了到时提醒您就诊，需要把就诊时间写进手机日历。`,
  setClipboardData: t`为了复制这段文字，需要使用剪贴板。`,
  chooseMedia: t`为了拍身份证填写信息，需要使用相机或相册。照片只发给微信识别，读完不保存。`,
  getPhoneNumber: t`为了核验身份，需要您在微信绑定的手机号。`,
};
const ANY_PURPOSE = t`为了识别您的账号和办理您选择的事项，需要使用微信的接口。`;

/** Of the button by which the person agrees: WeChat looks whether it was tapped. */
export const AGREE_BUTTON = 'agree-wechat-privacy';

const store = create<{ purpose: string | null; waiting: readonly Resolve[] }>(() => ({ purpose: null, waiting: [] }));

const answer = (given: Taro.onNeedPrivacyAuthorization.ResolveOption) => {
  const { waiting } = store.getState();
  store.setState({ purpose: null, waiting: [] });
  for (const resolve of waiting) resolve(given);
};

/** Has WeChat put its question about privacy to us, so that it is asked in our words. */
export const takePrivacyQuestions = (): void => {
  Taro.onNeedPrivacyAuthorization?.((resolve, asked) => {
    store.setState(({ waiting }) => ({
      purpose: PURPOSES[asked?.referrer?.replace(/^button\./, '') ?? ''] ?? ANY_PURPOSE,
      waiting: [...waiting, resolve],
    }));
    resolve({ event: 'exposureAuthorization' });
  });
};

/** What is asked of the person, and their answers. */
export interface PrivacyQuestion {
  purpose: string;
  /** Only after a tap on WeChat's own button with the id `AGREE_BUTTON`. */
  agree: () => void;
  refuse: () => void;
}

const agree = () => answer({ event: 'agree', buttonId: AGREE_BUTTON });
const refuse = () => answer({ event: 'disagree' });

/** The question that waits for an answer; null where none does. */
export const usePrivacyQuestion = (): PrivacyQuestion | null => {
  const purpose = store((state) => state.purpose);
  return purpose === null ? null : { purpose, agree, refuse };
};

/**
 * WeChat's own consent (用户隐私保护指引), without which it gives no phone number, calendar or clipboard. WeChat asks the
 * person where they have not agreed yet. @returns whether they agree; older versions of WeChat do not ask
 */
export const wechatPrivacyAgreed = (): Promise<boolean> =>
  new Promise((resolve) => {
    if (!Taro.requirePrivacyAuthorize) return resolve(true);
    Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) });
  });

/** Shows that guide; null where there is none. */
export const openWechatPrivacy: (() => void) | null = () => Taro.openPrivacyContract({});
