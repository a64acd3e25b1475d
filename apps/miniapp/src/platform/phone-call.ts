import Taro from '@tarojs/taro';

/** Opens the phone's dialler with a number; the person decides whether it rings. */
export const dial = (phoneNumber: string): void => {
  // Whoever closes the dialler has decided; there is nothing to tell them.
  Promise.resolve(Taro.makePhoneCall({ phoneNumber })).catch(() => undefined);
};
