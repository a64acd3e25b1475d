import Taro from '@tarojs/taro';
import { t } from '@/language';
import type { Barred, Denial, Permission } from './denial';

/** Under which name WeChat keeps the person's answer; null where it asks for none and the phone alone decides. */
const SCOPES: Readonly<Record<Permission, string | null>> = {
  place: 'scope.userFuzzyLocation',
  calendar: 'scope.addPhoneCalendar',
  camera: null,
};

type Answers = Readonly<Record<string, boolean | undefined>>;

const answers = async (): Promise<Answers> =>
  Taro.getSetting().then(
    ({ authSetting }) => authSetting as Answers,
    () => ({}),
  );

/** What became of a call that needed a permission, from what WeChat says of it and from what the person answered before. */
export const denialOf = async (failure: unknown, permission: Permission): Promise<Denial> => {
  const text = (failure as { errMsg?: string } | null)?.errMsg ?? '';
  if (/cancel|no response|privacy permission/i.test(text)) return 'declined';
  if (/system permission/i.test(text)) return 'withheld';
  const scope = SCOPES[permission];
  const isDenied = /deny|denied/i.test(text);
  if (scope === null) return isDenied ? 'withheld' : 'failed';
  const answer = (await answers())[scope];
  if (answer === false) return 'refused';
  if (!isDenied) return 'failed';
  // Allowed here, and kept from us all the same.
  return answer ? 'withheld' : 'refused';
};

const openOurs = async (permission: Permission): Promise<boolean> => {
  try {
    const { authSetting } = await Taro.openSetting();
    return (authSetting as Answers)[SCOPES[permission] ?? ''] === true;
  } catch {
    return false;
  }
};

/** Of WeChat's base library from 2.25.3 on. Nobody tells what was done there. */
const openPhones = (): Promise<boolean> =>
  new Promise((resolve) => {
    const opened = () => resolve(false);
    void Taro.openAppAuthorizeSetting({ success: opened, fail: opened });
  });

/**
 * Opens the settings that can end a denial; only within a tap. Null where they cannot be opened from here.
 * @returns whether it is known to be allowed now
 */
export const settingsFor = (denial: Barred, permission: Permission): (() => Promise<boolean>) | null => {
  if (denial === 'refused') return () => openOurs(permission);
  if (!Taro.openAppAuthorizeSetting) return null;
  return openPhones;
};

/** How to allow it, and what happens then. */
export const SETTINGS_WORDS: Readonly<Record<Barred, string>> = {
  refused: t`点“打开设置”，允许后回到这里，会接着办理。`,
  withheld: t`手机没有允许微信使用。请在手机设置里允许，回到这里再试一次。`,
};
